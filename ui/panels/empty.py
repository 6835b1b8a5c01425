"""What a panel shows when there is nothing to show: a line that says what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from ui.theme import WIDE


class Emptiable(QStackedWidget):
    """A view, and in its place a few words while it is empty."""

    def __init__(self, view: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setObjectName("emptyState")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._words.setMargin(WIDE)
        self._words.setBackgroundRole(QPalette.ColorRole.Base)
        self._words.setAutoFillBackground(True)
        self.addWidget(view)
        self.addWidget(self._words)

    def tell(self, words: str) -> None:
        """Show the words; with none, the view."""
        self._words.setText(words)
        self.setCurrentIndex(1 if words else 0)

    @property
    def words(self) -> str:
        """What is told at the moment; empty while the view shows."""
        return self._words.text() if self.currentIndex() else ""
