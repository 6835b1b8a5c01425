"""What a person says of a contradiction: the verdict and its reason, or what was said before."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from annotator.model import Contradiction, Value, Verdict
from ui.messages import shown
from ui.models import advice
from ui.models.contradictions import asks, is_open
from ui.panels.choosing import choose_none
from ui.panels.reason_box import ReasonBox
from ui.panels.verdict_keys import shown_key
from ui.sizes import wide
from ui.theme import GAP, NEAR, SPACE, TIGHT
from ui.workbench import Workbench

_OTHERS = (Verdict.NONE, Verdict.UNDECIDED)
_FIRST_OTHER = 1000
"""Ids of the group's buttons: a value's number, or from here on another verdict."""

_WIDE = 760
"""Pixels from which verdicts and reason share a line."""


_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class VerdictBar(QWidget):
    """The verdicts besides the values, the reason, and one button that does it."""

    resolved = Signal(object, int, str)  # Verdict, number of the value, reason
    repeated = Signal(object, int, str)  # the same, for all contradictions between these values
    other_asked = Signal()
    both_asked = Signal()
    dismissed = Signal()
    reopened = Signal(int)  # resolution id

    def __init__(self, bench: Workbench, choices: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._choices = choices
        self._contradiction: Contradiction | None = None
        self.others = QWidget(self)
        """The verdicts besides the values."""
        self._verdicts, self._buttons, self._radios = QBoxLayout(_BESIDE, self.others), QHBoxLayout(), QHBoxLayout()
        self.reason = ReasonBox(self)
        self._given = QWidget(self)
        self._told = QLabel(self, wordWrap=True)
        self._told.setObjectName("resolution")
        self._resolve = self._button("resolveButton", self.tr("Resolve"), self.tr("Ctrl+Enter"))
        self._everywhere = self._button("everywhereButton", "", self.tr("Shift+Enter"))
        self._dismiss = self._button("dismissButton", self.tr("Dismiss"), self.tr("Delete"))
        self._reopen = self._button("reopenButton", self.tr("Reopen"), "")
        self._grid = QGridLayout(self)
        self._make_others()
        self._lay_out()
        for part in (self._told, self._dismiss, self._reopen, self._everywhere):
            part.hide()
        self._connect()

    def _connect(self) -> None:
        self._resolve.clicked.connect(self.submit)
        self._everywhere.clicked.connect(self.repeat)
        self.reason.entered.connect(self.submit)
        self._dismiss.clicked.connect(self.dismissed)
        self._reopen.clicked.connect(self._on_reopen)
        self._choices.idToggled.connect(self._on_toggled)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self._given)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        line.addWidget(self.reason, 1)
        line.addWidget(self._resolve)
        line.addWidget(self._everywhere)
        self._grid.setContentsMargins(GAP, TIGHT, GAP, NEAR)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(TIGHT)
        self._grid.addWidget(self._told, 0, 0)
        told = QHBoxLayout()
        told.setSpacing(SPACE)
        for button in (self._dismiss, self._reopen):
            told.addWidget(button)
        self._grid.addLayout(told, 0, 1)
        self._grid.addWidget(self.others, 1, 0)
        # After a value comes its reason; the verdicts with a dialog have keys of their own.
        stops = (self.reason, self._resolve, self._everywhere, *self.others.findChildren(QPushButton))
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self._place_given()

    def _place_given(self) -> None:
        """Beside the verdicts where there is room, else under them."""
        # One line needs more than two: the window may be made narrower than that.
        parts = [part.sizeHint().width() for part in (self._buttons, self._radios)]
        self.setMinimumWidth(max(parts) + 2 * GAP)
        narrow = self.width() < sum(parts) + SPACE + 2 * GAP
        self._verdicts.setDirection(_BELOW if narrow else _BESIDE)
        beside = self.width() >= wide(_WIDE)
        self._grid.addWidget(self._given, 1 if beside else 2, 1 if beside else 0, 1, 1 if beside else 2)
        self._grid.setColumnStretch(0, 0 if beside and self._given.isVisibleTo(self) else 1)
        self._grid.setColumnStretch(1, 1 if beside and self._given.isVisibleTo(self) else 0)

    def _make_others(self) -> None:
        self._verdicts.setContentsMargins(0, 0, 0, 0)
        self._verdicts.setSpacing(SPACE)
        for line in (self._buttons, self._radios):
            line.setSpacing(SPACE)
            self._verdicts.addLayout(line)
        other = self._button("otherValueButton", self.tr("Another value…"), shown_key("other"))
        other.clicked.connect(self.other_asked)
        both = self._button("bothButton", self.tr("All hold, because…"), "")
        keys = f"{shown_key('as_of')}, {shown_key('scope')}, {shown_key('predicate')}"
        both.setToolTip(
            self.tr("At different dates, in different scopes or in different fields: {keys}").format(keys=keys)
        )
        both.clicked.connect(self.both_asked)
        for button in (other, both):
            button.setProperty("quiet", True)
            self._buttons.addWidget(button)
        words = (self.tr("None holds"), self.tr("Undecided"))
        for number, (verdict, word) in enumerate(zip(_OTHERS, words, strict=True)):
            radio = QRadioButton(word, self.others)
            radio.setObjectName(f"verdict_{verdict.value}")
            radio.setToolTip(shown_key(verdict.value))
            self._choices.addButton(radio, _FIRST_OTHER + number)
            self._radios.addWidget(radio)
        for line in (self._buttons, self._radios):
            line.addStretch(1)
        self.others.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def _button(self, name: str, words: str, key: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setToolTip(key)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def chosen_value(self) -> Value | None:
        """The value that is chosen, where no verdict has been given yet."""
        chosen, one = self._choices.checkedId(), self._contradiction
        return one.values[chosen].value if one is not None and 0 <= chosen < len(one.values) else None

    def show_contradiction(self, contradiction: Contradiction, *, alike: int = 0, goes_on: bool = False) -> None:
        """Offer the verdicts, or tell the one that stands; `alike` others differ between the same values.

        Where a verdict is being given to the same one (`goes_on`), what was chosen and written stays.
        """
        self._contradiction = contradiction
        settled = contradiction.resolution is not None and not is_open(contradiction)
        choosable = asks(contradiction) and not settled
        if not goes_on:
            self._clear()
        for part in (self.others, self._given):
            part.setVisible(choosable)
        self._told.setVisible(not choosable)
        self._dismiss.setVisible(not choosable and not settled)
        self._reopen.setVisible(settled)
        self._told.setText(self._what_stands(contradiction))
        self._everywhere.setVisible(bool(alike))
        self._everywhere.setText(self.tr("Everywhere ({count})…").format(count=alike + 1))
        for button in (self.others, self._given, self._reopen, self._dismiss):
            button.setEnabled(not self._bench.project.read_only)
        self._place_given()

    def choose(self, verdict: Verdict) -> None:
        """Choose a verdict besides the values, and go on to its reason."""
        self._choices.button(_FIRST_OTHER + _OTHERS.index(verdict)).setChecked(True)
        self.reason.begin()

    def submit(self) -> None:
        """Give the verdict that is chosen."""
        if (given := self._chosen()) is not None:
            self.resolved.emit(*given)

    def repeat(self) -> None:
        """Give it to all contradictions between the same values, after a look at them."""
        if (given := self._chosen()) is not None:
            self.repeated.emit(*given)

    def _chosen(self) -> tuple[Verdict, int, str] | None:
        chosen, reason = self._choices.checkedId(), self.reason.currentText()
        if chosen < 0:
            self._bench.message.emit(self.tr("Choose the value that holds, or another verdict."))
            return None
        return (
            (_OTHERS[chosen - _FIRST_OTHER], -1, reason) if chosen >= _FIRST_OTHER else (Verdict.VALUE, chosen, reason)
        )

    def _clear(self) -> None:
        choose_none(self._choices)
        self.reason.reset()

    def _what_stands(self, contradiction: Contradiction) -> str:
        if contradiction.resolution is None or is_open(contradiction):
            return self.tr("This explains itself. Dismiss it, or leave it.")
        return advice.decided(self._bench.codebook, contradiction.resolution)

    # --- what happens -----------------------------------------------------------------------------------

    def _on_toggled(self, number: int, checked: bool) -> None:
        """For the favoured value the reasons are known."""
        one = self._contradiction
        if not checked or one is None:
            return
        best = one.recommended
        favoured = best is not None and number < len(one.values) and one.values[number].value == best.value
        self.reason.offer(" ".join(map(shown, best.reasons)) if favoured and best is not None else "")

    def _on_reopen(self) -> None:
        if self._contradiction is not None and self._contradiction.resolution is not None:
            self.reopened.emit(self._contradiction.resolution.id)

    # --- Qt's own names ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_given()
