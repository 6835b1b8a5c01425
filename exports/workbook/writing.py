"""The whole workbook, sheet after sheet."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl.packaging.custom import IntProperty, StringProperty

from exports.report import Report, Tick
from exports.stamp import LANGUAGE, MADE_AT, STATUS, STEP, STEP_AT, TABLES
from exports.workbook import (
    agreement,
    changes,
    contradictions,
    evidence,
    facts,
    read_me,
    reviews,
    series,
    sessions,
    sources,
)
from exports.workbook.cells import text, utc
from exports.workbook.layout import Layout, Limits, Sizes, lay_out
from exports.workbook.sheets import Book


def write(report: Report, path: Path, tick: Tick, limits: Limits) -> None:
    """Write the report into a new file at `path`; OSError where that fails."""
    book = Book(limits, tick)
    try:
        pour(book, report)
        _describe(book, report)
        book.save(path, report.made_by)
    finally:
        book.discard()


def pour(book: Book, report: Report) -> None:
    """Write all sheets of the report into the book."""
    points, accounts, differences = series.points(report), sources.accounts(report), changes.differences(report)
    reviewed, agreed = report.reviewed, agreement.lines(report)
    sizes = Sizes(
        len(points), len(accounts), len(differences), len(reviewed.reviews), len(reviewed.sessions), len(agreed)
    )
    layout = lay_out(report, book.limits, sizes)
    book.total = _size(report, layout, sizes)
    for grid in layout.grids:
        facts.write(book, report, layout, grid)
    series.write(book, report, layout, points)
    contradictions.write(book, report, layout)
    evidence.write(book, report, layout)
    sources.write(book, report, layout, accounts)
    changes.write(book, report, layout, differences)
    reviews.write(book, report, layout)
    sessions.write(book, report, layout)
    agreement.write(book, report, layout, agreed)
    read_me.write(book, report, layout)


def _size(report: Report, layout: Layout, sizes: Sizes) -> int:
    told = sizes.series + sizes.sources + sizes.changes + sizes.reviews + sizes.sessions + sizes.agreement
    return len(report.rows) + sum(len(c.values) for c in report.contradictions) + told + layout.evidence_count


def _describe(book: Book, report: Report) -> None:
    """The document's properties; by the project's step among them the next export knows this one."""
    workbook: Any = book.workbook
    about, own = workbook.properties, workbook.custom_doc_props
    about.title, about.subject = _plain(report.title), _plain(report.named(report.codebook.label))
    about.creator = about.lastModifiedBy = _plain(report.made_by)
    about.language = report.language
    about.created = about.modified = utc(datetime.fromisoformat(report.made_at))
    own.append(StringProperty(name=MADE_AT, value=report.made_at))
    if report.step is not None:
        own.append(IntProperty(name=STEP, value=report.step.id))
        own.append(StringProperty(name=STEP_AT, value=report.step.at))
        own.append(StringProperty(name=LANGUAGE, value=report.language))
        own.append(StringProperty(name=STATUS, value=report.status))
        if report.tables:
            own.append(StringProperty(name=TABLES, value=" ".join(report.tables)))


def _plain(words: str) -> str:
    return str(text(words).value or "")[:255]
