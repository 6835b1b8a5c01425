"""What two people made of the same articles, each in a project file of their own, before it is merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

import peewee as pw

from annotator.double_reading import Marked
from annotator.errors import UserError
from annotator.model import NO_SPAN, Article, ArticleId, Claim, ClaimId, Evidence, Span, State, StepId
from db import journal, schema
from db.project import Project
from db.queries import articles, claims, spans

_AT_A_TIME = 20
"""Articles that are looked at between two signs of progress: some fifty milliseconds."""


@dataclass(frozen=True)
class Layer:
    """One reader's confirmed claims and spans, by the project's articles."""

    reader: str
    claims: Mapping[ArticleId, Sequence[Claim]]
    spans: Mapping[ArticleId, Sequence[Marked]]


@dataclass(frozen=True)
class Layers:
    """The two readers of the articles that both have read; `alone` counts those that only one of them has.

    `before` counts the claims that were decided before the files parted: nobody's own, they are left out.
    """

    first: Layer
    second: Layer
    articles: tuple[ArticleId, ...]
    alone: int
    before: int = 0


def gather(project: Project, other: Project, *, first: str = "", second: str = "") -> Layers:
    """What the readers of two project files made of the articles they share.

    Where one file is a copy of the other, what was decided before they parted is nobody's own reading. The names are
    those of whoever decided most in each file, unless given. UserError where nothing was read twice, or by one person.
    """
    found = survey(project, other, first=first, second=second)
    if found.first.reader == found.second.reader:
        raise UserError(
            "Both files were read by {reader}: say who the two are (--first, --second).", reader=found.first.reader
        )
    return found


def survey(project: Project, other: Project, *, first: str = "", second: str = "") -> Layers:
    """As `gather`, whoever the two readers are: their names may still be asked for."""
    under_way = surveying(project, other, first=first, second=second)
    while True:
        try:
            next(under_way)
        except StopIteration as end:
            return cast("Layers", end.value)


def surveying(
    project: Project, other: Project, *, first: str = "", second: str = ""
) -> Generator[tuple[int, int], None, Layers]:
    """The same a few articles at a time, telling how far it has come: thousands of claims take seconds."""
    shared = _shared(project, other)
    if not shared:
        raise UserError(
            "{path} has no article that is in this project: merge files of the same articles.", path=other.path
        )
    fork = _fork(project, other)
    mine, theirs = _Own(project, fork), _Own(other, fork)
    for start in range(0, len(shared), _AT_A_TIME):
        mine.look_at(list(shared)[start : start + _AT_A_TIME])
        theirs.look_at(list(shared.values())[start : start + _AT_A_TIME])
        yield start, 2 * len(shared)
    read = [ours for ours, their in shared.items() if ours in mine.articles and their in theirs.articles]
    if not read:
        raise UserError("No article was read in both files: somebody has to decide claims of the same articles twice.")
    untouched = mine.untouched & theirs.untouched
    brought = _Found([], [], [])
    for start in range(0, len(read), _AT_A_TIME):
        home = {shared[one]: one for one in read[start : start + _AT_A_TIME]}
        brought += _brought_home(project, other, home, theirs, untouched)
        yield len(shared) + start, 2 * len(shared)
    return Layers(
        _layer(first or mine.reader, mine.found(read, untouched)),
        _layer(second or theirs.reader, brought),
        tuple(sorted(read)),
        sum((ours in mine.articles) != (their in theirs.articles) for ours, their in shared.items()),
        len(untouched),
    )


def _shared(project: Project, other: Project) -> dict[ArticleId, ArticleId]:
    """The articles of the same bytes in both files: ours to theirs."""
    a = schema.Article
    theirs = {sha256: number for number, sha256 in a.select(a.id, a.sha256).tuples().execute(other.db)}
    ours = a.select(a.id, a.sha256).order_by(a.id).tuples().execute(project.db)
    return {ArticleId(number): ArticleId(theirs[sha256]) for number, sha256 in ours if sha256 in theirs}


def _fork(project: Project, other: Project) -> int:
    """The last step that both files have: up to there one is a copy of the other, or both of a third."""
    step = schema.Step
    told = [set(step.select(step.id, step.at, step.by).tuples().execute(one.db)) for one in (project, other)]
    return max((number for number, _, _ in told[0] & told[1]), default=0)


@dataclass(frozen=True)
class _Found:
    """The confirmed claims and spans of some articles."""

    articles: Sequence[ArticleId]
    claims: Sequence[Claim]
    spans: Sequence[Span]

    def __add__(self, other: _Found) -> _Found:
        return _Found([*self.articles, *other.articles], [*self.claims, *other.claims], [*self.spans, *other.spans])


class _Own:
    """What somebody has decided in a project file since it parted from the other."""

    def __init__(self, project: Project, fork: int) -> None:
        self._project, self._fork = project, fork
        self._by: Counter[str] = Counter()
        self.articles: set[ArticleId] = set()
        self.untouched: set[ClaimId] = set()
        self._claims: dict[ArticleId, list[Claim]] = {}
        self._spans: dict[ArticleId, list[Span]] = {}

    @property
    def reader(self) -> str:
        """Whoever decided most."""
        return self._by.most_common(1)[0][0] if self._by else self._project.user

    def look_at(self, ids: Sequence[ArticleId]) -> None:
        """Take in what was decided in these articles."""
        told = [one for one in claims.of_articles(self._project, ids) if one.state is not State.SUGGESTED]
        newest = _newest(self._project, schema.Claim, [one.id for one in told])
        for claim in told:
            self._claims.setdefault(claim.article_id, []).append(claim)
            number, who = newest.get(claim.id, (0, ""))
            if number > self._fork:
                self.articles.add(claim.article_id)
                self._by[who] += 1
            else:
                self.untouched.add(claim.id)
        marked = spans.decided(self._project, ids)
        touched = _newest(self._project, schema.Span, [one.id for one in marked])
        for span in marked:
            self._spans.setdefault(span.article_id, []).append(span)
            if touched.get(span.id, (0, ""))[0] > self._fork:
                self.articles.add(span.article_id)

    def found(self, ids: Iterable[ArticleId], untouched: Collection[ClaimId]) -> _Found:
        """What was confirmed in these articles, without the claims that neither reader touched."""
        wanted = list(ids)
        told = [claim for one in wanted for claim in self._claims.get(one, ())]
        marked = [span for one in wanted for span in self._spans.get(one, ())]
        return _Found(
            wanted,
            [claim for claim in told if claim.state is State.CONFIRMED and claim.id not in untouched],
            [span for span in marked if span.state is State.CONFIRMED],
        )


def _newest(project: Project, model: type[schema.Journalled], ids: Sequence[int]) -> dict[int, tuple[StepId, str]]:
    """By row the newest step that touched it, and who made that; other names aside."""
    change, step = schema.Change, schema.Step
    found: dict[int, tuple[StepId, str]] = {}
    for batch in journal.batches(ids):
        last = change.select(change.row_id, pw.fn.MAX(change.step).alias("step_id"))
        last = last.where((change.noun == model._meta.table_name) & change.row_id.in_(batch)).group_by(change.row_id)
        last = last.join(step).where(step.label.not_in(journal.RETELLING))
        query = step.select(last.c.row_id, step.id, step.by).join(last, on=last.c.step_id == step.id)
        found |= {row: (StepId(number), by) for row, number, by in query.tuples().execute(project.db)}
    return found


def _layer(reader: str, found: _Found) -> Layer:
    told: dict[ArticleId, list[Claim]] = {one: [] for one in found.articles}
    marked: dict[ArticleId, list[Marked]] = {one: [] for one in found.articles}
    for claim in found.claims:
        told[claim.article_id].append(claim)
    for span in found.spans:
        marked[span.article_id].append(Marked(span.start, span.end, span.kind))
    return Layer(reader, told, marked)


def _brought_home(
    project: Project, other: Project, ours: Mapping[ArticleId, ArticleId], own: _Own, untouched: Collection[ClaimId]
) -> _Found:
    """What was confirmed in another file, in the ids and the offsets of ours; its claims have no number here."""
    found = own.found(ours, untouched)
    theirs, mine = articles.articles(other, list(ours)), articles.articles(project, list(ours.values()))

    def moved(article: ArticleId, start: int, end: int) -> tuple[int, int]:
        return _moved(start, end, theirs[article], mine[ours[article]])

    def piece(article: ArticleId, one: Evidence) -> Evidence:
        start, end = moved(article, one.start, one.end)
        return Evidence(start, end, one.role, NO_SPAN)

    told = [
        replace(
            claim,
            id=ClaimId(0),
            article_id=ours[claim.article_id],
            evidence=tuple(piece(claim.article_id, one) for one in claim.evidence),
        )
        for claim in found.claims
    ]
    marked = []
    for span in found.spans:
        start, end = moved(span.article_id, span.start, span.end)
        marked.append(replace(span, article_id=ours[span.article_id], start=start, end=end))
    return _Found(list(ours.values()), told, marked)


def _moved(start: int, end: int, theirs: Article, mine: Article) -> tuple[int, int]:
    """The same words in our reading of the same bytes: another version of the program may have read them otherwise."""
    if theirs.text.text == mine.text.text:
        return start, end
    return mine.text.from_original(*theirs.text.to_original(start, end))
