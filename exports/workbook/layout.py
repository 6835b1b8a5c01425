"""Where everything will stand, worked out before a cell is written: links need to know both ends."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from openpyxl.utils import get_column_letter

from annotator.model import ClaimId, FactRow, Field, Label, PartialDate, Quantity, Table
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
    notes: int = 65_530


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


class Part(StrEnum):
    """What a column of a table shows of its field: the value, how the articles word it, or a day to sort by."""

    VALUE = "value"
    WORDING = "wording"
    DAY = "day"


@dataclass(frozen=True)
class Grid:
    """One codebook table: its rows, its sheets, and its columns up to the last field.

    `first_passages` holds, per row and field, one more than the evidence row that supports the fact first.
    """

    table: Table
    rows: Sequence[FactRow]
    pages: Pages
    columns: tuple[tuple[Part, Field], ...]
    first_passages: array[int]

    def column(self, field_name: str) -> int:
        """The column of a field's values, from 1."""
        wanted = (Part.VALUE, field_name)
        return next(at for at, (part, field) in enumerate(self.columns, 1) if (part, field.name) == wanted)

    def first_passage(self, index: int, field: Field) -> int | None:
        """The evidence row that supports the row's facts of that field first."""
        return self.first_passages[self._at(index, field.name)] - 1 if self.first_passages else None

    def note_passage(self, index: int, field_name: str, passage: int) -> None:
        """Remember an evidence row, unless one before it supports the same."""
        at = self._at(index, field_name)
        self.first_passages[at] = self.first_passages[at] or passage + 1

    def _at(self, index: int, field_name: str) -> int:
        names = [field.name for field in self.table.fields]
        return index * len(names) + names.index(field_name)


@dataclass(frozen=True)
class Layout:
    """The whole workbook before it is written: the sheets of each list, and where linked cells will stand.

    `fact_of` tells which fact a contradiction is about. Without evidence there is no sheet of it, and
    without review sessions or double readings none of these.
    """

    grids: tuple[Grid, ...]
    series: Pages
    contradictions: Pages
    evidence: Pages | None
    evidence_count: int
    sources: Pages
    changes: Pages
    reviews: Pages
    sessions: Pages | None
    agreement: Pages | None
    read_me: str
    fact_of: dict[str, Place]
    passage_of_claim: dict[ClaimId, int]
    contradiction_at: dict[str, int]


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many lines the lists have that are worked out beforehand."""

    series: int = 0
    sources: int = 0
    changes: int = 0
    reviews: int = 0
    sessions: int = 0
    agreement: int = 0


def lay_out(report: Report, limits: Limits, sizes: Sizes) -> Layout:
    """Give every row of the report its place."""
    titles = Titles()

    def pages(label: Label, count: int) -> Pages:
        return titles.pages(report.named(label), count, limits)

    # Our own sheets keep their names whatever the tables are called.
    read_me = titles.take(report.named(wording.READ_ME))
    series, values = pages(wording.SERIES, sizes.series), sum(len(c.values) for c in report.contradictions)
    grids = tuple(_grid(report, table, titles, limits) for table in report.codebook.tables)
    passage_of_claim, count = _passages(report, grids) if report.with_evidence else ({}, 0)
    return Layout(
        grids=grids,
        series=series,
        contradictions=pages(wording.CONTRADICTIONS, values),
        evidence=pages(wording.EVIDENCE, count) if report.with_evidence else None,
        evidence_count=count,
        sources=pages(wording.SOURCES, sizes.sources),
        changes=pages(wording.CHANGES, sizes.changes),
        reviews=pages(wording.REVIEWS, sizes.reviews),
        sessions=pages(wording.SESSIONS, sizes.sessions) if sizes.sessions else None,
        agreement=pages(wording.AGREEMENT, sizes.agreement) if sizes.agreement else None,
        read_me=read_me,
        fact_of=_facts_of_contradictions(grids),
        passage_of_claim=passage_of_claim,
        contradiction_at=_starts(report),
    )


def _passages(report: Report, grids: tuple[Grid, ...]) -> tuple[dict[ClaimId, int], int]:
    """The first evidence row of each claim that takes part in a contradiction, and the number of all rows."""
    wanted = {claim.id for c in report.contradictions for side in c.values for claim in side.claims}
    found: dict[ClaimId, int] = {}
    count = 0
    for grid, index, passage in all_passages(grids):
        grid.note_passage(index, passage.fact.field, count)
        if passage.claim.id in wanted:
            found.setdefault(passage.claim.id, count)
        count += 1
    return found, count


def all_passages(grids: tuple[Grid, ...]) -> Iterator[tuple[Grid, int, Passage]]:
    """Every piece of evidence in the order of the Evidence sheet, with its grid and row index."""
    for grid in grids:
        for index, row in enumerate(grid.rows):
            for fact in row.facts:
                for passage in passages(row, fact):
                    yield grid, index, passage


def _grid(report: Report, table: Table, titles: Titles, limits: Limits) -> Grid:
    rows = [row for row in report.rows if row.table == table.name]
    columns = tuple(_columns(table, rows))
    first = array("L", bytes(array("L").itemsize * len(rows) * len(table.fields) * report.with_evidence))
    return Grid(table, rows, titles.pages(report.named(table.label), len(rows), limits), columns, first)


def _columns(table: Table, rows: Sequence[FactRow]) -> Iterator[tuple[Part, Field]]:
    hedged, partial = _wanting(rows)
    for field in (*table.keys, *table.fields):
        yield Part.VALUE, field
        if field.name in hedged:
            yield Part.WORDING, field
        if field.name in partial:
            yield Part.DAY, field


def _wanting(rows: Sequence[FactRow]) -> tuple[set[str], set[str]]:
    """The fields whose numbers need their wording beside them, and those whose dates need a day to sort by."""
    hedged, partial = set(), set()
    for row in rows:
        for name, value in (*row.row, *((fact.field, fact.value) for fact in row.facts)):
            if isinstance(value, Quantity) and (value.approx is not None or value.number_max is not None):
                hedged.add(name)
            if isinstance(value, PartialDate) and value.has_year and not value.is_day:
                partial.add(name)
    return hedged, partial


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
