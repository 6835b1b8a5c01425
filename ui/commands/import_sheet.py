"""`import-sheet PROJECT FILE.xlsx`: what an edited workbook says otherwise, and taking it up as one step."""

from __future__ import annotations

import argparse

from annotator.sheets import SheetChange, SheetDifference
from db.ops import sheets as ops
from db.project import open_project
from ui import sheets
from ui.commands import forms, output
from ui.commands.endings import DONE, IN_PART

_COLUMNS: output.Columns[SheetChange] = (
    ("Place", lambda one: one.place),
    ("Change", lambda one: one.kind),
    ("About", lambda one: one.about),
    ("Before", lambda one: one.before),
    ("Workbook", lambda one: one.after),
    ("Project", lambda one: one.now),
    ("Conflict", lambda one: "yes" if one.is_conflict else ""),
)


def run(options: argparse.Namespace) -> int:
    """Print the differences; with `--apply` make them, conflicts only with `--theirs`."""
    workbook = sheets.read(options.sheet)
    with (
        open_project(options.project, create=False, read_only=not options.apply) as project,
        output.progress("Comparing") as tick,
    ):
        difference = sheets.compare(sheets.gather(project, workbook), tick)
        chosen = [change for change in difference.changes if options.theirs or not change.is_conflict]
        if options.apply and chosen:
            ops.apply(project, difference, chosen)
    output.show(options, difference.changes, _form, _COLUMNS)
    left = _left_out(difference, chosen) if options.apply else []
    _tell(difference, chosen, applied=options.apply, left=left)
    return IN_PART if left or difference.notes else DONE


def _left_out(difference: SheetDifference, chosen: list[SheetChange]) -> list[SheetChange]:
    taken = set(chosen)
    return [change for change in difference.changes if change not in taken]


def _tell(difference: SheetDifference, chosen: list[SheetChange], *, applied: bool, left: list[SheetChange]) -> None:
    for note in difference.notes:
        output.tell(note)
    for change in left:
        where = change.place or change.about
        output.tell(
            f"{where}: left out, for the project has changed it too, from {_said(change.before)} to "
            f"{_said(change.now)}: take the workbook's {_said(change.after)} with --theirs."
        )
    conflicts = len(difference.conflicts)
    if applied:
        output.tell(f"{difference.file}: {len(chosen)} changes taken up, {len(left)} left out.")
    else:
        output.tell(f"{difference.file}: {len(difference.changes)} changes, {conflicts} of them conflicts.")


def _said(words: str) -> str:
    return f"“{words}”" if words else "nothing"


def _form(change: SheetChange) -> forms.Form:
    return {
        "kind": change.kind,
        "place": change.place,
        "table": change.table,
        "row": forms.row(change.row),
        "scope": change.scope,
        "field": change.field or None,
        "before": change.before,
        "after": change.after,
        "now": change.now,
        "conflict": change.is_conflict,
    }
