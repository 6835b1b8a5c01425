"""The buttons under the form, each with its key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.model import State
from ui.theme import GAP, NEAR, SPACE


class DecisionBar(QWidget):
    """Confirm, correct, reject; while correcting: save, back."""

    confirmed = Signal()
    corrected = Signal()
    rejected = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._confirm = self._button("confirmButton", self.confirmed)
        self._correct = self._button("correctButton", self.corrected)
        self._reject = self._button("rejectButton", self.rejected)
        self._cancel = self._button("cancelButton", self.cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP, SPACE, GAP, SPACE)
        layout.setSpacing(NEAR)
        for button in (self._confirm, self._correct, self._reject, self._cancel):
            layout.addWidget(button, 1)
        self._correct.setText(self.tr("Correct"))
        self._correct.setToolTip("F2")
        self._reject.setText(self.tr("Reject"))
        self._reject.setToolTip(self.tr("Delete"))
        self._cancel.setText(self.tr("Back"))
        self._cancel.setToolTip(self.tr("Esc"))
        self._confirm.setToolTip(self.tr("Enter"))
        self._confirm.setDefault(True)
        self.set_editing(False)

    def _button(self, name: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(signal)
        return button

    def set_editing(self, editing: bool) -> None:
        """Offer what can be done while the fields are being written in, or while they are not."""
        self._confirm.setText(self.tr("Save") if editing else self.tr("Confirm"))
        if editing:
            self._confirm.setEnabled(True)
        deciding, writing = (self._correct, self._reject), (self._cancel,)
        # First what goes: for a moment all would stand side by side, and the dock would stay as wide as they were.
        for button in deciding if editing else writing:
            button.hide()
        for button in writing if editing else deciding:
            button.show()

    def stops(self) -> list[QWidget]:
        """The buttons that Tab leads to."""
        buttons = (self._confirm, self._correct, self._reject, self._cancel)
        return [button for button in buttons if not button.isHidden() and button.isEnabled()]

    def show_state(self, state: State, *, read_only: bool, goes_on: bool = False) -> None:
        """Offer what is not yet so; where the article is done and another `goes_on`, that one."""
        goes_on = goes_on and state is State.CONFIRMED
        self._confirm.setText(self.tr("Next article") if goes_on else self.tr("Confirm"))
        self._confirm.setEnabled(goes_on or (not read_only and state is not State.CONFIRMED))
        self._reject.setEnabled(not read_only and state is not State.REJECTED)
        self._correct.setEnabled(not read_only)
