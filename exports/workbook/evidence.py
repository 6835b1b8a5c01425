"""The Evidence sheet: for each fact the words that support it, where they stand and what surrounds them."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model import Article
from exports import wording
from exports.report import Passage, Report, context, quotation
from exports.workbook.cells import Content, day, number
from exports.workbook.layout import Grid, Layout, all_passages
from exports.workbook.sheets import Book, Column, Line
from exports.workbook.spelling import Spelling

_COLUMNS = (
    (wording.TABLE, 20),
    (wording.ROW, 28),
    (wording.FIELD, 20),
    (wording.VALUE, 18),
    (wording.AS_OF, 12),
    (wording.SCOPE, 12),
    (wording.SAYS, 10),
    (wording.QUOTATION, 36),
    (wording.SENTENCE, 60),
    (wording.ARTICLE, 34),
    (wording.TITLE, 40),
    (wording.SOURCE, 22),
    (wording.DATE, 12),
    (wording.URL, 30),
    (wording.START, 10),
    (wording.END, 10),
    (wording.STATE, 14),
    (wording.CLAIM, 10),
)
_VALUE_COLUMN = 4


def write(book: Book, report: Report, layout: Layout) -> None:
    """The sheet (or sheets) of evidence, in the order of the facts."""
    if layout.evidence is None:
        return
    columns = [Column(report.named(label), width) for label, width in _COLUMNS]
    book.write_list(
        layout.evidence,
        columns,
        _lines(report, layout),
        layout.evidence_count,
        empty=report.named(wording.NO_EVIDENCE),
        sealed=report.named(wording.SEAL),
    )


def _lines(report: Report, layout: Layout) -> Iterator[Line]:
    spelling = Spelling(report)
    for grid, index, passage in all_passages(layout.grids):
        place = grid.pages.place(index, grid.column(passage.fact.field))
        article = report.articles[passage.claim.article_id]
        yield Line(_cells(report, spelling, grid, passage, article), {_VALUE_COLUMN: place})


def _cells(report: Report, spelling: Spelling, grid: Grid, passage: Passage, article: Article) -> list[Content]:
    claim, fact, table = passage.claim, passage.fact, grid.table
    field = table.field(fact.field)
    words = quotation(article, passage.evidence.start, passage.evidence.end)
    return [
        spelling.text(report.named(table.label)),
        spelling.text(report.row(table, passage.row.row)),
        spelling.text(report.named(field.label)),
        spelling.content(field, claim.value if claim.field == fact.field else fact.value),
        day(claim.as_of, spelling.date_format),
        spelling.text(report.scope(claim.scope)),
        spelling.text(report.named(wording.ROLES[passage.evidence.role])),
        spelling.text(words.quote),
        spelling.text(context(article, passage.evidence).quote),
        spelling.text(article.name),
        spelling.text(article.title),
        spelling.text(article.source.name if article.source else ""),
        day(article.published_on, spelling.date_format),
        spelling.text(article.url),
        number(words.start),
        number(words.end),
        spelling.text(report.named(wording.STATES[claim.state])),
        number(claim.id),
    ]
