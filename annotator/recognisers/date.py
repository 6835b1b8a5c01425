"""Dates: calendar words of every grain, dated against the day of publication."""

from __future__ import annotations

from collections.abc import Iterator

from annotator import date_phrases
from annotator.dates import readings
from annotator.model import Article, PartialDate, Span, SpanId
from annotator.reading import Reading
from annotator.recognisers.seam import Recogniser
from annotator.resolving import resolve, year_by_weekday
from annotator.shifting import anchor

# For words that may mean the day before or after: below every other score.
_DOUBTED = 400
_EVENING = 17
# A text that is one phrase: no longer than this, and surer than any count within it.
_PHRASE, _WHOLE = 48, 980


def find(article: Article) -> Iterator[Span]:
    """The dates of an article."""
    found = _longest(readings(article.text.text))
    published = anchor(article.published_on) or year_by_weekday(found)
    spans = [_span(article, reading, value) for reading, value in resolve(found, published)]
    alone = _alone(article)
    # The grammar of articles knows better where a date begins; what the phrase means, it may not know.
    yield from [alone] if alone and [span.value for span in spans] != [alone.value] else spans


def _span(article: Article, reading: Reading, value: PartialDate) -> Span:
    # In dated news feeds 58 of 60 "hôm qua" written after 17:00 meant the day of publication itself.
    late = article.published_at is None or article.published_at.hour >= _EVENING
    score = _DOUBTED if late and reading.needs_clock else reading.score - (0 if value.has_year else 100)
    return Span(SpanId(0), article.id, reading.start, reading.end, "date", value, score=score, by="date")


def _alone(article: Article) -> Span | None:
    """The date of a text that is nothing but a calendar phrase, as a cell of a table may be: "cuối tuần tới"."""
    text = article.text.text
    words = text.strip()
    if len(words) > _PHRASE or not any(letter.isalpha() for letter in words):
        return None
    start = text.index(words)
    value = date_phrases.read(words, article.published_on)
    if value is None:
        return None
    return Span(SpanId(0), article.id, start, start + len(words), "date", value, score=_WHOLE, by="date")


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
