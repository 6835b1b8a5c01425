"""What two people read independently, as it was frozen when their files were merged."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

import peewee as pw

from annotator.double_reading import Marked, Marks, Pair, ReadTwice, pair
from annotator.model import ArticleId, DoubleReading, DoubleReadingId, Reading, ReadingId
from db import journal, review_rows, schema
from db.project import Project
from db.queries import articles
from db.queries.layers import Layer, Layers, gather, survey, surveying

__all__ = [
    "Layer",
    "Layers",
    "all_of",
    "frozen",
    "gather",
    "marks",
    "pairs",
    "read_twice",
    "reasons",
    "renewed",
    "survey",
    "surveying",
]

_UNSTORED = ReadingId(0)


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


def renewed(project: Project, found: Sequence[Pair], ids: Collection[ReadingId]) -> list[Pair]:
    """The same pairs with these of their readings as they are now; what is no longer there keeps its place."""
    now: dict[ReadingId, Reading] = {}
    for batch in journal.batches(sorted(ids)):
        query = schema.Reading.select().where(schema.Reading.id.in_(batch))
        now |= {one.id: one for one in map(review_rows.reading, query.dicts().execute(project.db))}

    def fresh(one: Reading | None) -> Reading | None:
        return now.get(one.id, one) if one is not None else None

    return [Pair(fresh(one.first), fresh(one.second)) if not now.keys().isdisjoint(_ids(one)) else one for one in found]


def _ids(one: Pair) -> set[ReadingId]:
    return {reading.id for reading in (one.first, one.second) if reading is not None}


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
