"""What a check reads: the facts of the fields it names, and what their numbers may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from annotator import kinds
from annotator.contradictions.groups import Group
from annotator.kinds.count import interval
from annotator.model import Check, Quantity, Row, Table

_EXACT_BELOW = 1000

Found = Mapping[tuple[str, str], Sequence[Group]]


def named(name: str, table: Table, found: Found) -> Sequence[Group]:
    """The facts of a field, which may be one of another table (`table.field`)."""
    place, _, field = name.rpartition(".")
    return found.get((place or table.name, field), ())


def fits(row: Row, check: Check) -> bool:
    """Whether a row is one of those that the check looks at."""
    keys = {name: kinds.label(value) for name, value in row}
    return all(keys.get(name) == wanted for name, wanted in check.where)


def lies_between(value: Quantity) -> tuple[Decimal, Decimal]:
    """Where the true number may lie; small plain numbers are exact."""
    plain = not value.approx and value.number_max is None
    return (value.number, value.number) if plain and value.number < _EXACT_BELOW else interval(value)
