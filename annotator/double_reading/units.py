"""How far two readers agree on what to mark: which words, and where exactly they begin and end.

Positive agreement is the harmonic mean of either reader's recall of the other (Hripcsak and Rothschild 2005); alpha
is taken word by word, since what was left unmarked has no number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.double_reading.agreement import nominal
from annotator.model import ArticleId

_WORD = re.compile(r"\w+")
_ALL = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch that a reader marked: code points into the article's text, half-open, and its kind."""

    start: int
    end: int
    kind: str


Marks = Mapping[ArticleId, Sequence[Marked]]
"""What one reader marked, by article."""


@dataclass(frozen=True, slots=True)
class SpanAgreement:
    """The agreement on spans of one kind, or of all where it is empty.

    `exact` and `overlapping` are positive agreement from 0 to 1, None where neither reader marked anything; `bounds` is
    the share of overlapping spans that begin and end at the same place; `alpha` is over words.
    """

    kind: str
    first: int
    second: int
    exact: float | None
    overlapping: float | None
    bounds: float | None
    alpha: float | None


def span_agreements(texts: Mapping[ArticleId, str], first: Marks, second: Marks) -> list[SpanAgreement]:
    """Of all spans, then by kind."""
    marked = [one for marks in (first, second) for spans in marks.values() for one in spans]
    return [_agreement(kind, texts, first, second) for kind in (_ALL, *sorted({one.kind for one in marked}))]


def _agreement(kind: str, texts: Mapping[ArticleId, str], first: Marks, second: Marks) -> SpanAgreement:
    mine, theirs = dict(_of(kind, first)), dict(_of(kind, second))
    count, other = sum(map(len, mine.values())), sum(map(len, theirs.values()))
    exact = met = 0
    words: Counter[tuple[Hashable, Hashable]] = Counter()
    for article, text in texts.items():
        one, two = mine.get(article, []), theirs.get(article, [])
        ink, other_ink = _ink(text, one), _ink(text, two)
        exact += len(set(one) & set(two))
        met += _met(one, other_ink) + _met(two, ink)
        words.update(_words(text, ink, other_ink))
    return SpanAgreement(
        kind,
        count,
        other,
        _share(2 * exact, count + other),
        _share(met, count + other),
        _share(2 * exact, met),
        nominal(words),
    )


def _of(kind: str, marks: Marks) -> Iterator[tuple[ArticleId, list[Marked]]]:
    for article, spans in marks.items():
        yield article, [one for one in spans if kind in (_ALL, one.kind)]


def _ink(text: str, spans: Sequence[Marked]) -> list[str]:
    """The kind that each character is marked as; of spans that overlap, the later one's."""
    ink = [_ALL] * len(text)
    for one in spans:
        ink[one.start : one.end] = [one.kind] * (one.end - one.start)
    return ink


def _met(spans: Sequence[Marked], ink: Sequence[str]) -> int:
    """How many of these spans overlap what the other reader marked as the same kind."""
    return sum(one.kind in ink[one.start : one.end] for one in spans)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _words(text: str, ink: Sequence[str], other_ink: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What either reader marked each word as; words that neither marked count as agreed."""
    for found in _WORD.finditer(text):
        at = found.start()
        yield ink[at], other_ink[at]
