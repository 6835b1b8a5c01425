"""What a check reads: the facts of the fields it names, and what their numbers may be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal

from annotator import kinds
from annotator.contradictions.days import Days, Since
from annotator.contradictions.groups import Group
from annotator.extents import bounds
from annotator.hours import day_of
from annotator.kinds.count import interval
from annotator.model import ArticleId, Check, City, Codebook, PartialDate, Quantity, Row, Table

_EXACT_BELOW = 1000

Place = tuple[str, str]
"""Table and field."""


class Found:
    """The facts by table, field and row, with an index of those that checks look up by date or article."""

    def __init__(self, codebook: Codebook, groups: Iterable[Group] = ()) -> None:
        self._groups: dict[Place, dict[str, Group]] = {}
        checks = [(table, check) for table in codebook.tables for check in table.checks]
        sums = [place_of(check.fields[at], table) for table, check in checks if check.type == "sum" for at in (0, 1)]
        rows = [place_of(check.fields[at], table) for table, check in checks if check.type == "rows" for at in (0, 1)]
        # The totals of a sum are found by the days they hold at, what was added and counted numbers by their rows'.
        self._held = {place: Days() for place in sums[::2]}
        self._rows = {place: Days() for place in (*sums[1::2], *rows[::2])}
        self._values = {place: Days() for place in rows[1::2]}
        self._since = {place: Since() for place in rows[1::2]}
        self._articles = {place: _Tellers() for place in sums[1::2]}
        self._undated = {place for place in rows[::2] if codebook.table(place[0]).as_of}
        for group in groups:
            self.put(group)

    @property
    def count(self) -> int:
        """How many facts there are."""
        return sum(map(len, self._groups.values()))

    def put(self, group: Group) -> None:
        """Take over a fact as it is now; one without claims is gone."""
        place = (group.table.name, group.field.name)
        if group.claims:
            self._groups.setdefault(place, {})[group.key] = group
        else:
            self._groups.get(place, {}).pop(group.key, None)
        self._date(place, group)
        if tellers := self._articles.get(place):
            tellers.put(group.key, (claim.article_id for claim in group.claims))

    def _date(self, place: Place, group: Group) -> None:
        claims = group.claims
        if held := self._held.get(place):
            held.put(group.key, [day_of(claim.as_of or "") for claim in claims])
        if rows := self._rows.get(place):
            rows.put(group.key, [row_day(group.row) or ""] if claims else [])
        if values := self._values.get(place):
            values.put(group.key, [c.value.iso for c in claims if isinstance(c.value, PartialDate)])
            self._since[place].put(group.key, _came(group), ("", *_countries(group.row)))

    def counts_all(self, place: Place) -> bool:
        """Whether the field's rows are named by no date."""
        return place in self._undated

    def group(self, place: Place, key: str) -> Group | None:
        """The fact of that row."""
        return self._groups.get(place, {}).get(key)

    def all_of(self, place: Place) -> list[Group]:
        """All facts of a field, by row."""
        return self._some(place, self._groups.get(place, {}))

    def held_near(self, place: Place, day: str) -> list[Group]:
        """The totals that may hold at a day: of that date, or of none."""
        return self._some(place, self._held[place].near(day))

    def rows_near(self, place: Place, days: Iterable[str]) -> list[Group]:
        """The facts whose row may be of one of these days."""
        return self._some(place, set().union(*map(self._rows[place].near, days)))

    def rows_holding(self, place: Place, days: Iterable[str]) -> list[Group]:
        """The facts whose row may be of one of these days or of a date around one."""
        return self._some(place, set().union(*map(self._rows[place].holding, days)))

    def told_in(self, place: Place, articles: Iterable[ArticleId]) -> list[Group]:
        """The facts that these articles tell of."""
        return self._some(place, set().union(*map(self._articles[place].of, articles)))

    def of_day(self, place: Place, day: str) -> list[Group]:
        """The facts some of whose values are that date or one within it."""
        return self._some(place, self._values[place].within(day))

    def since(self, place: Place) -> Since:
        """From when on each row counts."""
        return self._since[place]

    def _some(self, place: Place, keys: Collection[str]) -> list[Group]:
        """In the order of the rows, so that what is found does not depend on what came first."""
        groups = self._groups.get(place, {})
        return [groups[key] for key in sorted(keys) if key in groups]


class _Tellers:
    """Which articles tell of which rows."""

    def __init__(self) -> None:
        self._of: dict[str, tuple[ArticleId, ...]] = {}
        self._rows: dict[ArticleId, tuple[str, ...]] = {}

    def put(self, key: str, articles: Iterable[ArticleId]) -> None:
        """Let a row be told of by these articles, and by no others."""
        before, now = set(self._of.pop(key, ())), set(articles)
        for article in before - now:
            self._rows[article] = tuple(row for row in self._rows[article] if row != key)
            if not self._rows[article]:
                del self._rows[article]
        for article in now - before:
            self._rows[article] = (*self._rows.get(article, ()), key)
        if now:
            self._of[key] = tuple(now)

    def of(self, article: ArticleId) -> tuple[str, ...]:
        """The rows that an article tells of."""
        return self._rows.get(article, ())


def place_of(name: str, table: Table) -> Place:
    """The table and field that a check names; a field of another table is written `table.field`."""
    other, _, field = name.rpartition(".")
    return other or table.name, field


def row_day(row: Row) -> str | None:
    """The date that names a row, if one does."""
    return next((value.iso for _, value in row if isinstance(value, PartialDate)), None)


def _came(group: Group) -> tuple[str, str] | None:
    """The first and last day on which a row may have come; where articles disagree, all days that any allows."""
    told = [claim.value for claim in group.claims if isinstance(claim.value, PartialDate)]
    if not told or not all(date.has_year for date in told):
        return None
    firsts, lasts = zip(*(bounds(date.iso) for date in told), strict=True)
    return (max(firsts), min(lasts)) if max(firsts) <= min(lasts) else (min(firsts), max(lasts))


def _countries(row: Row) -> Iterator[str]:
    yield from (value.country for _, value in row if isinstance(value, City) and value.country)


def fits(row: Row, check: Check) -> bool:
    """Whether a row is one of those that the check looks at."""
    if not check.where:
        return True
    keys = {name: kinds.label(value) for name, value in row}
    return all(keys.get(name) == wanted for name, wanted in check.where)


def lies_between(value: Quantity) -> tuple[Decimal, Decimal]:
    """Where the true number may lie; small plain numbers are exact."""
    plain = not value.approx and value.number_max is None
    return (value.number, value.number) if plain and value.number < _EXACT_BELOW else interval(value)
