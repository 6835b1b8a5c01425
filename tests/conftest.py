"""What all tests may ask for."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.prepared import Prepared

# Windows are drawn in memory, on a build machine and on a desk alike.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


# The same examples in every run, so that a run tells of the change before it; bench/soak_hostile.py draws others.
settings.register_profile("steady", derandomize=True)
settings.register_profile("long", max_examples=100_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(autouse=True)
def garbage_is_collected_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Look for garbage between two tests of windows, never on a worker thread within one.

    Widgets of an earlier test that a worker's collection destroys take the process with them (ui/tidying.py).
    """
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    # What a test made is young still; all else need not be looked through.
    gc.collect(0)
    gc.enable()


_ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """Folders that are filled once in a run and copied for each test."""
    return Prepared(tmp_path_factory)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles and gold beside the repository; tests that need it are skipped without it."""
    folder = _ROOT.parent / "shared"
    if not (folder / "articles").is_dir():
        pytest.skip("the folder ../shared with the real articles is not there")
    return folder
