"""The values side by side, each with its voices; choosing one is the verdict that it holds."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Alternative, Contradiction
from ui import theme
from ui.messages import shown
from ui.models import naming
from ui.panels.passage import Passage
from ui.workbench import Workbench

_PASSAGES_SHOWN = 12
_VALUES_SHOWN = 8
"""Columns built at first: more could not be compared at a glance, and building hundreds takes its time."""

_STYLE = "QFrame#alternative { background: palette(base); border: 1px solid palette(mid); border-radius: 6px; }"


class ResolutionGrid(QScrollArea):
    """One column a value."""

    def __init__(self, bench: Workbench, choices: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._choices = choices
        self._buttons: list[QRadioButton] = []
        self.setObjectName("resolutionGrid")
        self.setAccessibleName(self.tr("The values side by side"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_values(self, contradiction: Contradiction, *, choosable: bool, all_of_them: bool = False) -> None:
        """Lay the values of a contradiction side by side; of very many, the first and the favoured one."""
        for button in self._buttons:
            self._choices.removeButton(button)
        self._buttons = []
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(12, 2, 12, 4)
        columns.setSpacing(10)
        shown_first = range(len(contradiction.values)) if all_of_them else _first(contradiction)
        for number in shown_first:
            side = contradiction.values[number]
            columns.addWidget(self._column(contradiction, number, side, choosable=choosable), 1)
        if hidden := len(contradiction.values) - len(shown_first):
            columns.addWidget(self._more(contradiction, hidden, choosable=choosable))
        self.setWidget(page)

    def retell(self, contradiction: Contradiction) -> None:
        """Tell the states of the claims on show as they are now."""
        claims = {claim.id: claim for side in contradiction.values for claim in side.claims}
        for passage in self.findChildren(Passage):
            passage.retell(claims)

    def _more(self, contradiction: Contradiction, hidden: int, *, choosable: bool) -> QPushButton:
        button = QPushButton(self.tr("{count} more values").format(count=hidden))
        button.setObjectName("moreValues")
        # Not at once: the button goes with the columns it stands beside.
        show_all = partial(self.show_values, contradiction, choosable=choosable, all_of_them=True)
        button.clicked.connect(lambda: QTimer.singleShot(0, self, show_all))
        return button

    def follow(self, before: QWidget) -> None:
        """Let Tab lead from `before` through the values and their passages, to what came after it."""
        # Columns are made anew, and what is made last would come last.
        for stop in self.findChildren(QWidget):
            if stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(before, stop)
                before = stop

    def focus_first(self) -> None:
        """Put the keyboard on the first value."""
        if self._buttons:
            self._buttons[0].setFocus()

    def _column(self, contradiction: Contradiction, number: int, side: Alternative, *, choosable: bool) -> QFrame:
        card = QFrame()
        card.setObjectName("alternative")
        card.setStyleSheet(_STYLE)
        card.setMinimumWidth(150)
        rows = QVBoxLayout(card)
        rows.setContentsMargins(8, 4, 8, 5)
        rows.setSpacing(2)
        rows.addWidget(self._value(contradiction, number, side, choosable=choosable))
        rows.addWidget(self._told(contradiction, side))
        for claim in side.claims[:_PASSAGES_SHOWN]:
            rows.addWidget(Passage(self._bench, claim, card))
        if len(side.claims) > _PASSAGES_SHOWN:
            more = self.tr("and {count} more").format(count=len(side.claims) - _PASSAGES_SHOWN)
            rows.addWidget(QLabel(more, card))
        rows.addStretch(1)
        return card

    def _value(self, contradiction: Contradiction, number: int, side: Alternative, *, choosable: bool) -> QWidget:
        words = naming.value_name(self._bench.codebook, contradiction.table, contradiction.field, side.value)
        made: QWidget
        if choosable:
            button = QRadioButton(words)
            button.setToolTip(self.tr("This value holds"))
            self._choices.addButton(button, number)
            self._buttons.append(button)
            made = button
        else:
            made = QLabel(words)
        made.setObjectName(f"value{number}")
        big = made.font()
        big.setPointSizeF(theme.TITLE)
        big.setBold(True)
        made.setFont(big)
        return made

    def _told(self, contradiction: Contradiction, side: Alternative) -> QLabel:
        """As-of date, voices, and whether and why the evidence favours this value."""
        told = [self.tr("independent sources: {count}").format(count=side.voices)]
        if side.as_of:
            told.insert(0, self.tr("as of {day}").format(day=naming.day(side.as_of)))
        advice = contradiction.recommended
        if advice is not None and advice.value == side.value:
            told.append(self.tr("favoured: {reasons}").format(reasons=" ".join(map(shown, advice.reasons))))
        made = QLabel(" · ".join(told))
        made.setWordWrap(True)
        small = made.font()
        small.setPointSizeF(theme.SMALL)
        made.setFont(small)
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return made


def _first(contradiction: Contradiction) -> list[int]:
    """The numbers of the values to show at first."""
    advice = contradiction.recommended
    favoured = {n for n, side in enumerate(contradiction.values) if advice is not None and advice.value == side.value}
    return sorted(favoured.union(range(min(_VALUES_SHOWN, len(contradiction.values)))))
