"""Dates: calendar words of every grain, dated against the day of publication."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.dates import readings
from annotator.model import Article, Span, SpanId
from annotator.reading import Reading
from annotator.recognisers.seam import Recogniser
from annotator.resolving import resolve, year_by_weekday
from annotator.shifting import anchor

# For words that may mean the day before or after: below every other score.
_DOUBTED = 400
_EVENING = 17


def find(article: Article) -> Iterator[Span]:
    """The dates of an article."""
    text = article.text.text
    found = _longest(readings(text))
    published = anchor(article.published_on) or year_by_weekday(found)
    # In dated news feeds 58 of 60 "hôm qua" written after 17:00 meant the day of publication itself.
    late = article.published_at is None or article.published_at.hour >= _EVENING
    for reading, value in resolve(found, published):
        score = _DOUBTED if late and reading.needs_clock else reading.score - (0 if value.has_year else 100)
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
