"""Searching the whole project: its texts, and what was found and said in them. Ids and places, newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.model import ArticleId, City, ClaimId, SpanId, Step, StepId
from annotator.sought import Sought
from db import journal, rows
from db.project import Project
from db.queries import search_texts
from db.queries.asked import EVERYTHING, THESE, Asked, Narrowed, What
from db.search_index import CLAIMS, REASONS, SPANS, Index

_REACH = 20_000
"""As many claims or spans as are looked at for those of one source, date, kind or state: the newest come first."""
_CITY_REACH = 3_000
_REASONS = 100
"""As many steps as are looked at for those that stand, and of one source or date."""


@dataclass(frozen=True, slots=True)
class Named:
    """A city that is spoken of: at how many places (`or_more`), and at which one last."""

    city: City
    places: int
    or_more: bool
    span_id: SpanId


@dataclass(frozen=True, slots=True)
class Reasoned:
    """A step with a reason, and the article, claim or span that it speaks of; 0 for none."""

    step: Step
    article_id: ArticleId
    claim_id: ClaimId
    span_id: SpanId


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, best first; `more` tells of what there is more than was asked for."""

    cities: tuple[Named, ...] = ()
    claims: tuple[ClaimId, ...] = ()
    spans: tuple[SpanId, ...] = ()
    reasons: tuple[Reasoned, ...] = ()
    articles: tuple[ArticleId, ...] = ()
    more: frozenset[What] = frozenset()


LIMITS: Mapping[What, int] = {What.CITY: 3, What.CLAIM: 3, What.SPAN: 3, What.REASON: 3, What.TEXT: 200}


def found(
    project: Project, wanted: Sought, narrowed: Narrowed = EVERYTHING, *, limits: Mapping[What, int] = LIMITS
) -> Found:
    """Everything that has what is sought, as much of each sort as `limits` say."""
    if not wanted.groups:
        return Found()
    # One more than is shown tells whether there is more.
    many = {what: limits[what] + 1 if narrowed.wants(what) else 0 for what in What}
    asked = Asked(project, wanted.indexed, narrowed)
    hits: dict[What, Sequence[object]] = {
        What.CITY: (cities := _cities(asked, many[What.CITY])),
        What.CLAIM: (claims := _values(asked, CLAIMS, many[What.CLAIM])),
        What.SPAN: (spans := _values(asked, SPANS, many[What.SPAN])),
        What.REASON: (reasons := _reasons(asked, many[What.REASON])),
        What.TEXT: (articles := search_texts.articles(asked, many[What.TEXT])),
    }
    return Found(
        tuple(cities[: limits[What.CITY]]),
        tuple(map(ClaimId, claims[: limits[What.CLAIM]])),
        tuple(map(SpanId, spans[: limits[What.SPAN]])),
        tuple(reasons[: limits[What.REASON]]),
        tuple(articles[: limits[What.TEXT]]),
        frozenset(what for what in What if len(hits[what]) > limits[what]),
    )


# --- what was found and said in them ------------------------------------------------------------------


def _values(asked: Asked, index: Index, limit: int) -> list[int]:
    """Claims or spans, the latest first."""
    rest, values = _rest(asked, index.table)
    sql = f'SELECT "at" FROM {_latest(index, _REACH)}{rest} LIMIT ?'
    return [int(str(number)) for (number,) in asked.rows(sql, asked.stored(index), *values, limit)] if limit else []


def _latest(index: Index, reach: int) -> str:
    """The latest rows that have the words, as a table of their ids."""
    words = f'SELECT rowid AS "at" FROM "{index.name}" WHERE "{index.name}" MATCH ?'
    return f"({words} ORDER BY rowid DESC LIMIT {reach})"


