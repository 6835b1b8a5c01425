"""The check of a number against the rows of another table: those of its date, or all there were at a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, pairwise

from annotator import kinds
from annotator.contradictions.differences import Difference, listing, number, scoped
from annotator.contradictions.groups import Group
from annotator.contradictions.looking import Found, fits, lies_between, place_of, row_day
from annotator.contradictions.weighing import alternatives
from annotator.extents import bounds
from annotator.model import Check, City, Claim, Message, PartialDate, Quantity, Type

_NAMED = 30
"""Rows that an explanation names."""


def counted_rows(group: Group, check: Check, found: Found) -> Iterator[Difference]:
    """Where a number and the rows of another table are not equally many.

    Rows that no article names are no contradiction unless the check calls the table complete.
    """
    if not fits(group.row, check):
        return
    day = row_day(group.row)
    for scope, counts in group.scopes.items():
        if day:
            yield from _of_day(group, check, counts, _rows(check, group, scope, PartialDate(day), found))
        elif group.table.as_of:
            yield from _at_days(group, check, counts, found)


# --- rows of one date -------------------------------------------------------------------------------


def _rows(check: Check, group: Group, scope: str | None, day: PartialDate, found: Found) -> list[Group]:
    others = found.of_day(place_of(check.fields[1], group.table), day.iso)
    return [row for row in others if _covered(row, scope) and _is_of(row, day)]


def _covered(row: Group, scope: str | None) -> bool:
    """Whether a row is among what a number of this scope covers: the whole, or the places of one country."""
    countries = [value.country for _, value in row.row if isinstance(value, City)]
    return scope is None or scope in countries


def _is_of(row: Group, day: PartialDate) -> bool:
    """Whether all that is claimed of a row is that day: one in dispute is a contradiction of its own."""
    exact = any(isinstance(c.value, PartialDate) and len(c.value.iso) >= len(day.iso) for c in row.claims)
    return exact and all(kinds.compare(claim.value, day) is not kinds.Comparison.DIFFERENT for claim in row.claims)


def _of_day(group: Group, check: Check, counts: Sequence[Claim], rows: Sequence[Group]) -> Iterator[Difference]:
    wrong = [claim for claim in counts if rows and _miscounts(claim, len(rows), complete=check.complete)]
    if wrong:
        values = alternatives(wrong, group.witnesses)
        words = (("values", listing(values)), ("count", str(len(rows))), ("rows", _names(rows)))
        told = Message("The number told is {values}, but {count} are listed: {rows}.", words)
        yield _arithmetic(group, check, wrong, told)


def _miscounts(claim: Claim, rows: int, *, complete: bool) -> bool:
    if not isinstance(claim.value, Quantity):
        return False
    least, most = lies_between(claim.value)
    return rows > most or (complete and rows < least)


def _names(rows: Iterable[Group]) -> str:
    first = list(islice(rows, _NAMED + 1))
    names = [kinds.label(value) for row in first[:_NAMED] for _, value in row.row]
    return ", ".join([*names, "…"] if len(first) > _NAMED else names)


def _arithmetic(group: Group, check: Check, claims: Sequence[Claim], told: Message) -> Difference:
    values = alternatives(claims, group.witnesses, by=lambda claim: claim.as_of)
    return Difference(group, scoped(group.row, values), check.fields[0], Type.ARITHMETIC, values, told, check.reason)


# --- rows there were at a day -----------------------------------------------------------------------


@dataclass(frozen=True)
class _Count:
    """A number, and the day it holds at."""

    claim: Claim
    day: str

    @property
    def least(self) -> Decimal:
        """The lowest that the number may be."""
        return lies_between(_quantity(self.claim))[0]

    @property
    def most(self) -> Decimal:
        """The highest that the number may be."""
        return lies_between(_quantity(self.claim))[1]


def _quantity(claim: Claim) -> Quantity:
    assert isinstance(claim.value, Quantity)
    return claim.value


def _at_days(group: Group, check: Check, counts: Sequence[Claim], found: Found) -> Iterator[Difference]:
    """A number lower than the rows there were, or one that does not grow though rows were added."""
    since, part = found.since(place_of(check.fields[1], group.table)), counts[0].scope or ""
    told = sorted((_Count(c, day) for c in counts if (day := _first_day(c))), key=lambda one: (one.day, one.least))
    for one in told:
        count = since.surely(part, one.day)
        if count > one.most:
            rows = _groups(found, check, group, since.came(part, one.day))
            yield _fewer_than_rows(group, check, one, count, rows)
            return
    for before, after in pairwise(told):
        added = since.surely(part, after.day) - since.perhaps(part, before.day)
        if before.day < after.day and after.most < before.least + added:
            rows = _groups(found, check, group, since.came(part, after.day, before.day))
            yield _grown_too_little(group, check, (before, after), added, rows)
            return


def _first_day(claim: Claim) -> str:
    known = claim.as_of and PartialDate(claim.as_of).has_year and isinstance(claim.value, Quantity)
    return bounds(claim.as_of or "")[0] if known else ""


def _dated(one: _Count) -> str:
    return f"{number(_quantity(one.claim))} ({kinds.label(PartialDate(one.claim.as_of or ''))})"


def _fewer_than_rows(group: Group, check: Check, one: _Count, count: int, rows: Iterable[Group]) -> Difference:
    words = (("values", _dated(one)), ("count", str(count)), ("rows", _names(rows)))
    told = Message("The number told is {values}, but {count} are listed by then: {rows}.", words)
    return _arithmetic(group, check, [one.claim], told)


def _grown_too_little(
    group: Group, check: Check, counts: tuple[_Count, _Count], added: int, rows: Iterable[Group]
) -> Difference:
    before, after = map(_dated, counts)
    words = (("before", before), ("after", after), ("count", str(added)), ("rows", _names(rows)))
    told = Message("The number goes from {before} to {after}, but {count} are listed as new between: {rows}.", words)
    return _arithmetic(group, check, [one.claim for one in counts], told)


def _groups(found: Found, check: Check, group: Group, keys: Iterable[str]) -> Iterator[Group]:
    place = place_of(check.fields[1], group.table)
    return (row for key in keys if (row := found.group(place, key)))
