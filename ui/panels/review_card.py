"""The item before a reviewer: the fact in words and who decided it; beside it every quotation."""

from __future__ import annotations

from collections import deque
from itertools import groupby

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from annotator import kinds
from annotator.model import Claim, Status
from annotator.reviewing.seeing import Seen, backing, find
from ui import theme
from ui.models import naming, review_words, signs, verified
from ui.named import named
from ui.panels.passage import Passage
from ui.panels.review_thread import ThreadLines
from ui.workbench import Workbench

_AT_FIRST, _AT_A_TIME = 3, 2
"""Passages built before the first frame, and in each turn of the event loop after it."""
_MOST = 24


class ReviewCard(QWidget):
    """On the left what the project holds true; on the right the words it rests on, and what others say instead."""

    claim_chosen = Signal(object)  # Claim

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.seen: Seen | None = None
        self._passages: list[tuple[Claim, Passage]] = []
        self._at = 0
        self._left: deque[tuple[str, Claim | None]] = deque()
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(lambda: self._build(_AT_A_TIME))
        self.setObjectName("reviewCard")
        self.setAccessibleName(self.tr("Fact to review"))
        self._table = self._line("reviewTable", small=True)
        self._name = self._line("reviewFact")
        self._value = self._line("reviewValue", title=True)
        self._sign = QLabel(self)
        self._status = self._line("reviewStatus", small=True)
        self._resolution = self._line("reviewResolution", small=True)
        self._verified = self._line("reviewVerified", small=True)
        self._refusal = self._line("reviewRefusal")
        self._thread = ThreadLines(self)
        self._rows = QVBoxLayout()
        self._quotes = self._make_scroll()
        self._lay_out()

    def _line(self, name: str, *, small: bool = False, title: bool = False) -> QLabel:
        made = named(QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText), name)
        font = made.font()
        font.setPointSizeF(theme.SMALL if small else theme.TITLE if title else theme.BODY)
        font.setBold(title)
        made.setFont(font)
        if small:
            made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return made

    def _make_scroll(self) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll

    def _lay_out(self) -> None:
        state = QHBoxLayout()
        state.setSpacing(theme.TIGHT)
        state.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._status, 1)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(theme.GAP, theme.NEAR, theme.GAP, theme.NEAR)
        rows.setSpacing(theme.TIGHT)
        for part in (self._table, self._name, self._value):
            rows.addWidget(part)
        rows.addLayout(state)
        for part in (self._refusal, self._verified, self._resolution, self._thread):
            rows.addWidget(part)
        rows.addStretch(1)
        told = self._make_scroll()
        told.setWidget(inner)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(told)
        split.addWidget(self._quotes)
        split.setSizes([300, 480])
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    # --- showing ----------------------------------------------------------------------------------------

    def show_fact(self, seen: Seen, *, refusal: str = "") -> None:
        """Show a fact; `refusal` says why this person cannot review it."""
        self.seen = seen
        book = self._bench.codebook
        self._table.setText(naming.table_name(book, seen.cell.table))
        self._name.setText(review_words.cell_name(book, seen.cell))
        self._value.setText(review_words.fact_value(book, seen))
        self._tell_status(seen)
        for line, words in (
            (self._resolution, review_words.resolution(book, seen)),
            (self._verified, verified.told(seen)),
            (self._refusal, refusal),
        ):
            line.setText(words)
            line.setVisible(bool(words))
        self._thread.show_cell(self._bench.project, seen.cell)
        self._show_passages(seen)
        self.setAccessibleDescription(f"{self._name.text()}: {self._value.text()}. {self._status.text()}")

    def retell(self) -> None:
        """Tell the thread as it is now."""
        if self.seen is not None:
            self._thread.show_cell(self._bench.project, self.seen.cell)

    def _tell_status(self, seen: Seen) -> None:
        self._sign.setPixmap(signs.icon(signs.STATUSES[seen.fact.status]).pixmap(14, 14))
        self._status.setText(review_words.decided(self._bench.project, seen))

    def show_gone(self, name: str) -> None:
        """The fact that was drawn stands in no table now."""
        self.seen = None
        self._table.clear()
        self._name.setText(name)
        self._value.setText("–")
        self._sign.clear()
        for line in (self._status, self._resolution, self._verified, self._refusal):
            line.clear()
        self._refusal.setText(self.tr("This fact is no longer in the tables: skip it."))
        self._refusal.show()
        self._thread.hide()
        self._quotes.setWidget(self._blank_page())

    def _blank_page(self) -> QWidget:
        page = QWidget()
        self._rows = QVBoxLayout(page)
        self._rows.setContentsMargins(theme.NEAR, theme.NEAR, theme.GAP, theme.NEAR)
        self._rows.setSpacing(theme.TIGHT)
        self._rows.addStretch(1)
        self._passages, self._at = [], 0
        self._left.clear()
        self._later.stop()
        return page

    def _show_passages(self, seen: Seen) -> None:
        page = self._blank_page()
        whole = find(self._bench.findings.rows, self._bench.codebook, seen.cell)
        others = review_words.beside(seen, next(iter(whole), None))
        self._left = deque(("", claim) for claim in backing(seen.fact)[:_MOST])
        for _, alike in groupby(sorted(others, key=_value_key), key=_value_key):
            claims = list(alike)
            self._left.append((self._others_say(seen, claims[0]), None))
            self._left.extend(("", claim) for claim in claims[:_MOST])
        self._quotes.setWidget(page)
        self._build(_AT_FIRST)

    def _others_say(self, seen: Seen, claim: Claim) -> str:
        value = review_words.value_name(self._bench.codebook, seen.cell, claim.value)
        if seen.fact.status is Status.CONTRADICTED:
            return value
        return self.tr("Said otherwise: {value}").format(value=value)

    def _build(self, most: int) -> None:
        while self._left and most:
            words, claim = self._left.popleft()
            at = self._rows.count() - 1
            if claim is None:
                self._rows.insertWidget(at, self._heading(words))
            else:
                passage = Passage(self._bench, claim)
                passage.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                passage.chosen = not self._passages
                self._passages.append((claim, passage))
                self._rows.insertWidget(at, passage)
                most -= 1
        if self._left:
            self._later.start()
        else:
            self._later.stop()

    def _heading(self, words: str) -> QLabel:
        made = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        font = made.font()
        font.setBold(True)
        made.setFont(font)
        return made

    # --- going through the passages ---------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Go to another passage; the reader follows."""
        if not self._passages:
            return
        self._passages[self._at][1].chosen = False
        self._at = max(0, min(len(self._passages) - 1, self._at + by))
        claim, passage = self._passages[self._at]
        passage.chosen = True
        self._quotes.ensureWidgetVisible(passage)
        self.claim_chosen.emit(claim)


def _value_key(claim: Claim) -> str:
    return kinds.key(claim.value)
