"""What a person says of two readings: the verdict and its reason, or what was said before."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QPushButton, QRadioButton, QWidget

from annotator.model import Adjudication
from annotator.visible import apart
from ui.models import naming
from ui.models.disagreements import Disagreement, verdict_name
from ui.named import named
from ui.panels.choosing import choose_none
from ui.panels.reason_box import ReasonBox
from ui.panels.verdict_keys import shown_key
from ui.sizes import wide
from ui.theme import GAP, NEAR, SPACE, TIGHT
from ui.workbench import Workbench

OTHERS = {"as_of": Adjudication.BOTH, "none": Adjudication.NEITHER}
"""The verdicts besides the two readings, by the key that contradictions have for the like."""

_FIRST_OTHER = 1000

_WIDE = 620
"""Pixels from which verdicts and reason share a line."""


class AdjudicationBar(QWidget):
    """Both or neither, the reason, and one button that does it."""

    settled = Signal(object, str)  # Adjudication, reason
    reopened = Signal()

    def __init__(self, bench: Workbench, choices: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._choices = bench, choices
        self._one: Disagreement | None = None
        self.reason = named(ReasonBox(self), "readingReason")
        self._told = named(QLabel(self, wordWrap=True), "adjudication")
        self._settle = self._button("settleButton", self.tr("Settle"), self.tr("Ctrl+Enter"))
        self._reopen = self._button("reopenReading", self.tr("Reopen"), "")
        self._others = [
            self._other(number, name, words)
            for number, (name, words) in enumerate(
                zip(OTHERS, (self.tr("Both hold"), self.tr("Neither holds")), strict=True)
            )
        ]
        self._both, self._given = QWidget(self), QWidget(self)
        self._rows = QGridLayout(self)
        self._lay_out()
        self._settle.clicked.connect(self.submit)
        self.reason.entered.connect(self.submit)
        self._reopen.clicked.connect(self.reopened)

    def _lay_out(self) -> None:
        self._rows.setContentsMargins(GAP, TIGHT, GAP, NEAR)
        self._rows.setHorizontalSpacing(GAP)
        self._rows.setVerticalSpacing(TIGHT)
        self._rows.addWidget(self._told, 0, 0)
        self._rows.addWidget(self._reopen, 0, 1)
        others = QHBoxLayout(self._both)
        others.setContentsMargins(0, 0, 0, 0)
        others.setSpacing(SPACE)
        for radio in self._others:
            others.addWidget(radio)
        others.addStretch(1)
        given = QHBoxLayout(self._given)
        given.setContentsMargins(0, 0, 0, 0)
        given.setSpacing(SPACE)
        given.addWidget(self.reason, 1)
        given.addWidget(self._settle)
        for before, after in pairwise((self.reason, self._settle, self._reopen)):
            QWidget.setTabOrder(before, after)
        self._place()

    def _place(self) -> None:
        """The reason beside the verdicts where there is room, else under them."""
        beside = self.width() >= wide(_WIDE) or self._both.isHidden()
        self._rows.addWidget(self._both, 1, 0)
        self._rows.addWidget(self._given, 1 if beside else 2, 1 if beside else 0, 1, 1 if beside else 2)
        self._rows.setColumnStretch(0, 0 if beside and self._told.isHidden() else 1)
        self._rows.setColumnStretch(1, 1 if beside and self._told.isHidden() else 0)

    def _other(self, number: int, name: str, words: str) -> QRadioButton:
        radio = named(QRadioButton(words, self), f"adjudication_{OTHERS[name].value}")
        radio.setToolTip(shown_key(name))
        self._choices.addButton(radio, _FIRST_OTHER + number)
        return radio

    def _button(self, name: str, words: str, key: str) -> QPushButton:
        button = named(QPushButton(words, self), name)
        button.setToolTip(key)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def show_disagreement(self, one: Disagreement, *, choosable: bool, goes_on: bool = False) -> None:
        """Offer the verdicts, or tell the one that stands; what is being given to the same one stays (`goes_on`)."""
        self._one = one
        if not goes_on:
            self._clear()
        self._given.setVisible(choosable)
        whole = one.pair.first is not None and one.pair.second is not None
        # Where one read nothing, the two readings are all that can be said.
        self._both.setVisible(choosable and whole)
        self._told.setVisible(not choosable)
        self._reopen.setVisible(one.is_settled and not self._bench.project.read_only)
        self._told.setText(self._what_stands(one))
        self._place()

    def choose(self, name: str) -> bool:
        """Choose both or neither by its key's name, and go on to the reason; False where that cannot be said."""
        radio = self._others[list(OTHERS).index(name)]
        if self._both.isHidden():
            return False
        radio.setChecked(True)
        self.reason.begin()
        return True

    def chosen(self) -> int:
        """The number of what is chosen; -1 for nothing."""
        return self._choices.checkedId()

    def submit(self) -> None:
        """Give the verdict that is chosen."""
        chosen = self.chosen()
        if self._one is None or chosen < 0:
            self._bench.message.emit(self.tr("Choose the reading that holds, or another verdict."))
            return
        others = list(OTHERS.values())
        verdict = others[chosen - _FIRST_OTHER] if chosen >= _FIRST_OTHER else self._one.sides[chosen].verdict
        self.settled.emit(verdict, self.reason.currentText())

    def _clear(self) -> None:
        choose_none(self._choices)
        self.reason.reset()

    def _what_stands(self, one: Disagreement) -> str:
        known = one.pair.known
        if known.verdict is None:
            return ""
        words = self.tr("Settled: {verdict}. {reason} ({who}, {when})")
        when = naming.moment(known.at) if known.at else ""
        return words.format(verdict=verdict_name(one), reason=apart(known.reason), who=apart(known.by), when=when)

    # --- Qt's own names ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
