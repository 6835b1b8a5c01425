"""“Verified” in the status of a row: an approving review by whoever takes the workbook up, never of their own work."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from annotator.model import State, Status
from annotator.sheets import SheetDifference
from db.ops import claims as claim_ops
from db.ops import sheets as ops
from db.project import Project, open_project
from db.queries import claims, derived, reviews
from ui import cli, sample, sheets

SHEET, VERIFIED = "Thành phố thành viên", "✓✓ đã kiểm chứng"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The sample project, all of it confirmed by Lan, and its workbook."""
    path = tmp_path / "mẫu.doichieu"
    assert cli.run(["import", str(path), str(sample.ARTICLES)]) == 0
    with open_project(path, user="Lan") as project:
        found = claims.all_of(project, states=[State.SUGGESTED])
        claim_ops.confirm_all(project, [claim.id for claim in found])
    assert cli.run(["export", str(path), str(workbook(path)), "--language", "vi"]) == 0
    return path


def workbook(path: Path) -> Path:
    return path.with_suffix(".xlsx")


def put(path: Path, cells: dict[str, object]) -> None:
    book = load_workbook(workbook(path))
    sheet = book[SHEET]
    for heading, value in cells.items():
        column = next(cell.column for cell in sheet[1] if cell.value == heading)
        sheet.cell(2, column).value = value  # type: ignore[assignment]
    book.save(workbook(path))


def compared(project: Project) -> SheetDifference:
    read = sheets.read(workbook(project.path))
    return sheets.compare(sheets.gather(project, read), lambda done, total: None)


def verified(project: Project) -> int:
    rows = derived.of(project).rows
    return sum(fact.status is Status.VERIFIED for row in rows for fact in row.facts)


def test_another_person_verifies_in_the_workbook(path: Path) -> None:
    put(path, {"Tình trạng": VERIFIED})
    with open_project(path, user="Minh") as project:
        found = compared(project)
        assert found.notes == ()
        (change,) = found.changes
        assert change.after == f"{VERIFIED}: Ngày gia nhập, Quốc gia"
        ops.apply(project, found, [change])
        assert (verified(project), {one.by for one in reviews.decisive(project)}) == (2, {"Minh"})
        assert (compared(project).changes, compared(project).notes) == ((), ())
        project.undo()
        assert verified(project) == 0


def test_nobody_verifies_their_own_in_a_workbook(path: Path) -> None:
    put(path, {"Tình trạng": VERIFIED})
    with open_project(path, user="Lan") as project:
        found = compared(project)
    assert found.changes == ()
    assert "your own decision (Ngày gia nhập, Quốc gia)" in str(found.notes[0])


def test_a_value_changed_in_the_same_row_is_ones_own(path: Path) -> None:
    put(path, {"Tình trạng": VERIFIED, "Ngày gia nhập": datetime(2024, 2, 20)})
    with open_project(path, user="Minh") as project:
        found = compared(project)
        assert "your own decision (Ngày gia nhập, Quốc gia)" in str(found.notes[0])
        ops.apply(project, found, found.changes)
        assert verified(project) == 0
        assert compared(project).changes == ()


@pytest.mark.parametrize("words", [VERIFIED, "verified"])
def test_what_nobody_confirmed_is_not_verified(path: Path, words: str) -> None:
    with open_project(path, user="Lan") as project:
        project.undo()
    assert cli.run(["export", str(path), str(workbook(path)), "--language", "vi", "--status", "all"]) == 0
    put(path, {"Tình trạng": words})
    with open_project(path, user="Minh") as project:
        assert "what nobody has confirmed cannot be verified" in str(compared(project).notes[0])


def test_a_fact_that_changed_since_is_looked_at_anew(path: Path) -> None:
    put(path, {"Tình trạng": VERIFIED})
    with open_project(path, user="Lan") as project:
        row = next(row for row in derived.of(project).rows if row.table == "member_cities")
        fact = next(fact for fact in row.facts if fact.field == "joined")
        claim_ops.reject_all(project, [claim.id for claim in fact.claims])
        assert verified(project) == 0
    with open_project(path, user="Minh") as project:
        found = compared(project)
        assert (found.changes, verified(project)) == ((), 0)


def test_a_verified_fact_may_become_a_suggestion_again(path: Path) -> None:
    put(path, {"Tình trạng": VERIFIED})
    with open_project(path, user="Minh") as project:
        found = compared(project)
        ops.apply(project, found, found.changes)
    assert cli.run(["export", str(path), str(workbook(path)), "--language", "vi"]) == 0
    put(path, {"Tình trạng": "✓ đã xác nhận"})
    with open_project(path, user="Minh") as project:
        assert "taken away by a review" in str(compared(project).notes[0])
    put(path, {"Tình trạng": "○ gợi ý"})
    with open_project(path, user="Minh") as project:
        found = compared(project)
        ops.apply(project, found, found.changes)
        assert verified(project) == 0
