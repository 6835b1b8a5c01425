"""Double readings in the workbook: a sheet of their agreement, where there are any."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from annotator.double_reading import Marked, ReadTwice, pair
from annotator.model import Claim, DoubleReading, DoubleReadingId, Reading, ReadingId
from exports.excel import EXCEL
from exports.report import Report
from exports.workbook import agreement
from tests.exports.conftest import ANNOUNCED, PEOPLE

WHICH = DoubleReading(DoubleReadingId(1), "=Lan", "Minh", (ANNOUNCED.article_id,))


def read(who: str, *claims: Claim) -> list[Reading]:
    """What somebody claimed."""
    return [Reading(ReadingId(0), WHICH.id, who, claim) for claim in claims]


@pytest.fixture
def twice(report: Report) -> Report:
    """Both read the day alike; the number only the first one saw."""
    pairs = pair(read("=Lan", ANNOUNCED, PEOPLE), read("Minh", ANNOUNCED))
    at = ANNOUNCED.article_id
    marks = {at: [Marked(0, 4, "date")]}
    told = ReadTwice(WHICH, pairs, {at: "ngày nào đó"}, marks, {at: []})
    return replace(report, language="en", read_twice=[told])


def book(report: Report, folder: Path) -> Workbook:
    """The workbook as it is read back."""
    path = folder / "ra.xlsx"
    EXCEL.write(report, path, lambda _done, _total: None)
    return load_workbook(path)


def test_the_agreement_stands_by_table_field_and_kind(twice: Report, tmp_path: Path) -> None:
    head, *rest = book(twice, tmp_path)["Agreement"].iter_rows(values_only=True)
    lines = [dict(zip(map(str, head), one, strict=True)) for one in rest]
    everything = lines[0]
    assert (everything["First reader"], everything["Second reader"], everything["On"]) == ("=Lan", "Minh", "claims")
    assert (everything["Read"], everything["Alike"], everything["Table"]) == (2, 1, None)
    assert {line["Table"] for line in lines if line["On"] == "claims"} == {None, "Network facts"}
    marked = [line for line in lines if line["On"] == "marked words"]
    assert [(line["By the first"], line["By the second"], line["Same words"]) for line in marked] == [
        (1, 0, 0),
        (1, 0, 0),
    ]


def test_what_is_undefined_is_empty_and_says_why(twice: Report, tmp_path: Path) -> None:
    sheet = book(twice, tmp_path)["Agreement"]
    empty = [cell for line in sheet.iter_rows(min_row=2) for cell in line if cell.comment is not None]
    assert empty
    assert all(cell.value is None and "Undefined" in cell.comment.text for cell in empty if cell.comment)


def test_names_are_never_run(twice: Report, tmp_path: Path) -> None:
    cell = book(twice, tmp_path)["Agreement"]["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=Lan", "s", True)


def test_who_reads_alone_has_no_such_sheet(report: Report, tmp_path: Path) -> None:
    assert "Agreement" not in book(replace(report, language="en"), tmp_path).sheetnames


def test_tables_that_are_left_out_are_left_out_here(twice: Report) -> None:
    without = replace(twice, codebook=replace(twice.codebook, tables=()))
    told = [line for line in agreement.lines(without) if line.cells[2].value == "claims"]
    assert [line.cells[3].value for line in told] == [""]
