"""From a decision to the rest of the project: what it taught is suggested in the other articles at once.

What is stored for a decision is a part of its step, so that undoing the decision takes it back. It is always the
newest action that it becomes a part of, and nothing is stored after an undo: a step in between would stand in the
way of undoing or redoing (ADR 18).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.decisions import claim_key
from annotator.model import Article, ArticleId, Changes, Claim, ClaimId, Span, SpanId, State, StepId, StepKind
from db.ops import suggestions
from db.ops.suggestions import Found
from db.queries import articles
from db.queries import spans as stored_spans
from ui.importing import suggest_all
from ui.lessons import SLICE_S

if TYPE_CHECKING:
    from ui.workbench import Workbench

CHUNK = 40
"""Articles looked at in one job: other jobs wait that long."""

READ = 4
"""Articles read in one turn of the event loop."""

STORE_S = 0.006
"""How long one turn of the event loop should store."""

_REMEMBERED = 1000
"""Of so many steps it is known what was stored with them: hardly anybody takes back more in one go."""

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
        self._write(self._search(), self._next)

    def _search(self) -> Iterator[tuple[int, int]]:
        from annotator.learning import pieces
        from db.queries import lessons

        sought = tuple({piece for word in self._words for piece in pieces(word)}) if len(self._words) < MANY else ("",)
        ids = lessons.having(self._bench.project, self._words if len(self._words) < MANY else ("",))
        at, page = 0, 16
        while at < len(ids):
            begun = monotonic()
            self._waiting += lessons.holding(self._bench.project, ids[at : at + page], sought)
            at += page
            page = max(1, page * 2 if monotonic() - begun < SLICE_S / 2 else page // 2)
            yield min(at, len(ids)), len(ids)
        # Where the editor looks it shows first.
        self._waiting.sort(key=lambda number: number != self._bench.article_id)

    # --- looking again ----------------------------------------------------------------------------------

    def _next(self) -> None:
        """Read some articles, look at them on the worker thread, store what comes of it; then the next ones."""
        chunk, self._waiting = self._waiting[:CHUNK], self._waiting[CHUNK:]
        if not chunk:
            self._tell()
            return
        texts: list[Article] = []
        decided: dict[ArticleId, list[Span]] = {}
        self._write(self._read(chunk, texts, decided), lambda: self._look(texts, decided))

    def _read(
        self, chunk: list[ArticleId], texts: list[Article], decided: dict[ArticleId, list[Span]]
    ) -> Iterator[tuple[int, int]]:
        for at in range(0, len(chunk), READ):
            some = chunk[at : at + READ]
            texts += articles.articles(self._bench.project, some).values()
            decided |= decided_in(self._bench, some)
            yield at, len(chunk)

    def _look(self, texts: list[Article], decided: Mapping[ArticleId, list[Span]]) -> None:
        bench = self._bench
        work = partial(suggest_all, texts, bench.codebook, lessons=bench.learnt.lessons, decided=decided)
        self._under_way += 1
        job = bench.jobs.start(self.tr("Looking elsewhere"), work, self._keep, quiet=True)
        job.ended.connect(self._on_ended)

    def _keep(self, found: list[Found]) -> None:
        self._write(self._stored(found), self._next)

    def _stored(self, found: list[Found]) -> Iterator[tuple[int, int]]:
        at, size = 0, 1
        while at < len(found):
            head = self._bench.undoable
            if head is None or not self._may_store():
                self._owed |= self._words
                self._waiting = []
                return
            begun = monotonic()
            self._paid.setdefault(head.id, set()).update(self._words)
            while len(self._paid) > _REMEMBERED:
                del self._paid[next(iter(self._paid))]
            self._store(found[at : at + size], head.id)
            at += size
            size = max(1, size // 2) if monotonic() - begun > STORE_S else size + 1
            yield min(at, len(found)), len(found)

    def _store(self, found: list[Found], head: StepId) -> None:
        before = self._open(found)
        suggestions.store(self._bench.project, [self._sparing(one) for one in found], part_of=head)
        added = [now - then for now, then in zip(self._open(found), before, strict=True) if now > then]
        self._told = self._told[0] + sum(added), self._told[1] + len(added)

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

    def _write(self, slices: Iterator[tuple[int, int]], done: Callable[[], None]) -> None:
        self._under_way += 1
        job = self._bench.jobs.write(self.tr("Looking elsewhere"), slices, done, quiet=True)
        job.ended.connect(self._on_ended)

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
