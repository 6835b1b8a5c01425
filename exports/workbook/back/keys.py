"""What a row is known by, its key and its scope, where somebody edited that: its claims are to be of another row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from annotator import kinds
from annotator.model import SCOPE, Field, Message, Text, Value
from annotator.sheets import Correction, Read, SheetChange, values
from exports import wording
from exports.workbook.back.lists import Line
from exports.workbook.back.outcomes import Outcome, unreadable, value_changed, worked_out
from exports.workbook.back.written import Sides, WrittenRow, WrittenTable
from exports.workbook.layout import Part
from exports.workbook.sealing import key_of_row

Named = dict[int, tuple[str, tuple[Value, ...] | None]]
"""By column: which part of what names a row was edited, and what it says now; None where that cannot be read."""


def beside(table: WrittenTable, line: Line, field: Field, cell: Read) -> Read:
    """A city's name with the province that stands in a column of its own."""
    for heading, (part, other) in zip(table.headings, table.columns, strict=False):
        told = line.cell(heading) if part is Part.VALUE and other.part_of == f"{field.name}.within" else None
        if told is not None and told.words and cell.words and "(" not in cell.words:
            return Read(f"{cell.words} ({told.words})")
    return cell


def renamed(known: Sides, table: WrittenTable, row: WrittenRow, line: Line, cells: Mapping[int, Read]) -> Named:
    """The edited cells that name the row otherwise than it was written."""
    keys, found = dict(row.row.row), {}
    for at, (part, field) in enumerate(table.columns):
        if at in cells and part is Part.VALUE and field.name in keys and not means(known, row, field, cells[at]):
            cell = beside(table, line, field, cells[at])
            found[at] = (field.name, values.read(field, cell, language=known.then.report.language))
    for at in range(len(table.columns), len(table.headings)):
        if at in cells and table.headings[at].startswith(known.then.report.named(wording.SCOPE)):
            scope = values.scope(known.now.report.codebook, cells[at])
            unknown = scope is None and cells[at].words
            found[at] = (SCOPE.name, None if unknown else (Text(scope or ""),))
    return found


def means(known: Sides, row: WrittenRow, field: Field, cell: Read) -> bool:
    """Whether a cell still names the row as it was written."""
    value = dict(row.row.row)[field.name]
    told = values.read(field, cell, language=known.then.report.language, like=[value])
    return told is not None and [kinds.key(one) for one in told] == [kinds.key(value)]


def followed(known: Sides, row: WrittenRow, named: Named) -> WrittenRow:
    """The row under its new name, where the project has taken that up already."""
    told = {name: said[0] for name, said in named.values() if said}
    key = tuple((name, told.get(name, value)) for name, value in row.row.row)
    scope = told.get(SCOPE.name, Text(row.row.scope or ""))
    now = key_of_row(row.row.table, key, kinds.label(scope))
    return replace(row, now_key=now) if row.now_key not in known.now.rows and now in known.now.rows else row


def key_changes(
    known: Sides, table: WrittenTable, row: WrittenRow, line: Line, cells: Mapping[int, Read], named: Named
) -> Iterator[Outcome]:
    """What the edits of a row's key and scope come to."""
    for at, (name, told) in named.items():
        place = line.place(table.headings[at])
        field = table.table.field(name)
        if not told:
            yield unreadable(known.then, field, cells[at], place)
        elif row.now_key in known.now.rows:
            yield from _change(known, row, field, told[0], place)
        else:
            what = (("place", place), ("words", cells[at].words))
            yield Message("{place}: the project has no such row any more: “{words}” is left out.", what)
    for at, cell in cells.items():
        if (
            at < len(table.columns)
            and table.columns[at][0] is not Part.VALUE
            and table.columns[at][1] in table.table.keys
        ):
            yield worked_out(line.place(table.headings[at]), cell)


def _change(known: Sides, row: WrittenRow, field: Field, told: Value, place: str) -> Iterator[SheetChange]:
    now = known.now.rows[row.now_key]
    if _said(now.row, now.scope, field) == kinds.key(told):
        return
    before = dict(row.row.row).get(field.name, Text(row.row.scope or ""))
    words = known.then.words(field, [before])
    claims = tuple(dict.fromkeys(claim.id for fact in now.facts for claim in fact.claims))
    after = known.then.words(field, [told])
    yield value_changed(known, row, field, (words, after, words), place, Correction(claims, told, of=field.name))


def _said(key: tuple[tuple[str, Value], ...], scope: str | None, field: Field) -> str:
    return kinds.key(dict(key).get(field.name, Text(scope or "")))
