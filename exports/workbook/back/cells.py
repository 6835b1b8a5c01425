"""A cell with a value that somebody edited: what it says now, and what is to be done for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from annotator import kinds
from annotator.extents import bounds
from annotator.model import (
    Contradiction,
    Fact,
    FactRow,
    Field,
    Message,
    PartialDate,
    Quantity,
    Status,
    Value,
    Verdict,
)
from annotator.reviewing.seeing import backing
from annotator.sheets import (
    Addition,
    Correction,
    Deed,
    Read,
    Rejection,
    Settlement,
    SheetCell,
    reads,
    values,
)
from exports import wording
from exports.report import Mark
from exports.workbook.back.lists import Line
from exports.workbook.back.outcomes import Outcome, gone_from_codebook, unreadable, value_changed, worked_out
from exports.workbook.back.written import Side, Sides, WrittenRow, WrittenTable, by_field
from exports.workbook.layout import Part


def edited(line: Line, table: WrittenTable, row: WrittenRow) -> dict[int, Read]:
    """The cells that are not as they were written, by the number of their column among those written."""
    seals = line.seals if len(line.seals) == len(row.cells) else []
    found = {}
    for at, (heading, before) in enumerate(zip(table.headings, row.cells, strict=True)):
        cell = line.cell(heading)
        if cell is None or (cell.words and reads.same(before, cell)) or (seals and reads.sealed(cell, seals[at])):
            continue
        if cell.is_unknown or not reads.same(before, cell):
            found[at] = cell
    return found


def value_changes(
    known: Sides, table: WrittenTable, row: WrittenRow, line: Line, cells: Mapping[int, Read]
) -> Iterator[Outcome]:
    """The edits of the cells that show a row's fields; those that only show a field otherwise are noted."""
    for at, (part, field) in enumerate(table.columns):
        if at not in cells or field in table.table.keys:
            continue
        place = line.place(table.headings[at])
        if part is not Part.VALUE and (value := _value_cell(table, cells, field)) is not None:
            if not _follows(known, row, field, value, part, cells[at]):
                yield worked_out(place, cells[at])
        elif part is Part.DAY or field.part_of:
            yield worked_out(place, cells[at])
        else:
            yield from _value_change(known, row, field, cells[at], place, is_wording=part is Part.WORDING)


def _value_cell(table: WrittenTable, cells: Mapping[int, Read], field: Field) -> Read | None:
    """The field's edited value: where there is one, what was written beside it does not count."""
    return next(
        (cells[at] for at, column in enumerate(table.columns) if column == (Part.VALUE, field) and at in cells), None
    )


def _follows(known: Sides, row: WrittenRow, field: Field, value: Read, part: Part, cell: Read) -> bool:
    """Whether what stands beside an edited value says nothing else: it is empty, or was kept in step with it."""
    told = _read(known, field, value, _values(by_field(row.row).get(field.name, [])), is_wording=False)
    if not cell.words or told is None:
        return True
    if part is Part.WORDING:
        return values.same(_read(known, field, cell, [], is_wording=True) or (), told)
    if not told or not isinstance(told[0], PartialDate) or not told[0].has_year:
        return False
    return reads.same(Read(bounds(told[0].iso)[0], is_date=True), cell)


def _value_change(
    known: Sides, row: WrittenRow, field: Field, cell: Read, place: str, *, is_wording: bool
) -> Iterator[Outcome]:
    before = by_field(row.row).get(field.name, [])
    old = _values(before)
    told = _read(known, field, cell, old, is_wording=is_wording)
    if told is None or (is_wording and not told):
        yield unreadable(known.then, field, cell, place)
        return
    was_contradicted = any(fact.status is Status.CONTRADICTED for fact in before)
    if _alike(told, old, cell) and not (was_contradicted and not old):
        return
    if was_contradicted and not told:
        yield Message(
            "{place}: the sources contradict each other there: write the value that holds.", (("place", place),)
        )
        return
    yield from _against_now(known, row, field, told, before, place)


def _read(
    known: Sides, field: Field, cell: Read, old: Sequence[Value], *, is_wording: bool
) -> tuple[Value, ...] | None:
    if cell.words == wording.SIGNS[Mark.CONTRADICTED]:
        return None
    # How the articles word it is Vietnamese in every language, and says all that there is to say.
    language = "vi" if is_wording else known.then.report.language
    return values.read(field, cell, language=language, like=[] if is_wording else old)


def _values(facts: Sequence[Fact]) -> tuple[Value, ...]:
    return tuple(fact.value for fact in facts if fact.value is not None)


