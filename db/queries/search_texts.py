"""Searching the texts of a project: which articles have the words, best and newest first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from annotator.model import ArticleId
from db.queries.asked import THESE, Asked
from db.search_index import ARTICLES

_FEW = 2_000
"""As many articles as are put in order."""
_REACH = 20_000
"""As many as are looked through for those spelt as typed, where very many are."""

_SPELT = 'SELECT rowid FROM "article_spelt" WHERE "article_spelt" MATCH ?'


@dataclass(frozen=True, slots=True)
class _Way:
    """A statement that tells articles by the words it is given first, and those words."""

    sql: str
    words: str
    values: tuple[object, ...] = ()

    def latest(self, asked: Asked) -> Iterator[int]:
        """All of them, fetched no further than they are wanted."""
        return asked.numbers(f"{self.sql} ORDER BY rowid DESC", self.words, *self.values)

    def among(self, asked: Asked, numbers: Sequence[int]) -> set[int]:
        """Which of these articles they are."""
        # The plus sign: the words are sought once and the others left out, not sought anew in each article.
        sql = f"{self.sql} AND +rowid IN {THESE}"
        return set(asked.numbers(sql, self.words, *self.values, json.dumps(numbers)))


def articles(asked: Asked, limit: int) -> list[ArticleId]:
    """Articles with all words side by side first, in each part those spelt as typed; newest publication first."""
    ways = [asked.apart(ARTICLES)] if limit else []
    # Of one source or time there is little to look through, and the words have to be sought to their end.
    if len(asked.wanted.groups) > 1 and not asked.published[0]:
        ways.insert(0, asked.in_a_row(ARTICLES, asked.wanted.words))
    spelt = _Way(_SPELT, asked.spelt_as_typed())
    found: dict[ArticleId, None] = {}
    for words in ways:
        if len(found) < limit:
            found |= dict.fromkeys(_with(asked, _words(asked, words), spelt, limit))
    return list(found)[:limit]


def _words(asked: Asked, words: str) -> _Way:
    told, values = asked.published
    allowed = f' AND +rowid IN (SELECT "id" FROM "article" WHERE TRUE{told})' if told else ""
    return _Way(f'SELECT rowid FROM "article_words" WHERE "article_words" MATCH ?{allowed}', words, values)


def _with(asked: Asked, way: _Way, spelt: _Way, limit: int) -> list[ArticleId]:
    latest = way.latest(asked)
    few = list(islice(latest, _FEW))
    if len(few) < _FEW:
        # All of them are put in order.
        return _in_order(asked, few, first=spelt.among(asked, few) if spelt.words else set())[:limit]
    if not spelt.words:
        return _in_order(asked, list(islice(chain(few, latest), limit)))
    as_typed = spelt.latest(asked)
    rare = list(islice(as_typed, _FEW))
    if len(rare) < _FEW:
        first: Sequence[int] = sorted(way.among(asked, rare))
        rest = [number for number in islice(chain(few, latest), limit + len(first)) if number not in set(first)]
    else:
        first, rest = _parted(chain(few, islice(latest, _REACH)), chain(rare, as_typed), limit)
    # To sort all of them would take too long: the latest imported are told.
    return [*_in_order(asked, first), *_in_order(asked, rest[:limit])]


def _parted(numbers: Iterable[int], as_typed: Iterator[int], limit: int) -> tuple[list[int], list[int]]:
    """Those that are among the others, which are in the same falling order, until there are enough; and the rest."""
    first: list[int] = []
    rest: list[int] = []
    at = next(as_typed, 0)
    for number in numbers:
        while at > number:
            at = next(as_typed, 0)
        (first if at == number else rest).append(number)
        if len(first) >= limit:
            break
    return first, rest


def _in_order(asked: Asked, numbers: Sequence[int], *, first: Iterable[int] = ()) -> list[ArticleId]:
    sql = f'SELECT "id" FROM "article" WHERE "id" IN {THESE} ORDER BY "id" IN {THESE} DESC, "published_on" DESC, "id"'
    found = asked.rows(sql, json.dumps(numbers), json.dumps(list(first))) if numbers else []
    return [ArticleId(int(str(number))) for (number,) in found]
