"""What an edit comes to: a change, or a note that says where it stands and why it is none."""

from __future__ import annotations

from annotator.model import FactRow, Field, Message
from annotator.sheets import Read, SheetChange
from exports.workbook.back.written import Side, Sides

Outcome = SheetChange | Message


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
