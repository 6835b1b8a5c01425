"""One sheet per codebook table: keys, values, status; each fact leads to the words behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator import kinds
from annotator.model import Fact, FactRow, Field, Status, Value
from exports import wording
from exports.report import Report
from exports.workbook.cells import Content, number, text, with_status
from exports.workbook.layout import Grid, Layout, Place
from exports.workbook.sheets import Book, Column, Line
from exports.workbook.spelling import Spelling

_WIDTHS = {"city": 24, "date": 14, "count": 16, "choice": 24, "text": 28}


def write(book: Book, report: Report, layout: Layout, grid: Grid) -> None:
    """The sheet (or sheets) of one table."""
    sheet = _Sheet(report, layout, grid)
    lines = (sheet.line(index, row) for index, row in enumerate(grid.rows))
    book.write_list(grid.pages, sheet.columns(), lines, len(grid.rows))


class _Sheet:
    """The columns of one table and how a row of facts fills them."""

    def __init__(self, report: Report, layout: Layout, grid: Grid) -> None:
        self._report, self._layout, self._grid = report, layout, grid
        self._spelling = Spelling(report)
        self._scoped = any(row.scope for row in grid.rows)

    def columns(self) -> list[Column]:
        """Headings: keys, values with their wording beside them, scope, status, number of articles."""
        named, table = self._report.named, self._grid.table
        columns = [_column(named(field.label), field) for field in table.keys]
        for field in table.fields:
            columns.append(_column(named(field.label), field))
            if field.name in self._grid.worded:
                columns.append(Column(named(wording.AS_WRITTEN).format(field=named(field.label)), 26))
        if self._scoped:
            columns.append(Column(named(wording.SCOPE), 16))
        return [*columns, Column(named(wording.STATUS), 26), Column(named(wording.SOURCES), 12)]

    def line(self, index: int, row: FactRow) -> Line:
        """A row of the table with its links."""
        keys = dict(row.row)
        cells = [self._spelling.content(f, keys.get(f.name)) for f in self._grid.table.keys]
        links: dict[int, Place] = {}
        for field in self._grid.table.fields:
            facts = [fact for fact in row.facts if fact.field == field.name]
            cells.append(self._cell(field, facts))
            place = self._first_passage(index, field)
            # Readers fill an empty linked cell with the link's address; the status leads on from there.
            if place is not None and cells[-1].value is not None:
                links[len(cells)] = place
            if field.name in self._grid.worded:
                cells.append(text("; ".join(kinds.label(f.value) for f in facts if f.value is not None)))
        if self._scoped:
            cells.append(text(self._report.scope(row.scope)))
        cells.append(self._status(row))
        contradiction = self._contradiction(row)
        if contradiction is not None:
            links[len(cells)] = contradiction
        return Line([*cells, number(len({c.article_id for f in row.facts for c in f.claims}))], links)

    def _cell(self, field: Field, facts: Sequence[Fact]) -> Content:
        if not facts:
            return Content(None)
        values = [fact.value for fact in facts if fact.value is not None]
        return with_status(self._content(field, values), lowest(facts))

    def _content(self, field: Field, values: Sequence[Value]) -> Content:
        if len(values) == 1:
            return self._spelling.content(field, values[0])
        return text("; ".join(self._report.words(field, v) for v in values)) if values else Content(None)

    def _first_passage(self, index: int, field: Field) -> Place | None:
        at = self._layout.first_passage.get((self._grid.table.name, index, field.name))
        return None if at is None else self._layout.evidence.place(at)

    def _contradiction(self, row: FactRow) -> Place | None:
        for fact in row.facts:
            if fact.contradiction is not None and fact.contradiction.id in self._layout.contradiction_at:
                return self._layout.contradictions.place(self._layout.contradiction_at[fact.contradiction.id])
        return None

    def _status(self, row: FactRow) -> Content:
        named = self._report.named
        if len({fact.status for fact in row.facts}) == 1:
            return with_status(text(named(wording.STATUSES[row.facts[0].status])), row.facts[0].status)
        lines = [f"{named(wording.STATUSES[s])}: {', '.join(names)}" for s, names in self._by_status(row)]
        return with_status(text("\n".join(lines)), lowest(row.facts))

    def _by_status(self, row: FactRow) -> Iterator[tuple[Status, list[str]]]:
        for status in Status:
            names = [self._report.named(self._grid.table.field(f.field).label) for f in row.facts if f.status is status]
            if names:
                yield status, names


def lowest(facts: Sequence[Fact]) -> Status:
    """The status that holds for all: the least far of them."""
    order = [Status.CONTRADICTED, Status.SUGGESTED, Status.CONFIRMED, Status.VERIFIED]
    return min((fact.status for fact in facts), key=order.index)


def _column(heading: str, field: Field) -> Column:
    return Column(heading, _WIDTHS.get(field.kind, 20))
