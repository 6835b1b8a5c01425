"""Gather from a project what an edited workbook is compared with: shared by window and command line. No Qt."""

from __future__ import annotations

from pathlib import Path

from annotator.errors import UserError
from annotator.model import State
from annotator.sheets import Inputs, ReadWorkbook, SheetDifference, Told
from annotator.witnesses import Witnesses
from db.project import Project
from db.queries import claims, codebooks, deciders, past, resolutions, reviews, voices
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
    if not past.knows(project, workbook.step, workbook.step_at):
        raise UserError(
            "{name} was exported from another project, or from an older copy of this one: open that project.",
            name=workbook.file,
        )
    suggested = workbook.status == "all"
    states = (State.CONFIRMED, State.SUGGESTED) if suggested else (State.CONFIRMED,)
    then = Told(
        past.codebook(project, workbook.step),
        past.claims(project, workbook.step, include_suggested=suggested),
        past.resolutions(project, workbook.step),
        past.reviews(project, workbook.step),
    )
    now = Told(
        codebooks.current(project),
        claims.all_of(project, states=states),
        resolutions.all_of(project),
        reviews.decisive(project),
    )
    own = deciders.own_claims(project, project.user)
    return Inputs(workbook, then, now, voices.witnesses(project) if witnesses is None else witnesses, project.user, own)


def compare(inputs: Inputs, tick: Tick) -> SheetDifference:
    """What the workbook says otherwise: a pure function of plain values, to be run beside a window."""
    from exports.workbook.back import compare as compare_workbook  # openpyxl, too

    return compare_workbook(inputs, tick)
