"""A project that cannot be opened any more: what can be done about it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.errors import UserError
from db.backups import Backup
from db.project import SUFFIX
from ui.dialogs.listing import headline
from ui.dialogs.restore import moment
from ui.messages import shown
from ui.models import naming
from ui.named import named
from ui.sizes import wide
from ui.theme import GAP, MARGINS


class RescueDialog(QDialog):
    """Offers the newest good backup, and to save what can be read into a new file."""

    restored = Signal(object)  # Path of the backup
    salvaged = Signal(object)  # Path of the file to be made

    def __init__(self, path: Path, error: UserError, backup: Backup | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path, self._backup = path, backup
        self.setObjectName("rescueDialog")
        self.setWindowTitle(self.tr("The project cannot be opened"))
        self.setMinimumWidth(wide(560))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        layout.addWidget(headline(naming.file_name(path)))
        layout.addWidget(QLabel(shown(error), wordWrap=True))
        layout.addWidget(QLabel(self._advice(), wordWrap=True))
        layout.addWidget(self._buttons())

    def _advice(self) -> str:
        if self._backup is None:
            return self.tr("There is no backup that is whole. What can still be read can be saved into a new file.")
        return self.tr(
            "The newest backup that is whole was made {moment}. What was decided after it may still be found by saving "
            "what can be read into a new file. The damaged file is kept."
        ).format(moment=moment(self._backup))

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        restore = named(QPushButton(self.tr("&Restore the backup")), "rescueRestore")
        restore.setEnabled(self._backup is not None)
        restore.clicked.connect(self._on_restore)
        save = named(QPushButton(self.tr("&Save what can be read…")), "rescueSalvage")
        save.clicked.connect(self._on_salvage)
        for button in (restore, save):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        (restore if self._backup else save).setDefault(True)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        for before, after in pairwise((restore, save, close)):
            QWidget.setTabOrder(before, after)
        return buttons

    def _on_restore(self) -> None:
        assert self._backup is not None
        self.restored.emit(self._backup.path)
        self.accept()

    def _on_salvage(self) -> None:
        chooser = QFileDialog(self, self.tr("Save what can be read"), str(self._path.parent))
        chooser.setFileMode(QFileDialog.FileMode.AnyFile)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(SUFFIX)
        chooser.selectFile(f"{self._path.stem} (cứu){SUFFIX}")
        chooser.fileSelected.connect(self._on_place_chosen)
        chooser.open()

    def _on_place_chosen(self, path: str) -> None:
        self.salvaged.emit(Path(path))
        self.accept()
