"""Rows poured into sheets: header, frozen and filtered; links and notes counted; sheets continued where full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from exports.report import Tick
from exports.workbook import markup, splicing
from exports.workbook.cells import Content, Look, Styles, linked, read, text
from exports.workbook.heights import LINE, height
from exports.workbook.layout import Limits, Pages, Place
from exports.workbook.sealing import seal
from exports.workbook.spool import Body

_WIDEST = 60
_ENDLESS = 1 << 20
_PRINTED = 240
"""Characters across a printed page of A4, landscape, that can still be read."""
_ROWS_PER_TICK = 50
_HEADING = 255
_HEADER = Look(header=True)


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading, its width in characters, and the words it offers to whoever edits its cells."""

    heading: str
    width: int = 14
    choices: tuple[str, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a sheet: its cells and, by column from 1, the places they lead to."""

    cells: Sequence[Content]
    links: Mapping[int, Place]


def with_seals(
    columns: Sequence[Column], lines: Iterable[Line], heading: str
) -> tuple[Sequence[Column], Iterable[Line]]:
    """A list with its hidden column of digests under that heading; as it is where there is none."""
    if not heading:
        return columns, lines
    sealed = (Line([*line.cells, text(seal(line.cells))], line.links) for line in lines)
    return [*columns, Column(heading, 20, hidden=True)], sealed


class Book:
    """A workbook being written, sheet after sheet.

    `total` is the number of its lines. Who watches sees each twice: written, and packed into the file.
    """

    def __init__(self, limits: Limits, tick: Tick) -> None:
        self.limits = limits
        self.total = 0
        self.links_left_out = self.notes_left_out = self.continued = 0
        self._tick, self._done = tick, 0
        self.workbook = Workbook()
        self._styles = Styles(self.workbook.worksheets[0])
        self._bodies: dict[str, Body] = {}
        self._next_shape = markup.SHAPES_A_BLOCK + 1
        self._sheet_name = self.workbook.worksheets[0].title
        self._lists = 0

    def write_list(
        self,
        pages: Pages,
        columns: Sequence[Column],
        lines: Iterable[Line],
        count: int,
        *,
        empty: str = "",
        sealed: str = "",
    ) -> list[Worksheet]:
        """The `count` lines over as many sheets as the pages have, each with the header; `empty` if there are none.

        `sealed` heads a hidden column of digests, by which it is known what somebody edited in a list that tells only.
        """
        columns, lines = with_seals(columns, lines, sealed)
        source, sheets = iter(lines), []
        self.continued += len(pages.titles) - 1
        for number, title in enumerate(pages.titles):
            first, end = pages.bounds(number, count)
            sheet = self._start(title, columns, end - first)
            body, widths = self._bodies[title], _room(columns)
            for _, line in zip(range(first, end), source, strict=False):
                self._write(body, line.cells, widths, line.links)
                self._count()
            if not count and empty:
                self._write(body, [read(text(empty))], [_WIDEST * 3], {})
            self._finish(body)
            sheets.append(sheet)
        return sheets

    def write_plain(self, title: str, rows: Iterable[Sequence[Content]], widths: Sequence[int]) -> Worksheet:
        """The first sheet, without header: words to be read."""
        sheet = self._sheet(title, widths, first=True)
        sheet.sheet_view.showGridLines = False
        body = self._bodies[title]
        for row in rows:
            self._write(body, row, widths, {})
        self._finish(body)
        return sheet

    def save(self, path: Path, author: str) -> None:
        """Put the sheets together into one file."""
        # openpyxl begins every workbook with an empty sheet; ours are made after it.
        self.workbook.remove(self.workbook[self._sheet_name])
        self.workbook.active = 0
        bytes_in_all, poured = sum(body.bytes for body in self._bodies.values()), 0

        def pour(more: int) -> None:
            nonlocal poured
            poured += more
            self._tick(self.total + self.total * poured // max(bytes_in_all, poured), 2 * self.total)

        splicing.save(self.workbook, self._bodies, markup.escaped(author), path, pour)
        self._tick(2 * self.total, 2 * self.total)

    def discard(self) -> None:
        """Let go of the temporary files."""
        for body in self._bodies.values():
            body.close()

    def _count(self) -> None:
        self._done += 1
        if self._done % _ROWS_PER_TICK == 0:
            self._tick(self._done, 2 * self.total)

    def _start(self, title: str, columns: Sequence[Column], count: int) -> Worksheet:
        sheet = self._sheet(title, _widths(columns))
        # Wide lists are printed over several pages side by side: on one their letters would be too small to read.
        sheet.page_setup.fitToWidth = -(-sum(c.width for c in columns if not c.hidden) // _PRINTED)
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
        headings = unlike([str(text(column.heading).value) for column in columns])
        if count:
            self._lists += 1
            sheet.add_table(_table(self._lists, headings, count))
        for number, column in enumerate(columns, 1):
            sheet.column_dimensions[get_column_letter(number)].hidden = column.hidden
            if column.choices and count:
                sheet.add_data_validation(_offer(column.choices, number, count))
        self._write(self._bodies[title], [Content(words, _HEADER) for words in headings], _room(columns), {})
        return sheet

    def _sheet(self, title: str, widths: Sequence[int], *, first: bool = False) -> Worksheet:
        sheet: Worksheet = self.workbook.create_sheet(title, 0 if first else None)
        self._bodies[title] = Body(len(widths), self._next_shape)
        _set_up_page(sheet)
        for number, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        return sheet

    def _write(self, body: Body, cells: Sequence[Content], widths: Sequence[int], links: Mapping[int, Place]) -> None:
        number = body.rows.count + 1
        shown = list(cells)
        for column, place in links.items():
            if body.links.count < self.limits.links:
                shown[column - 1] = linked(shown[column - 1])
                body.links.add(markup.link(column, number, place.location))
            else:
                self.links_left_out += 1
        for column, content in enumerate(cells, 1):
            if content.note:
                self._note(body, column, number, content.note)
        styles = [self._styles.number(content.look) for content in shown]
        tall = height(cells, widths)
        body.rows.add(markup.row(number, shown, styles, tall=tall if tall > LINE else 0))

    def _note(self, body: Body, column: int, number: int, words: str) -> None:
        if body.notes.count >= self.limits.notes:
            self.notes_left_out += 1
            return
        body.shapes.add(markup.shape(body.first_shape + body.shapes.count, column, number, words))
        body.notes.add(markup.note(column, number, words))

    def _finish(self, body: Body) -> None:
        # The next sheet's shapes begin with a block of their own.
        used = -(-body.shapes.count // markup.SHAPES_A_BLOCK)
        self._next_shape += used * markup.SHAPES_A_BLOCK


def _widths(columns: Sequence[Column]) -> list[int]:
    return [max(column.width, min(len(column.heading) + 4, _WIDEST)) for column in columns]


def _room(columns: Sequence[Column]) -> list[int]:
    """The widths in which words wrap; what is hidden makes no row taller."""
    widths = zip(columns, _widths(columns), strict=True)
    return [_ENDLESS if column.hidden else width for column, width in widths]


def unlike(headings: Sequence[str]) -> list[str]:
    """The headings such that no two are the same whatever the case: a table with two alike is refused."""
    taken: set[str] = set()
    found = []
    for heading in headings:
        plain = " ".join(str(heading).split())[:_HEADING] or "_"
        one, number = plain, 1
        while one.casefold() in taken:
            number += 1
            one = f"{plain[: _HEADING - 8]} ({number})"
        taken.add(one.casefold())
        found.append(one)
    return found


def _table(number: int, headings: Sequence[str], count: int) -> Table:
    ref = f"A1:{get_column_letter(len(headings))}{count + 1}"
    # The columns are not left to openpyxl: it would read the headings from cells, and make every cell of the table.
    columns = [TableColumn(id=at, name=heading) for at, heading in enumerate(headings, 1)]
    table = Table(displayName=f"Table{number}", ref=ref, tableColumns=columns, autoFilter=AutoFilter(ref=ref))
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    return table


def _offer(choices: Sequence[str], column: int, count: int) -> DataValidation:
    words = ",".join(choices).replace('"', '""')
    rule = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=True)
    name = get_column_letter(column)
    rule.add(f"{name}2:{name}{count + 1}")
    return rule


def _set_up_page(sheet: Worksheet) -> None:
    # A printed table runs across the page, as many pages down as it needs.
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.page_setup.pageOrder = "overThenDown"
    footer: Any = sheet.oddFooter
    footer.left.text, footer.right.text = "&A", "&P / &N"
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom = 0.5, 0.7
