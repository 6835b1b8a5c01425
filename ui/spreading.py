"""From a decision to the rest of the project: what it taught is suggested in the other articles at once.

What is stored for a decision is a part of its step, so that undoing the decision takes it back. It is always the
newest action that it becomes a part of, and nothing is stored after an undo: a step in between would stand in the
way of undoing or redoing (ADR 13).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.decisions import claim_key
from annotator.model import ArticleId, Changes, Claim, ClaimId, Span, SpanId, State, StepId, StepKind
from db.ops import suggestions
from db.ops.suggestions import Found
from db.queries import articles
from db.queries import spans as stored_spans
from ui.importing import suggest_all
from ui.lessons import SLICE_S

if TYPE_CHECKING:
    from ui.workbench import Workbench

BATCH = 8
"""Articles looked at and stored together: what is stored has to fit into a frame."""

MANY = 40
"""From so many words every article is looked at again: each may hold one of them."""


class Spreading(QObject):
    """Looks again at the articles that hold words about which something was learnt."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._owed: set[str] = set()
        # Words whose suggestions were stored as a part of these steps.
        self._paid: dict[StepId, set[str]] = {}
        self._words: set[str] = set()
        self._waiting: list[ArticleId] = []
        self._told = (0, 0)
        self._under_way = 0
        bench.learnt.news.connect(self._on_news)
        bench.changed.connect(self._on_changed)

    @property
    def settled(self) -> bool:
        """Whether nothing is being looked for."""
        return not self._under_way

    def _on_news(self, words: frozenset[str]) -> None:
        self._owed |= words
        self._pay()

    def _on_changed(self, changes: Changes) -> None:
        if changes.step.kind is StepKind.UNDO:
            # Other decisions' suggestions may have been a part of this step: they come back with the next one.
            self._owed |= self._paid.get(changes.step.undoes, set())
        elif changes.step.kind is StepKind.DO and not changes.step.part_of and self._owed:
            QTimer.singleShot(0, self, self._pay)

    def _may_store(self) -> bool:
        return not self._bench.project.read_only and self._bench.redoable is None and self._bench.undoable is not None

    # --- which articles ---------------------------------------------------------------------------------

    def _pay(self) -> None:
        if self._under_way or not self._owed or not self._may_store():
            return
        self._words, self._owed = self._owed, set()
        self._waiting, self._told = [], (0, 0)
        self._under_way += 1
        job = self._bench.jobs.write(self.tr("Looking elsewhere"), self._search(), self._suggest, quiet=True)
        job.ended.connect(self._on_ended)

    def _search(self) -> Iterator[tuple[int, int]]:
        from annotator.learning import pieces
        from db.queries import lessons

        sought = tuple({piece for word in self._words for piece in pieces(word)}) if len(self._words) < MANY else ("",)
        ids, at, page = articles.ids(self._bench.project), 0, 16
        while at < len(ids):
            begun = monotonic()
            self._waiting += lessons.holding(self._bench.project, ids[at : at + page], sought)
            at += page
            page = max(1, page * 2 if monotonic() - begun < SLICE_S / 2 else page // 2)
            yield min(at, len(ids)), len(ids)
        # Where the editor looks it shows first.
        self._waiting.sort(key=lambda number: number != self._bench.article_id)

    # --- looking again ----------------------------------------------------------------------------------

    def _suggest(self) -> None:
        batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
        if not batch:
            self._tell()
            return
        bench = self._bench
        work = partial(
            suggest_all,
            list(articles.articles(bench.project, batch).values()),
            bench.codebook,
            lessons=bench.learnt.lessons,
            decided=decided_in(bench, batch),
        )
        self._under_way += 1
        bench.jobs.start(self.tr("Looking elsewhere"), work, self._store, quiet=True).ended.connect(self._on_ended)

    def _store(self, found: list[Found]) -> None:
        head = self._bench.undoable
        if head is None or not self._may_store():
            self._owed |= self._words
            return
        self._paid.setdefault(head.id, set()).update(self._words)
        before = self._open(found)
        suggestions.store(self._bench.project, [self._sparing(one) for one in found], part_of=head.id)
        added = [now - then for now, then in zip(self._open(found), before, strict=True) if now > then]
        self._told = self._told[0] + sum(added), self._told[1] + len(added)
        self._suggest()

    def _open(self, found: list[Found]) -> list[int]:
        """Per article how many suggestions await a decision: claims, or words that may become some."""
        from db.queries import lessons

        return lessons.undecided(self._bench.project, [one.article_id for one in found])

    def _sparing(self, found: Found) -> Found:
        """The suggestions with the current item, and the spans under it, as they are: somebody is looking at them."""
        item = self._bench.current
        if item is None or item.article_id != found.article_id or item.state is not State.SUGGESTED:
            return found
        if isinstance(item, Span):
            return replace(found, spans=_kept(found, [item]))
        ids = {piece.span_id for piece in item.evidence}
        under = [span for span in self._bench.spans if span.id in ids and span.state is State.SUGGESTED]
        claims: list[Claim] = [claim for claim in found.claims if claim_key(claim) != claim_key(item)]
        return replace(found, spans=_kept(found, under), claims=[*claims, replace(item, id=ClaimId(0))])

    def _tell(self) -> None:
        many, where = self._told
        if many:
            told = self.tr("Learnt from your decisions: {count} suggestions added in {articles} articles.")
            self._bench.message.emit(told.format(count=many, articles=where))

    def _on_ended(self) -> None:
        self._under_way -= 1
        self._pay()


def decided_in(bench: Workbench, article_ids: list[ArticleId]) -> dict[ArticleId, list[Span]]:
    """Per article its spans that a person confirmed or rejected."""
    found: dict[ArticleId, list[Span]] = {}
    for span in stored_spans.decided(bench.project, article_ids):
        found.setdefault(span.article_id, []).append(span)
    return found


def _kept(found: Found, spans: list[Span]) -> list[Span]:
    """The spans of `found` with these in the place of any that they overlap."""
    others = [one for one in found.spans if not any(one.start < s.end and s.start < one.end for s in spans)]
    return [*others, *(replace(span, id=SpanId(0)) for span in spans)]
