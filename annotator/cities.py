"""One city under two names, or two under one: what a project holds of a city, and what becomes of it.

A city is told by its key (country and name); one told without its country is meant too, where only one fits.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from annotator import kinds
from annotator.contradictions import row_key
from annotator.model import ArticleId, City, Claim, Note, Resolution, Row, Span, Value

Keys = frozenset[str]
"""The keys under which one city is met."""

NO_STEPS: Mapping[int, int] = MappingProxyType({})
"""Where no journal says which verdict was given first."""


@dataclass(frozen=True, slots=True)
class Holding:
    """All that speaks of one city."""

    claims: tuple[Claim, ...] = ()
    spans: tuple[Span, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def articles(self) -> frozenset[ArticleId]:
        """The articles whose claims or spans speak of it."""
        return frozenset([claim.article_id for claim in self.claims] + [span.article_id for span in self.spans])


@dataclass(frozen=True, slots=True)
class Renamed:
    """What is to be written: the holding with the other city in it, and the verdicts that fall away."""

    holding: Holding
    superseded: tuple[Resolution, ...] = ()


def keys_of(city: City, known: Iterable[City]) -> Keys:
    """The city's key, and that of its name without a country where no other known city of that name has one."""
    bare = kinds.key(replace(city, country=None))
    countries = {other.country for other in known if kinds.key(replace(other, country=None)) == bare}
    alone = countries <= {None, city.country}
    return frozenset({kinds.key(city), bare} if alone else {kinds.key(city)})


def cities_in(values: Iterable[Value]) -> list[City]:
    """The cities among these values, one per key, the most telling of each first come."""
    found: dict[str, City] = {}
    for value in values:
        if isinstance(value, City):
            known = found.get(kinds.key(value))
            found[kinds.key(value)] = value if known is None or _knows_more(value, known) else known
    return list(found.values())


def _knows_more(one: City, other: City) -> bool:
    return sum(map(bool, (one.within, one.latin, one.geonames_id))) > sum(
        map(bool, (other.within, other.latin, other.geonames_id))
    )


def city_of(item: Claim | Span) -> City | None:
    """The city that a claim's row is about, or else its value, or a span's; None where there is none."""
    values = [*(value for _, value in item.row), item.value] if isinstance(item, Claim) else [item.value]
    return next((value for value in values if isinstance(value, City)), None)


def is_held(value: Value | None, keys: Collection[str]) -> bool:
    """Whether a value is the city of these keys."""
    return isinstance(value, City) and kinds.key(value) in keys


def in_row(row: Row, keys: Collection[str]) -> bool:
    """Whether a row is about the city of these keys."""
    return any(is_held(value, keys) for _, value in row)


def of_articles(holding: Holding, articles: Collection[ArticleId]) -> Holding:
    """What these articles alone say of it; verdicts and threads stay with the rest."""
    return Holding(
        tuple(claim for claim in holding.claims if claim.article_id in articles),
        tuple(span for span in holding.spans if span.article_id in articles),
    )


def renamed(
    holding: Holding,
    keys: Keys,
    other: City,
    *,
    standing: Sequence[Resolution] = (),
    given: Mapping[int, int] = NO_STEPS,
) -> Renamed:
    """The holding with `other` in the place of the city of these keys.

    Where two verdicts (of the holding, or one of it and one of `standing`) come to be about one fact the newer one
    holds, by the step that each was `given` in; it turns stale by itself if the older settled other values.
    """
    claims = tuple(replace(c, row=_row(c.row, keys, other), value=_value(c.value, keys, other)) for c in holding.claims)
    spans = tuple(replace(span, value=other) for span in holding.spans)
    moved = [_resolution(one, keys, other) for one in holding.resolutions]
    newest = _newest([*standing, *moved], given)
    kept = tuple(one for one in moved if one.id in newest)
    notes = tuple(
        replace(note, cell=replace(note.cell, row=_row(note.cell.row, keys, other))) for note in holding.notes
    )
    superseded = tuple(one for one in (*standing, *moved) if one.id not in newest)
    return Renamed(Holding(claims, spans, kept, notes), superseded)


def _newest(resolutions: Iterable[Resolution], given: Mapping[int, int]) -> set[int]:
    """The ids of the last verdict on each fact."""
    # The clock comes after the steps: it may have been put back.
    ordered = sorted(resolutions, key=lambda one: (given.get(one.id, 0), one.at, one.id))
    return set({(r.table, row_key(r.row), r.field, r.type): r.id for r in ordered}.values())


def _resolution(resolution: Resolution, keys: Keys, other: City) -> Resolution:
    settled = {kinds.key(other) if key in keys else key for key in resolution.settled}
    value = None if resolution.value is None else _value(resolution.value, keys, other)
    return replace(resolution, row=_row(resolution.row, keys, other), value=value, settled=tuple(sorted(settled)))


def _row(row: Row, keys: Keys, other: City) -> Row:
    return tuple((name, _value(value, keys, other)) for name, value in row)


def _value(value: Value, keys: Keys, other: City) -> Value:
    return other if is_held(value, keys) else value
