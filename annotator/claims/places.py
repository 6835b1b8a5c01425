"""Rows named by a place that may be a city, a province or a country: "Lào Cai có 98 người chết"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from annotator.claims.naming import SORTS, Named, named
from annotator.claims.passages import Sentence
from annotator.contradictions.namesakes import CITY
from annotator.model import City, Field, Span


def place_of(key: Field, passages: Sequence[Sentence], sentence: Sentence, value: Span, text: str) -> Named | None:
    """The place that a number belongs to, as a name of one of the key's sorts.

    One in the number's own clause, else the last before it in the sentence, else the last of the sentence before in
    the same paragraph. None where no place is named, or where a cue of the key says that the number is of the whole.
    """
    clause = Sentence(0, 0, sentence.clause(value.start, value.end), ())
    if clause.has(key.cues):
        return None
    here = list(_names(key, sentence, text))
    own = [one for one in here if _beside(sentence, one, value)]
    before = [one for one in here if one.end <= value.start]
    if own or before:
        return min(own, key=lambda one: _gap(one, value)) if own else before[-1]
    if sentence.has(key.cues):
        return None
    at = bisect_left(passages, sentence.start, key=lambda one: one.start) - 1
    if at < 0 or "\n" in text[passages[at].end : sentence.start] or passages[at].has(key.cues):
        return None
    return _last(_names(key, passages[at], text))


def _names(key: Field, sentence: Sentence, text: str) -> Iterator[Named]:
    """The names of all the key's sorts in a sentence, in reading order."""
    found = [one for sort in key.names if sort in SORTS for one in _of_sort(sort, sentence, text)]
    if "city" in key.names:
        found += [Named(_city(s.value), s.start, s.end) for s in sentence.of_kind("city") if isinstance(s.value, City)]
    taken = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= taken:
            yield one
            taken = one.end


def _city(city: City) -> str:
    """The name of a city; of one that lies in the province of its name with what tells the two apart."""
    return CITY + city.name if city.within == city.name else city.name


def _of_sort(sort: str, sentence: Sentence, text: str) -> Iterable[Named]:
    return named(text, sentence.start, sentence.end, SORTS[sort], opens=sort == "country")


def _beside(sentence: Sentence, one: Named, value: Span) -> bool:
    """Whether a name stands in the number's clause with no other number between."""
    low, high = sorted((one.start, value.start))
    between = [span for span in sentence.of_kind(value.kind) if span is not value and low <= span.start < high]
    return not between and sentence.clause_at(one.start) == sentence.clause_at(value.start)


def _gap(one: Named, value: Span) -> int:
    return value.start - one.end if one.end <= value.start else one.start - value.end


def _last(names: Iterable[Named]) -> Named | None:
    return next(iter(list(names)[-1:]), None)
