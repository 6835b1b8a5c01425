"""Searching the whole project: its texts, and what was found and said in them. Ids and places, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from annotator import sought
from annotator.model import ArticleId, City, ClaimId, SpanId, Step, StepId, StepKind
from annotator.sought import Sought, Word
from annotator.text import both_tones
from db import dialect, journal, rows
from db.project import Project

_REACH = 20_000
"""As many claims or spans as are looked at for those of one source, date, kind or state: the newest come first."""
_CITY_REACH = 3_000
_FEW = 2_000
"""As many articles as are put in order, rather than looked for in the order of the list."""

_WORDS = 'SELECT rowid FROM "article_words" WHERE "article_words" MATCH ?'
_SPELT = 'SELECT rowid FROM "article_spelt" WHERE "article_spelt" MATCH ?'


class What(StrEnum):
    """What can be found, in the order in which it is shown."""

    CITY = "city"
    CLAIM = "claim"
    SPAN = "span"
    REASON = "reason"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What alone is wanted: of one source, published on certain days (ISO), of one kind of value, in one state.

    A state is one of spans and claims, a kind one of their values: nothing else is found then.
    """

    source: str = ""
    since: str = ""
    until: str = ""
    kind: str = ""
    state: str = ""
    what: frozenset[What] = field(default_factory=lambda: frozenset(What))

    def wants(self, what: What) -> bool:
        """Whether this sort is asked for, and can be of the kind and state that are."""
        if self.state:
            return what in self.what & {What.CLAIM, What.SPAN}
        if self.kind:
            return what in self.what & {What.CLAIM, What.SPAN, *([What.CITY] if self.kind == "city" else [])}
        return what in self.what


