"""Searching the texts of a project: which articles have the words, best and newest first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from annotator.model import ArticleId
from db.queries.asked import Asked, apart, side_by_side, spelt_as_typed

_FEW = 2_000
"""As many articles as are put in order."""

_WORDS = 'SELECT rowid FROM "article_words" WHERE "article_words" MATCH ?'
_SPELT = 'SELECT rowid FROM "article_spelt" WHERE "article_spelt" MATCH ?'
_THESE = "(SELECT value FROM json_each(?))"


def articles(asked: Asked, limit: int) -> list[ArticleId]:
    """Articles with all words side by side first, in each part those spelt as typed; newest publication first."""
    ways = [apart(asked.wanted)]
    # Of one source or time there is little to look through, and the words have to be sought to their end.
    if len(asked.wanted.groups) > 1 and not asked.published()[0]:
        ways.insert(0, side_by_side(asked.wanted.words))
    found: dict[ArticleId, None] = {}
    for way in ways:
        if len(found) < limit:
            found |= dict.fromkeys(_with(asked, way, limit))
    return list(found)[:limit]


def _with(asked: Asked, way: str, limit: int) -> list[ArticleId]:
    latest = asked.numbers(f"{_WORDS} ORDER BY rowid DESC", way)
    few = list(islice(latest, _FEW))
    return _sorted(asked, few, limit) if len(few) < _FEW else _first(asked, chain(few, latest), limit)


def _sorted(asked: Asked, numbers: Sequence[int], limit: int) -> list[ArticleId]:
    """For words that few articles have: all of those, put in order."""
    told, values = asked.published()
    spelt = spelt_as_typed(asked.wanted.words)
    rank = f'"id" IN ({_SPELT}) DESC, ' if spelt else ""
    sql = f'SELECT "id" FROM "article" WHERE "id" IN {_THESE}{told} ORDER BY {rank}"published_on" DESC, "id" LIMIT ?'
    return _ids(asked.rows(sql, json.dumps(numbers), *values, *([spelt] if spelt else []), limit))


def _first(asked: Asked, numbers: Iterator[int], limit: int) -> list[ArticleId]:
    """For words that many articles have: the latest imported, for to sort all of them would take too long."""
    spelt, allowed = spelt_as_typed(asked.wanted.words), _allowed(asked)
    as_typed = asked.numbers(f"{_SPELT} ORDER BY rowid DESC", spelt) if spelt else iter(())
    first: list[int] = []
    rest: list[int] = []
    at = next(as_typed, 0)
    for number in numbers:
        if allowed is not None and number not in allowed:
            continue
        while at > number:
            at = next(as_typed, 0)
        (first if at == number else rest).append(number)
        if len(first if spelt else rest) >= limit:
            break
    return [*_in_order(asked, first), *_in_order(asked, rest[:limit])]


def _allowed(asked: Asked) -> set[int] | None:
    """The articles of the source and days that are asked for; None for all of them."""
    told, values = asked.published()
    if not told:
        return None
    ((found,),) = asked.rows(f'SELECT json_group_array("id") FROM "article" WHERE TRUE{told}', *values)
    return set(json.loads(str(found)))


def _in_order(asked: Asked, numbers: Sequence[int]) -> list[ArticleId]:
    sql = f'SELECT "id" FROM "article" WHERE "id" IN {_THESE} ORDER BY "published_on" DESC, "id"'
    return _ids(asked.rows(sql, json.dumps(list(numbers)))) if numbers else []


def _ids(found: Sequence[tuple[object, ...]]) -> list[ArticleId]:
    return [ArticleId(int(str(number))) for (number,) in found]
