"""The Review log: what a second person said of each fact."""

from __future__ import annotations

from exports import wording
from exports.report import Report
from exports.workbook.layout import Layout
from exports.workbook.sheets import Book, Column

_COLUMNS = (
    (wording.REVIEWED_AT, 20),
    (wording.REVIEWER, 24),
    (wording.TABLE, 24),
    (wording.ROW, 30),
    (wording.FIELD, 22),
    (wording.VALUE, 22),
    (wording.VERDICT, 20),
    (wording.REASON, 50),
)


def write(book: Book, report: Report, layout: Layout) -> None:
    """The sheet: a project keeps no reviews yet, and it says so."""
    columns = [Column(report.named(label), width) for label, width in _COLUMNS]
    book.write_list(layout.reviews, columns, (), 0, empty=report.named(wording.NO_REVIEWS))
