"""The workbook of the day, read back by two readers that have nothing in common."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from annotator.model import Standing, State, Type, Verdict
from exports import wording
from exports.report import Mark
from tests.e2e.day import CORRECTED, FIRST, LAST, REASON
from ui import sample

Row = dict[str, Any]


def reads_the_workbook(path: Path) -> None:
    """Facts, their evidence and the settled conflict, the same in two readers."""
    sheets = read(path)
    read_me, *tables, series, differing, evidence, _sources, _changes, _reviews = sheets
    assert [read_me, series] == [wording.READ_ME.vi, wording.SERIES.vi]
    assert evidence == wording.EVIDENCE.vi
    assert differing == wording.CONTRADICTIONS.vi
    facts = [row for title in tables for row in sheets[title]]
    assert_the_facts(facts)
    assert_the_evidence(sheets[evidence])
    assert_the_conflict(sheets[differing])


def assert_the_facts(rows: Sequence[Row]) -> None:
    """What was confirmed stands there as a number or a date, what was rejected or left open does not."""
    cells = [value for row in rows for value in row.values()]
    assert {64, 35, 42, CORRECTED, "2012", date(2024, 2, 14)} <= {value for value in cells if value != ""}
    (fact,) = [row for row in rows if "2012" in row.values()]
    assert fact[wording.STATUS.vi] == wording.MARKS[Mark.SINGLE].vi
    assert not {3, 425, "2013"} & set(cells)


def assert_the_evidence(rows: Sequence[Row]) -> None:
    """Each quotation stands in the sample article at the place that is told."""
    assert {row[wording.ARTICLE.vi] for row in rows} == {FIRST, LAST}
    for row in rows:
        original = (sample.ARTICLES / row[wording.ARTICLE.vi]).read_bytes().decode("utf-8")
        start, end = int(row[wording.START.vi]), int(row[wording.END.vi])
        assert original[start:end] == row[wording.QUOTATION.vi]
        assert row[wording.QUOTATION.vi] in row[wording.SENTENCE.vi]
        assert row[wording.STATE.vi] == wording.STATES[State.CONFIRMED].vi


def assert_the_conflict(rows: Sequence[Row]) -> None:
    """Both sides with their words; the verdict and its reason beside each."""
    sides = [row for row in rows if row[wording.TYPE.vi] == wording.TYPES[Type.CONFLICT].vi]
    assert [row[wording.VALUE.vi] for row in sides] == ["2012", "2013"]
    for row, name in zip(sides, (FIRST, LAST), strict=True):
        assert row[wording.VALUE.vi] in row[wording.QUOTATION.vi]
        assert name in row[wording.QUOTATION.vi]
        assert row[wording.STANDING.vi] == wording.STANDINGS[Standing.RESOLVED].vi
        assert row[wording.VERDICT.vi] == wording.VERDICTS[Verdict.VALUE].vi
        assert row[wording.SETTLED.vi] == "2012"
        assert row[wording.REASON.vi] == REASON


def read(path: Path) -> dict[str, list[Row]]:
    """The lines of each sheet by their headings, as both readers tell them."""
    sheets, other = _by_openpyxl(path), _by_calamine(path)
    assert sheets == other
    return {
        title: [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]] for title, rows in sheets.items()
    }


def _by_openpyxl(path: Path) -> dict[str, list[list[object]]]:
    book = load_workbook(path)
    return {
        sheet.title: [[_plain(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        for sheet in book.worksheets
    }


def _by_calamine(path: Path) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_path(path)
    return {
        name: [[_plain(value) for value in row] for row in book.get_sheet_by_name(name).to_python()]
        for name in book.sheet_names
    }


def _plain(value: object) -> object:
    # One reader tells a day as midnight and an empty cell as an empty text, the other does not.
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        return value.date()
    return "" if value is None else value
