"""What an edit comes to: a change, or a note that says where it stands and why it is none."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model import FactRow, Field, Message
from annotator.sheets import Deed, Read, SheetChange, SheetChangeKind
from exports.workbook.back.written import Side, Sides, WrittenRow

Outcome = SheetChange | Message


def value_changed(
    known: Sides,
    row: WrittenRow,
    field: Field,
    words: tuple[str, str, str],
    place: str,
    *deeds: Deed,
    is_conflict: bool = False,
) -> SheetChange:
    """The change of what a row says of a field; the words are those of before, after and now."""
    at = row.row.table, row.row.row, row.row.scope, field.name, known.then.about(row.row, field)
    return SheetChange(SheetChangeKind.VALUE, *at, *words, place, is_conflict, deeds)


def status_changed(
    known: Sides,
    row: WrittenRow,
    now: FactRow,
    fields: Sequence[str],
    after: str,
    place: str,
    deed: Deed,
    *,
    is_conflict: bool = False,
) -> SheetChange:
    """The change of how far these fields of a row have come."""
    field = fields[0] if len(fields) == 1 else ""
    at = row.row.table, row.row.row, row.row.scope, field, known.then.about(row.row)
    words = known.then.status(row.row), after, known.now.status(now)
    return SheetChange(SheetChangeKind.STATUS, *at, *words, place, is_conflict, (deed,))


def worked_out(place: str, cell: Read) -> Message:
    """The note on an edit where nobody can decide anything."""
    told = (("place", place), ("words", cell.words))
    return Message("{place}: this column is worked out by the program: “{words}” is left out.", told)


def gone_from_codebook(known: Sides, row: FactRow, field: Field, place: str) -> Message:
    """The note on an edit for which the codebook has no place any more."""
    told = (("place", place), ("what", known.then.about(row, field)))
    return Message("{place}: the codebook has no place for it any more ({what}): it is left out.", told)


def unreadable(side: Side, field: Field, cell: Read, place: str) -> Message:
    """The note on a cell that is no value of its field: where it stands and what is expected."""
    told = (("place", place), ("words", cell.words))
    if cell.is_unknown:
        return Message("{place}: a formula without a result or an error stands there: write the value itself.", told)
    if field.choices:
        choices = ", ".join(side.report.named(choice.label) for choice in field.choices)
        return Message("{place}: “{words}” is none of the choices: {choices}.", (*told, ("choices", choices)))
    if field.kind == "date":
        return Message("{place}: “{words}” is no date: write 14/2/2024, 2/2024 or 2024.", told)
    if field.kind == "count":
        return Message("{place}: “{words}” is no number.", told)
    return Message(
        "{place}: “{words}” cannot be taken as “{field}”.", (*told, ("field", side.report.named(field.label)))
    )
