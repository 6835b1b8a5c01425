"""The Time series sheet: every number with the date it held at, oldest first, and charts of the longest series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from openpyxl.chart import Reference, ScatterChart, Series
from openpyxl.chart.layout import Layout as ChartLayout
from openpyxl.chart.layout import ManualLayout
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, ParagraphProperties
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from annotator import kinds
from annotator.contradictions import row_key
from annotator.extents import bounds
from annotator.model import Claim, Fact, FactRow, Field, PartialDate, Quantity, Row, Table, Value
from exports import wording
from exports.report import Mark, Report
from exports.workbook.cells import Content, day, marked, number, text
from exports.workbook.layout import Grid, Layout, Place
from exports.workbook.sheets import Book, Column, Line
from exports.workbook.spelling import Spelling

_COLUMNS = (
    (wording.TABLE, 22),
    (wording.ROW, 28),
    (wording.FIELD, 20),
    (wording.SCOPE, 14),
    (wording.AS_OF, 14),
    (wording.DAY, 14),
    (wording.VALUE, 18),
    (wording.WORDED, 24),
    (wording.STATUS, 26),
    (wording.ARTICLES_BEHIND, 12),
)
_DAY_COLUMN, _VALUE_COLUMN = 6, 7
_CHARTS, _CURVES = 6, 8
_TITLE = CharacterProperties(sz=1200, b=True)
_ABREAST, _CHART_COLUMNS, _CHART_ROWS = 2, 9, 14


@dataclass(frozen=True, slots=True)
class Point:
    """One number at one date; `place` is where it stands in its own table."""

    table: Table
    row: Row
    field: Field
    scope: str
    at: str
    value: Quantity
    mark: Mark
    articles: int
    place: tuple[int, int]

    @property
    def curve(self) -> tuple[str, str, str, str]:
        """What is the same for all points of one series."""
        return self.table.name, row_key(self.row), self.field.name, self.scope


def points(report: Report) -> list[Point]:
    """All dated numbers of the report, series by series, each from its oldest point to its newest."""
    found: list[Point] = []
    for at, table in enumerate(report.codebook.tables):
        rows = (row for row in report.rows if row.table == table.name)
        for index, row in enumerate(rows):
            found += _points(report, table, row, (at, index))
    order = {table.name: at for at, table in enumerate(report.codebook.tables)}
    return sorted(found, key=lambda p: (order[p.table.name], *p.curve[1:], bounds(p.at)[0], p.value.number))


def _points(report: Report, table: Table, row: FactRow, place: tuple[int, int]) -> Iterator[Point]:
    dating = next((key.name for key in table.keys if key.name == table.as_of or key.kind == "date"), "")
    date = dict(row.row).get(dating)
    undated = tuple(part for part in row.row if part[0] != dating)
    for fact in row.facts:
        field, mark = table.field(fact.field), report.mark(fact)
        for at, value, claims in _told(fact, field, date):
            articles = len({claim.article_id for claim in claims})
            yield Point(table, undated, field, row.scope or "", at, value, mark, articles, place)


def _told(fact: Fact, field: Field, date: Value | None) -> Iterator[tuple[str, Quantity, Sequence[Claim]]]:
    """The fact at its row's date; else, where it varies, what each claim says of the date it names."""
    if isinstance(date, PartialDate):
        if date.has_year and isinstance(fact.value, Quantity):
            yield date.iso, fact.value, fact.claims
        return
    if field.varies:
        told: dict[tuple[str, str], list[Claim]] = {}
        for claim in fact.claims:
            if claim.as_of and PartialDate(claim.as_of).has_year and isinstance(claim.value, Quantity):
                told.setdefault((claim.as_of, kinds.key(claim.value)), []).append(claim)
        for (at, _), claims in told.items():
            value = claims[0].value
            assert isinstance(value, Quantity)
            yield at, value, claims


def write(book: Book, report: Report, layout: Layout, found: Sequence[Point]) -> None:
    """The sheet with its charts."""
    columns = [Column(report.named(label), width) for label, width in _COLUMNS]
    lines = (_line(report, layout, point) for point in found)
    empty, seal = (report.named(label) for label in (wording.NO_SERIES, wording.SEAL))
    sheets = book.write_list(layout.series, columns, lines, len(found), empty=empty, sealed=seal)
    if found and len(sheets) == 1:
        _draw(sheets[0], report, found)


