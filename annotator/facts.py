"""Verified tables: what the project holds true, cell by cell, derived from claims and what was decided of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from annotator import kinds
from annotator.contradictions import meant, precision, row_key, sharpen, undated
from annotator.contradictions.corrections import kept
from annotator.model import (
    SCOPE,
    Claim,
    Codebook,
    Contradiction,
    Fact,
    FactRow,
    Field,
    PartialDate,
    Row,
    Standing,
    State,
    Status,
    Table,
    Text,
    Type,
    Value,
    Verdict,
)
from annotator.reviewing.standing import Verdicts
from annotator.witnesses import NOBODY, Witnesses

_UNSETTLED = (Standing.OPEN, Standing.STALE)
_NONE = Verdicts()
_YEAR = re.compile(r"\d{4}")

Spot = tuple[str, str]
"""Table and row key with its scope, without its date: where conflicts stand."""


def derive(
    claims: Sequence[Claim],
    contradictions: Iterable[Contradiction],
    codebook: Codebook,
    witnesses: Witnesses = NOBODY,
    verdicts: Verdicts = _NONE,
) -> list[FactRow]:
    """The rows of all tables in the codebook's order; a row holds a fact for each field that something is known of.

    Rejected claims take no part. What was confirmed is verified where a reviewer's approval among `verdicts` stands.
    """
    live = sharpen([claim for claim in claims if claim.state is not State.REJECTED])
    conflicts: dict[Spot, list[Contradiction]] = {}
    for one in contradictions:
        if one.type is Type.CONFLICT:
            conflicts.setdefault((one.table, row_key(one.row)), []).append(one)
    standing = {place: disputes(held) for place, held in conflicts.items()}
    by_table: dict[str, list[Claim]] = {}
    for claim in live:
        by_table.setdefault(claim.table, []).append(claim)
    return [
        row_of(table, row, standing.get(spot(row[0], table), {}), witnesses, verdicts)
        for table in codebook.tables
        for row in _rows(table, by_table.get(table.name, []))
    ]


@dataclass(frozen=True)
class Dispute:
    """A conflict with the claims that take part in it."""

    conflict: Contradiction

    @cached_property
    def _marks(self) -> frozenset[object]:
        return frozenset(_mark(claim) for one in self.conflict.values for claim in one.claims)

    def is_about(self, claims: Iterable[Claim]) -> bool:
        """Whether it is about these claims: a conflict of another date is not."""
        return any(_mark(claim) in self._marks for claim in claims)


Disputes = Mapping[str, Dispute]
"""By field."""


def disputes(conflicts: Iterable[Contradiction]) -> Disputes:
    """The conflicts of a row: each field's own; else one that a check found between it and another field."""
    found: dict[str, Dispute] = {}
    for conflict in sorted(conflicts, key=lambda one: "/" in one.field):
        dispute = Dispute(conflict)
        for field in conflict.field.split("/"):
            found.setdefault(field, dispute)
    return found


def spot(one: Claim | FactRow, table: Table) -> Spot:
    """Where the conflicts of a row, or of a claim's row, stand."""
    row = undated(one.row, table)
    return table.name, row_key((*row, (SCOPE.name, Text(one.scope))) if one.scope else row)


def row_of(
    table: Table, claims: Sequence[Claim], standing: Disputes, witnesses: Witnesses, verdicts: Verdicts
) -> FactRow:
    """The row that these claims, all of one key and scope, add up to."""
    facts = tuple(_facts(table, claims, standing, witnesses))
    return verdicts.judged(FactRow(table.name, claims[0].row, facts, claims[0].scope or None), table)


def _rows(table: Table, claims: Sequence[Claim]) -> list[list[Claim]]:
    said: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims if table.as_of else ():
        said.setdefault(_said(claim, table), []).append(claim)
    days = {key: _days(told, table) for key, told in said.items()}
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        one = _joining(claim, days[_said(claim, table)], table) if table.as_of else claim
        found.setdefault((row_key(one.row), one.scope or ""), []).append(one)
    return [found[key] for key in sorted(found)]


def joined(told: Sequence[Claim], table: Table) -> list[Claim]:
    """Claims that say the same, where one of no exact day joins the only row of an exact day."""
    days = _days(told, table)
    return [_joining(claim, days, table) for claim in told]


def _days(told: Iterable[Claim], table: Table) -> dict[str, Row]:
    days = ((_day(claim, table), claim.row) for claim in told)
    return {day: row for day, row in days if day and PartialDate(day).is_day}


