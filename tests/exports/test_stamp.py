"""A workbook tells at which step of a project it was made; whatever else lies in a folder tells nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.packaging.custom import StringProperty

from annotator.model import Message, Step, StepId
from exports import stamp
from exports.excel import EXCEL
from exports.report import Report

AT = "2024-03-01T07:59:00.123+00:00"


def nothing(done: int, total: int) -> None:
    """A tick that nobody watches."""


def written(report: Report, path: Path, step: int, made_at: str) -> Path:
    made = replace(report, step=Step(StepId(step), Message("Confirm claim"), AT, "Lan"), made_at=made_at)
    EXCEL.write(made, path, nothing)
    return path


def test_a_workbook_bears_its_step(report: Report, tmp_path: Path) -> None:
    path = written(report, tmp_path / "ra.xlsx", 7, "2024-03-01T08:00:00+00:00")
    assert stamp.read(path) == stamp.Stamp(StepId(7), AT, "2024-03-01T08:00:00+00:00", "vi", "confirmed")


def test_what_is_no_workbook_of_ours_bears_none(report: Report, tmp_path: Path) -> None:
    EXCEL.write(report, tmp_path / "unstamped.xlsx", nothing)
    (tmp_path / "text.xlsx").write_text("not a workbook", encoding="utf-8")
    with ZipFile(tmp_path / "broken.xlsx", "w") as archive:
        archive.writestr("docProps/custom.xml", "<Properties><property")
    with ZipFile(tmp_path / "huge.xlsx", "w") as archive:
        archive.writestr("docProps/custom.xml", " " * 200_000)
    (tmp_path / "folder.xlsx").mkdir()
    (tmp_path / "dangling.xlsx").symlink_to(tmp_path / "nowhere")
    whole = written(report, tmp_path / "damaged.xlsx", 7, "2024-03-01T08:00:00+00:00").read_bytes()
    at = whole.index(b"docProps/custom.xml") + 30
    (tmp_path / "damaged.xlsx").write_bytes(whole[:at] + b"\xff" * 60 + whole[at + 60 :])
    assert [stamp.read(path) for path in sorted(tmp_path.iterdir())] == [None] * 7
    assert stamp.read(tmp_path / "absent.xlsx") is None
    assert stamp.latest(tmp_path, lambda one: True) is None
    assert stamp.latest(tmp_path / "absent", lambda one: True) is None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (stamp.LANGUAGE, "6"),
        (stamp.STATUS, "nobody"),
        (stamp.STEP, "9" * 30),
        (stamp.STEP, "9" * 5_000),
        (stamp.STEP, "-1"),
        (stamp.MADE_AT, "hôm qua"),
        (stamp.MADE_AT, "9999-12-31T23:59:59-12:00"),
        (stamp.MADE_AT, ""),
    ],
)
def test_a_stamp_that_we_never_write_is_none(report: Report, tmp_path: Path, name: str, words: str) -> None:
    path = written(report, tmp_path / "ra.xlsx", 7, "2024-03-01T08:00:00+00:00")
    book = load_workbook(path)
    del book.custom_doc_props[name]
    book.custom_doc_props.append(StringProperty(name=name, value=words))
    book.save(path)
    assert stamp.read(path) is None


def test_whatever_an_archive_is_packed_with_it_bears_none_where_it_is_damaged(tmp_path: Path) -> None:
    for number, packed in enumerate((ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA)):
        path = tmp_path / f"{number}.xlsx"
        with ZipFile(path, "w", packed) as archive:
            archive.writestr("docProps/custom.xml", "<Properties>" + " " * 5_000 + "</Properties>")
        whole = path.read_bytes()
        at = whole.index(b"docProps/custom.xml") + len(b"docProps/custom.xml")
        for start in range(at, at + 20, 2):
            path.write_bytes(whole[:start] + b"\xff" * 5 + whole[start + 5 :])
            assert stamp.read(path) is None
    assert stamp.latest(tmp_path, lambda one: True) is None


def test_it_tells_who_made_it_and_who_saved_it_last(report: Report, tmp_path: Path) -> None:
    path = written(report, tmp_path / "ra.xlsx", 7, "2024-03-01T08:00:00+00:00")
    told = stamp.hands(path)
    assert (told.made_by, told.saved_by) == (report.made_by, report.made_by)
    assert told.saved_at.startswith("2024-03-01T08:00:00")
    book = load_workbook(path)
    book.properties.lastModifiedBy = "Bình"
    book.save(path)
    assert stamp.hands(path).saved_by == "Bình"
    path.write_bytes(b"no workbook")
    assert stamp.hands(path) == stamp.Hands()


def test_the_last_made_of_ours_counts_however_files_were_touched(report: Report, tmp_path: Path) -> None:
    written(report, tmp_path / "b.xlsx", 9, "2024-03-02T08:00:00+00:00")
    written(report, tmp_path / "a.xlsx", 5, "2024-03-01T08:00:00+00:00")
    written(report, tmp_path / "c.xlsx", 99, "2024-03-03T08:00:00+00:00")
    found = stamp.latest(tmp_path, lambda one: one.step < 50)
    assert found is not None
    assert found.step == 9


def test_of_two_the_one_of_the_later_step_was_made_last_though_the_clock_was_put_back(
    report: Report, tmp_path: Path
) -> None:
    written(report, tmp_path / "a.xlsx", 5, "2024-03-02T08:00:00+00:00")
    written(report, tmp_path / "b.xlsx", 9, "2024-03-01T08:00:00+00:00")
    found = stamp.latest(tmp_path, lambda one: True)
    assert found is not None
    assert found.step == 9
