"""What two people made of the same articles, each in a project file of their own; and what was merged before."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import peewee as pw

from annotator.double_reading import Marked, Marks, Pair, ReadTwice, pair
from annotator.errors import UserError
from annotator.model import (
    NO_SPAN,
    Article,
    ArticleId,
    Claim,
    ClaimId,
    DoubleReading,
    DoubleReadingId,
    Evidence,
    Reading,
    ReadingId,
    Span,
    State,
)
from db import journal, review_rows, schema
from db.project import Project
from db.queries import articles, claims, spans

_UNSTORED = ReadingId(0)


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
    shared = _shared(project, other)
    if not shared:
        raise UserError(
            "{path} has no article that is in this project: merge files of the same articles.", path=other.path
        )
    fork = _fork(project, other)
    mine = _Own(project, list(shared), fork)
    theirs = _Own(other, list(shared.values()), fork)
    readers = first or mine.reader, second or theirs.reader
    read = {ours for ours, their in shared.items() if ours in mine.articles and their in theirs.articles}
    alone = sum((ours in mine.articles) != (their in theirs.articles) for ours, their in shared.items())
    if not read:
        raise UserError("No article was read in both files: somebody has to decide claims of the same articles twice.")
    untouched = mine.untouched & theirs.untouched
    return Layers(
        _layer(readers[0], mine.found(read, untouched)),
        _layer(readers[1], _brought_home(project, other, {shared[one]: one for one in read}, theirs, untouched)),
        tuple(sorted(read)),
        alone,
        len(untouched),
    )


def all_of(project: Project) -> list[DoubleReading]:
    """The double readings that were merged, oldest first."""
    query = schema.DoubleReading.select().order_by(schema.DoubleReading.id)
    return [review_rows.double_reading(row) for row in query.dicts().execute(project.db)]


def pairs(project: Project, which: DoubleReading) -> list[Pair]:
    """What the two readers made of each thing."""
    reading = schema.Reading
    query = reading.select().where(reading.double_reading == which.id).order_by(reading.id)
    found = [review_rows.reading(row) for row in query.dicts().execute(project.db)]
    return pair(
        (one for one in found if one.reader == which.first), (one for one in found if one.reader == which.second)
    )


def marks(project: Project, which: DoubleReading) -> tuple[Marks, Marks]:
    """The spans that the first and the second reader had confirmed."""
    stored = schema.DoubleReading
    query = stored.select(stored.spans).where(stored.id == which.id).tuples()
    ((told,),) = query.execute(project.db)
    first, second = (
        {ArticleId(int(article)): [Marked(*one) for one in found] for article, found in layer.items()}
        for layer in json.loads(told)
    )
    return first, second


def read_twice(project: Project, which: DoubleReading) -> ReadTwice:
    """All that the agreement of one double reading is worked out from."""
    texts = {number: one.text.text for number, one in articles.articles(project, which.articles).items()}
    return ReadTwice(which, pairs(project, which), texts, *marks(project, which))


def reasons(project: Project, *, limit: int = 6) -> list[str]:
    """The reasons that were given last, the newest first."""
    reading = schema.Reading
    query = reading.select(reading.reason).where(reading.reason != "").group_by(reading.reason)
    query = query.order_by(pw.fn.MAX(reading.at).desc()).limit(limit)
    return [reason for (reason,) in query.tuples().execute(project.db)]


def frozen(layer: Layer) -> list[Reading]:
    """The layer's claims as readings that are not stored yet."""
    return [
        Reading(_UNSTORED, DoubleReadingId(0), layer.reader, claim)
        for article in sorted(layer.claims)
        for claim in layer.claims[article]
    ]


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

    articles: Collection[ArticleId]
    claims: Sequence[Claim]
    spans: Sequence[Span]


class _Own:
    """What somebody has decided in a project file since it parted from the other."""

    def __init__(self, project: Project, ids: Sequence[ArticleId], fork: int) -> None:
        by: Counter[str] = Counter()
        self.articles: set[ArticleId] = set()
        self.untouched: set[ClaimId] = set()
        self._claims = [one for one in claims.of_articles(project, ids) if one.state is not State.SUGGESTED]
        newest = _newest(project, schema.Claim, [one.id for one in self._claims])
        for claim in self._claims:
            number, who = newest.get(claim.id, (0, ""))
            if number > fork:
                self.articles.add(claim.article_id)
                by[who] += 1
            else:
                self.untouched.add(claim.id)
        self._spans = spans.decided(project, ids)
        touched = _newest(project, schema.Span, [one.id for one in self._spans])
        self.articles |= {one.article_id for one in self._spans if touched.get(one.id, (0, ""))[0] > fork}
        self.reader = by.most_common(1)[0][0] if by else project.user

    def found(self, ids: Collection[ArticleId], untouched: Collection[ClaimId]) -> _Found:
        """What was confirmed in these articles, without the claims that neither reader touched."""
        return _Found(
            ids,
            [c for c in self._claims if c.article_id in ids and c.state is State.CONFIRMED and c.id not in untouched],
            [s for s in self._spans if s.article_id in ids and s.state is State.CONFIRMED],
        )


def _newest(project: Project, model: type[schema.Journalled], ids: Sequence[int]) -> dict[int, tuple[int, str]]:
    """The newest step that touched each of these rows, and who took it."""
    change, step = schema.Change, schema.Step
    found: dict[int, tuple[int, str]] = {}
    for batch in journal.batches(ids):
        last = change.select(change.row_id, pw.fn.MAX(change.step).alias("step_id"))
        last = last.where((change.noun == model._meta.table_name) & change.row_id.in_(batch)).group_by(change.row_id)
        query = step.select(last.c.row_id, step.id, step.by).join(last, on=last.c.step_id == step.id)
        found |= {row: (number, by) for row, number, by in query.tuples().execute(project.db)}
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
