"""What the small dialogs of a review share: the fact at the head, one line of words, and refusals told in place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.errors import UserError
from ui.dialogs.listing import headline
from ui.fields.word_line import WordLine
from ui.messages import shown
from ui.named import named
from ui.theme import GAP, MARGINS


class ReviewDialog(QDialog):
    """Enter gives what was chosen and written; the dialog stays open where that is refused."""

    def __init__(self, title: str, fact: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.words = named(WordLine(self), "reviewWords")
        self._head = headline(fact)
        self._refused = named(QLabel(self, wordWrap=True), "reviewRefused")
        self._refused.setForegroundRole(QPalette.ColorRole.BrightText)
        self._refused.hide()
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self._buttons.button(buttons.Ok).setText(button)
        self._buttons.accepted.connect(self.submit)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self, *parts: QWidget, hint: str) -> None:
        self.words.setPlaceholderText(hint)
        self.words.setAccessibleName(hint)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*MARGINS)
        rows.setSpacing(GAP)
        for part in (self._head, *parts, self.words, self._refused):
            rows.addWidget(part)
        rows.addStretch(1)
        rows.addWidget(self._buttons)

    def give(self) -> bool:
        """Do what was chosen, UserError where that is refused; False where something is still to be filled in."""
        raise NotImplementedError

    def submit(self) -> None:
        """Give it, and close."""
        try:
            done = self.give()
        except UserError as error:
            self._refused.setText(shown(error))
            self._refused.show()
            return
        if done:
            self.accept()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)
