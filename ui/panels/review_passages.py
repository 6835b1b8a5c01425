"""Every quotation of a fact before a reviewer: those it rests on, and what others say instead."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from itertools import groupby

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator import kinds
from annotator.model import Claim, Status
from annotator.reviewing.seeing import Seen, backing, find
from ui.dialogs.listing import headline
from ui.models import review_words
from ui.panels.passage import Passage
from ui.theme import GAP, NEAR, TIGHT
from ui.workbench import Workbench

_AT_FIRST, _AT_A_TIME = 2, 2
"""Passages built before the first frame, and in each turn of the event loop after it."""

_MOST = 24
"""Passages of one value: more are not read."""


@dataclass
class _Page:
    """The passages of one fact; `left` are headings and claims that are still to be built."""

    seen: Seen | None
    widget: QWidget
    rows: QVBoxLayout
    left: deque[str | Claim] = field(default_factory=deque)
    passages: list[tuple[Claim, Passage]] = field(default_factory=list)


class ReviewPassages(QScrollArea):
    """One under the other; one of them is the one that the reader shows."""

    claim_chosen = Signal(object)  # Claim

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._at = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Quotations"))
        self._page = self._blank(None)
        self._ahead: _Page | None = None
        self.setWidget(self._page.widget)
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._go_on)

    def show_fact(self, seen: Seen | None) -> None:
        """Show the passages of a fact; none for one that is gone."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None and seen is not None and ahead.seen is not None and ahead.seen.fact is seen.fact:
            self._page = ahead
        else:
            self._page = self._made(seen)
            self.forget(ahead)
        self._at = 0
        self.setWidget(self._page.widget)
        self._later.start()

    def prepare(self, seen: Seen | None) -> None:
        """Have the passages of the fact ready that comes next."""
        self.forget(self._ahead)
        self._ahead = self._made(seen) if seen is not None else None

    def forget(self, page: _Page | None) -> None:
        """Let go of what was prepared in vain."""
        if page is not None:
            page.widget.deleteLater()

    def step(self, by: int) -> None:
        """Go to another passage; the reader follows."""
        passages = self._page.passages
        if not passages:
            return
        passages[self._at][1].chosen = False
        self._at = max(0, min(len(passages) - 1, self._at + by))
        claim, passage = passages[self._at]
        passage.chosen = True
        self.ensureWidgetVisible(passage)
        self.claim_chosen.emit(claim)

    # --- building ---------------------------------------------------------------------------------------

    def _blank(self, seen: Seen | None) -> _Page:
        widget = QWidget()
        rows = QVBoxLayout(widget)
        rows.setContentsMargins(NEAR, NEAR, GAP, NEAR)
        rows.setSpacing(TIGHT)
        rows.addStretch(1)
        return _Page(seen, widget, rows)

    def _made(self, seen: Seen | None) -> _Page:
        page = self._blank(seen)
        if seen is not None:
            page.left.extend(backing(seen.fact)[:_MOST])
            whole = find(self._bench.findings.rows, self._bench.codebook, seen.cell)
            others = review_words.beside(seen, next(iter(whole), None))
            for _, alike in groupby(sorted(others, key=_value_key), key=_value_key):
                claims = list(alike)[:_MOST]
                page.left += [self._others_say(seen, claims[0]), *claims]
            self._build(page, _AT_FIRST)
        return page

    def _others_say(self, seen: Seen, claim: Claim) -> str:
        value = review_words.value_name(self._bench.codebook, seen.cell, claim.value)
        if seen.fact.status is Status.CONTRADICTED:
            return value
        return self.tr("Said otherwise: {value}").format(value=value)

    def _build(self, page: _Page, most: int) -> None:
        while page.left and most:
            one = page.left.popleft()
            part: QWidget
            if isinstance(one, str):
                part = headline(one)
            else:
                part = passage = Passage(self._bench, one)
                passage.setFocusPolicy(passage.focusPolicy().NoFocus)
                passage.chosen = not page.passages
                page.passages.append((one, passage))
                most -= 1
            page.rows.insertWidget(page.rows.count() - 1, part)

    def _go_on(self) -> None:
        self._build(self._page, _AT_A_TIME)
        if not self._page.left:
            self._later.stop()


def _value_key(claim: Claim) -> str:
    return kinds.key(claim.value)
