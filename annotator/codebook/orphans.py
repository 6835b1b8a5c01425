"""Claims that have no place in a codebook: kept, but in no table until the codebook has one again."""

from __future__ import annotations

from collections.abc import Iterable

from annotator import kinds
from annotator.model import Claim, Codebook, Field, Table, Value


def orphans(claims: Iterable[Claim], codebook: Codebook) -> list[Claim]:
    """Those whose table or field is gone, or asks for another kind of value or row."""
    tables = {table.name: table for table in codebook.tables}
    return [claim for claim in claims if not _has_place(claim, tables.get(claim.table))]


def _has_place(claim: Claim, table: Table | None) -> bool:
    if table is None:
        return False
    field = next((field for field in table.fields if field.name == claim.field), None)
    return field is not None and _holds(field, claim.value) and _names_a_row(claim, table)


def _names_a_row(claim: Claim, table: Table) -> bool:
    """Whether each key of the row is one of the table's; only the date of a row may be untold."""
    keys = {key.name: key for key in table.keys}
    told = dict(claim.row)
    if not told.keys() <= keys.keys() or not keys.keys() - {table.as_of} <= told.keys():
        return False
    return all(_holds(keys[name], value) for name, value in told.items())


def _holds(field: Field, value: Value) -> bool:
    if field.choices and getattr(value, "text", "") not in {choice.name for choice in field.choices}:
        return False
    kind = kinds.of(value).name
    return kind == field.kind or (kind == "text" and field.kind == "choice")