def _alike(told: Sequence[Value], old: Sequence[Value], cell: Read) -> bool:
    """Whether an edit says nothing else: a number retyped without the word that shows before it is the same."""
    if values.same(told, old):
        return True
    bare = cell.is_number or all(not isinstance(value, Quantity) or value.approx is None for value in told)
    return bare and sorted(map(kinds.key, told)) == sorted(map(kinds.key, old))


def _against_now(
    known: Sides, row: WrittenRow, field: Field, told: tuple[Value, ...], before: Sequence[Fact], place: str
) -> Iterator[Outcome]:
    table = known.now.table(row.row.table)
    if table is None or field.name not in {one.name for one in table.fields}:
        yield gone_from_codebook(known, row.row, field, place)
        return
    facts = by_field(known.now.rows.get(row.now_key)).get(field.name, [])
    now, is_open = _values(facts), any(fact.status is Status.CONTRADICTED for fact in facts)
    if values.same(told, now) and not (is_open and not now):
        return
    if is_open and _is_of_two_fields(facts, field, told):
        yield Message(
            "{place}: two fields contradict each other there: settle that on the sheet of contradictions.",
            (("place", place),),
        )
        return
    words = _shown(known.then, field, before), known.then.words(field, told), _shown(known.now, field, facts)
    deeds = _deeds(known, known.now.rows.get(row.now_key, row.row), table.field(field.name), told, facts, place)
    yield value_changed(known, row, field, words, place, *deeds, is_conflict=_state(before) != _state(facts))


def _state(facts: Sequence[Fact]) -> list[str]:
    return sorted("≠" if fact.value is None else kinds.key(fact.value) for fact in facts)


def _shown(side: Side, field: Field, facts: Sequence[Fact]) -> str:
    if facts and not _values(facts):
        return wording.SIGNS[Mark.CONTRADICTED] if facts[0].status is Status.CONTRADICTED else ""
    return side.words(field, _values(facts))


def _deeds(
    known: Sides, row: FactRow, field: Field, told: tuple[Value, ...], facts: Sequence[Fact], place: str
) -> Iterator[Deed]:
    if field.many:
        yield from _deeds_of_many(known, row, field, told, facts, place)
    elif not told:
        yield Rejection(tuple(claim.id for fact in facts for claim in fact.claims))
    elif not facts:
        yield addition(known, row, field, told, place)
    elif (conflict := settled_by_value(facts[0], field)) is not None:
        yield Settlement(conflict, Verdict.VALUE, told[0])
    else:
        yield Correction(tuple(claim.id for claim in backing(facts[0])), told[0])


def settled_by_value(fact: Fact, field: Field) -> Contradiction | None:
    """The contradiction that naming a fact's value settles; not one between two fields."""
    conflict = fact.contradiction
    return conflict if conflict is not None and conflict.field == field.name else None


def _is_of_two_fields(facts: Sequence[Fact], field: Field, told: Sequence[Value]) -> bool:
    """Whether all articles say that very value, and what contradicts it is another field."""
    said = [claim.value for fact in facts for claim in fact.claims if claim.field == field.name]
    unsettled = all(settled_by_value(fact, field) is None for fact in facts)
    return unsettled and bool(said) and all(values.same([value], told) for value in said)


def _deeds_of_many(
    known: Sides, row: FactRow, field: Field, told: tuple[Value, ...], facts: Sequence[Fact], place: str
) -> Iterator[Deed]:
    """One value for another corrects its claims; else what is gone is rejected, what is new is added."""
    wanted = {kinds.key(value): value for value in told}
    held = {kinds.key(fact.value): fact for fact in facts if fact.value is not None}
    gone = [fact for key, fact in held.items() if key not in wanted]
    new = tuple(value for key, value in wanted.items() if key not in held)
    if len(gone) == len(new) == 1:
        yield Correction(tuple(claim.id for claim in gone[0].claims), new[0])
        return
    if gone:
        yield Rejection(tuple(claim.id for fact in gone for claim in fact.claims))
    if new:
        yield addition(known, row, field, new, place)


def addition(known: Sides, row: FactRow, field: Field, told: tuple[Value, ...], place: str) -> Addition:
    """What writes a value into an empty cell of a row that is there."""
    report, table = known.now.report, known.now.report.codebook.table(row.table)
    keys = [_cell(known, table.field(name), (value,)) for name, value in row.row]
    name = f"{known.file} · {place}"
    return Addition(name, report.named(table.label), row.table, row.row, row.scope, (*keys, _cell(known, field, told)))


def _cell(known: Sides, field: Field, told: tuple[Value, ...]) -> SheetCell:
    words = tuple(known.now.report.words(field, value) for value in told)
    return SheetCell(field.name, known.now.report.named(field.label), words, told)


def row_state(row: FactRow | None) -> dict[str, list[str]]:
    """What a row holds, to be compared with what it held."""
    return {name: _state(facts) for name, facts in by_field(row).items()}
