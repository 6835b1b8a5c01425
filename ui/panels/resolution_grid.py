"""The values side by side, each with its voices; choosing one is the verdict that it holds."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, zip_longest

from PySide6.QtCore import Qt, QTimer
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

from annotator.contradictions import spoken, told_by
from annotator.model import Alternative, Claim, Contradiction
from ui import theme
from ui.models import advice, naming
from ui.models.contradictions import is_open
from ui.named import named
from ui.panels.choosing import choose_focused, column, follow, large, small_words
from ui.panels.passage import Passage
from ui.panels.verdict_keys import shown_key
from ui.workbench import Workbench

_PASSAGES_SHOWN = 12
_VALUES_SHOWN = 8
"""Columns built at first: more could not be compared at a glance, and building hundreds takes its time."""

_AT_FIRST, _AT_A_TIME = 12, 2
"""Passages built before the first frame, and in each turn of the event loop after it: about 5 ms."""


@dataclass(frozen=True)
class _Piece:
    """What is still to be built of a column: a claim's passage, or the word that announces a voice of many."""

    rows: QVBoxLayout
    claim: Claim | None
    words: str = ""
    quoted: bool = True


class ResolutionGrid(QScrollArea):
    """One column a value."""

    def __init__(self, bench: Workbench, choices: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._choices = choices
        self._buttons: list[QRadioButton] = []
        self._before: QWidget | None = None
        self._left: deque[_Piece] = deque()
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._go_on)
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
        columns.setContentsMargins(theme.GAP, theme.HAIR, theme.GAP, theme.TIGHT)
        columns.setSpacing(theme.SPACE)
        shown_first = range(len(contradiction.values)) if all_of_them else _first(contradiction)
        pieces: list[list[_Piece]] = []
        for number in shown_first:
            card, rows = self._column(contradiction, number, choosable=choosable)
            columns.addWidget(card, 1)
            pieces.append(list(self._pieces(contradiction.values[number], rows)))
        if hidden := len(contradiction.values) - len(shown_first):
            columns.addWidget(self._more(contradiction, hidden, choosable=choosable))
        # Row by row: what is at the top is seen first.
        self._left = deque(piece for piece in chain.from_iterable(zip_longest(*pieces)) if piece is not None)
        self._build(_AT_FIRST)
        self.setWidget(page)
        if self._left:
            self._later.start()
        else:
            self._later.stop()

    @property
    def is_whole(self) -> bool:
        """Whether every passage stands there."""
        return not self._left

    def retell(self, contradiction: Contradiction) -> None:
        """Tell the states of the claims on show as they are now."""
        claims = {claim.id: claim for side in contradiction.values for claim in side.claims}
        for passage in self.findChildren(Passage):
            passage.retell(claims)

    def follow(self, before: QWidget) -> None:
        """Let Tab lead from `before` through the values and their passages, to what came after it."""
        self._before = before
        follow(self, before)

    def focus_first(self) -> None:
        """Put the keyboard on the first value."""
        if self._buttons:
            self._buttons[0].setFocus()

    def choose(self, number: int) -> bool:
        """Choose the value of that number; False where there is none to choose."""
        button = self._choices.button(number)
        if not isinstance(button, QRadioButton) or button not in self._buttons:
            return False
        button.setChecked(True)
        self.ensureWidgetVisible(button)
        return True

    def choose_focused(self) -> bool:
        """Choose the value that the keyboard is on; False where it is elsewhere."""
        return choose_focused(self._buttons)

    # --- building ---------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        self._build(_AT_A_TIME)
        if not self._left:
            self._later.stop()
            if self._before is not None:
                self.follow(self._before)

    def _build(self, most: int) -> None:
        while self._left and most:
            piece = self._left.popleft()
            # Before the blank at the end of the column.
            at = piece.rows.count() - 1
            if piece.claim is None:
                piece.rows.insertWidget(at, small_words(piece.words))
            else:
                piece.rows.insertWidget(at, Passage(self._bench, piece.claim, quoted=piece.quoted))
                most -= 1

    def _pieces(self, side: Alternative, rows: QVBoxLayout) -> Iterator[_Piece]:
        """The claims voice by voice: of copies only the first is quoted."""
        left = _PASSAGES_SHOWN
        for voice in told_by(side.claims, self._bench.findings.witnesses):
            if left <= 0:
                break
            if len({claim.article_id for claim in voice}) > 1:
                yield _Piece(rows, None, self._one_voice(voice))
            passages = {claim.passage or claim.id for claim in voice}
            for number, claim in enumerate(voice[:left]):
                yield _Piece(rows, claim, quoted=number == 0 or len(passages) > 1)
            left -= len(voice)
        if len(side.claims) > _PASSAGES_SHOWN:
            yield _Piece(rows, None, self.tr("and {count} more").format(count=len(side.claims) - _PASSAGES_SHOWN))

    def _one_voice(self, claims: list[Claim]) -> str:
        if len(spoken(claims, self._bench.findings.witnesses)) == 1:
            words = self.tr("One voice, {count} articles that copy each other (Ctrl+G):")
        else:
            words = self.tr("One voice, {count} articles of one source or copied (Ctrl+G):")
        return words.format(count=len({claim.article_id for claim in claims}))

    def _more(self, contradiction: Contradiction, hidden: int, *, choosable: bool) -> QPushButton:
        button = QPushButton(self.tr("{count} more values").format(count=hidden))
        button.setObjectName("moreValues")
        # Not at once: the button goes with the columns it stands beside.
        show_all = partial(self.show_values, contradiction, choosable=choosable, all_of_them=True)
        button.clicked.connect(lambda: QTimer.singleShot(0, self, show_all))
        return button

    def _column(self, contradiction: Contradiction, number: int, *, choosable: bool) -> tuple[QFrame, QVBoxLayout]:
        side = contradiction.values[number]
        card, rows = column()
        head = QHBoxLayout()
        head.addWidget(self._value(contradiction, number, side, choosable=choosable), 1)
        if choosable and (key := shown_key(f"value{number + 1}")):
            head.addWidget(small_words(key), 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(head)
        rows.addWidget(small_words(self._told(contradiction, side)))
        rows.addStretch(1)
        return card, rows

    def _value(self, contradiction: Contradiction, number: int, side: Alternative, *, choosable: bool) -> QWidget:
        words = naming.value_name(self._bench.codebook, contradiction.table, contradiction.field, side.value)
        if not choosable:
            return named(large(QLabel(words)), f"value{number}")
        button = named(large(QRadioButton(words)), f"value{number}")
        button.setToolTip(self.tr("This value holds"))
        self._choices.addButton(button, number)
        self._buttons.append(button)
        return button

    def _told(self, contradiction: Contradiction, side: Alternative) -> str:
        """What the value means, when it holds, by how many voices, and how it stands to advice and verdict."""
        best = contradiction.recommended
        told = [
            advice.normal_form(side.value),
            self.tr("as of {day}").format(day=naming.day(side.as_of)) if side.as_of else "",
            self.tr("independent voices: {count}").format(count=side.voices),
            self.tr("favoured") if best is not None and best.value == side.value else "",
            self.tr("new since the verdict") if advice.is_new(contradiction, side) else "",
            self._verdict_on(contradiction, side),
        ]
        return " · ".join(part for part in told if part)

    def _verdict_on(self, contradiction: Contradiction, side: Alternative) -> str:
        settled = contradiction.resolution
        if settled is None or settled.value != side.value:
            return ""
        return self.tr("chosen before") if is_open(contradiction) else self.tr("chosen")


def _first(contradiction: Contradiction) -> list[int]:
    """The numbers of the values to show at first."""
    advised = contradiction.recommended
    favoured = {n for n, side in enumerate(contradiction.values) if advised is not None and advised.value == side.value}
    return sorted(favoured.union(range(min(_VALUES_SHOWN, len(contradiction.values)))))
