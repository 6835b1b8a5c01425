"""The sample project as two people would have it half-way through: what the pictures show. The same at every run."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import openpyxl

# Reads dates with the clock that it finds when it is loaded, which must not be the one that is stopped here.
import trafilatura.metadata  # noqa: F401
from freezegun import freeze_time

from annotator import importers
from annotator.model import Quantity, SessionScope, State, Type, Verdict
from annotator.reviewing.drawing import draw
from annotator.reviewing.reasons import ReturnReason
from db import backups
from db.ops import claims, double_readings, resolutions, review_sessions, reviews
from db.ops.reviews import Sitting
from db.project import Project, open_project
from db.queries import claims as stored_claims
from db.queries import codebooks, deciders, derived, readings
from db.queries import review_sessions as stored_sessions
from exports.excel import EXCEL
from ui import sample
from ui.commands.imports import Import, Reading, adopt
from ui.reporting import gather

EDITOR, REVIEWER = "Biên tập 1", "Biên tập 2"
SHEET = "mau.xlsx"
_REASON = "Nguồn gốc nói như vậy"
_FEW = 9  # articles: only what is larger is a value of a table
# A quarter of a minute at each look at the clock: decisions stand apart, and the whole takes a morning.
_TICK = 15


def make_sample(folder: Path) -> Path:
    """Make the project, its backups and an edited workbook in this folder; the project's path."""
    path = folder / sample.NAME
    # Days that this library makes while it is imported would be made of the time that stands still.
    import_module("htmldate")
    with freeze_time("2026-03-02 01:30", auto_tick_seconds=_TICK):
        with open_project(path, user=EDITOR) as project:
            _import(project)
        other = folder / "khac.doichieu"
        shutil.copy(path, other)
        with open_project(other, user=REVIEWER) as project:
            _read_otherwise(project)
        with open_project(path, user=EDITOR) as project:
            _decide(project)
            _back_up(path)
            _settle(project)
            _write_sheet(project, folder / SHEET)
        with open_project(path, user=REVIEWER) as project:
            _review(project)
            _back_up(path)
        with open_project(other, read_only=True) as copy, open_project(path, user=EDITOR) as project:
            double_readings.merge(project, readings.gather(project, copy), file=other)
    return path


def _import(project: Project) -> None:
    adopt(project, None)
    done = Import(project, codebooks.current(project))
    done.take(Reading(importers.expand([sample.ARTICLES]), lambda done, total: None).arrivals())


def _decide(project: Project) -> None:
    """Every other claim is confirmed, some one by one; one is rejected."""
    waiting = [claim.id for claim in stored_claims.all_of(project, states=[State.SUGGESTED])]
    for claim_id in waiting[:8:2]:
        claims.confirm(project, claim_id)
    claims.reject(project, waiting[9])
    claims.confirm_all(project, waiting[8::2])


def _read_otherwise(project: Project) -> None:
    """What a second person makes of the same articles: some of it left out, one number read otherwise."""
    waiting = stored_claims.all_of(project, states=[State.SUGGESTED])
    claims.confirm_all(project, [claim.id for claim in waiting[::3]])
    counted = ((claim.id, claim.value) for claim in waiting[8::2])
    claim_id, value = next((id_, value) for id_, value in counted if isinstance(value, Quantity))
    claims.correct(project, claim_id, value=replace(value, number=value.number + 1))


def _settle(project: Project) -> None:
    """One conflict is settled; others stay open."""
    found = derived.of(project, include_suggested=True).contradictions
    one = [each for each in found if each.type is Type.CONFLICT][-1]
    resolutions.resolve(project, one, verdict=Verdict.VALUE, value=one.values[0].value, reason=_REASON)


def _review(project: Project) -> None:
    """The second person is half-way through a session: approvals, one fact given back, one skipped."""
    rows = derived.of(project).rows
    queue = draw(rows, SessionScope(), deciders.for_scope(project, REVIEWER, SessionScope()))
    number = review_sessions.start(project, "Bảng thành phố học tập", REVIEWER, SessionScope(), queue)
    items = stored_sessions.waiting(project, number, limit=None)
    for at, (seen, item) in enumerate(zip(queue, items, strict=False)):
        sitting = Sitting(item.id, spent=4000 + 700 * at)
        if at == 2:
            reviews.return_(project, seen, reason=ReturnReason.VALUE, text="Bài viết ghi năm khác", sitting=sitting)
        elif at == 4:
            reviews.skip(project, seen, sitting=sitting)
        elif at < 6:
            reviews.approve(project, seen, sitting=sitting)


def _back_up(path: Path) -> None:
    backups.make(path, datetime.now(UTC))


def _write_sheet(project: Project, out: Path) -> None:
    """A workbook in which somebody has changed the last number of each table."""
    EXCEL.write(gather(project), out, lambda done, total: None)
    book = openpyxl.load_workbook(out)
    for table in codebooks.current(project).tables:
        sheet = book[table.label.vi]
        last = [cell for cell in sheet[sheet.max_row] if isinstance(cell.value, int) and cell.value > _FEW]
        for cell in last[:1]:
            cell.value = int(str(cell.value)) + 1
    book.save(out)
