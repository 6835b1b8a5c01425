"""The rows of one table in an edited workbook: which they are, wherever they stand now, and what was done to each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from annotator.model import Message
from annotator.sheets import NOTHING, Read, reads
from exports import wording
from exports.workbook.back.added import added, deleted, is_filled
from exports.workbook.back.cells import edited, value_changes
from exports.workbook.back.keys import Named, followed, key_changes, means, renamed
from exports.workbook.back.lists import Line, SheetList
from exports.workbook.back.outcomes import Outcome, unreadable, worked_out
from exports.workbook.back.statuses import status_change
from exports.workbook.back.written import Sides, WrittenRow, WrittenTable
from exports.workbook.layout import Part


def of_table(known: Sides, table: WrittenTable, lists: Sequence[SheetList]) -> Iterator[Outcome]:
    """All that the sheets of one table say otherwise."""
    yield from _columns_gone(table, lists)
    by_key: dict[str, list[Line]] = {}
    for one in lists:
        for line in one.rows():
            by_key.setdefault(line.key, []).append(line)
    new = [line for line in by_key.pop("", []) if is_filled(line, table)]
    if (torn := _torn(table, by_key)) is not None:
        # Every row would take another one's name and values: nothing here is what anybody meant.
        yield torn
        return
    size, seen = 0, list[str]()
    for key, lines in by_key.items():
        if key not in table.rows:
            yield from (_unknown(line) for line in lines)
            continue
        size = size or lines[0].page_size
        lines = [line for line in lines if not _is_cleared(table, table.rows[key], line)]
        if not lines:
            continue
        seen.append(key)
        line, copies = _original(known, table, table.rows[key], lines)
        named_alike = [_same_key(known, table, table.rows[key], copy) for copy in copies]
        new += [copy for copy, alike in zip(copies, named_alike, strict=True) if not alike]
        doubles = [copy for copy, alike in zip(copies, named_alike, strict=True) if alike]
        yield from _of_row(known, table, table.rows[key], line, doubles)
    for line in new:
        yield from added(known, table, line)
    yield from deleted(known, table, seen, size)


def _torn(table: WrittenTable, by_key: Mapping[str, Sequence[Line]]) -> Message | None:
    """What to say where rows were sorted without the hidden columns: those that changed names took one another's."""
    columns = [at for at, (part, field) in enumerate(table.columns) if part is Part.VALUE and field in table.table.keys]
    left, taken = set[tuple[str, ...]](), dict[tuple[str, ...], Line]()
    for key, (line, *others) in by_key.items():
        written = table.rows.get(key)
        cells = [line.cell(table.headings[at]) for at in columns]
        if written is None or others or not all(cell is not None and cell.words for cell in cells):
            continue
        before, now = [written.cells[at] for at in columns], [cell for cell in cells if cell is not None]
        if now and not all(map(reads.same, before, now)):
            left.add(tuple(map(reads.folded, before)))
            taken[tuple(map(reads.folded, now))] = line
    swapped = next((line for name, line in taken.items() if name in left), None)
    if swapped is None:
        return None
    return Message(
        "{place}: rows stand there under the names of other rows: they were sorted without the hidden columns beside "
        "them, so nothing of this table is taken up. Sort the whole table.",
        (("place", swapped.place()),),
    )


def _columns_gone(table: WrittenTable, lists: Sequence[SheetList]) -> Iterator[Message]:
    for one in lists:
        for heading, (part, _) in zip(table.headings, table.columns, strict=False):
            if part is Part.VALUE and not one.has(heading):
                told = (("sheet", one.sheet.title), ("column", heading))
                yield Message("Sheet “{sheet}” has no column “{column}” any more: it counts as unchanged.", told)


def _unknown(line: Line) -> Message:
    return Message(
        "{place}: the project had no such row when the workbook was written: it is left out.",
        (("place", line.place()),),
    )


def _is_cleared(table: WrittenTable, row: WrittenRow, line: Line) -> bool:
    """Whether all that a row showed is gone: that, too, is a way to delete a row."""
    return any(cell.words for cell in row.cells[: len(table.columns)]) and not is_filled(line, table)


def _original(known: Sides, table: WrittenTable, row: WrittenRow, lines: Sequence[Line]) -> tuple[Line, Sequence[Line]]:
    """Of lines with one hidden key the first whose visible key is still that, and the others."""
    original = next((line for line in lines if _same_key(known, table, row, line)), lines[0])
    return original, [line for line in lines if line is not original]


def _same_key(known: Sides, table: WrittenTable, row: WrittenRow, line: Line) -> bool:
    keys = {field.name: field for field in table.table.keys}
    for at, (part, field) in enumerate(table.columns):
        cell = line.cell(table.headings[at])
        if field.name not in keys or part is not Part.VALUE or cell is None or reads.same(row.cells[at], cell):
            continue
        if not means(known, row, field, cell):
            return False
    return True


def _of_row(
    known: Sides, table: WrittenTable, row: WrittenRow, line: Line, doubles: Sequence[Line]
) -> Iterator[Outcome]:
    cells = edited(line, table, row)
    for double in doubles:
        if edited(double, table, row) != cells:
            told = (("place", line.place()), ("other", double.place()))
            yield Message("{place} and {other}: the same row stands there with different values: keep one.", told)
            return
    for at in [at for at, cell in cells.items() if cell.is_unknown]:
        field = table.columns[min(at, len(table.columns) - 1)][1]
        yield unreadable(known.then, field, cells.pop(at), line.place(table.headings[at]))
    named = renamed(known, table, row, line, cells)
    row = followed(known, row, named)
    yield from key_changes(known, table, row, line, cells, named)
    yield from value_changes(known, table, row, line, cells)
    yield from _beside(known, table, row, line, cells, named)


def _beside(
    known: Sides, table: WrittenTable, row: WrittenRow, line: Line, edits: dict[int, Read], named: Named
) -> Iterator[Outcome]:
    """The columns behind those of the fields: the status, and how many articles there are."""
    status = known.then.report.named(wording.STATUS)
    for at in range(len(table.columns), len(table.headings)):
        cell, place = edits.get(at, NOTHING), line.place(table.headings[at])
        if at not in edits or at in named:
            continue
        # A field may bear the same heading: then ours has a number behind it.
        if table.headings[at].startswith(status):
            # Under another name all of the row is this person's own.
            own = {field.name for column, (_, field) in enumerate(table.columns) if column in edits or named}
            yield from status_change(known, row, cell, place, edited=own)
        else:
            yield worked_out(place, cell)
