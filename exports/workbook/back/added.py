"""Rows that somebody added to a workbook, and rows that are gone from it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from annotator import kinds
from annotator.model import SCOPE, Fact, Field, Message, Row, Status
from annotator.sheets import (
    NOTHING,
    Addition,
    Read,
    Rejection,
    SheetCell,
    SheetChange,
    SheetChangeKind,
    reads,
    values,
)
from exports import wording
from exports.workbook.back.cells import row_state
from exports.workbook.back.keys import beside
from exports.workbook.back.lists import Line
from exports.workbook.back.outcomes import Outcome, unreadable
from exports.workbook.back.statuses import status_of
from exports.workbook.back.written import Sides, WrittenRow, WrittenTable, by_field
from exports.workbook.layout import Part
from exports.workbook.sealing import key_of_row


def is_filled(line: Line, table: WrittenTable) -> bool:
    """Whether a row without a key says anything in the columns of fields; what is written beside them is nobody's."""
    held = [cell for part, field, cell in _cells(line, table) if cell.words or cell.is_unknown]
    empty = {reads.of_words(label) for label in (wording.NO_FACTS.vi, wording.NO_FACTS.en)}
    return bool(held) and not (len(held) == 1 and held[0] in empty)


def _cells(line: Line, table: WrittenTable) -> Iterator[tuple[Part, Field, Read]]:
    for heading, (part, field) in zip(table.headings, table.columns, strict=False):
        cell = line.cell(heading)
        if cell is not None:
            yield part, field, cell


def added(known: Sides, table: WrittenTable, line: Line) -> Iterator[Outcome]:
    """What a row comes to that the workbook did not have: claims of its own words."""
    now = known.now.table(table.table.name)
    if now is None:
        told = (("place", line.place()), ("what", known.then.report.named(table.table.label)))
        yield Message("{place}: the codebook has no place for it any more ({what}): it is left out.", told)
        return
    cells = list(_read(known, table, line))
    yield from (one for one in cells if isinstance(one, Message))
    found = {one.field: one for one in cells if isinstance(one, SheetCell)}
    missing = [field for field in now.keys if field.name not in found]
    if missing:
        if not any(isinstance(one, Message) for one in cells):
            told = (("place", line.place()), ("column", known.then.report.named(missing[0].label)))
            yield Message("{place}: a new row is left out that has nothing under “{column}”, which names it.", told)
        return
    row = tuple((field.name, found[field.name].values[0]) for field in now.keys)
    yield from _new(known, table, line, row, found)


def _read(known: Sides, table: WrittenTable, line: Line) -> Iterator[SheetCell | Message]:
    report = known.then.report
    for at, (part, field) in enumerate(table.columns):
        heading = table.headings[at]
        cell = line.cell(heading)
        if part is not Part.VALUE or field.part_of or cell is None or not (cell.words or cell.is_unknown):
            continue
        told = values.read(field, beside(table, line, field, cell), language=report.language)
        if told:
            yield SheetCell(field.name, heading, tuple(report.words(field, value) for value in told), told)
        else:
            yield unreadable(known.then, field, cell, line.place(heading))


def _new(known: Sides, table: WrittenTable, line: Line, row: Row, found: dict[str, SheetCell]) -> Iterator[Outcome]:
    report, cell = known.then.report, _scope_cell(known, line)
    scope = values.scope(known.now.report.codebook, cell)
    if cell.words and scope is None:
        yield unreadable(known.then, SCOPE, cell, line.place(report.named(wording.SCOPE)))
        return
    held = by_field(known.now.rows.get(key_of_row(table.table.name, row, scope)))
    fields = [one for one in found.values() if one.field not in dict(row)]
    new = [one for one in fields if not _is_held(one, held.get(one.field, ()))]
    if not fields:
        yield Message("{place}: a new row is left out that has no value.", (("place", line.place()),))
    if not new:
        return
    yield from _status_left_out(known, table, line)
    keys = [found[name] for name, _ in row]
    heading = report.named(table.table.label)
    deed = Addition(f"{known.file} · {line.place()}", heading, table.table.name, row, scope, (*keys, *new))
    words = "; ".join(f"{one.heading}: {'; '.join(one.words)}" for one in new)
    named = " · ".join(filter(None, [heading, report.row(table.table, row), report.scope(scope)]))
    yield SheetChange(
        SheetChangeKind.ADDED, table.table.name, row, scope, "", named, "", words, "", line.place(), False, (deed,)
    )


def _scope_cell(known: Sides, line: Line) -> Read:
    return line.cell(known.then.report.named(wording.SCOPE)) or NOTHING


def _status_left_out(known: Sides, table: WrittenTable, line: Line) -> Iterator[Message]:
    """What a person writes into a table is confirmed: another status is told."""
    label = known.then.report.named(wording.STATUS)
    for heading in (one for one in table.headings[len(table.columns) :] if one.startswith(label)):
        words = (line.cell(heading) or NOTHING).words
        if words and status_of(words) is not Status.CONFIRMED:
            told = (("place", line.place(heading)), ("words", words))
            yield Message("{place}: a new row comes in as confirmed: “{words}” is left out.", told)


def _is_held(cell: SheetCell, facts: Sequence[Fact]) -> bool:
    """Whether the project says so already, be it against others: a workbook may be taken up twice."""
    claimed = [claim.value for fact in facts for claim in fact.claims if claim.field == cell.field]
    known = {kinds.key(value) for value in (*claimed, *(fact.value for fact in facts if fact.value is not None))}
    return all(kinds.key(value) in known for value in cell.values)


GONE = "{table}: a sheet with {count} rows is gone as a whole: they do not count as deleted."


def deleted(known: Sides, table: WrittenTable, seen: Collection[str], page_size: int) -> Iterator[Outcome]:
    """The rows that are not there any more; where a whole sheet is gone, it may only have been put aside."""
    left = {_page(table.rows[key], page_size) for key in seen}
    gone = [(key, row) for key, row in table.rows.items() if key not in seen]
    aside = [key for key, row in gone if _page(row, page_size) not in left]
    if aside:
        told = (("table", known.then.report.named(table.table.label)), ("count", str(len(aside))))
        yield Message(GONE, told)
    for key, row in gone:
        if key in known.now.rows and _page(row, page_size) in left:
            yield _deleted(known, row, key, table.title)


def _page(row: WrittenRow, page_size: int) -> int:
    return row.index // page_size if page_size else 0


def _deleted(known: Sides, written: WrittenRow, key: str, place: str) -> SheetChange:
    row, now = written.row, known.now.rows[key]
    claims = {claim.id: None for fact in now.facts for claim in fact.claims}
    return SheetChange(
        SheetChangeKind.DELETED,
        row.table,
        row.row,
        row.scope,
        "",
        known.then.about(row),
        known.then.summary(row),
        "",
        known.now.summary(now),
        place,
        is_conflict=row_state(row) != row_state(now),
        deeds=(Rejection(tuple(claims)),),
    )