def _rest(asked: Asked, table: str) -> tuple[str, list[object]]:
    """What follows in a statement about claims or spans: which of those `at` these ids are wanted."""
    narrowed, (told, days) = asked.narrowed, asked.published
    join, where = f' CROSS JOIN "{table}" ON "{table}"."id" = "at"', ["TRUE"]
    if asked.allowed:
        # The ids of all of few articles, once, and not the article of each of very many.
        where.append(f'"at" IN (SELECT "id" FROM "{table}" WHERE "article_id" IN {THESE})')
    elif told:
        join += f' CROSS JOIN "article" ON "article"."id" = "{table}"."article_id"{told}'
    if narrowed.state:
        where.append(f'"{table}"."state" = ?')
    if narrowed.kind:
        where.append('"span"."kind" = ?' if table == "span" else """json_extract("claim"."value", '$[0]') = ?""")
    return f"{join} WHERE {' AND '.join(where)}", [*days, *(one for one in (narrowed.state, narrowed.kind) if one)]


def _cities(asked: Asked, limit: int) -> list[Named]:
    """Cities that spans mean, those spoken of most first."""
    rest, values = _rest(asked, "span")
    sql = (
        f'SELECT "span"."value", count(*) AS "many", max("at") FROM {_latest(SPANS, _CITY_REACH)}{rest} '
        """AND "span"."kind" = 'city' AND "span"."state" <> 'rejected' """
        'GROUP BY "span"."value" ORDER BY "many" DESC LIMIT ?'
    )
    found = asked.rows(sql, asked.apart(SPANS), *values, limit) if limit else []
    at_end = sum(int(str(many)) for _, many, _ in found) >= _CITY_REACH
    return [Named(_city(str(value)), int(str(many)), at_end, SpanId(int(str(last)))) for value, many, last in found]


def _city(value: str) -> City:
    city = rows.load_city(value)
    assert isinstance(city, City)
    return city


# --- reasons ------------------------------------------------------------------------------------------


def _reasons(asked: Asked, limit: int) -> list[Reasoned]:
    """Steps that stand and whose reason has the words, the latest first."""
    sql = (
        'SELECT "step"."id" FROM "reason_words" CROSS JOIN "step" ON "step"."id" = "reason_words".rowid '
        """WHERE "reason_words" MATCH ? AND "step"."kind" = 'do' AND "step"."undone_by" = 0 """
        'ORDER BY "reason_words".rowid DESC LIMIT ?'
    )
    found: list[Reasoned] = []
    for number in asked.numbers(sql, asked.apart(REASONS), _REASONS if limit else 0):
        article_id, claim_id, span_id = _about(asked, number)
        if _is_published(asked, article_id):
            step = journal.one(asked.project.db, StepId(number))
            found.append(Reasoned(step, ArticleId(article_id), ClaimId(claim_id), SpanId(span_id)))
        if len(found) >= limit:
            break
    return found


def _about(asked: Asked, step: int) -> tuple[int, int, int]:
    """What a step speaks of, as article, claim, span: the first that it touched, else the first claim of the fact."""
    # One after the other: a step may touch a hundred thousand, and the first is enough.
    for noun, row_id in asked.each('SELECT noun, row_id FROM "change" WHERE step_id = ? ORDER BY id', step):
        for article_id, claim_id, span_id in asked.rows(_ABOUT[str(noun)], row_id) if str(noun) in _ABOUT else ():
            return int(str(article_id)), int(str(claim_id)), int(str(span_id))
    return 0, 0, 0


def _of_fact(table: str) -> str:
    return (
        f'SELECT "claim"."article_id", "claim"."id", 0 FROM "{table}" JOIN "claim" USING ("table", "row_key", "field") '
        f'WHERE "{table}"."id" = ? ORDER BY "claim"."id" LIMIT 1'
    )


_ABOUT = {
    "claim": 'SELECT "article_id", "id", 0 FROM "claim" WHERE "id" = ?',
    "span": 'SELECT "article_id", 0, "id" FROM "span" WHERE "id" = ?',
    "article": 'SELECT "id", 0, 0 FROM "article" WHERE "id" = ?',
    "voice_ruling": 'SELECT "one_id", 0, 0 FROM "voice_ruling" WHERE "id" = ?',
    "resolution": _of_fact("resolution"),
    "review": _of_fact("review"),
}


def _is_published(asked: Asked, article_id: int) -> bool:
    told, values = asked.published
    return not told or bool(asked.rows(f'SELECT 1 FROM "article" WHERE "id" = ?{told}', article_id, *values))
