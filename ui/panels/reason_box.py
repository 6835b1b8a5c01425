"""The reason of a verdict: one of a short list, or what a person writes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget


class ReasonBox(QComboBox):
    """`entered` when Enter was pressed in the line."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = ""
        self.setObjectName("resolutionReason")
        self.setAccessibleName(self.tr("Reason"))
        self.setEditable(True)
        # UniKey takes letters back with Backspace, which would take a completion instead: "Coông" for "Công".
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # As wide as there is room, not as its longest entry.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self._short = (
            self.tr("The first-hand source says so"),
            self.tr("More independent voices say so"),
            self.tr("The more precise figure"),
            self.tr("The more recent article"),
            self.tr("A slip of the pen in the other article"),
            self.tr("They speak of different things"),
        )
        self.addItems(self._short)
        self.setCurrentIndex(-1)
        line = self.lineEdit()
        assert line is not None
        line.setAccessibleName(self.tr("Reason"))
        line.setPlaceholderText(self.tr("Reason: choose or write one"))
        line.returnPressed.connect(self.entered)

    def recall(self, used: Sequence[str]) -> None:
        """Offer what was given lately before the short list; what is being written stays."""
        written = self.currentText()
        self.clear()
        self.addItems(list(dict.fromkeys((*used, *self._short))))
        self.setCurrentIndex(-1)
        self.setEditText(written)

    def begin(self) -> None:
        """Put the caret here, with what is offered selected: typing replaces it."""
        self.setFocus()
        line = self.lineEdit()
        assert line is not None
        line.selectAll()

    def offer(self, words: str) -> None:
        """Fill in a reason, unless a person has written one."""
        if self.currentText() == self._offered:
            self._offered = words
            self.setCurrentIndex(-1)
            self.setEditText(words)

    def reset(self) -> None:
        """Forget what was written."""
        self._offered = ""
        self.setCurrentIndex(-1)
        self.clearEditText()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # With Shift or Ctrl it is the panel's key; the line would take it for its own.
            event.ignore()
        else:
            super().keyPressEvent(event)
