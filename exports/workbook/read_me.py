"""The Read me sheet: what the workbook holds, who made it when, how to read it and how to check it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from annotator.model import Label, Standing, Type
from exports import wording
from exports.forms import fingerprint
from exports.report import Mark, Report
from exports.workbook.cells import Content, Look, grounded, moment, number, read, text
from exports.workbook.layout import Layout
from exports.workbook.sheets import Book
from exports.workbook.spelling import Spelling

_WIDTHS = (44, 112)


def write(book: Book, report: Report, layout: Layout) -> None:
    """The first sheet, written last, when it is known what had to be left out."""
    rows = ([read(content) for content in row] for row in _rows(book, report, layout))
    book.write_plain(layout.read_me, rows, _WIDTHS)


def _rows(book: Book, report: Report, layout: Layout) -> Iterator[Sequence[Content]]:
    named = report.named
    yield [Content(text(report.title).value, Look(title=True))]
    yield []
    for label, content in _particulars(report):
        yield [_heading(named(label)), content]
    yield [Content(None), text(named(wording.HOW_TO_CHECK))]
    yield []
    for words, count in _counts(report, layout):
        yield [text(words), _left(number(count))]
    yield []
    yield [_heading(named(wording.LEGEND))]
    tally = Counter(report.mark(fact) for row in report.rows for fact in row.facts)
    for mark in Mark:
        yield [grounded(text(named(wording.MARKS[mark])), mark), _left(number(tally[mark]))]
    yield []
    for about in (*wording.ABOUT, *(() if report.with_evidence else (wording.WITHOUT_EVIDENCE,))):
        yield [Content(None), text(named(about))]
    for words in _left_out(book, report):
        yield [Content(None), text(words)]


def _heading(words: str) -> Content:
    return Content(text(words).value, Look(header=True))


def _left(content: Content) -> Content:
    # Words and numbers of this sheet share the left edge.
    return Content(content.value, Look(number_format=content.look.number_format))


def _particulars(report: Report) -> Iterator[tuple[Label, Content]]:
    date_format = Spelling(report).date_format
    yield wording.PROJECT, text(report.title)
    yield wording.CODEBOOK, text(report.named(report.codebook.label))
    yield wording.MADE_AT, moment(report.made_at, date_format)
    yield wording.MADE_BY, text(report.made_by)
    if report.step is not None:
        yield wording.AT_STEP, text(f"#{report.step.id} · {report.step.at.replace('T', ' ')[:16]}")
    yield wording.HASH, text(fingerprint(report))


def _counts(report: Report, layout: Layout) -> Iterator[tuple[str, int]]:
    named = report.named
    for grid in layout.grids:
        yield named(wording.ROWS_OF).format(sheet=grid.pages.titles[0]), len(grid.rows)
    yield named(wording.FACTS), sum(len(row.facts) for row in report.rows)
    yield named(wording.ARTICLES), len({c.article_id for row in report.rows for f in row.facts for c in f.claims})
    yield named(wording.ALL_CONTRADICTIONS), len(report.contradictions)
    unsettled = (Standing.OPEN, Standing.STALE)
    still_open = sum(c.type is Type.CONFLICT and c.standing in unsettled for c in report.contradictions)
    yield named(wording.OPEN), still_open
    if report.with_evidence:
        yield named(wording.ROWS_OF).format(sheet=named(wording.EVIDENCE)), layout.evidence_count
    if report.reviewed.reviews:
        yield named(wording.REVIEWS_GIVEN), len(report.reviewed.reviews)
    if report.left_out:
        yield named(wording.PLACELESS), report.left_out


def _left_out(book: Book, report: Report) -> Iterator[str]:
    """What did not fit into sheets as Excel allows them."""
    limits = book.limits
    for label, limit, count in (
        (wording.CONTINUED, limits.rows, book.continued),
        (wording.LINKS_LEFT_OUT, limits.links, book.links_left_out),
        (wording.NOTES_LEFT_OUT, limits.notes, book.notes_left_out),
    ):
        if count:
            yield report.named(label).format(limit=f"{limit:,}".replace(",", " "), count=count)
