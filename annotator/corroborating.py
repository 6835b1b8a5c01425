"""Articles read together date one another: what one leaves out, another that opens with the same news may tell.

"Ngày 14/2, UNESCO công bố danh sách 64 thành phố …" has no year. Another article of the same news has one, told or
inferred: the day is the same day. Its numbers must agree too, for many things are announced every year.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.clues import CLOSE, own_words
from annotator.inferring import inferred, month_of, opening_day
from annotator.model import Article, Message, PublishedFrom

# The share of the shorter opening's syllables, and how many, that both must have in common.
_ALIKE = 0.6
_ENOUGH = 12
_WORD = re.compile(r"\w+")

REASON = Message("other articles open with the same news of the same day")


@dataclass(frozen=True, slots=True)
class _Opening:
    """The opening sentence of an article: its day, and what it says besides."""

    day: int
    month: int
    words: frozenset[str]
    numbers: frozenset[str]
    newest: int
    year: int | None


def reasons(article: Article) -> tuple[Message, ...]:
    """Why an inferred date was inferred: by its own words, or else by the articles that were read with it."""
    if article.published_from is not PublishedFrom.INFERRED:
        return ()
    guess = inferred(article.text.text)
    if guess is not None and guess.on == article.published_on:
        return guess.reasons
    return (REASON,) if _opening(article.text.text) is not None else ()


def dated_together(articles: Sequence[Article]) -> list[Article]:
    """The articles, those without a date given that of others that open with the same news."""
    if all(article.published_on for article in articles) or len(articles) < 2:
        return list(articles)
    witnesses: dict[tuple[int, int], list[tuple[_Opening, int]]] = defaultdict(list)
    openings = [_opening(article.text.text) for article in articles]
    for article, opening in zip(articles, openings, strict=True):
        if article.published_on and opening is not None:
            witnesses[opening.day, opening.month].append((opening, _year(article.published_on, opening)))
    return [
        article if article.published_on or opening is None else _dated(article, opening, witnesses)
        for article, opening in zip(articles, openings, strict=True)
    ]


def sought(articles: Sequence[Article]) -> set[str]:
    """The days, as they may be written, that date articles if others open with them; empty if all have a date."""
    openings = (_opening(article.text.text) for article in articles if not article.published_on)
    days = {(opening.day, opening.month) for opening in openings if opening is not None}
    return {
        f"{day_written}{sign}{month_written}"
        for day, month in days
        for day_written in {f"{day}", f"{day:02}"}
        for month_written in {f"{month}", f"{month:02}"}
        for sign in ("/", "-", ".", " / ", " - ")
    }


def _opening(text: str) -> _Opening | None:
    match = opening_day(text)
    if match is None:
        return None
    told = own_words(text)
    start, end = told.sentence(match)
    words = frozenset(_WORD.findall(told.words[start : match.start()] + " " + told.words[match.end() : end]))
    numbers = frozenset(word for word in words if word.isdecimal())
    year = int(match["y"]) if match["y"] else None
    return _Opening(int(match["d"]), int(match["m"]), words - numbers, numbers, told.newest, year)


def _year(published_on: str, opening: _Opening) -> int:
    """The year of the opening's day: in January, news of December is last year's."""
    if opening.year is not None:
        return opening.year
    month = published_on[5:7]
    return int(published_on[:4]) - (month.isdecimal() and opening.month > int(month))


def _dated(
    article: Article, opening: _Opening, witnesses: dict[tuple[int, int], list[tuple[_Opening, int]]]
) -> Article:
    told = witnesses.get((opening.day, opening.month), ())
    years = {year for other, year in told if _tell_the_same(opening, other)}
    if len(years) != 1 or not opening.newest <= min(years) <= (opening.newest or min(years)) + CLOSE:
        return article
    on = month_of(opening.day, opening.month, min(years))
    return replace(article, published_on=on, published_from=PublishedFrom.INFERRED)


def _tell_the_same(one: _Opening, other: _Opening) -> bool:
    shorter = min(len(one.words), len(other.words))
    common = len(one.words & other.words)
    return shorter >= _ENOUGH and common >= _ALIKE * shorter and bool(one.numbers & other.numbers)
