"""The sample project, imported once for all faults."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.faults.deeds import imported, project_of
from tests.prepared import Prepared


@pytest.fixture(scope="session")
def ready(prepared: Prepared, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, to be copied and never opened; nothing stands beside it."""
    return project_of(prepared(imported, tmp_path_factory.mktemp("sẵn")))


@pytest.fixture
def path(ready: Path, tmp_path: Path) -> Path:
    """A copy to work on."""
    return Path(shutil.copy(ready, project_of(tmp_path)))
