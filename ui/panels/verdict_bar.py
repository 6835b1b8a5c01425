"""What a person says of a contradiction: the verdict and its reason, or what was said before."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from annotator.model import Contradiction, Resolution, Verdict
from exports import wording
from ui.messages import label
from ui.models import naming
from ui.models.contradictions import asks, is_open
from ui.workbench import Workbench

_OTHERS = (Verdict.BOTH, Verdict.NONE, Verdict.UNDECIDED)
_FIRST_OTHER = 1000
"""Ids of the group's buttons: a value's number, or from here on another verdict."""


class VerdictBar(QWidget):
    """The verdicts besides the values, the reason, and one button that does it."""

    resolved = Signal(object, int, str)  # Verdict, number of the value, reason
    dismissed = Signal()
    reopened = Signal(int)  # resolution id

    def __init__(self, bench: Workbench, choices: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._choices = choices
        self._contradiction: Contradiction | None = None
        self.others = QWidget(self)
        """The verdicts besides the values."""
        self._make_others()
        self._reason = self._make_reason()
        self._told = QLabel(self)
        self._told.setObjectName("resolution")
        self._told.setWordWrap(True)
        self._resolve = self._button("resolveButton", self.tr("Resolve"), self.tr("Ctrl+Enter"))
        self._dismiss = self._button("dismissButton", self.tr("Dismiss"), self.tr("Delete"))
        self._reopen = self._button("reopenButton", self.tr("Reopen"), "")
        self._lay_out()
        for part in (self._told, self._dismiss, self._reopen):
            part.hide()
        self._resolve.clicked.connect(self.submit)
        self._dismiss.clicked.connect(self.dismissed)
        self._reopen.clicked.connect(self._on_reopen)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 3, 12, 6)
        layout.setSpacing(10)
        layout.addWidget(self.others)
        layout.addWidget(self._reason, 1)
        layout.addWidget(self._told, 1)
        for button in (self._resolve, self._dismiss, self._reopen):
            layout.addWidget(button)

    def _make_others(self) -> None:
        line = QHBoxLayout(self.others)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        words = (self.tr("All hold"), self.tr("None holds"), self.tr("Undecided"))
        for number, (verdict, word) in enumerate(zip(_OTHERS, words, strict=True)):
            button = QRadioButton(word, self.others)
            button.setObjectName(f"verdict_{verdict.value}")
            self._choices.addButton(button, _FIRST_OTHER + number)
            line.addWidget(button)

    def _make_reason(self) -> QComboBox:
        reason = QComboBox(self)
        reason.setObjectName("resolutionReason")
        reason.setAccessibleName(self.tr("Reason"))
        reason.setEditable(True)
        # UniKey takes letters back with Backspace, which would take a completion instead: "Coông" for "Công".
        reason.setCompleter(None)  # type: ignore[arg-type]
        # As wide as there is room, not as its longest entry.
        reason.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        reason.setMinimumContentsLength(4)
        reason.addItems(
            [
                self.tr("The first-hand source says so"),
                self.tr("More independent sources say so"),
                self.tr("The more precise figure"),
                self.tr("The more recent article"),
                self.tr("A slip of the pen in the other article"),
                self.tr("They speak of different things"),
            ]
        )
        reason.setCurrentIndex(-1)
        line = reason.lineEdit()
        if line is not None:
            line.setAccessibleName(self.tr("Reason"))
            line.setPlaceholderText(self.tr("Reason: choose or write one"))
            line.returnPressed.connect(self.submit)
        return reason

    def _button(self, name: str, words: str, key: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setToolTip(key)
        return button

    def show_contradiction(self, contradiction: Contradiction) -> None:
        """Offer the verdicts, or tell the one that stands."""
        self._contradiction = contradiction
        settled = contradiction.resolution is not None and not is_open(contradiction)
        choosable = asks(contradiction) and not settled
        self._clear()
        for part in (self.others, self._reason, self._resolve):
            part.setVisible(choosable)
        self._told.setVisible(not choosable)
        self._dismiss.setVisible(not choosable and not settled)
        self._reopen.setVisible(settled)
        self._told.setText(self._what_stands(contradiction))
        for button in (self.others, self._reason, self._resolve, self._dismiss, self._reopen):
            button.setEnabled(not self._bench.project.read_only)

    def submit(self) -> None:
        """Give the verdict that is chosen."""
        chosen = self._choices.checkedId()
        if chosen < 0:
            self._bench.message.emit(self.tr("Choose the value that holds, or another verdict."))
        elif chosen >= _FIRST_OTHER:
            self.resolved.emit(_OTHERS[chosen - _FIRST_OTHER], -1, self._reason.currentText())
        else:
            self.resolved.emit(Verdict.VALUE, chosen, self._reason.currentText())

    def _clear(self) -> None:
        self._choices.setExclusive(False)
        for button in self._choices.buttons():
            button.setChecked(False)
        self._choices.setExclusive(True)
        self._reason.setCurrentIndex(-1)
        self._reason.clearEditText()

    def _what_stands(self, contradiction: Contradiction) -> str:
        resolution = contradiction.resolution
        if resolution is None or is_open(contradiction):
            return self.tr("This explains itself. Dismiss it, or leave it.")
        return " · ".join(part for part in self._parts(contradiction, resolution) if part)

    def _parts(self, contradiction: Contradiction, resolution: Resolution) -> tuple[str, ...]:
        value = resolution.value
        codebook, table, field = self._bench.codebook, contradiction.table, contradiction.field
        words = naming.value_name(codebook, table, field, value) if value is not None else ""
        verdict = label(wording.VERDICTS[resolution.verdict])
        who = resolution.by
        when = naming.moment(resolution.at) if resolution.at else ""
        return (f"{verdict}: {words}" if words else verdict, resolution.reason, who, when)

    def _on_reopen(self) -> None:
        if self._contradiction is not None and self._contradiction.resolution is not None:
            self.reopened.emit(self._contradiction.resolution.id)
