"""Streaming rows into sheets: header, frozen and filtered; links counted; sheets continued where they are full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from zipfile import ZIP_DEFLATED, ZipFile

from lxml.etree import LxmlError
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import WorkbookAlreadySaved
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from exports.report import Tick
from exports.workbook.cells import Content, Look, Styles, linked
from exports.workbook.heights import LINE, height
from exports.workbook.layout import Limits, Pages, Place

_WIDEST = 60
_ROWS_PER_TICK = 50


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading and its width in characters."""

    heading: str
    width: int = 14


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a sheet: its cells and, by column from 1, the places they lead to."""

    cells: Sequence[Content]
    links: Mapping[int, Place]


class Book:
    """A workbook being written, sheet after sheet."""

    def __init__(self, limits: Limits, tick: Tick, *, total: int) -> None:
        self.limits = limits
        self.links_left_out = 0
        self._tick, self._total, self._done = tick, total, 0
        self._workbook = Workbook(write_only=True)
        self._styles = Styles(self._workbook)
        self._widths: Sequence[int] = ()
        self._row = 0

    def write_list(self, pages: Pages, columns: Sequence[Column], lines: Iterable[Line], count: int) -> None:
        """The `count` lines over as many sheets as the pages have, each with the header."""
        source = iter(lines)
        for number, title in enumerate(pages.titles):
            first, end = pages.bounds(number, count)
            sheet = self._start(title, columns, end - first)
            links = 0
            for _, line in zip(range(first, end), source, strict=False):
                links = self._write(sheet, line, links)
                self._count()

    def write_plain(self, title: str, rows: Iterable[Sequence[Content]], widths: Sequence[int]) -> None:
        """A sheet without header: words to be read."""
        sheet = self._sheet(title, widths)
        for row in rows:
            self._append(sheet, row, [self._styles.cell(sheet, content) for content in row])

    def save(self, path: Path) -> None:
        """Put the sheets together into one file."""
        self._tick(self._total, self._total)
        # Not Workbook.save: it leaves its archive open where the disk is full, and Python complains of that at the end.
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            ExcelWriter(self._workbook, archive).write_data()

    def discard(self) -> None:
        """Let go of an unfinished workbook: its open streams and the temporary files behind them."""
        for sheet in self._workbook.worksheets:
            _discard(sheet)

    def _count(self) -> None:
        self._done += 1
        if self._done % _ROWS_PER_TICK == 0:
            self._tick(self._done, self._total)

    def _start(self, title: str, columns: Sequence[Column], count: int) -> Worksheet:
        sheet = self._sheet(title, [max(c.width, min(len(c.heading) + 4, _WIDEST)) for c in columns])
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"
        header = Look(header=True, literal=False)
        headings = [Content(column.heading, header) for column in columns]
        self._append(sheet, headings, [self._styles.cell(sheet, one) for one in headings])
        return sheet

    def _sheet(self, title: str, widths: Sequence[int]) -> Worksheet:
        # A write-only sheet borrows from Worksheet all that is used here.
        sheet = cast(Worksheet, self._workbook.create_sheet(title))
        # A printed table runs across the page, as many pages down as it needs.
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToHeight = 0
        self._widths, self._row = widths, 0
        for number, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        return sheet

    def _write(self, sheet: Worksheet, line: Line, links: int) -> int:
        row = []
        for number, content in enumerate(line.cells, 1):
            place = line.links.get(number)
            if place is not None and links >= self.limits.links:
                self.links_left_out += 1
                place = None
            cell = self._styles.cell(sheet, linked(content) if place else content)
            if place is not None and cell is not None:
                links += 1
                cell.hyperlink = Hyperlink(ref="", location=place.location)
            row.append(cell)
        self._append(sheet, line.cells, row)
        return links

    def _append(self, sheet: Worksheet, contents: Sequence[Content], cells: list[Cell | None]) -> None:
        self._row += 1
        tall = height(contents, self._widths)
        if tall > LINE:
            # As plain attributes: a RowDimension would fix the height, and Excel could not fit it to its own font.
            sheet.row_dimensions[self._row] = {"ht": str(tall)}  # type: ignore[assignment]
        sheet.append(cells)
        sheet.row_dimensions.pop(self._row, None)


def _discard(sheet: Any) -> None:
    # The rows' stream stands inside the sheet's; what a full disk makes them complain of has been told already.
    with suppress(LxmlError, WorkbookAlreadySaved):
        sheet.close()
    if sheet._writer is not None:
        with suppress(LxmlError):
            sheet._writer.close()
        if Path(sheet._writer.out).exists():
            sheet._writer.cleanup()
