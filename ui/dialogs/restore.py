"""Which of the project's backups to go back to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from db import backups
from db.backups import Backup
from ui.dialogs.listing import Listing, headline, stack
from ui.messages import shown
from ui.models import naming
from ui.named import named
from ui.sizes import room


class RestoreDialog(QDialog):
    """Lists the backups, newest first; tells which was chosen. What is there now is backed up before."""

    chosen = Signal(object)  # Path

    def __init__(self, project: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backups: Sequence[Backup] = backups.listed(project)
        self.setObjectName("restoreDialog")
        self.setWindowTitle(self.tr("Restore a backup"))
        self.resize(room(720, 420))
        headings = (self.tr("Made"), self.tr("Size"), self.tr("Last step"))
        self.table = named(Listing(self._backups, self._words, headings=headings, widths=(220, 110)), "backupList")
        self.table.setAccessibleName(self.windowTitle())
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        go = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        go.setText(self.tr("Restore"))
        go.setEnabled(bool(self._backups))
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self.table.doubleClicked.connect(self._on_accepted)
        told = QLabel(self._told(project), wordWrap=True)
        stack(self, headline(self.tr("Go back to how the project was")), told, self.table, self._buttons)
        self.table.setFocus()

    def _told(self, project: Path) -> str:
        if self._backups:
            return self.tr("What is there now is backed up first, so that you can come back to it.")
        return self.tr(
            "There is no backup yet. One is made every hour in which something was decided, in the folder {folder}."
        ).format(folder=backups.folder(project))

    def _words(self, one: Backup) -> tuple[str, str, str]:
        return moment(one), _size(one.path.stat().st_size), self._last_step(one)

    def _last_step(self, one: Backup) -> str:
        step = backups.last_step(one)
        return shown(step.label) if step else self.tr("cannot be read")

    def _on_accepted(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._backups):
            self.accept()
            self.chosen.emit(self._backups[row].path)


def _size(count: int) -> str:
    """Bytes as one tells them: of kilobytes no parts."""
    return QLocale().formattedDataSize(count, 0 if count < 1024**2 else 1)


def moment(one: Backup) -> str:
    """When a backup was made, as all moments are told."""
    return naming.moment(one.at.isoformat())
