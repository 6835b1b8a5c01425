"""An edited workbook of ours read as plain values; whatever else a file may be is refused in one line."""

from __future__ import annotations

import hashlib
import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any, cast

from lxml.etree import LxmlError
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from annotator.errors import UserError
from annotator.packed import check_document, refuse_repeats, unreadable, without_gaps
from annotator.sheets import NOTHING, Read, ReadAside, ReadSheet, ReadWorkbook, SheetRow, reads
from exports import stamp, wording
from exports.workbook.back.aside import edited

_MOST_BYTES = 500_000_000
_MOST_PARTS = 5_000
_MOST_COLUMNS = 512
# Excel has no more; a file that names a row far below would have each between asked for.
_MOST_ROWS = 1_048_576
# Somebody may have put a title over a list, but not a page of text.
_ROWS_OVER_HEADER = 30
_KEYS = {wording.KEY.vi, wording.KEY.en}
_SEALS = {wording.SEAL.vi, wording.SEAL.en}
_WORKBOOK, _MACROS = "xl/workbook.xml", "vbaProject.bin"
# Pictures may be markup of their own (SVG); charts name the cells they show as formulas.
_PICTURES, _CHARTS = "xl/media/", "xl/charts/"
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff", b"\x00", b"<\x00")
_BROKEN = (
    *(InvalidFileException, LxmlError, SyntaxError, KeyError, ValueError, AttributeError, OSError),
    *(TypeError, IndexError, OverflowError),
)


def read(path: Path) -> ReadWorkbook:
    """The workbook with those of its sheets that hold rows of a project; UserError where it is none of ours."""
    name, data = path.name, _bytes(path)
    has_formulas = _check(name, data)
    marks = stamp.read(io.BytesIO(data))
    if marks is None:
        raise UserError("{name} was not exported from a project here: choose a workbook that was.", name=name)
    if not marks.language:
        raise UserError(
            "{name} was exported by an earlier version, whose rows cannot be found again: export it anew.", name=name
        )
    sheets = tuple(_sheets(name, data, has_formulas=has_formulas))
    lists = tuple(one for one in sheets if isinstance(one, ReadSheet))
    aside = tuple(one for one in sheets if isinstance(one, ReadAside))
    digest = hashlib.sha256(data).hexdigest()
    return ReadWorkbook(
        name,
        digest,
        marks.made_at,
        marks.step,
        marks.step_at,
        marks.language,
        marks.status,
        marks.tables,
        lists,
        aside,
    )


def _bytes(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise UserError("{name} is no ordinary file: choose an Excel workbook (.xlsx).", name=path.name)
        return path.read_bytes()
    except OSError as error:
        raise UserError("{name} cannot be read: {error}.", name=path.name, error=error.strerror or error) from error


def _check(name: str, data: bytes) -> bool:
    """UserError unless it is a sound workbook without macros; whether it holds formulas."""
    if PurePosixPath(name).suffix.lower() in (".xlsm", ".xltm", ".xlsb"):
        raise _macros(name)
    check_document(name, data, most=_MOST_BYTES)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = package.namelist()
        if _WORKBOOK not in parts or len(parts) > _MOST_PARTS:
            raise UserError("{name} is no Excel workbook: choose one that was exported here.", name=name)
        if any(PurePosixPath(part).name == _MACROS for part in parts):
            raise _macros(name)
        # All are looked at, whether or not one before them has formulas.
        found = [_has_formulas(name, part, package.read(part)) for part in parts if not part.startswith(_PICTURES)]
    return any(found)


def _macros(name: str) -> UserError:
    return UserError("{name} can hold macros, which are not taken up: save it as .xlsx.", name=name)


def _has_formulas(name: str, part: str, markup: bytes) -> bool:
    """Whether a part holds formulas; UserError where it declares what XML of workbooks never does."""
    # In another encoding a declaration would look otherwise; Excel's own markup is always in UTF-8.
    hides = part.endswith((".xml", ".rels")) and markup.startswith(_OTHER_ENCODINGS)
    if hides or b"<!DOCTYPE" in markup or b"<!ENTITY" in markup:
        raise unreadable(name)
    return not part.startswith(_CHARTS) and _FORMULA.search(markup) is not None


def _sheets(name: str, data: bytes, *, has_formulas: bool) -> Iterator[ReadSheet | ReadAside]:
    try:
        # It warns of styles and extensions, which do not matter here.
        with warnings.catch_warnings(action="ignore"):
            unknown = _without_value(data) if has_formulas else {}
            with closing(load_workbook(io.BytesIO(data), read_only=True, data_only=True)) as book:
                refuse_repeats(name, [cast("Any", sheet)._worksheet_path for sheet in book.worksheets])
                for sheet in book.worksheets:
                    yield _sheet(sheet, unknown.get(sheet.title, set()))
    except _BROKEN as error:
        raise unreadable(name) from error


def _without_value(data: bytes) -> dict[str, set[tuple[int, int]]]:
    """By sheet where formulas stand: without their last value their cells would look empty."""
    found: dict[str, set[tuple[int, int]]] = {}
    with closing(load_workbook(io.BytesIO(data), read_only=True)) as book:
        for sheet in book.worksheets:
            cells = (cell for row in _cells(sheet) for cell in row)
            found[sheet.title] = {(cell.row, cell.column) for cell in cells if cell.data_type == "f"}
    return found


def _cells(sheet: Any) -> Iterator[list[Any]]:
    """The cells that hold anything, row by row."""
    # The size that a sheet states of itself is often wrong, and rows beyond it would be lost.
    sheet.reset_dimensions()
    for row in without_gaps(sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)):
        if held := [cell for cell in row if getattr(cell, "data_type", "n") == "f" or cell.value is not None]:
            yield held


def _sheet(sheet: Any, formulas: set[tuple[int, int]]) -> ReadSheet | ReadAside:
    """The header and all below it; where no header tells of hidden keys, how much was edited in the sheet."""
    sheet.reset_dimensions()
    every = sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)
    rows = (_row(row, formulas) for row in without_gaps(every))
    filled = (row for row in rows if row is not None)
    top = []
    for row in islice(filled, _ROWS_OVER_HEADER):
        words = {cell.words: column for column, cell in row.cells.items()}
        if _KEYS & words.keys():
            return ReadSheet(sheet.title, (row, *filled))
        top.append(row)
        if seals := [column for heading, column in words.items() if heading in _SEALS]:
            return ReadAside(sheet.title, tuple(top), edited(filled, seals[0]))
    return ReadAside(sheet.title, tuple(top))


def _row(cells: tuple[Any, ...], formulas: set[tuple[int, int]]) -> SheetRow | None:
    held, number = {}, 0
    for cell in cells:
        told = _told(cell)
        # Empty cells that bear no style do not know their place.
        if told is not NOTHING:
            held[cell.column], number = told, cell.row
        elif formulas and (getattr(cell, "row", 0), getattr(cell, "column", 0)) in formulas:
            held[cell.column], number = Read("", is_unknown=True), cell.row
    return SheetRow(number, held) if held else None


def _told(cell: Any) -> Read:
    value = cell.value
    if value is None:
        return NOTHING
    if isinstance(value, str):
        return Read(value, is_unknown=True) if cell.data_type == "e" else reads.of_words(value)
    if isinstance(value, bool):
        return Read(str(value).upper())
    if isinstance(value, (int, float, Decimal)):
        return reads.of_number(value, is_percent="%" in (cell.number_format or ""))
    return reads.of_day(value) if isinstance(value, date) else Read(str(value))
