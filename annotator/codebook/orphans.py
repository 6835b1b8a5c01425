"""Claims that have no place in a codebook: kept, but in no table until the codebook has one again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from annotator import kinds
from annotator.model import Claim, Codebook, Field, Row, Table, Value


@dataclass(frozen=True)
class _Places:
    """A table's keys and fields by name: asked for each of many claims."""

    keys: Mapping[str, Field]
    fields: Mapping[str, Field]
    needed: frozenset[str]


def orphans(claims: Iterable[Claim], codebook: Codebook) -> list[Claim]:
    """Those whose table or field is gone, or asks for another kind of value or row."""
    return parted(claims, codebook)[1]


def parted(claims: Iterable[Claim], codebook: Codebook) -> tuple[list[Claim], list[Claim]]:
    """The claims that have a place, and those that have none."""
    has_place = placing(codebook)
    parts: tuple[list[Claim], list[Claim]] = ([], [])
    for claim in claims:
        parts[not has_place(claim)].append(claim)
    return parts


def placing(codebook: Codebook) -> Callable[[Claim], bool]:
    """Tells whether a claim has a place, to be asked of many."""
    tables = {table.name: _places(table) for table in codebook.tables}
    return lambda claim: _has_place(claim, tables.get(claim.table))


def _places(table: Table) -> _Places:
    keys = {key.name: key for key in table.keys}
    # Only the date of a row may be untold.
    return _Places(keys, {field.name: field for field in table.fields}, frozenset(keys.keys() - {table.as_of}))


def _has_place(claim: Claim, places: _Places | None) -> bool:
    if places is None:
        return False
    field = places.fields.get(claim.field)
    return field is not None and _holds(field, claim.value) and _names_a_row(claim.row, places)


def _names_a_row(row: Row, places: _Places) -> bool:
    """Whether each key of the row is one of the table's, and none is missing."""
    told = {name for name, _ in row}
    if not told <= places.keys.keys() or not places.needed <= told:
        return False
    return all(_holds(places.keys[name], value) for name, value in row)


def _holds(field: Field, value: Value) -> bool:
    if field.kind == "choice" and getattr(value, "text", "") not in {choice.name for choice in field.choices}:
        return False
    kind = kinds.of(value).name
    return kind == field.kind or (kind == "text" and field.kind == "choice")
