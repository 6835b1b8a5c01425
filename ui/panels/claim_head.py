"""The top of the form: where in the queue we are, which fact it is about, what state it is in and whose idea it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.annotations import readers
from annotator.codebook.orphans import orphans
from annotator.model import LEARNT, Cell, Changes, Claim, Role, Span, State
from annotator.reviewing.seeing import find
from annotator.visible import visible
from db.queries import reviews
from exports import wording
from ui import theme
from ui.messages import label, shown
from ui.models import naming, signs, verified
from ui.models.former import Former
from ui.sizes import wide
from ui.workbench import Workbench


class ClaimHead(QWidget):
    """Place in the queue, table, row, field, state, score."""

    moved = Signal(int)  # one item forward or back

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench = bench
        self._former = Former(bench)
        self._position = QLabel(self)
        self._position.setObjectName("claimPosition")
        self._table = QLabel(self)
        self._fact = QLabel(self)
        self._fact.setObjectName("claimFact")
        self._sign = QLabel(self)
        self._state = QLabel(self)
        self._state.setObjectName("claimState")
        self._review = QLabel(self)
        self._review.setObjectName("claimReview")
        self._why = QLabel(self)
        self._why.setObjectName("learntReason")
        self._why.setAccessibleName(self.tr("Why this is suggested"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.TIGHT)
        layout.addLayout(self._make_steps())
        layout.addWidget(self._table)
        layout.addWidget(self._fact)
        layout.addLayout(self._make_state())
        layout.addWidget(self._review)
        layout.addWidget(self._why)
        self._dress()
        self._item: Claim | Span | None = None
        bench.findings.changed.connect(self._tell_review)
        bench.changed.connect(self._on_changed)

    def _make_steps(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.HAIR)
        row.addWidget(self._position, 1)
        for step, arrow, name in (
            (-1, Qt.ArrowType.UpArrow, self.tr("Previous item (Ctrl+Up)")),
            (1, Qt.ArrowType.DownArrow, self.tr("Next item (Ctrl+Down)")),
        ):
            button = QToolButton(self)
            button.setArrowType(arrow)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, step=step: self.moved.emit(step))
            row.addWidget(button)
        return row

    def _make_state(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        row.addWidget(self._sign)
        row.addWidget(self._state, 1)
        return row

    def _dress(self) -> None:
        big = self._fact.font()
        big.setPointSizeF(theme.TITLE)
        big.setBold(True)
        self._fact.setFont(big)
        small = self._state.font()
        small.setPointSizeF(theme.SMALL)
        for part in (self._position, self._table, self._fact, self._state, self._review, self._why):
            part.setWordWrap(True)
            part.setTextFormat(Qt.TextFormat.PlainText)
            if part is not self._fact:
                part.setFont(small)
                part.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        # What the editor taught is told as plainly as the fact itself: by it they judge the suggestion.
        self._why.setForegroundRole(QPalette.ColorRole.WindowText)

    def show_item(self, item: Claim | Span) -> None:
        """Tell what this item is."""
        self._item = item
        self._tell_review()
        self._position.setText(self._place(item))
        if isinstance(item, Claim):
            book = self._former.book(item)
            self._table.setText(" · ".join((naming.table_name(book, item.table), *self._placeless(item))))
            self._fact.setText(naming.fact_name(book, item))
        else:
            words = self._bench.text(item.article_id).text.text[item.start : item.end]
            self._table.setText(self.tr("Words that no table uses yet"))
            self._fact.setText(f"“{words}”")
        self._sign.show()
        self._sign.setPixmap(signs.icon(signs.STATES[item.state]).pixmap(wide(14), wide(14)))
        self._state.setText(" · ".join((label(wording.STATES[item.state]), *self._looked(item), *self._origin(item))))
        why = self._bench.learnt.why(item, self._bench.text(item.article_id), self._bench.spans)
        self._why.setText(shown(why) if why else "")
        self._why.setVisible(why is not None)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("note"):
            self._tell_review()

    def _tell_review(self) -> None:
        """What a reviewer said of the claim's fact, and how long its thread is."""
        item, book = self._item, self._bench.codebook
        told: list[str] = []
        if isinstance(item, Claim):
            cell = Cell(item.table, item.row, item.field, item.scope)
            found = find(self._bench.findings.rows, book, cell)
            mine = (one for one in found if any(claim.id == item.id for claim in one.fact.claims))
            told = [verified.told(one) for one in mine][:1]
            if lines := len(reviews.thread(self._bench.project, cell)):
                told.append(self.tr("thread: {count} (Ctrl+Shift+T)").format(count=lines))
        self._review.setText(" · ".join(words for words in told if words))
        self._review.setVisible(bool(self._review.text()))

    def show_words(self, words: str) -> None:
        """Tell of which marked words a claim is being made."""
        self._position.setText(self.tr("New claim"))
        self._table.setText(self.tr("What do these words say? Arrows choose the field, Tab goes on, Enter saves."))
        self._fact.setText(f"“{words}”")
        self._sign.hide()
        self._state.setText(self.tr("made by you"))
        self._why.hide()
        self._item = None
        self._tell_review()

    def _placeless(self, claim: Claim) -> tuple[str, ...]:
        """Said of a claim that the codebook has no place for: it fills no table."""
        return (self.tr("without a place in the codebook"),) if orphans([claim], self._bench.codebook) else ()

    def _place(self, item: Claim | Span) -> str:
        """Counted as the article list counts: claims alone; words that no claim uses come after them."""
        if isinstance(item, Claim):
            alike: Sequence[Claim | Span] = self._bench.claims
            told, left_words = self.tr("Claim {at} of {total}"), self.tr("{count} to decide")
        else:
            alike = [other for other in self._bench.items if isinstance(other, Span)]
            told, left_words = self.tr("Unused words {at} of {total}"), self.tr("{count} to look at")
        left = sum(other.state is State.SUGGESTED for other in alike)
        parts = [left_words.format(count=left) if left else self.tr("all decided")]
        if unseen := sum(not self._bench.looks.has_seen(other) for other in alike):
            parts.append(self.tr("{count} never looked at").format(count=unseen))
        at = next((n for n, other in enumerate(alike, 1) if other.id == item.id), 0)
        return " · ".join([told.format(at=at, total=len(alike)), *parts] if at else parts)

    def _looked(self, item: Claim | Span) -> tuple[str, ...]:
        """Whether what is still undecided was looked at before."""
        if item.state is not State.SUGGESTED:
            return ()
        return (self.tr("new to you") if self._bench.looks.is_first(item) else self.tr("looked at, undecided"),)

    def _origin(self, item: Claim | Span) -> tuple[str, ...]:
        """Who proposed it and how sure they were; and the reason a person gave."""
        by = item.by if isinstance(item, Span) else self._recogniser(item)
        score = self.tr("score {percent} %").format(percent=round(item.score / 10))
        tool = readers.label(by)
        proposed = (
            self.tr("marked in {tool}").format(tool=label(tool))
            if tool
            else self.tr("proposed by “{recogniser}”").format(recogniser=naming.recogniser_name(by))
        )
        # What another tool marked has a score only where the tool tells one.
        sure = (score,) if item.score else ()
        told = (sure if by == LEARNT else (proposed, *sure)) if by else ()
        return (*told, visible(item.reason)) if item.reason else told

    def _recogniser(self, claim: Claim) -> str:
        """The recogniser of the span that holds the claim's value; empty if that span is gone."""
        wanted = next((place.span_id for place in claim.evidence if place.role is Role.VALUE and place.span_id), None)
        # The current item's article is the open one, whose spans the bench holds.
        return next((span.by for span in self._bench.spans if span.id == wanted), "")
