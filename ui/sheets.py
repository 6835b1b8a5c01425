"""Gather from a project what an edited workbook is compared with: shared by window and command line. No Qt."""

from __future__ import annotations

from pathlib import Path

from annotator.errors import UserError
from annotator.sheets import Inputs, ReadWorkbook, SheetDifference, Told
from annotator.witnesses import Witnesses
from db.project import Project
from db.queries import codebooks, deciders, past, resolutions, reviews, voices
from db.slices import Slices, whole
from exports.report import Tick


def read(path: Path) -> ReadWorkbook:
    """The workbook as plain values; UserError where it is none of ours. Not to be called while a window waits."""
    # openpyxl takes a quarter of a second to import: only whoever reads a workbook waits for it.
    from exports.workbook.reading import read as read_workbook

    return read_workbook(path)


def gather(project: Project, workbook: ReadWorkbook, *, witnesses: Witnesses | None = None) -> Inputs:
    """What `compare` needs; UserError where the workbook is another project's.

    What is known of the `witnesses` is worked out where nobody tells it.
    """
    return whole(gather_in_slices(project, workbook, witnesses=witnesses))


def gather_in_slices(project: Project, workbook: ReadWorkbook, *, witnesses: Witnesses | None = None) -> Slices[Inputs]:
    """The same in turns of the event loop; what a step changes meanwhile is no longer what is compared."""
    if not past.knows(project, workbook.step, workbook.step_at):
        raise UserError(
            "{name} was exported from another project, or from an older copy of this one: open that project.",
            name=workbook.file,
        )
    suggested = workbook.status == "all"
    were, are = yield from past.then_and_now(project, workbook.step, include_suggested=suggested)
    then = Told(
        past.codebook(project, workbook.step),
        were,
        past.resolutions(project, workbook.step),
        past.reviews(project, workbook.step),
    )
    yield 0, 0
    now = Told(codebooks.current(project), are, resolutions.all_of(project), reviews.decisive(project))
    own = yield from deciders.own_in_slices(project, project.user)
    return Inputs(workbook, then, now, voices.witnesses(project) if witnesses is None else witnesses, project.user, own)


def compare(inputs: Inputs, tick: Tick) -> SheetDifference:
    """What the workbook says otherwise: a pure function of plain values, to be run beside a window."""
    from exports.workbook.back import compare as compare_workbook  # openpyxl, too

    return compare_workbook(inputs, tick)
