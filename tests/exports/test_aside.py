"""Edits where a workbook is not read back are told with their sheet and number, and so are lists without their keys."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from annotator.model import Label
from exports import wording
from exports.workbook.layout import Limits
from tests.exports.edited import Project, column, compared, edit, export, put

CITIES, DIFFERING = "Thành phố", "Mâu thuẫn"


@pytest.fixture
def project() -> Project:
    return Project()


@pytest.fixture(params=["vi", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def notes(path: Path, project: Project) -> list[str]:
    """What is told; nothing is changed."""
    found = compared(path, project)
    assert found.changes == ()
    return [str(note) for note in found.notes]


def shown(project: Project, tmp_path: Path, language: str) -> Path:
    return export(project, tmp_path / "ra.xlsx", language=language)


@pytest.mark.parametrize("label", [wording.EVIDENCE, wording.SERIES, wording.SOURCES])
def test_what_is_edited_in_a_list_that_only_tells_is_counted(
    project: Project, tmp_path: Path, language: str, label: Label
) -> None:
    path = shown(project, tmp_path, language)
    title = label.vi if language == "vi" else label.en
    assert notes(path, project) == []

    def change(book: Workbook) -> None:
        sheet = book[title]
        sheet.cell(2, 2).value, sheet.cell(2, 3).value, sheet.cell(3, 1).value = "khác", None, "khác"
        # Moved is not edited.
        sheet.move_range(f"A2:{sheet.cell(3, sheet.max_column).coordinate}", rows=40)

    edit(path, change)
    assert notes(path, project) == [f"Sheet “{title}” is not read back: what was changed there is left out (3 cells)."]


def test_columns_that_were_moved_are_no_edits(project: Project, tmp_path: Path) -> None:
    path = shown(project, tmp_path, "vi")

    def change(book: Workbook) -> None:
        sheet = book[wording.EVIDENCE.vi]
        sheet.insert_cols(1)
        sheet.cell(3, 5).value = "khác"

    edit(path, change)
    assert "(1 cells)" in " ".join(notes(path, project))


def test_a_row_that_is_added_to_the_evidence_is_counted(project: Project, tmp_path: Path) -> None:
    path = shown(project, tmp_path, "vi")
    edit(path, lambda book: book[wording.EVIDENCE.vi].append(["Mạng lưới", "", "", "2019"]))
    assert "(2 cells)" in " ".join(notes(path, project))


def test_a_list_that_says_it_is_empty_is_as_it_was(tmp_path: Path) -> None:
    nothing = Project(claims=[])
    path = export(nothing, tmp_path / "ra.xlsx")
    assert notes(path, nothing) == []


def test_beside_the_verdict_of_a_contradiction_edits_are_counted(project: Project, tmp_path: Path) -> None:
    path = shown(project, tmp_path, "vi")
    for heading in (wording.QUOTATION.vi, wording.EXPLANATION.vi):
        put(path, DIFFERING, heading, 2, "khác")
    (note,) = notes(path, project)
    assert note.startswith("Sheet “Mâu thuẫn”: of a contradiction the verdict")
    assert "(2 cells)" in note


@pytest.mark.parametrize("title", [CITIES, DIFFERING])
@pytest.mark.parametrize("gone", [(wording.KEY,), (wording.KEY, wording.SEAL)])
def test_a_list_without_its_key_column_is_told_and_is_not_gone(
    project: Project, tmp_path: Path, title: str, gone: tuple[Label, ...]
) -> None:
    path = shown(project, tmp_path, "vi")

    def change(book: Workbook) -> None:
        sheet = book[title]
        sheet.cell(2, 2).value = "khác"
        for label in gone:
            sheet.delete_cols(column(sheet, label.vi))

    edit(path, change)
    (note,) = notes(path, project)
    assert note.startswith(f"Sheet “{title}” has no hidden column “{wording.KEY.vi}” any more")
    assert "Export a workbook anew" in note


def test_of_several_sheets_of_a_table_one_may_lose_its_keys(project: Project, tmp_path: Path) -> None:
    path = export(project, tmp_path / "ra.xlsx", limits=Limits(rows=2))
    titles = [one for one in load_workbook(path).sheetnames if one.startswith(CITIES)]
    assert len(titles) == 2

    def change(book: Workbook) -> None:
        sheet = book[titles[1]]
        sheet.delete_cols(column(sheet, wording.KEY.vi))

    edit(path, change)
    (note,) = notes(path, project)
    assert note.startswith(f"Sheet “{titles[1]}” has no hidden column")


def test_a_seal_that_never_ends_is_soon_looked_at(project: Project, tmp_path: Path) -> None:
    path = shown(project, tmp_path, "vi")

    def change(book: Workbook) -> None:
        sheet = book[wording.SOURCES.vi]
        sheet.cell(2, column(sheet, wording.SEAL.vi)).value = "0123ab" * 2_000_000
        for row in range(3, 200):
            sheet.append([f"{row} {at}" for at in range(20)] + ["0123ab" * 500])

    edit(path, change)
    began = time.process_time()
    assert "Sources" not in " ".join(notes(path, project))
    assert time.process_time() - began < 20
