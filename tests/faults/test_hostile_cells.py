"""Formulas in every word of a report: none of them runs from a sheet or a table that people open in one."""

from __future__ import annotations

import csv
import dataclasses
import re
import tempfile
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from annotator.model import NormalText
from exports.report import Dialect, Report
from tests.exports.conftest import report as _report
from tests.exports.conftest import written

FORMULAS = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    '=HYPERLINK("http://x","y")',
    "＝1+1",
)
# What refers to something else in the report, or is no free text.
_NAMES = {
    "kind",
    "table",
    "field",
    "fields",
    "unit",
    "country",
    "iso",
    "sha256",
    "made_at",
    "language",
    "at",
    "dialect",
}
_NAMES |= {"source_id", "type", "as_of", "scope", "published_on", "key", "varies", "name_of_table"}
_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]\d+(?:[.,]\d+)*")


def poisoned(value: Any, formula: str, name: str = "") -> Any:
    """The value with the formula before each text in it that people wrote."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return value if name in _NAMES else formula + value
    if isinstance(value, NormalText):
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        named = {one.name: getattr(value, one.name) for one in dataclasses.fields(value) if one.init}
        # Tables, fields and choices are known by name: that of a person, a source or an article is free.
        known = "name" if hasattr(value, "label") or hasattr(value, "cues") else ""
        told = {key: one if key == known else poisoned(one, formula, key) for key, one in named.items()}
        return dataclasses.replace(value, **told)
    if (
        isinstance(value, tuple)
        and len(value) == 2
        and dataclasses.is_dataclass(value[1])
        and isinstance(value[0], str)
    ):
        # A key and its value: the key is that of a field.
        return value[0], poisoned(value[1], formula)
    if isinstance(value, tuple | list):
        return type(value)(poisoned(one, formula, name) for one in value)
    if isinstance(value, Mapping):
        return {key: poisoned(one, formula, name) for key, one in value.items()}
    return value


@pytest.fixture(scope="module")
def plain() -> Report:
    made: Report = _report.__wrapped__()  # type: ignore[attr-defined]
    return made


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_a_workbook_runs(plain: Report, tmp_path: Path, formula: str) -> None:
    path = written(poisoned(plain, formula), tmp_path, "xlsx")
    with ZipFile(path) as package:
        sheets = [package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
    assert sheets
    assert not any(re.search(rb"<(?:\w+:)?f[ >]", sheet) for sheet in sheets)
    cells = [cell for sheet in load_workbook(path).worksheets for row in sheet.iter_rows() for cell in row]
    found = [cell for cell in cells if isinstance(cell.value, str) and cell.value.startswith(formula.strip()[:2])]
    assert found
    assert {cell.data_type for cell in found} <= {"s", "inlineStr"}


@pytest.mark.parametrize("dialect", Dialect)
@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_a_csv_runs(plain: Report, tmp_path: Path, formula: str, dialect: Dialect) -> None:
    assert _cells(dataclasses.replace(poisoned(plain, formula), dialect=dialect), tmp_path)


@given(st.text(alphabet="=+-@\t\r\n'\"＝1;|, a", min_size=1, max_size=6))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_words_begin_with(plain: Report, words: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert _cells(poisoned(plain, words), Path(folder))


def _cells(report: Report, folder: Path) -> list[str]:
    separator = {Dialect.COMMA: ",", Dialect.SEMICOLON: ";", Dialect.TAB: "\t"}[report.dialect]
    with written(report, folder, "csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file, delimiter=separator) for cell in row]
    assert [cell for cell in cells if cell.startswith(_RUNS) and not _NUMBER.fullmatch(cell)] == []
    return cells
