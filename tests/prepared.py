"""What takes long to make is laid out once in a run; each test works on a copy."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

Make = Callable[[Path], None]


class Prepared:
    """Folders by the function that fills them; a file that some test may change is never the one kept here."""

    def __init__(self, factory: pytest.TempPathFactory) -> None:
        self._factory = factory
        self._made: dict[Make, Path] = {}

    def __call__(self, make: Make, place: Path) -> Path:
        """Copy into `place` all that `make` puts into a folder."""
        if make not in self._made:
            folder = self._factory.mktemp("sẵn")
            make(folder)
            self._made[make] = folder
        # Whoever made a project held its lock, and what is copied is nobody's.
        return shutil.copytree(self._made[make], place, ignore=shutil.ignore_patterns(".*.lock"), dirs_exist_ok=True)
