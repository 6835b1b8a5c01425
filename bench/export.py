"""What writing a workbook costs: processor time and peak memory beside two other ways to write the same cells.

    uv run --group rivals python -m bench.export [FACTS]      (20,000 facts, with a quotation each, if left out)

The lines of all sheets, as our exporter makes them, are noted in a file first. Then each way reads that file, in a
process of its own, and writes the same values, looks, links and notes; what reading alone takes is subtracted.
Memory is the peak of the process beyond what reading takes. Below stands the usual workbook, from report to file.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from bench.figures import show
from bench.reports import made
from exports.excel import EXCEL
from exports.workbook.cells import Content, Look, Styles
from exports.workbook.layout import Limits, Pages, Place
from exports.workbook.sheets import Book, Column, Line, with_seals
from exports.workbook.writing import pour

CHUNK = 200


# --- noting the cells ---------------------------------------------------------------------------------


class _Recorder(Book):
    """Notes in a file what would be written."""

    def __init__(self, file: Any) -> None:
        super().__init__(Limits(), nothing)
        self._file = file

    def write_list(
        self,
        pages: Pages,
        columns: Sequence[Column],
        lines: Iterable[Line],
        count: int,
        *,
        empty: str = "",
        sealed: str = "",
    ) -> list[Any]:
        columns, lines = with_seals(columns, lines, sealed)
        pickle.dump((pages, columns, count, empty), self._file)
        chunk: list[Line] = []
        for line in lines:
            chunk.append(line)
            if len(chunk) == CHUNK:
                pickle.dump(chunk, self._file)
                chunk = []
        if chunk:
            pickle.dump(chunk, self._file)
        pickle.dump([], self._file)
        return []


def record(facts: int, path: Path) -> None:
    """Note the cells of a report of that size."""
    with path.open("wb") as file:
        pour(_Recorder(file), made(facts, witnesses=1))
        pickle.dump(None, file)


def nothing(done: int, total: int) -> None:
    """A tick that nobody watches."""


@dataclass(frozen=True)
class Sheet:
    """One list as it was noted."""

    pages: Pages
    columns: Sequence[Column]
    count: int
    empty: str
    lines: Iterator[Line]


def noted(path: Path) -> Iterator[Sheet]:
    """The lists of a file; the lines of one are read before the next is asked for."""
    with path.open("rb") as file:
        while (head := pickle.load(file)) is not None:
            pages, columns, count, empty = head
            yield Sheet(pages, columns, count, empty, _lines(file))


def _lines(file: Any) -> Iterator[Line]:
    while chunk := pickle.load(file):
        yield from chunk


# --- ways to write them -------------------------------------------------------------------------------


def reading(cells: Path, out: Path) -> None:
    """The cells are read, and nothing is done with them."""
    for sheet in noted(cells):
        for _ in sheet.lines:
            pass


def ours(cells: Path, out: Path) -> None:
    """Our streamed rows in openpyxl's sheets."""
    book = Book(Limits(), nothing)
    for sheet in noted(cells):
        book.write_list(sheet.pages, sheet.columns, sheet.lines, sheet.count, empty=sheet.empty)
        for _ in sheet.lines:
            pass
    book.save(out, "bench")


def xlsxwriter(cells: Path, out: Path) -> None:
    """XlsxWriter with constant_memory: a link is written before the number or date that stands over it."""
    import xlsxwriter as other

    book = other.Workbook(str(out), {"constant_memory": True})
    formats: dict[Look, Any] = {}
    for sheet in noted(cells):
        page = book.add_worksheet(sheet.pages.titles[0])
        page.freeze_panes(1, 0)
        for at, column in enumerate(sheet.columns):
            page.set_column(at, at, column.width)
            page.write_string(0, at, column.heading)
        links = 0
        for number, line in enumerate(sheet.lines, 1):
            kept = line if links + len(line.links) <= Limits().links else Line(line.cells, {})
            links += len(kept.links)
            _xlsxwriter_row(book, page, number, kept, formats)
    book.close()


def _xlsxwriter_row(book: Any, page: Any, number: int, line: Line, formats: dict[Look, Any]) -> None:
    for at, content in enumerate(line.cells):
        look = formats.get(content.look) or formats.setdefault(content.look, book.add_format(_format(content.look)))
        place = line.links.get(at + 1)
        if place is not None:
            page.write_url(number, at, f"internal:{place.location}", look, _shown(content))
        if isinstance(content.value, date):
            page.write_datetime(number, at, content.value, look)
        elif isinstance(content.value, (int, float, Decimal)):
            page.write_number(number, at, content.value, look)
        elif content.value and place is None:
            page.write_string(number, at, content.value, look)
        if content.note:
            page.write_comment(number, at, content.note)


