"""A line of text that knows of letters still being composed: Telex and VNI hand a word over only when it is whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_DECIDING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down}


class WordLine(QLineEdit):
    """Tells what stands in it at every letter, composed ones included."""

    worded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composed = ""
        self.textEdited.connect(self.worded)

    @property
    def composing(self) -> bool:
        """Whether an input method still holds letters."""
        return bool(self._composed)

    def words(self) -> str:
        """What stands in the line for the eye: its text with the letters being composed."""
        at = self.cursorPosition()
        return self.text()[:at] + self._composed + self.text()[at:]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composed = event.preeditString()
        self.worded.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._composed and event.key() in _DECIDING:
            # The key ends the word and decides nothing: what was composed is not in the text yet.
            QGuiApplication.inputMethod().commit()
            event.accept()
            return
        super().keyPressEvent(event)
