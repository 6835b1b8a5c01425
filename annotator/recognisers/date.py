"""Dates: calendar words of every grain, dated against the day of publication."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.dates import readings
from annotator.model import Article, Span, SpanId
from annotator.reading import Reading
from annotator.recognisers.seam import Recogniser
from annotator.resolving import resolve, year_by_weekday
from annotator.shifting import anchor


def find(article: Article) -> Iterator[Span]:
    """The dates of an article."""
    text = article.text.text
    found = _longest(readings(text))
    published = anchor(article.published_on) or year_by_weekday(found)
    for reading, value in resolve(found, published):
        score = reading.score - (100 if value.iso.startswith("X") else 0)
        yield Span(SpanId(0), article.id, reading.start, reading.end, "date", value, score=score, by="date")


def _longest(found: Iterator[Reading]) -> list[Reading]:
    """In reading order, and of readings that share words the longest."""
    kept: list[Reading] = []
    for reading in sorted(found, key=lambda r: (r.start, -r.end)):
        if not kept or reading.start >= kept[-1].end:
            kept.append(reading)
        elif reading.end - reading.start > kept[-1].end - kept[-1].start:
            kept[-1] = reading
    return kept


DATE = Recogniser("date", "date", find)
