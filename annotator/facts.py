"""Verified tables: what the project holds true, cell by cell, derived from claims and what was decided of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from annotator import kinds
from annotator.contradictions import meant, precision, row_key, sharpen, undated
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

_UNSETTLED = (Standing.OPEN, Standing.STALE)
_YEAR = re.compile(r"\d{4}")

Conflicts = Mapping[tuple[str, str, str], Contradiction]
"""Conflicts by table, row key without its date, and field."""


def derive(claims: Sequence[Claim], contradictions: Sequence[Contradiction], codebook: Codebook) -> list[FactRow]:
    """The rows of all tables in the codebook's order; a row holds a fact for each field that something is known of.

    Rejected claims take no part. `Status.VERIFIED` is for facts that a second person reviewed: never given here.
    """
    live = sharpen([claim for claim in claims if claim.state is not State.REJECTED])
    conflicts = _conflicts(contradictions)
    by_table: dict[str, list[Claim]] = {}
    for claim in live:
        by_table.setdefault(claim.table, []).append(claim)
    return [row for table in codebook.tables for row in _rows(table, by_table.get(table.name, []), conflicts)]


def _conflicts(contradictions: Iterable[Contradiction]) -> Conflicts:
    """Each field's own conflict; else one that a check found between it and another field."""
    found: dict[tuple[str, str, str], Contradiction] = {}
    ranked = sorted((c for c in contradictions if c.type is Type.CONFLICT), key=lambda c: "/" in c.field)
    for conflict in ranked:
        for field in conflict.field.split("/"):
            found.setdefault((conflict.table, row_key(conflict.row), field), conflict)
    return found


def _rows(table: Table, claims: Sequence[Claim], conflicts: Conflicts) -> Iterator[FactRow]:
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in _joined(claims, table):
        found.setdefault((row_key(claim.row), claim.scope or ""), []).append(claim)
    for (_, scope), row in sorted(found.items(), key=lambda item: item[0]):
        facts = tuple(_facts(table, row, conflicts))
        yield FactRow(table.name, row[0].row, facts, scope or None)


def _joined(claims: Sequence[Claim], table: Table) -> Iterator[Claim]:
    """The claims, where one of no exact day joins the only row of an exact day that says the same."""
    if not table.as_of:
        yield from claims
        return
    rows: dict[tuple[str, ...], dict[str, Row]] = {}
    for claim in claims:
        day = _day(claim, table)
        if day and PartialDate(day).is_day:
            rows.setdefault(_said(claim, table), {})[day] = claim.row
    for claim in claims:
        exact = rows.get(_said(claim, table), {})
        joined = exact.get(meant(_day(claim, table), exact) or "")
        yield replace(claim, row=joined) if joined else claim


def _day(claim: Claim, table: Table) -> str | None:
    date = dict(claim.row).get(table.as_of)
    return date.iso if isinstance(date, PartialDate) else None


def _said(claim: Claim, table: Table) -> tuple[str, ...]:
    return row_key(undated(claim.row, table)), claim.field, claim.scope or "", kinds.key(claim.value)


def _facts(table: Table, claims: Sequence[Claim], conflicts: Conflicts) -> Iterator[Fact]:
    place = (table.name, row_key(_scoped(undated(claims[0].row, table), claims[0].scope)))
    for field in table.fields:
        own = [claim for claim in claims if claim.field == field.name]
        if own:
            conflict = conflicts.get((*place, field.name))
            yield _fact(field, own, conflict if conflict and _takes_part(own, conflict) else None)
        elif field.part_of:
            yield from _part(field, claims)


def _scoped(row: Row, scope: str | None) -> Row:
    return (*row, (SCOPE.name, Text(scope))) if scope else row


def _takes_part(claims: Sequence[Claim], conflict: Contradiction) -> bool:
    """Whether a conflict is about these claims: one of another date or scope is not."""
    marks = {_mark(claim) for one in conflict.values for claim in one.claims}
    return any(_mark(claim) in marks for claim in claims)


def _mark(claim: Claim) -> tuple[object, ...]:
    return claim.id, claim.article_id, claim.field, claim.scope, kinds.key(claim.value), claim.evidence


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
    told = [claim.value for claim in claims]
    value = max(values.values(), key=lambda value: (precision(value), _support(value, told)))
    years = {date.iso for date in told if isinstance(date, PartialDate) and _YEAR.fullmatch(date.iso)}
    days = [date.iso[4:] for date in told if isinstance(date, PartialDate) and not date.has_year]
    if days and len(years) == 1 and precision(value) <= precision(PartialDate("XXXX-01-01")):
        return PartialDate(years.pop() + days[0], year_inferred=True)
    return value


def _support(value: Value, told: Sequence[Value]) -> tuple[int, int]:
    """How many agree with a value: those who do not guess the year first, then all."""
    agreeing = [other for other in told if kinds.compare(value, other) is not kinds.Comparison.DIFFERENT]
    return sum(not getattr(other, "year_inferred", False) for other in agreeing), len(agreeing)


def _part(field: Field, claims: Sequence[Claim]) -> Iterator[Fact]:
    """A column that is part of a key, such as the province of a city: known as well as the row is."""
    key, _, attribute = field.part_of.partition(".")
    told = [(claim, getattr(dict(claim.row).get(key), attribute, None)) for claim in claims]
    known = [(claim, part) for claim, part in told if part]
    if known:
        supporting = tuple(claim for claim, _ in known)
        yield Fact(field.name, Text(str(known[0][1])), _status(supporting), supporting)