def _joining(claim: Claim, days: Mapping[str, Row], table: Table) -> Claim:
    row = days.get(meant(_day(claim, table), days) or "")
    return replace(claim, row=row) if row and row != claim.row else claim


def _day(claim: Claim, table: Table) -> str | None:
    date = dict(claim.row).get(table.as_of)
    return date.iso if isinstance(date, PartialDate) else None


def _said(claim: Claim, table: Table) -> tuple[str, ...]:
    return row_key(undated(claim.row, table)), claim.field, claim.scope or "", kinds.key(claim.value)


def _facts(table: Table, claims: Sequence[Claim], standing: Disputes, witnesses: Witnesses) -> Iterator[Fact]:
    by_field: dict[str, list[Claim]] = {}
    for claim in claims:
        by_field.setdefault(claim.field, []).append(claim)
    for field in table.fields:
        if field.name in by_field:
            own = kept(by_field[field.name], witnesses)
            if field.many:
                yield from _each_value(field, own)
                continue
            dispute = standing.get(field.name)
            yield _fact(field, own, dispute.conflict if dispute and dispute.is_about(own) else None)
        elif field.part_of:
            yield from _part(field, claims)


def _each_value(field: Field, claims: Iterable[Claim]) -> Iterator[Fact]:
    """A fact for each value of a field that holds many."""
    by_value: dict[str, list[Claim]] = {}
    for claim in claims:
        by_value.setdefault(kinds.key(claim.value), []).append(claim)
    for same in by_value.values():
        yield _fact(field, same, None)


def _mark(claim: Claim) -> object:
    # A stored claim is known by its number; one that is not, by what it says and where.
    return claim.id or (claim.article_id, claim.field, claim.scope, kinds.key(claim.value), claim.evidence)


def _fact(field: Field, claims: Sequence[Claim], conflict: Contradiction | None) -> Fact:
    if conflict is not None and conflict.standing in _UNSETTLED:
        return Fact(field.name, None, Status.CONTRADICTED, tuple(claims), conflict)
    return Fact(field.name, _value(claims, conflict), _status(claims), tuple(claims), conflict)


def _status(claims: Iterable[Claim]) -> Status:
    return Status.CONFIRMED if any(claim.state is State.CONFIRMED for claim in claims) else Status.SUGGESTED


def _value(claims: Sequence[Claim], conflict: Contradiction | None) -> Value | None:
    resolution = conflict.resolution if conflict else None
    if resolution is not None and conflict is not None and conflict.field == claims[0].field:
        if resolution.verdict is Verdict.VALUE:
            return resolution.value
        if resolution.verdict is Verdict.NONE:
            return None
    return _agreed([claim for claim in claims if claim.state is State.CONFIRMED] or claims)


def _agreed(claims: Sequence[Claim]) -> Value:
    """The most precise value; a day and month without a year takes the year that another article tells."""
    latest = max((claim.as_of or "" for claim in claims), default="")
    values = {kinds.key(claim.value): claim.value for claim in claims if (claim.as_of or "") == latest}
    told = Counter(claim.value for claim in claims)
    value = max(values.values(), key=lambda value: (precision(value), _support(value, told)))
    years = {date.iso for date in told if isinstance(date, PartialDate) and _YEAR.fullmatch(date.iso)}
    days = [date.iso[4:] for date in told if isinstance(date, PartialDate) and not date.has_year]
    if days and len(years) == 1 and precision(value) <= precision(PartialDate("XXXX-01-01")):
        return PartialDate(years.pop() + days[0], year_inferred=True)
    return value


def _support(value: Value, told: Mapping[Value, int]) -> tuple[int, int]:
    """How many agree with a value: those who do not guess the year first, then all."""
    agreeing = [
        (other, count) for other, count in told.items() if kinds.compare(value, other) is not kinds.Comparison.DIFFERENT
    ]
    sure = sum(count for other, count in agreeing if not getattr(other, "year_inferred", False))
    return sure, sum(count for _, count in agreeing)


def _part(field: Field, claims: Sequence[Claim]) -> Iterator[Fact]:
    """A column that is part of a key, such as the province of a city: known as well as the row is."""
    key, _, attribute = field.part_of.partition(".")
    told = [(claim, getattr(dict(claim.row).get(key), attribute, None)) for claim in claims]
    known = [(claim, part) for claim, part in told if part]
    if known:
        supporting = tuple(claim for claim, _ in known)
        yield Fact(field.name, Text(str(known[0][1])), _status(supporting), supporting)
