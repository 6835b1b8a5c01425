"""The Read me sheet: what the workbook holds, who made it when, and how to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.model import Label, Standing, Status, Type
from exports import wording
from exports.report import Report
from exports.workbook.cells import Content, Look, moment, text, with_status
from exports.workbook.sheets import Book
from exports.workbook.spelling import Spelling


def write(book: Book, report: Report, title: str) -> None:
    """The last sheet, written when it is known what had to be left out."""
    book.write_plain(title, _rows(report, book), (28, 110))


def _rows(report: Report, book: Book) -> Iterator[Sequence[Content]]:
    named = report.named
    yield [Content(text(report.title).value, Look(header=True))]
    yield [text(named(wording.CODEBOOK)), text(named(report.codebook.label))]
    yield [text(named(wording.MADE_AT)), moment(report.made_at, Spelling(report).date_format)]
    yield [text(named(wording.MADE_BY)), text(report.made_by)]
    for label, count in _counts(report):
        yield [text(named(label)), Content(count)]
    yield []
    for about in wording.ABOUT:
        yield [Content(None), text(named(about))]
    for status in Status:
        yield [Content(None), with_status(text(named(wording.STATUSES[status])), status)]
    if book.links_left_out:
        left_out = named(wording.LINKS_LEFT_OUT).format(limit=book.limits.links, count=book.links_left_out)
        yield [Content(None), text(left_out)]


def _counts(report: Report) -> Iterator[tuple[Label, int]]:
    yield wording.ARTICLES, len({c.article_id for row in report.rows for f in row.facts for c in f.claims})
    yield wording.FACTS, sum(len(row.facts) for row in report.rows)
    unsettled = (Standing.OPEN, Standing.STALE)
    yield (
        wording.OPEN,
        sum(c.type is Type.CONFLICT and c.standing in unsettled for c in report.contradictions),
    )
    if report.left_out:
        yield wording.PLACELESS, report.left_out
