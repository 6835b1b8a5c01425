"""Claims about one fact brought together, whatever words name its row.

A row named vaguely ("14/2" without a year, a city without its country) is the row that alone fits it.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator import kinds
from annotator.contradictions.corrections import kept
from annotator.hours import day_of
from annotator.model import City, Claim, Codebook, Field, PartialDate, Row, State, Table, Value
from annotator.witnesses import NOBODY, Witnesses

Sharp = Mapping[tuple[str, str], Collection[Value]]
"""For a (place, vague form) the exact values that fit it."""


@dataclass
class Group:
    """All claims about one fact, and what is known of those who make them.

    `aliases` are the row keys that claims and resolutions may name it by.
    """

    table: Table
    field: Field
    row: Row
    claims: list[Claim] = dataclasses.field(default_factory=list)
    aliases: set[str] = dataclasses.field(default_factory=set)
    witnesses: Witnesses = NOBODY


def row_key(row: Row) -> str:
    """Canonical text of a row: equal rows have equal texts."""
    return ";".join(f"{name}={kinds.key(value)}" for name, value in row)


def undated(row: Row, table: Table) -> Row:
    """The row without the key that only dates it."""
    return tuple(part for part in row if part[0] != table.as_of) if table.as_of else row


def grouped(claims: Iterable[Claim], codebook: Codebook, witnesses: Witnesses = NOBODY) -> list[Group]:
    """The facts that claims speak of, in the order first met; rejected claims and orphans are left out."""
    tables = {table.name: table for table in codebook.tables}
    live = [c for c in claims if c.state is not State.REJECTED and _has_place(c, tables)]
    sharp = _sharp_values(live)
    found: dict[tuple[str, str, str], Group] = {}
    rows: dict[tuple[str, Row], tuple[Row, str, str]] = {}
    for claim in live:
        table = tables[claim.table]
        named = (claim.table, claim.row)
        if named not in rows:
            bare = undated(claim.row, table)
            canonical = sharpened(bare, claim.table, sharp)
            rows[named] = (canonical, row_key(canonical), row_key(bare))
        row, key, alias = rows[named]
        group = found.get((claim.table, key, claim.field))
        if group is None:
            group = found[claim.table, key, claim.field] = Group(
                table, table.field(claim.field), row, witnesses=witnesses
            )
        group.claims.append(_dated(claim, sharp))
        group.aliases.update((key, alias))
    for group in found.values():
        group.claims = kept(group.claims, witnesses)
    return list(found.values())


def _has_place(claim: Claim, tables: Mapping[str, Table]) -> bool:
    table = tables.get(claim.table)
    return table is not None and any(field.name == claim.field for field in table.fields)


def _dated(claim: Claim, sharp: Sharp) -> Claim:
    if not claim.as_of or PartialDate(claim.as_of).has_year:
        return claim
    date = _sharper(PartialDate(claim.as_of), f"{claim.table}.as_of", sharp)
    return replace(claim, as_of=date.iso) if isinstance(date, PartialDate) else claim


# --- vague values -----------------------------------------------------------------------------------


def _sharp_values(claims: Sequence[Claim]) -> Sharp:
    found: defaultdict[tuple[str, str], dict[str, Value]] = defaultdict(dict)
    for place, value in {pair for claim in claims for pair in _places(claim)}:
        exact = _vague_form_of(value)
        if exact is not None:
            found[place, exact][kinds.key(value)] = value
    return {form: tuple(values.values()) for form, values in found.items()}


def _places(claim: Claim) -> Iterable[tuple[str, Value]]:
    for name, value in claim.row:
        yield f"{claim.table}.{name}", value
    if claim.as_of:
        yield f"{claim.table}.as_of", PartialDate(day_of(claim.as_of))


def _vague_form_of(value: Value) -> str | None:
    """How an exact value would look if it were told vaguely."""
    if isinstance(value, PartialDate) and value.is_day:
        return value.iso[4:]
    if isinstance(value, City) and value.country:
        return kinds.key(replace(value, country=None))
    return None


def _vague(value: Value) -> str | None:
    if isinstance(value, PartialDate) and not value.has_year:
        return value.iso[4:]
    if isinstance(value, City) and not value.country:
        return kinds.key(value)
    return None


def _sharper(value: Value, place: str, sharp: Sharp) -> Value:
    vague = _vague(value)
    fitting = sharp.get((place, vague), ()) if vague is not None else ()
    # Two years to choose from is no knowledge: such a row stands for itself.
    return next(iter(fitting)) if len(fitting) == 1 else value


def sharpened(row: Row, table: str, sharp: Sharp) -> Row:
    """The row with each vague value replaced by the only exact one that fits."""
    return tuple((name, _sharper(value, f"{table}.{name}", sharp)) for name, value in row)


def sharpen(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with rows and dates made exact where only one exact form fits."""
    sharp = _sharp_values(claims)
    return [replace(_dated(claim, sharp), row=sharpened(claim.row, claim.table, sharp)) for claim in claims]
