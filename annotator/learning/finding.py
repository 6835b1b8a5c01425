"""What lessons add to the suggestions of an article, and what they do to those of the recognisers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from annotator import kinds, surroundings
from annotator.learning.lessons import Lesson, Lessons
from annotator.learning.words import bare, key, places
from annotator.model import LEARNT, Article, ArticleId, City, Quantity, Span, SpanId, Text, Value
from annotator.numerals import Numeral, numerals

_CERTAIN = 960
"""The recogniser of cities is this sure only where the text itself tells which city is meant."""
_GAP = re.compile(r"[ _]{1,2}\Z")
_THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ _]\Z")
_WORD_AFTER = re.compile(r"[ _]([^\W\d_]+)")


def find(article: Article, lessons: Lessons) -> Iterator[Span]:
    """The suggestions that learnt names and counted nouns make, wherever they stand."""
    if not lessons.sought:
        return
    text = article.text.text
    numbers = _Numbers(text)
    for words, start, end in places(text, lessons.sought, lessons.starts):
        name, noun = lessons.names.get(words), lessons.nouns.get(words)
        found = _city(text, name, start, end) if name else None
        found = found or (_count(text, noun, numbers, start, end) if noun else None)
        if found is not None:
            yield replace(found, article_id=article.id)


def weighed(span: Span, text: str, lessons: Lessons) -> Span:
    """A recogniser's suggestion with the meaning and the score that people's decisions about its words give it."""
    if span.by == LEARNT or not lessons:
        return span
    if isinstance(span.value, City) and lessons.names:
        span = _renamed(span, span.value, lessons.names.get(key(bare(text, span.start, span.end))))
    elif isinstance(span.value, Quantity) and lessons.nouns:
        span = _recounted(span, span.value, lessons.nouns.get(key(span.value.unit)))
    return (
        _trusted(span, lessons.spans.get(f"{span.kind} {key(text[span.start : span.end])}")) if lessons.spans else span
    )


# --- names ------------------------------------------------------------------------------------------


def _city(text: str, lesson: Lesson, start: int, end: int) -> Span | None:
    if lesson.written[:1].isupper() and not text[start].isupper():
        return None
    prefix = surroundings.prefix(text, start)
    if prefix is None and _is_other(text, start, end):
        return None
    outer = start if prefix is None or prefix[1] else prefix[0]
    return _learnt(outer, end, "city", lesson, lesson.value)


def _is_other(text: str, start: int, end: int) -> bool:
    """Whether what stands around a name makes it a person's, a river's, or a part of a longer name."""
    before = surroundings.before(text, start)
    if surroundings.names_other_place(before) or surroundings.names_person(before):
        return True
    word, after = _WORD_BEFORE.search(text, max(0, start - 16), start), _WORD_AFTER.match(text, end)
    if word is not None and _is_name(word[1], text[start:end]) and not surroundings.opens(word[1]):
        return True
    return (after is not None and _is_name(after[1], text[start:end])) or surroundings.names_team(before, text, end)


def _is_name(word: str, beside: str) -> bool:
    """Whether a word is written as a name; where everything stands in capitals they say nothing."""
    return word[0].isupper() and not (word.isupper() and beside.isupper())


def _renamed(span: Span, city: City, lesson: Lesson | None) -> Span:
    if lesson is None:
        return span
    if kinds.key(lesson.value) == kinds.key(city):
        return replace(span, score=max(span.score, lesson.score)) if not lesson.no else span
    if span.score >= _CERTAIN or not (lesson.own or span.score < lesson.score):
        return span
    return replace(span, value=lesson.value, score=lesson.score, by=LEARNT)


# --- counts -----------------------------------------------------------------------------------------


class _Numbers:
    """The numbers of a text by where they end, read only if a counted noun was met."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def by_end(self) -> Mapping[int, Numeral]:
        """Each number with where it ends."""
        return {one.end: one for one in numerals(self._text)}


def _count(text: str, lesson: Lesson, numbers: _Numbers, start: int, end: int) -> Span | None:
    gap = _GAP.search(text, max(0, start - 2), start)
    number = numbers.by_end.get(gap.start()) if gap else None
    # "năm" alone is a year as often as five, and "12,500" is read by the recogniser, which knows whole things.
    if (
        number is None
        or not (number.in_digits or number.scaled)
        or _THOUSANDS.fullmatch(text, number.start, number.end)
    ):
        return None
    assert isinstance(lesson.value, Text)
    value = Quantity(number.number, lesson.value.text, number.number_max, number.approx)
    return _learnt(number.outer, end, "count", lesson, value)


def _recounted(span: Span, value: Quantity, lesson: Lesson | None) -> Span:
    if lesson is None or not isinstance(lesson.value, Text) or lesson.value.text == value.unit or lesson.no:
        return span
    return replace(span, value=replace(value, unit=lesson.value.text), by=LEARNT)


# --- both -------------------------------------------------------------------------------------------


def _learnt(start: int, end: int, kind: str, lesson: Lesson, value: Value) -> Span:
    return Span(SpanId(0), ArticleId(0), start, end, kind, value, score=lesson.score, by=LEARNT)


def _trusted(span: Span, lesson: Lesson | None) -> Span:
    if lesson is None:
        return span
    if not lesson.yes:
        return replace(span, score=min(span.score, lesson.score))
    same = not isinstance(span.value, City) or kinds.key(span.value) == kinds.key(lesson.value)
    return replace(span, score=max(span.score, lesson.score)) if same else span
