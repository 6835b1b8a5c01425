"""The buttons under the tree: what can be done with the current entry, each with the key that does the same there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from annotator.codebook import drafting
from annotator.codebook.drafting import heading_of
from annotator.codebook.lines import Path
from ui.dialogs.codebook import starting
from ui.dialogs.codebook.naming import heading_name
from ui.named import named
from ui.theme import NEAR

ADDED = ("table", "key", "field", "choice", "check", "scope")


class Tools(QWidget):
    """Tells what is wished; `offer` opens the list of what can be added."""

    offer_wished = Signal()
    add_wished = Signal(str)  # the heading
    removal_wished = Signal()
    move_wished = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = self._button("codebookAdd", self.tr("Add…"), "Ins")
        self._remove = self._button("codebookRemove", self.tr("Remove"), "Del")
        self._up = self._button("codebookUp", self.tr("Up"), "Alt+Up")
        self._down = self._button("codebookDown", self.tr("Down"), "Alt+Down")
        self.menu = named(QMenu(self), "codebookMenu")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(NEAR)
        for button in (self.add, self._remove, self._up, self._down):
            row.addWidget(button)
        row.addStretch(1)
        self.add.clicked.connect(self.offer_wished)
        self._remove.clicked.connect(self.removal_wished)
        self._up.clicked.connect(partial(self.move_wished.emit, -1))
        self._down.clicked.connect(partial(self.move_wished.emit, 1))

    def _button(self, name: str, words: str, key: str) -> QPushButton:
        button = named(QPushButton(words), name)
        button.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
        return button

    def fit(self, source: str, path: Path) -> None:
        """Enable what can be done with the entry at `path`."""
        alike = drafting.entry(source, path[:-1]).get(heading_of(path), ()) if path else ()
        self._remove.setEnabled(bool(path))
        self._up.setEnabled(bool(path) and path[-1][1] > 1)
        self._down.setEnabled(bool(path) and path[-1][1] < len(alike))

    def offer(self, source: str, path: Path) -> None:
        """Ask what to add beside or within the entry at `path`."""
        self.menu.clear()
        for heading in ADDED:
            action = self.menu.addAction(heading_name(heading))
            action.setObjectName(heading)
            action.setEnabled(starting.parent_for(source, path, heading) is not None)
            action.triggered.connect(partial(self.add_wished.emit, heading))
        self.menu.setActiveAction(self.menu.actions()[0])
        self.menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))
