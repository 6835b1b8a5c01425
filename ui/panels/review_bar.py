"""The reviewer's verdicts as buttons, each with its key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.named import named
from ui.panels.review_keys import shown_key
from ui.theme import GAP, NEAR, TIGHT


class ReviewBar(QWidget):
    """Approve, return, correct, skip."""

    approved = Signal()
    returned = Signal()
    corrected = Signal()
    skipped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._approve = self._button("approve", self.tr("Approve"), self.approved)
        self._return = self._button("return", self.tr("Return…"), self.returned)
        self._correct = self._button("correct", self.tr("Correct…"), self.corrected)
        self._skip = self._button("skip", self.tr("Skip"), self.skipped)
        self._approve.setDefault(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP, TIGHT, GAP, NEAR)
        layout.setSpacing(NEAR)
        for button in (self._approve, self._return, self._correct, self._skip):
            layout.addWidget(button)
        layout.addStretch(1)

    def _button(self, name: str, words: str, signal: SignalInstance) -> QPushButton:
        key = shown_key(name)
        button = named(QPushButton(f"{words}  {key}", self), f"review.{name}")
        button.setAccessibleName(words)
        button.setToolTip(key)
        # The keys act wherever the keyboard is in the panel; a stop of its own would only be in the way of Tab.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(signal)
        return button

    def allow(self, *, approve: bool, others: bool, skip: bool = True) -> None:
        """Offer what this person may say of the item."""
        self._approve.setEnabled(approve)
        self._return.setEnabled(others)
        self._correct.setEnabled(others)
        self._skip.setEnabled(skip)
