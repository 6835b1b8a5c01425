"""Excel workbooks: every sheet whose first row names a “text” column, then one article a row."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, cast

from annotator.errors import UserError
from annotator.importers.decoding import mended
from annotator.importers.records import few_enough, record_article, with_unique_names
from annotator.importers.seam import Importer
from annotator.model import Label, RawArticle
from annotator.packed import check_document, refuse_repeats, unreadable, without_gaps

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet
    from openpyxl.worksheet.worksheet import Worksheet

Record = dict[str, object]

# Some 30,000 long articles; tiny cells take ten times as much memory.
_MOST_BYTES = 100_000_000
# One cell in the last of Excel's 16,384 columns would make each row that long.
_MOST_COLUMNS = 256
# Excel has no more; a file that names a row far below would have each between asked for.
_MOST_ROWS = 1_048_576
_CONTROL = re.compile("_x(00[01][0-9A-Fa-f]|005[Ff])_")


def _read(name: str, data: bytes) -> list[RawArticle]:
    check_document(name, data, most=_MOST_BYTES)
    sheets = _sheets(name, data)
    if not sheets:
        raise UserError("{name} has no “text” column: name the columns in its first row.", name=name)
    articles = [
        record_article(record, name=name if len(sheets) == 1 else f"{name}/{title}", place=at)
        for title, records in sheets.items()
        for at, record in enumerate(records, 1)
    ]
    if not articles:
        raise UserError("{name} has a header but no rows: there is nothing to import.", name=name)
    return with_unique_names(articles, name=name)


def _sheets(name: str, data: bytes) -> dict[str, list[Record]]:
    """The records of each sheet that holds articles, by its title."""
    from lxml.etree import LxmlError
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    # All that openpyxl was seen to raise on packages whose parts are missing or no XML of Excel's.
    broken = (InvalidFileException, LxmlError, SyntaxError, KeyError, ValueError, AttributeError, OSError)
    try:
        # It warns of styles and extensions, which do not matter here.
        with (
            warnings.catch_warnings(action="ignore"),
            closing(load_workbook(io.BytesIO(data), read_only=True, data_only=True)) as book,
        ):
            sheets = cast("list[ReadOnlyWorksheet]", book.worksheets)
            refuse_repeats(name, [cast("Any", sheet)._worksheet_path for sheet in sheets])
            found = {sheet.title: _records(name, sheet) for sheet in sheets}
    except (*broken, TypeError, IndexError, OverflowError) as error:
        raise unreadable(name) from error
    return {title: records for title, records in found.items() if records is not None}


def _records(name: str, sheet: ReadOnlyWorksheet) -> list[Record] | None:
    """The rows under a header; None where the first row that is not empty has no “text” column."""
    rows = _rows(sheet)
    header = [str(_plain(cell)).lower() for cell in next(rows, ())]
    if "text" not in header:
        return None
    records = ({column: _plain(cell) for column, cell in zip(header, row, strict=False) if column} for row in rows)
    filled = (record for record in records if any(cell != "" for cell in record.values()))
    return list(few_enough(filled, name=name))


def _rows(sheet: ReadOnlyWorksheet) -> Iterator[tuple[object, ...]]:
    """The rows that hold anything."""
    # The size that a sheet states of itself is often wrong, and rows beyond it would be lost.
    sheet.reset_dimensions()
    rows = cast("Worksheet", sheet).iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS, values_only=True)
    yield from (row for row in without_gaps(rows) if row.count(None) < len(row))


def _plain(cell: object) -> object:
    """A cell as JSON has it: dates in ISO form, whole numbers without a point, no None."""
    if isinstance(cell, str):
        return mended(_unescaped(cell)).strip()
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return "" if cell is None else str(cell) if isinstance(cell, timedelta) else cell


def _unescaped(text: str) -> str:
    """The text without Excel's way of writing control characters (_x000D_)."""
    # openpyxl's own function compiles its pattern anew for each cell.
    return _CONTROL.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


IMPORTER = Importer("xlsx", Label("Sổ tính Excel", "Excel workbook"), (".xlsx",), _read)
