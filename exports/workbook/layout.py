"""Where everything will stand, worked out before a cell is written: links need to know both ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from annotator.model import ClaimId, Fact, FactRow, Field, Quantity, Table
from exports import wording
from exports.report import Passage, Report, passages

_FORBIDDEN_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_TITLE_LENGTH = 31
_ROOM_FOR_NUMBER = 7


@dataclass(frozen=True, slots=True)
class Limits:
    """What one sheet of a workbook can hold (Excel's specification)."""

    rows: int = 1_048_576
    links: int = 65_530


@dataclass(frozen=True, slots=True)
class Place:
    """One cell: sheet title, row and column from 1."""

    sheet: str
    row: int
    column: int

    @property
    def location(self) -> str:
        """The cell as a link inside the workbook names it."""
        title = self.sheet.replace("'", "''")
        return f"'{title}'!{get_column_letter(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Pages:
    """The sheets that one long list is continued on; each begins with a header row."""

    titles: tuple[str, ...]
    size: int

    def place(self, index: int, column: int = 1) -> Place:
        """Where the list's row of that index stands."""
        page, row = divmod(index, self.size)
        return Place(self.titles[page], row + 2, column)

    def bounds(self, page: int, count: int) -> tuple[int, int]:
        """Which of `count` rows stand on a page, half-open."""
        return page * self.size, min(count, (page + 1) * self.size)


class Titles:
    """Sheet titles that Excel accepts: short, unique whatever the case, without its forbidden characters."""

    def __init__(self) -> None:
        # Excel keeps this name for itself.
        self._taken = {"history"}

    def take(self, wanted: str) -> str:
        """The wanted title or the nearest that is allowed and free."""
        clean = " ".join(_FORBIDDEN_IN_TITLES.sub(" ", wanted).split()).strip("' ")[:_TITLE_LENGTH].strip("' ") or "_"
        title, number = clean, 1
        while title.casefold() in self._taken:
            number += 1
            title = f"{clean[: _TITLE_LENGTH - _ROOM_FOR_NUMBER].strip()} ({number})"
        self._taken.add(title.casefold())
        return title

    def pages(self, wanted: str, count: int, limits: Limits) -> Pages:
        """As many sheets as `count` rows need, one at least."""
        size = limits.rows - 1
        return Pages(tuple(self.take(wanted) for _ in range(max(1, -(-count // size)))), size)


@dataclass(frozen=True)
class Grid:
    """One codebook table: its rows, its columns and its sheets."""

    table: Table
    rows: list[FactRow]
    pages: Pages
    worded: frozenset[str]
    """Fields with a column beside them for how the articles word the number."""

    def column(self, field_name: str) -> int:
        """The column of a value field, from 1; each worded field takes two."""
        column = len(self.table.keys)
        for field in self.table.fields:
            column += 1
            if field.name == field_name:
                return column
            column += field.name in self.worded
        raise KeyError(field_name)


@dataclass(frozen=True)
class Layout:
    """The whole workbook before it is written.

    `first_passage` tells, per grid and row and field, which evidence row supports the fact first;
    `fact_of` tells which fact a contradiction is about.
    """

    grids: tuple[Grid, ...]
    evidence: Pages
    evidence_count: int
    contradictions: Pages
    read_me: str
    first_passage: dict[tuple[str, int, str], int]
    fact_of: dict[str, Place]
    passage_of_claim: dict[ClaimId, int]
    contradiction_at: dict[str, int]


def lay_out(report: Report, limits: Limits) -> Layout:
    """Give every row of the report its place."""
    titles = Titles()
    grids = tuple(_grid(report, table, titles, limits) for table in report.codebook.tables)
    first_passage: dict[tuple[str, int, str], int] = {}
    passage_of_claim: dict[ClaimId, int] = {}
    count = 0
    for grid, index, passage in all_passages(grids):
        first_passage.setdefault((grid.table.name, index, passage.fact.field), count)
        passage_of_claim.setdefault(passage.claim.id, count)
        count += 1
    values = sum(len(c.values) for c in report.contradictions)
    return Layout(
        grids=grids,
        evidence=titles.pages(report.named(wording.EVIDENCE), count, limits),
        evidence_count=count,
        contradictions=titles.pages(report.named(wording.CONTRADICTIONS), values, limits),
        read_me=titles.take(report.named(wording.READ_ME)),
        first_passage=first_passage,
        fact_of=_facts_of_contradictions(grids),
        passage_of_claim=passage_of_claim,
        contradiction_at=_starts(report),
    )


def all_passages(grids: tuple[Grid, ...]) -> Iterator[tuple[Grid, int, Passage]]:
    """Every piece of evidence in the order of the Evidence sheet, with its grid and row index."""
    for grid in grids:
        for index, row in enumerate(grid.rows):
            for fact in row.facts:
                for passage in passages(row, fact):
                    yield grid, index, passage


def _grid(report: Report, table: Table, titles: Titles, limits: Limits) -> Grid:
    rows = [row for row in report.rows if row.table == table.name]
    worded = frozenset(f.name for f in table.fields if any(_hedged(fact) for fact in _facts(rows, f)))
    return Grid(table, rows, titles.pages(report.named(table.label), len(rows), limits), worded)


def _facts(rows: list[FactRow], field: Field) -> Iterator[Fact]:
    return (fact for row in rows for fact in row.facts if fact.field == field.name)


def _hedged(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and (fact.value.approx is not None or fact.value.number_max is not None)


def _facts_of_contradictions(grids: tuple[Grid, ...]) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for grid in grids:
        for index, row in enumerate(grid.rows):
            for fact in row.facts:
                if fact.contradiction is not None:
                    found.setdefault(fact.contradiction.id, grid.pages.place(index, grid.column(fact.field)))
    return found


def _starts(report: Report) -> dict[str, int]:
    starts: dict[str, int] = {}
    count = 0
    for contradiction in report.contradictions:
        starts[contradiction.id] = count
        count += len(contradiction.values)
    return starts
