"""Which codebook a project goes by: one that is shipped, one from a file, or a new one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator import codebook
from annotator.model import Codebook
from ui.importing import codebook_source
from ui.messages import label
from ui.named import named
from ui.sizes import room
from ui.theme import GAP, MARGINS, NEAR, SPACE

_WHAT = Qt.ItemDataRole.UserRole
NEW, FILE = "new", "file"


class ChooseCodebookDialog(QDialog):
    """Emits what was chosen: the path of a shipped codebook, or the wish for a file or for a new one."""

    chosen = Signal(object)  # Path
    file_wished = Signal()
    new_wished = Signal()

    def __init__(self, shipped: Sequence[Path], current: Codebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chooseCodebookDialog")
        self.setWindowTitle(self.tr("Choose a codebook"))
        self.resize(room(560, 380))
        self.list = named(QListWidget(), "codebooks")
        self.list.setWordWrap(True)
        self.list.setStyleSheet(f"QListWidget::item {{ padding: {NEAR}px {SPACE}px; }}")
        self.list.setAccessibleName(self.windowTitle())
        for path in shipped:
            self._add(_words(codebook.read(codebook_source(path))), path)
        self._add(self.tr("A new codebook…"), NEW)
        self._add(self.tr("From a file…"), FILE)
        self.list.setCurrentRow(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self.list.itemActivated.connect(lambda _: self._on_accepted())
        told = self.tr("Now: {name}. Another codebook asks other questions of the same articles.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        layout.addWidget(QLabel(told.format(name=label(current.label)), wordWrap=True))
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)

    def _add(self, words: str, what: Path | str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setData(_WHAT, str(what))

    def _on_accepted(self) -> None:
        what = str(self.list.currentItem().data(_WHAT))
        self.accept()
        if what == NEW:
            self.new_wished.emit()
        elif what == FILE:
            self.file_wished.emit()
        else:
            self.chosen.emit(Path(what))


def _words(book: Codebook) -> str:
    """A codebook by its name, and the tables it fills."""
    return f"{label(book.label)}\n{', '.join(label(table.label) for table in book.tables)}"
