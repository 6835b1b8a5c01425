"""The whole workbook, sheet after sheet."""

from __future__ import annotations

from pathlib import Path

from lxml.etree import SerialisationError

from exports.report import Report, Tick
from exports.workbook import contradictions, evidence, facts, read_me
from exports.workbook.layout import Layout, Limits, lay_out
from exports.workbook.sheets import Book


def write(report: Report, path: Path, tick: Tick, limits: Limits) -> None:
    """Write the report into a new file at `path`; OSError where that fails."""
    layout = lay_out(report, limits)
    book = Book(limits, tick, total=_size(report) + layout.evidence_count)
    try:
        _fill(book, report, layout)
        book.save(path)
    except SerialisationError as error:
        # lxml's word for a full disk or a folder gone while it streams.
        raise OSError(str(error)) from error
    finally:
        book.discard()


def _fill(book: Book, report: Report, layout: Layout) -> None:
    for grid in layout.grids:
        facts.write(book, report, layout, grid)
    evidence.write(book, report, layout)
    contradictions.write(book, report, layout)
    read_me.write(book, report, layout.read_me)


def _size(report: Report) -> int:
    return len(report.rows) + sum(len(c.values) for c in report.contradictions)