def _line(report: Report, layout: Layout, point: Point) -> Line:
    spelling = Spelling(report)
    shown = spelling.content(point.field, point.value)
    cells: list[Content] = [
        text(report.named(point.table.label)),
        text(report.row(point.table, point.row)),
        text(report.named(point.field.label)),
        text(report.scope(point.scope)),
        day(point.at, spelling.date_format),
        spelling.first_day(PartialDate(point.at)),
        marked(shown, point.mark),
        text(kinds.label(point.value)),
        text(report.named(wording.MARKS[point.mark])),
        number(point.articles),
    ]
    return Line(cells, {_VALUE_COLUMN: _place(layout, point)})


def _place(layout: Layout, point: Point) -> Place:
    at, index = point.place
    grid: Grid = layout.grids[at]
    return grid.pages.place(index, grid.column(point.field.name))


# --- charts -----------------------------------------------------------------------------------------


def _draw(sheet: Worksheet, report: Report, found: Sequence[Point]) -> None:
    """The charts of the longest series beside the table; series that differ in scope alone share one."""
    curves: dict[tuple[str, str, str], list[tuple[int, int]]] = {}
    first = 0
    for curve, own in groupby(found, key=lambda point: point.curve):
        last = first + len(list(own))
        if sum(_is_drawn(point) for point in found[first:last]) >= 2 and _is_drawn(found[first]):
            curves.setdefault(curve[:3], []).append((first, last))
        first = last
    longest = sorted(curves.values(), key=lambda pieces: -sum(end - start for start, end in pieces))
    drawn = longest[:_CHARTS]
    for at, pieces in enumerate(drawn):
        sheet.add_chart(_chart(sheet, report, found, pieces[:_CURVES]), _corner(at))
    if drawn:
        # The charts have a printed page of their own.
        table = f"A1:{get_column_letter(len(_COLUMNS))}{len(found) + 1}"
        beyond = get_column_letter(len(_COLUMNS) + 1 + _ABREAST * _CHART_COLUMNS)
        lowest_row = 2 + -(-len(drawn) // _ABREAST) * _CHART_ROWS
        sheet.print_area = f"{table},{get_column_letter(len(_COLUMNS) + 2)}1:{beyond}{lowest_row}"


def _corner(at: int) -> str:
    """The cell at which a chart begins: they stand beside the table, two abreast."""
    down, across = divmod(at, _ABREAST)
    return f"{get_column_letter(len(_COLUMNS) + 2 + across * _CHART_COLUMNS)}{2 + down * _CHART_ROWS}"


def _is_drawn(point: Point) -> bool:
    return bounds(point.at)[0] >= "1900-03-01" and point.value.number_max is None


def _chart(sheet: Worksheet, report: Report, found: Sequence[Point], pieces: list[tuple[int, int]]) -> Any:
    point = found[pieces[0][0]]
    chart: Any = ScatterChart()
    chart.style, chart.width, chart.height, chart.scatterStyle = 2, 15, 6.8, "lineMarker"
    about = report.row(point.table, point.row) or report.named(point.table.label)
    chart.title = f"{about}: {report.named(point.field.label)}"
    chart.title.overlay = False
    for paragraph in chart.title.tx.rich.p:
        paragraph.pPr = ParagraphProperties(defRPr=_TITLE)
        for run in paragraph.r:
            run.rPr = _TITLE
    chart.x_axis.number_format, chart.y_axis.number_format = "mm/yyyy", "#,##0"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.majorGridlines = None
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill="D1D5DB", w=6350))
    chart.layout = ChartLayout(ManualLayout(layoutTarget="inner", x=0.16, y=0.2, w=0.78, h=0.58))
    for first, last in pieces:
        days = Reference(sheet, _DAY_COLUMN, first + 2, max_row=last + 1)
        values = Reference(sheet, _VALUE_COLUMN, first + 2, max_row=last + 1)
        scope = report.scope(found[first].scope) or report.named(wording.EVERYWHERE)
        series = Series(values, days, title=scope)
        series.marker.symbol, series.marker.size, series.smooth = "circle", 7, False
        chart.series.append(series)
    if len(pieces) == 1:
        chart.legend = None
    else:
        chart.legend.position = "b"
    return chart
