"""What all tests may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Windows are drawn in memory, on a build machine and on a desk alike.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles and gold beside the repository; tests that need it are skipped without it."""
    folder = _ROOT.parent / "shared"
    if not (folder / "articles").is_dir():
        pytest.skip("the folder ../shared with the real articles is not there")
    return folder
