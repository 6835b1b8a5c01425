"""What a workbook said when it was written, and what the project says now, row by row."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator import derived
from annotator.model import ClaimId, Contradiction, Fact, FactRow, Field, Status, Table, Value
from annotator.sheets import Inputs, Read, ReadWorkbook, Told
from annotator.witnesses import Witnesses
from exports import wording
from exports.report import Mark, Report, narrowed
from exports.workbook.cells import text
from exports.workbook.facts import FactSheet, status
from exports.workbook.layout import Grid, Layout, Limits, Part, Sizes, lay_out
from exports.workbook.sealing import as_read, key_of_row
from exports.workbook.sheets import unlike


@dataclass(frozen=True)
class WrittenRow:
    """A row as it was written: where it stood among the rows of its table, and its cells but the hidden ones.

    `now_key` is what the project knows it by now.
    """

    row: FactRow
    index: int
    cells: tuple[Read, ...]
    now_key: str


@dataclass(frozen=True)
class WrittenTable:
    """A table as it was written.

    `headings` are those of all columns but the hidden ones; the first of them, as many as `columns`, show fields.
    """

    table: Table
    title: str
    headings: tuple[str, ...]
    columns: tuple[tuple[Part, Field], ...]
    rows: Mapping[str, WrittenRow]


class Side:
    """What the project told at one time, in the workbook's language, as far as the workbook shows it."""

    def __init__(
        self, told: Told, workbook: ReadWorkbook, witnesses: Witnesses, statuses: Collection[Status] = frozenset(Status)
    ) -> None:
        found = derived.derive(told.claims, told.codebook, told.resolutions, witnesses, told.reviews)
        whole = Report(
            "",
            workbook.language,
            told.codebook,
            found.rows,
            found.contradictions,
            {},
            workbook.made_at,
            "",
            witnesses=witnesses,
            with_evidence=False,
            status=workbook.status,
        )
        self.report = narrowed(whole, tables=workbook.tables, statuses=statuses)

    @cached_property
    def rows(self) -> Mapping[str, FactRow]:
        """The rows by their keys."""
        return {key_of_row(row.table, row.row, row.scope): row for row in self.report.rows}

    @cached_property
    def contradictions(self) -> Mapping[str, Contradiction]:
        """The contradictions by their ids."""
        return {one.id: one for one in self.report.contradictions}

    def table(self, name: str) -> Table | None:
        """The table of that name, if the codebook has it."""
        return next((table for table in self.report.codebook.tables if table.name == name), None)

    def words(self, field: Field, values: Sequence[Value]) -> str:
        """Values of a field for people."""
        return "; ".join(self.report.words(field, value) for value in values)

    def about(self, row: FactRow, field: Field | None = None) -> str:
        """Which row or cell it is, for people."""
        table, named = self.report.codebook.table(row.table), self.report.named
        keys = [self.report.row(table, row.row), self.report.scope(row.scope)]
        return " · ".join(filter(None, [named(table.label), *keys, named(field.label) if field else ""]))

    def status(self, row: FactRow) -> str:
        """How far the facts of a row have come."""
        marks = [self.report.mark(fact) for fact in row.facts]
        return "; ".join(status(self.report, self.report.codebook.table(row.table), row, marks).split("\n"))

    @property
    def verified(self) -> str:
        """What a verified fact is called."""
        return self.report.named(wording.MARKS[Mark.VERIFIED])

    def summary(self, row: FactRow) -> str:
        """What a row says, field by field."""
        table = self.report.codebook.table(row.table)
        told = {name: [fact.value for fact in facts if fact.value is not None] for name, facts in by_field(row).items()}
        named = ((table.field(name), values) for name, values in told.items())
        return "; ".join(f"{self.report.named(field.label)}: {self.words(field, values)}" for field, values in named)


def by_field(row: FactRow | None) -> dict[str, list[Fact]]:
    """The facts of a row by their field."""
    found: dict[str, list[Fact]] = {}
    for fact in row.facts if row else ():
        found.setdefault(fact.field, []).append(fact)
    return found


@dataclass(frozen=True)
class Sides:
    """The project then and now, the tables of the workbook as they were written then, and who compares them."""

    file: str
    then: Side
    now: Side
    tables: Mapping[str, WrittenTable]
    person: str = ""
    own: frozenset[ClaimId] = frozenset()


def sides(inputs: Inputs) -> Sides:
    """What the workbook said when it was written, and what it would say now."""
    # A workbook of verified facts holds no others; what the project says now of them may be anything.
    held = {Status.VERIFIED} if inputs.workbook.status == "verified" else frozenset(Status)
    then = Side(inputs.then, inputs.workbook, inputs.witnesses, held)
    now = Side(inputs.now, inputs.workbook, inputs.witnesses)
    layout = lay_out(then.report, Limits(), Sizes())
    tables = {grid.table.name: _table(then.report, layout, grid) for grid in layout.grids}
    return Sides(inputs.workbook.file, then, now, tables, inputs.person, inputs.own)


def _table(report: Report, layout: Layout, grid: Grid) -> WrittenTable:
    sheet = FactSheet(report, layout, grid)
    shown = [column.heading for column in sheet.columns() if not column.hidden]
    rows = {}
    for index, row in enumerate(grid.rows):
        cells = tuple(as_read(content) for content in sheet.line(index, row).cells[: len(shown)])
        key = key_of_row(row.table, row.row, row.scope)
        rows[key] = WrittenRow(row, index, cells, key)
    headings = unlike([str(text(heading).value) for heading in shown])
    return WrittenTable(grid.table, grid.pages.titles[0], tuple(headings), grid.columns, rows)