def _shown(content: Content) -> str:
    return str(content.value)


def _format(look: Look) -> dict[str, Any]:
    shape = {"num_format": look.number_format, "text_wrap": True, "valign": "top", "border": 1, "bold": look.header}
    return shape | ({"bg_color": "#ECFDF5"} if look.mark else {}) | ({"font_color": "#1D4ED8"} if look.link else {})


def openpyxl(cells: Path, out: Path) -> None:
    """openpyxl's normal mode, which keeps every cell as an object until it saves."""
    from openpyxl import Workbook
    from openpyxl.comments import Comment
    from openpyxl.worksheet.hyperlink import Hyperlink

    book = Workbook()
    styles, own = Styles(book.worksheets[0]), cast(Any, book)._cell_styles
    for sheet in noted(cells):
        page: Any = book.create_sheet(sheet.pages.titles[0])
        page.append([column.heading for column in sheet.columns])
        links = 0
        for number, line in enumerate(sheet.lines, 2):
            for at, content in enumerate(line.cells, 1):
                cell = page.cell(number, at, content.value)
                cell._style = copy(own[styles.number(content.look)])
                place: Place | None = line.links.get(at)
                if place is not None and links < Limits().links:
                    links += 1
                    cell.hyperlink = Hyperlink(ref="", location=place.location)
                if content.note:
                    cell.comment = Comment(content.note, "bench")
    book.save(out)


def usual(cells: Path, out: Path) -> None:
    """The usual workbook, from the report to the file: 5,000 facts, 15,000 rows of evidence."""
    EXCEL.write(made(5_000, witnesses=3), out, nothing)


WAYS = {way.__name__: way for way in (reading, ours, xlsxwriter, openpyxl, usual)}


# --- measuring ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Cost:
    """Seconds of processor time and megabytes at the peak."""

    seconds: float
    peak: float

    def beyond(self, other: Cost) -> Cost:
        """What it takes more than another."""
        return Cost(self.seconds - other.seconds, self.peak - other.peak)


def taken(way: str, cells: Path) -> Cost:
    """The cost of one way in a process of its own."""
    return Cost(*map(float, _apart("--way", way, str(cells)).split()))


def _apart(*arguments: str) -> str:
    # The system counts a process's peak from that of its parent on: this one stays small.
    command = [sys.executable, "-m", "bench.export", *arguments]
    root = Path(__file__).parent.parent
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=root).stdout


def run(way: str, cells: Path) -> None:
    """Write in one way and tell what it took."""
    import resource

    with tempfile.TemporaryDirectory() as folder:
        began = time.process_time()
        WAYS[way](cells, Path(folder) / "out.xlsx")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(time.process_time() - began, peak / 1024)


def main(facts: int) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        costs: dict[int, dict[str, Cost]] = {}
        for size in (facts // 4, facts):
            cells = Path(folder) / f"{size}.cells"
            _apart("--note", str(size), str(cells))
            base = taken("reading", cells)
            ways = ("xlsxwriter", "ours", "openpyxl") if size == facts else ("ours",)
            costs[size] = {way: taken(way, cells).beyond(base) for way in ways}
        seconds = {way: cost.seconds for way, cost in costs[facts].items()}
        show(f"Writing the cells of {facts:,} facts with evidence, processor time", seconds, unit="s")
        show("Memory at the peak", {way: cost.peak for way, cost in costs[facts].items()}, unit="MB")
        flat = {f"ours, {size:,} facts": cost["ours"].peak for size, cost in costs.items()}
        show("Ours at the peak, four times the rows", flat, unit="MB")
        began = time.monotonic()
        whole = taken("usual", Path(os.devnull))
        print("The usual workbook, 5,000 facts and 15,000 rows of evidence, the making of the report included:")
        print(f"  {whole.seconds:.1f} s of processor time, {time.monotonic() - began:.1f} s by the clock")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--way"]:
        run(sys.argv[2], Path(sys.argv[3]))
    elif sys.argv[1:2] == ["--note"]:
        record(int(sys.argv[2]), Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
