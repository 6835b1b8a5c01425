"""Going back to a backup, and what can be done where a project cannot be opened any more."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.errors import UserError
from db import backups
from db.project import SUFFIX, DamagedError, restore
from db.salvage import salvage
from ui.dialogs.rescue import RescueDialog
from ui.waiting import wait_for


def is_damaged(path: Path, error: UserError) -> bool:
    """Whether a project was there that its owner will want back."""
    return isinstance(error, DamagedError) or (path.suffix == SUFFIX and path.is_file() and bool(backups.listed(path)))


class Rescue(QObject):
    """One damaged project and the dialog about it; tells which project can be opened afterwards."""

    rescued = Signal(object)  # Path
    refused = Signal(object)  # UserError

    def __init__(self, path: Path, error: UserError, window: QWidget | None, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        looking = self.tr("Looking for a backup that is whole…")
        newest = wait_for(lambda: backups.newest_good(path, datetime.now(UTC)), looking, window)
        self.dialog = RescueDialog(path, error, newest, window)
        self.dialog.restored.connect(self._on_restored)
        self.dialog.salvaged.connect(self._on_salvaged)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _on_restored(self, backup: Path) -> None:
        self._try(lambda: self._restore(backup), self._path, self.tr("Restoring the backup…"))

    def _restore(self, backup: Path) -> None:
        kept = self._path.with_name(f"{self._path.stem} (hỏng {datetime.now(UTC):%Y-%m-%dT%H-%M-%SZ}){SUFFIX}")
        shutil.copy2(self._path, kept)
        restore(backup, self._path)

    def _on_salvaged(self, target: Path) -> None:
        self._try(lambda: salvage(self._path, target), target, self.tr("Saving what can be read…"))

    def _try(self, act: Callable[[], object], path: Path, words: str) -> None:
        try:
            wait_for(act, words)
        except UserError as error:
            self.refused.emit(error)
        except OSError as error:
            self.refused.emit(UserError("{path} cannot be written: {why}.", path=path, why=error.strerror or error))
        else:
            self.rescued.emit(path)
