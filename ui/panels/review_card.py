"""The item before a reviewer: the fact in words and who decided it; beside it every quotation."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.reviewing.seeing import Seen
from ui import theme
from ui.columns import side_by_side, stack
from ui.models import naming, review_words, signs, verified
from ui.named import named
from ui.panels.review_passages import ReviewPassages
from ui.panels.review_thread import ThreadLines, thread_words
from ui.sizes import wide
from ui.workbench import Workbench

_SIGN = 14


@dataclass(frozen=True)
class _Ready:
    """What is told of a fact and takes its time to find out."""

    seen: Seen
    decided: str
    lines: str


class ReviewCard(QWidget):
    """On the left what the project holds true; on the right the words it rests on, and what others say instead."""

    claim_chosen = Signal(object)  # Claim

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.seen: Seen | None = None
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
        self._ready: _Ready | None = None
        self._quotes = ReviewPassages(bench, self)
        self._quotes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._quotes.claim_chosen.connect(self.claim_chosen)
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
        split = side_by_side(told, self._quotes, sizes=(300, 480), stretch=(2, 3))
        stack(self, split, filling=split)

    # --- showing ----------------------------------------------------------------------------------------

    def show_fact(self, seen: Seen, *, refusal: str = "") -> None:
        """Show a fact; `refusal` says why this person cannot review it."""
        self.seen = seen
        book = self._bench.codebook
        self._table.setText(naming.table_name(book, seen.cell.table))
        self._name.setText(review_words.cell_name(book, seen.cell))
        self._value.setText(review_words.fact_value(book, seen))
        self._tell_ready(seen)
        for line, words in (
            (self._resolution, review_words.resolution(book, seen)),
            (self._verified, verified.told(seen)),
            (self._refusal, refusal),
        ):
            line.setText(words)
            line.setVisible(bool(words))
        self._quotes.show_fact(seen)
        self.setAccessibleDescription(f"{self._name.text()}: {self._value.text()}. {self._status.text()}")

    def retell(self) -> None:
        """Tell the thread as it is now; what was prepared may be outdated."""
        self.prepare(None)
        if self.seen is not None:
            self._thread.show_cell(self._bench.project, self.seen.cell, but=self.seen.fact)

    def prepare(self, seen: Seen | None) -> None:
        """Have ready what is told of the fact that comes next."""
        self._ready = self._made_ready(seen) if seen is not None else None
        self._quotes.prepare(seen)

    def _tell_ready(self, seen: Seen) -> None:
        ready = self._ready
        if ready is None or ready.seen.fact is not seen.fact:
            ready = self._made_ready(seen)
        self._ready = None
        self._sign.setPixmap(signs.icon(verified.sign(seen.fact)).pixmap(wide(_SIGN), wide(_SIGN)))
        self._status.setText(ready.decided)
        self._thread.show_words(ready.lines)

    def _made_ready(self, seen: Seen) -> _Ready:
        project = self._bench.project
        return _Ready(seen, review_words.decided(project, seen), thread_words(project, seen.cell, but=seen.fact))

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
        self._quotes.show_fact(None)

    def step(self, by: int) -> None:
        """Go to another passage; the reader follows."""
        self._quotes.step(by)
