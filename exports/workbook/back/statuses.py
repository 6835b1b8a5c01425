"""The status of a row that somebody changed: claims behind its facts are confirmed, or suggestions again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from annotator import kinds
from annotator.model import ClaimId, Fact, Label, Message, State, Status, Table, Text
from annotator.reviewing.seeing import backing
from annotator.sheets import Read, Restatement
from exports import wording
from exports.report import Mark
from exports.workbook.back.approvals import approvals
from exports.workbook.back.outcomes import Outcome, status_changed
from exports.workbook.back.written import Sides, WrittenRow, by_field

_ORDER = list(Status)
_POSSIBLE = (
    (Status.SUGGESTED, Status.CONFIRMED),
    (Status.CONFIRMED, Status.SUGGESTED),
    (Status.VERIFIED, Status.SUGGESTED),
)
"""From which status to which a workbook leads; a fact becomes verified by a review."""


def status_change(
    known: Sides, row: WrittenRow, cell: Read, place: str, *, edited: Collection[str] = ()
) -> Iterator[Outcome]:
    """What an edited status cell comes to; `edited` are the fields whose values were edited beside it."""
    table = known.then.report.codebook.table(row.row.table)
    before = {name: lowest(facts) for name, facts in by_field(row.row).items()}
    wanted = _read(table, cell, before)
    if wanted is None:
        told = (("place", place), ("words", cell.words))
        yield Message("{place}: “{words}” is no status: choose one of the list.", told)
        return
    asked = {name: status for name, status in wanted.items() if status is not before[name]}
    where = (("place", place),)
    if any((before[name], status) == (Status.VERIFIED, Status.CONFIRMED) for name, status in asked.items()):
        yield Message("{place}: “verified” is taken away by a review that returns the fact, not by a workbook.", where)
    if any(Status.CONTRADICTED in (status, before[name]) for name, status in asked.items()):
        yield Message(
            "{place}: a contradiction is settled by the value that holds or on the sheet of contradictions, not here.",
            where,
        )
    verified = {
        name: before[name]
        for name, status in asked.items()
        if status is Status.VERIFIED and before[name] is not Status.CONTRADICTED
    }
    yield from approvals(known, row, verified, edited, place)
    possible = {name: status for name, status in asked.items() if (before[name], status) in _POSSIBLE}
    if possible:
        yield from _against_now(known, row, possible, before, cell, place)


def lowest(facts: Sequence[Fact]) -> Status:
    """The status that holds for all: of the contradicted and the suggested the one that asks for more."""
    statuses = {fact.status for fact in facts}
    return Status.CONTRADICTED if Status.CONTRADICTED in statuses else min(statuses, key=_ORDER.index)


def _read(table: Table, cell: Read, before: Mapping[str, Status]) -> dict[str, Status] | None:
    """The status wanted of each field: one for all, or a line each with the fields it is for; None if unreadable."""
    lines = [line.strip() for line in cell.words.split("\n") if line.strip()]
    if len(lines) == 1 and (status := status_of(lines[0])) is not None:
        return dict.fromkeys(before, status)
    named = {key: field.name for field in table.fields for key in _keys(field.label)}
    found: dict[str, Status] = {}
    for line in lines:
        words, _, names = line.partition(":")
        fields = _fields(names, named)
        if (status := status_of(words)) is None or fields is None:
            return None
        found |= dict.fromkeys(fields, status)
    return {name: status for name, status in found.items() if name in before} if found else None


def _fields(names: str, named: Mapping[str, str]) -> list[str] | None:
    """The fields that a line names; labels may hold commas themselves."""
    found, rest = [], kinds.key(Text(names))
    while rest:
        key = max((key for key in named if rest == key or rest.startswith(f"{key},")), key=len, default=None)
        if key is None:
            return None
        found.append(named[key])
        rest = rest[len(key) :].lstrip(", ")
    return found


def status_of(words: str) -> Status | None:
    """The status that a cell names, in either language, with or without its sign."""
    key = _bare(words)
    for mark, label in wording.MARKS.items():
        if key in {_bare(label.vi), _bare(label.en)}:
            # How many voices confirm a fact is counted, not said.
            return Status.CONFIRMED if mark is Mark.SINGLE else Status(mark.value)
    return None


def _bare(words: str) -> str:
    """The words without their sign."""
    return kinds.key(Text(words.strip("".join(wording.SIGNS.values()) + " ")))


def _keys(label: Label) -> set[str]:
    return {kinds.key(Text(words)) for words in (label.vi, label.en)}


def _against_now(
    known: Sides,
    row: WrittenRow,
    wanted: Mapping[str, Status],
    before: Mapping[str, Status],
    cell: Read,
    place: str,
) -> Iterator[Outcome]:
    now_row = known.now.rows.get(row.now_key)
    facts = by_field(now_row)
    deed = _deed(wanted, facts)
    if now_row is None or not (deed.confirmed or deed.suggested):
        return
    now = {name: lowest(facts[name]) if name in facts else None for name in wanted}
    after = "; ".join(line.strip() for line in cell.words.split("\n"))
    is_conflict = any(now[name] is not before[name] for name in wanted)
    yield status_changed(known, row, now_row, list(wanted), after, place, deed, is_conflict=is_conflict)


def _deed(wanted: Mapping[str, Status], facts: Mapping[str, Sequence[Fact]]) -> Restatement:
    confirmed: list[ClaimId] = []
    suggested: list[ClaimId] = []
    for name, status in wanted.items():
        for fact in facts.get(name, ()):
            if status is Status.CONFIRMED and fact.status is Status.SUGGESTED:
                confirmed += [claim.id for claim in backing(fact) if claim.state is State.SUGGESTED]
            if status is Status.SUGGESTED and fact.status in (Status.CONFIRMED, Status.VERIFIED):
                suggested += [claim.id for claim in fact.claims if claim.state is State.CONFIRMED]
    return Restatement(tuple(dict.fromkeys(confirmed)), tuple(dict.fromkeys(suggested)))
