"""`import-sheet`: what was edited in a workbook is listed, taken up as one step, and told where it was left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from annotator.model import State, StepId
from db.ops import claims as claim_ops
from db.project import open_project
from db.queries import claims, history
from ui import cli, sample


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The sample project with every claim confirmed."""
    path = tmp_path / "mẫu.doichieu"
    assert cli.run(["import", str(path), str(sample.ARTICLES)]) == 0
    with open_project(path, user="Lan") as opened:
        found = claims.all_of(opened, states=[State.SUGGESTED])
        claim_ops.confirm_all(opened, [claim.id for claim in found])
    return path


@pytest.fixture
def workbook(project: Path) -> Path:
    path = project.with_name("bảng.xlsx")
    assert cli.run(["export", str(project), str(path), "--language", "vi"]) == 0
    return path


def edit(path: Path, title: str, heading: str, row: int, value: object) -> None:
    book = load_workbook(path)
    column = next(c.column for c in book[title][1] if c.value == heading)
    book[title].cell(row, column).value = value  # type: ignore[assignment]
    book.save(path)


def newest(project: Path) -> tuple[StepId, str]:
    with open_project(project, read_only=True) as opened:
        (step,) = history.steps(opened, limit=1)
        return step.id, str(step.label)


def told(capsys: pytest.CaptureFixture[str]) -> tuple[list[dict[str, object]], str]:
    shown = capsys.readouterr()
    return [json.loads(line) for line in shown.out.splitlines()], shown.err


SHEET, JOINED = "Thành phố thành viên", "Ngày gia nhập"


def test_without_edits_there_is_nothing_to_take_up(
    project: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = newest(project)
    capsys.readouterr()
    assert cli.run(["import-sheet", str(project), str(workbook), "--apply"]) == 0
    assert told(capsys) == ([], "bảng.xlsx: 0 changes taken up, 0 left out.\n")
    assert newest(project) == before


def test_edits_are_listed_and_taken_up_as_one_step_that_can_be_undone(
    project: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(workbook, SHEET, JOINED, 2, "15/2/2024")
    before = newest(project)
    capsys.readouterr()
    assert cli.run(["import-sheet", str(project), str(workbook)]) == 0
    (change,), _ = told(capsys)
    assert (change["kind"], change["place"], change["field"]) == ("value", f"{SHEET}!B2", "joined")
    assert (change["before"], change["after"], change["now"]) == ("14/2/2024", "15/2/2024", "14/2/2024")
    assert change["conflict"] is False
    assert newest(project) == before
    assert cli.run(["import-sheet", str(project), str(workbook), "--apply"]) == 0
    step, label = newest(project)
    assert label == "Import workbook (bảng.xlsx, 1 changes)"
    capsys.readouterr()
    assert cli.run(["import-sheet", str(project), str(workbook)]) == 0
    assert told(capsys)[0] == []
    assert cli.run(["undo", str(project), str(step)]) == 0
    capsys.readouterr()
    assert cli.run(["import-sheet", str(project), str(workbook)]) == 0
    assert told(capsys)[0] == [change]


def test_conflicts_are_left_out_by_name_unless_the_workbook_is_to_win(
    project: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = workbook.with_name("khác.xlsx")
    other.write_bytes(workbook.read_bytes())
    edit(workbook, SHEET, JOINED, 2, "15/2/2024")
    edit(other, SHEET, JOINED, 2, "16/2/2024")
    assert cli.run(["import-sheet", str(project), str(workbook), "--apply"]) == 0
    capsys.readouterr()
    assert cli.run(["import-sheet", str(project), str(other), "--apply"]) == 3
    (change,), errors = told(capsys)
    assert change["conflict"] is True
    assert (change["before"], change["after"], change["now"]) == ("14/2/2024", "16/2/2024", "15/2/2024")
    assert f"{SHEET}!B2: left out" in errors
    assert "bảng" in newest(project)[1]
    assert cli.run(["import-sheet", str(project), str(other), "--apply", "--theirs"]) == 0
    assert "khác" in newest(project)[1]


def test_a_cell_that_cannot_be_read_is_named_and_the_others_are_taken_up(
    project: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(workbook, SHEET, JOINED, 2, "15/2/2024")
    edit(workbook, SHEET, JOINED, 3, "hôm kia")
    capsys.readouterr()
    assert cli.run(["import-sheet", str(project), str(workbook), "--apply"]) == 3
    changes, errors = told(capsys)
    assert len(changes) == 1
    assert f"{SHEET}!B3: “hôm kia” is no date" in errors


def test_what_is_no_workbook_of_the_project_is_refused(
    project: Path, workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = newest(project)
    foreign = tmp_path / "khác.doichieu"
    assert cli.run(["import", str(foreign), str(sample.ARTICLES)]) == 0
    capsys.readouterr()
    assert cli.run(["import-sheet", str(foreign), str(workbook), "--apply"]) == 1
    assert "another project" in capsys.readouterr().err
    assert cli.run(["import-sheet", str(project), str(tmp_path / "không.xlsx")]) == 1
    assert cli.run(["import-sheet", str(tmp_path / "không.doichieu"), str(workbook)]) == 1
    assert not (tmp_path / "không.doichieu").exists()
    assert newest(project) == before


def test_a_table_for_people_on_a_terminal(
    project: Path, workbook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(workbook, SHEET, JOINED, 2, "15/2/2024")
    capsys.readouterr()
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert cli.run(["import-sheet", str(project), str(workbook)]) == 0
    assert "15/2/2024" in capsys.readouterr().out
