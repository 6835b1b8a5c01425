"""Which sheet of an edited workbook holds which list, and which of its columns and rows are which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from annotator.sheets import NOTHING, Read, ReadSheet, SheetRow, reads
from exports import wording
from exports.workbook.back.written import Sides
from exports.workbook.sealing import is_side, opened

SIDES = "#"
"""Stands for the list of contradictions where a table's name might stand."""


@dataclass(frozen=True)
class SheetList:
    """A sheet with one list: its columns by heading, and where the hidden ones are (0 for gone)."""

    sheet: ReadSheet
    name: str
    columns: Mapping[str, int]
    key: int
    seal: int

    def has(self, heading: str) -> bool:
        """Whether the column of that heading is there."""
        return folded(heading) in self.columns

    def rows(self) -> Iterator[Line]:
        """The rows under the header."""
        return (Line(self, row) for row in self.sheet.rows[1:])


@dataclass(frozen=True)
class Line:
    """A row of a list."""

    of: SheetList
    row: SheetRow

    @property
    def key(self) -> str:
        """What the row is known by; empty for one that somebody added."""
        return self.row.cells.get(self.of.key, NOTHING).words

    @property
    def page_size(self) -> int:
        """How many rows a sheet held; 0 where the list had one sheet."""
        return opened(self._seal)[0]

    @property
    def seals(self) -> list[str]:
        """The digests of the cells as they were written."""
        return opened(self._seal)[1]

    @property
    def _seal(self) -> str:
        return self.row.cells.get(self.of.seal, NOTHING).words

    def cell(self, heading: str) -> Read | None:
        """What stands under a heading; None where that column is gone."""
        column = self.of.columns.get(folded(heading))
        return None if column is None else self.row.cells.get(column, NOTHING)

    def place(self, heading: str = "") -> str:
        """Where that cell is, or the row: "Sheet!C12"."""
        column = self.of.columns.get(folded(heading), 1)
        return f"{self.of.sheet.title}!{get_column_letter(column)}{self.row.number}"


def lists(sheets: Sequence[ReadSheet], known: Sides) -> list[SheetList]:
    """The lists of a workbook, wherever they were moved and however their sheets are called now."""
    found = (_list(sheet, known) for sheet in sheets)
    return [one for one in found if one is not None]


def _list(sheet: ReadSheet, known: Sides) -> SheetList | None:
    report = known.then.report
    columns: dict[str, int] = {}
    for column, cell in sorted(sheet.rows[0].cells.items()):
        columns.setdefault(folded(cell.words), column)
    key = columns.get(folded(report.named(wording.KEY)), 0)
    seal = columns.get(folded(report.named(wording.SEAL)), 0)
    name = _name(sheet, key) or by_headings(sheet, columns, known)
    return SheetList(sheet, name, columns, key, seal) if key and name else None


def _name(sheet: ReadSheet, key: int) -> str:
    for row in sheet.rows[1:]:
        words = row.cells.get(key, NOTHING).words
        if is_side(words):
            return SIDES
        if "|" in words:
            return words.partition("|")[0]
    return ""


def by_headings(sheet: ReadSheet, columns: Mapping[str, int], known: Sides) -> str:
    """The table that the columns are of, where no row of it is left or there was none; by its title among several."""
    needed = {one.table.name: {folded(heading) for heading in one.headings} for one in known.tables.values()}
    fitting = [name for name, headings in needed.items() if headings <= columns.keys()]
    titled = [name for name in fitting if known.tables[name].title == sheet.title]
    return next(iter(titled or fitting), "")


def folded(heading: str) -> str:
    """A heading whatever its case and blanks."""
    return reads.folded(reads.of_words(heading)).casefold()