EVERYTHING = Narrowed()


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
    asked = _Asked(project, wanted.indexed, narrowed)
    hits: dict[What, Sequence[object]] = {
        What.CITY: (cities := _cities(asked, many[What.CITY])),
        What.CLAIM: (claims := _values(asked, "claim", many[What.CLAIM])),
        What.SPAN: (spans := _values(asked, "span", many[What.SPAN])),
        What.REASON: (reasons := _reasons(asked, many[What.REASON])),
        What.TEXT: (articles := _articles(asked, many[What.TEXT])),
    }
    return Found(
        tuple(cities[: limits[What.CITY]]),
        tuple(map(ClaimId, claims[: limits[What.CLAIM]])),
        tuple(map(SpanId, spans[: limits[What.SPAN]])),
        tuple(reasons[: limits[What.REASON]]),
        tuple(articles[: limits[What.TEXT]]),
        frozenset(what for what in What if len(hits[what]) > limits[what]),
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    project: Project
    wanted: Sought
    narrowed: Narrowed

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """What a statement answers; its words are never the person's own."""
        return list(dialect.run(self.project.db, sql, values).fetchall())

    def published(self) -> tuple[str, list[object]]:
        """Conditions on `article`, and their values."""
        asked = (
            ('"article"."source_id" = (SELECT "id" FROM "source" WHERE "name" = ?)', self.narrowed.source),
            # A month or year told alone counts where it reaches into the days.
            ('"article"."published_on" >= substr(?, 1, length("article"."published_on"))', self.narrowed.since),
            ('"article"."published_on" <= ?', self.narrowed.until),
        )
        said = [(sql, value) for sql, value in asked if value]
        return "".join(f" AND {sql}" for sql, _ in said), [value for _, value in said]


# --- texts ------------------------------------------------------------------------------------------


def _articles(asked: _Asked, limit: int) -> list[ArticleId]:
    """Articles with all words side by side first, in each part those spelt as typed; newest publication first."""
    ways = [_apart(asked.wanted)]
    if len(asked.wanted.groups) > 1:
        ways.insert(0, _side_by_side(asked.wanted.words))
    found: dict[ArticleId, None] = {}
    for way in ways:
        if len(found) < limit:
            found |= dict.fromkeys(_with(asked, way, limit))
    return list(found)[:limit]


def _with(asked: _Asked, way: str, limit: int) -> list[ArticleId]:
    if len(asked.rows(f"{_WORDS} LIMIT ?", way, _FEW)) < _FEW:
        return _sorted(asked, way, limit)
    found = _walked(asked, way, _spelt(asked.wanted.words), limit)
    return found if len(found) >= limit else [*found, *_walked(asked, way, "", limit)]


def _sorted(asked: _Asked, way: str, limit: int) -> list[ArticleId]:
    """For words that few articles have: all of those, put in order."""
    told, values = asked.published()
    spelt = _spelt(asked.wanted.words)
    rank = f"rowid IN ({_SPELT}) DESC, " if spelt else ""
    sql = (
        f'SELECT "article"."id" FROM ({_WORDS}) CROSS JOIN "article" ON "article"."id" = rowid{told} '
        f'ORDER BY {rank}"article"."published_on" DESC, "article"."id" LIMIT ?'
    )
    return _ids(asked.rows(sql, way, *values, *([spelt] if spelt else []), limit))


def _walked(asked: _Asked, way: str, spelt: str, limit: int) -> list[ArticleId]:
    """For words that many articles have: along the list until there are enough."""
    told, values = asked.published()
    # A plus sign keeps an id from being looked up: without it the words would be sought once for each article.
    also = f' AND +"article"."id" IN ({_SPELT})' if spelt else ""
    sql = (
        f'SELECT "article"."id" FROM "article" WHERE +"article"."id" IN ({_WORDS}){also}{told} '
        'ORDER BY "article"."published_on" DESC, "article"."id" LIMIT ?'
    )
    return _ids(asked.rows(sql, way, *([spelt] if spelt else []), *values, limit))


def _ids(found: Sequence[tuple[object, ...]]) -> list[ArticleId]:
    return [ArticleId(int(str(number))) for (number,) in found]


# --- what was found and said in them ------------------------------------------------------------------


def _values(asked: _Asked, table: str, limit: int) -> list[int]:
    """Claims or spans, the latest first."""
    conditions, values = _conditions(asked, table)
    sql = (
        f'SELECT "{table}"."id" FROM (SELECT rowid AS "at" FROM "{table}_words" WHERE "{table}_words" MATCH ? '
        f'ORDER BY rowid DESC LIMIT {_REACH}) CROSS JOIN "{table}" ON "{table}"."id" = "at"{conditions} LIMIT ?'
    )
    return [int(str(number)) for (number,) in asked.rows(sql, _stored(asked.wanted), *values, limit)]


def _conditions(asked: _Asked, table: str) -> tuple[str, list[object]]:
    """The rest of a statement over claims or spans: a join where the article decides, then the conditions."""
    narrowed = asked.narrowed
    published, values = asked.published()
    join = f' CROSS JOIN "article" ON "article"."id" = "{table}"."article_id"{published}' if published else ""
    where = [f'"{table}"."state" = ?'] if narrowed.state else []
    if narrowed.kind:
        where.append('"span"."kind" = ?' if table == "span" else """json_extract("claim"."value", '$[0]') = ?""")
    told = f" WHERE {' AND '.join(where)}" if where else ""
    return join + told, [*values, *(one for one in (narrowed.state, narrowed.kind) if one)]


def _cities(asked: _Asked, limit: int) -> list[Named]:
    """Cities that spans mean, those spoken of most first."""
    told, values = asked.published()
    join = f' CROSS JOIN "article" ON "article"."id" = "span"."article_id"{told}' if told else ""
    sql = (
        'SELECT "span"."value", count(*) AS "many", max("span"."id") FROM (SELECT rowid AS "at" FROM "span_words" '
        f'WHERE "span_words" MATCH ? ORDER BY rowid DESC LIMIT {_CITY_REACH}) CROSS JOIN "span" '
        f"""ON "span"."id" = "at"{join} WHERE "span"."kind" = 'city' AND "span"."state" <> 'rejected' """
        'GROUP BY "span"."value" ORDER BY "many" DESC LIMIT ?'
    )
    found = asked.rows(sql, _apart(asked.wanted), *values, limit)
    at_end = sum(int(str(many)) for _, many, _ in found) >= _CITY_REACH
    return [Named(_city(str(value)), int(str(many)), at_end, SpanId(int(str(last)))) for value, many, last in found]


def _city(value: str) -> City:
    city = rows.load_city(value)
    assert isinstance(city, City)
    return city


# --- reasons ------------------------------------------------------------------------------------------


def _reasons(asked: _Asked, limit: int) -> list[Reasoned]:
    """Steps that stand and whose reason has the words, the latest first."""
    if not limit:
        return []
    sql = 'SELECT rowid FROM "reason_words" WHERE "reason_words" MATCH ? ORDER BY rowid DESC LIMIT ?'
    numbers = [int(str(number)) for (number,) in asked.rows(sql, _apart(asked.wanted), _REACH)]
    found: list[Reasoned] = []
    for number in numbers:
        step = journal.one(asked.project.db, StepId(number))
        if step.kind is StepKind.DO and not step.undone_by:
            told = _about(asked, step)
            if _is_published(asked, told.article_id):
                found.append(told)
        if len(found) >= limit:
            break
    return found


def _about(asked: _Asked, step: Step) -> Reasoned:
    """What a step speaks of: the first claim or span that it touched, else the first claim of the fact."""
    for noun, row_id in asked.rows('SELECT noun, row_id FROM "change" WHERE step_id = ? ORDER BY id', step.id):
        for article_id, claim_id, span_id in asked.rows(_ABOUT[str(noun)], row_id) if str(noun) in _ABOUT else ():
            numbers = [int(str(number)) for number in (article_id, claim_id, span_id)]
            return Reasoned(step, ArticleId(numbers[0]), ClaimId(numbers[1]), SpanId(numbers[2]))
    return Reasoned(step, ArticleId(0), ClaimId(0), SpanId(0))


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


def _is_published(asked: _Asked, article_id: ArticleId) -> bool:
    told, values = asked.published()
    return not told or bool(asked.rows(f'SELECT 1 FROM "article" WHERE "id" = ?{told}', article_id, *values))


# --- words as the full-text tables are asked for them -----------------------------------------------------


def _quoted(word: str, *, begun: bool) -> str:
    # Words are letters and digits alone: nothing that is typed can be read as a command.
    return f'"{word}"*' if begun else f'"{word}"'


def _side_by_side(words: Sequence[Word]) -> str:
    return " + ".join(_quoted(word.plain, begun=word.begun) for word in words)


def _apart(wanted: Sought) -> str:
    return " AND ".join(_side_by_side(group) for group in wanted.groups)


def _stored(wanted: Sought) -> str:
    """For values: as they were typed, or as they are stored."""
    forms = (sought.read(form + " ").words for form in sought.stored(wanted.typed))
    return " OR ".join(f"({one})" for one in (_apart(wanted), *map(_side_by_side, forms)))


def _spelt(words: Iterable[Word]) -> str:
    """The words that bear marks, in either way of placing them; empty where none does."""
    marked = (word for word in words if word.is_marked)
    both = (" OR ".join(_quoted(form, begun=word.begun) for form in sorted(both_tones(word.typed))) for word in marked)
    return " AND ".join(f"({one})" for one in both)
