"""The sheet of double readings: how far two people agree on claims and on what to mark, by table, field and kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from annotator import kinds
from annotator.double_reading import Agreement, Figures, SpanAgreement, figures
from exports import wording
from exports.report import Report
from exports.workbook.cells import Content, number
from exports.workbook.layout import Layout
from exports.workbook.sheets import Book, Column, Line
from exports.workbook.spelling import Spelling

_COLUMNS = (
    (wording.FIRST_READER, 20),
    (wording.SECOND_READER, 20),
    (wording.AGREEMENT_ON, 14),
    (wording.TABLE, 26),
    (wording.FIELD, 26),
    (wording.KIND, 14),
    (wording.UNITS, 10),
    (wording.ALIKE, 10),
    (wording.KAPPA, 12),
    (wording.ALPHA_NOMINAL, 16),
    (wording.ALPHA_INTERVAL, 16),
    (wording.BY_FIRST, 12),
    (wording.BY_SECOND, 12),
    (wording.SAME_WORDS, 12),
    (wording.OVERLAPPING, 12),
    (wording.SAME_BOUNDS, 14),
    (wording.ALPHA_WORDS, 16),
)
_BLANK = Content(None)


def lines(report: Report) -> list[Line]:
    """A line for each figure line of each double reading; takes seconds where many articles were read twice."""
    tables = {table.name for table in report.codebook.tables} | {""}
    found: list[Line] = []
    for told in map(figures, report.read_twice):
        found += [Line(list(_claims(report, told, one)), {}) for one in told.claims if one.table in tables]
        found += [Line(list(_spans(report, told, one)), {}) for one in told.spans]
    return found


def write(book: Book, report: Report, layout: Layout, found: Sequence[Line]) -> None:
    """A project that nobody read twice has no such sheet."""
    if layout.agreement is None:
        return
    columns = [Column(report.named(label), width) for label, width in _COLUMNS]
    book.write_list(layout.agreement, columns, found, len(found))


def _claims(report: Report, told: Figures, one: Agreement) -> Iterator[Content]:
    spelling = Spelling(report)
    yield spelling.text(told.which.first)
    yield spelling.text(told.which.second)
    yield spelling.text(report.named(wording.ON_CLAIMS))
    yield from (spelling.text(words) for words in _names(report, one))
    yield _BLANK
    yield number(one.units)
    yield number(one.same)
    yield from (_coefficient(report, value) for value in (one.kappa, one.nominal, one.interval))
    yield from [_BLANK] * 6


def _spans(report: Report, told: Figures, one: SpanAgreement) -> Iterator[Content]:
    spelling = Spelling(report)
    yield spelling.text(told.which.first)
    yield spelling.text(told.which.second)
    yield spelling.text(report.named(wording.ON_SPANS))
    yield from (_BLANK, _BLANK)
    yield spelling.text(report.named(kinds.kind(one.kind).label)) if one.kind else _BLANK
    yield from [_BLANK] * 5
    yield number(one.first)
    yield number(one.second)
    yield from (_share(report, value) for value in (one.exact, one.overlapping, one.bounds))
    yield _coefficient(report, one.alpha)


def _names(report: Report, one: Agreement) -> tuple[str, str]:
    """Table and field as people call them; what the codebook no longer has by its own name."""
    table = next((table for table in report.codebook.tables if table.name == one.table), None)
    if table is None:
        return one.table, one.field
    field = next((field for field in table.fields if field.name == one.field), None)
    return report.named(table.label), report.named(field.label) if field else one.field


def _coefficient(report: Report, value: float | None) -> Content:
    return _undefined(report) if value is None else number(Decimal(f"{value:.2f}"))


def _share(report: Report, value: float | None) -> Content:
    return _undefined(report) if value is None else number(Decimal(round(100 * value)), percent=True)


def _undefined(report: Report) -> Content:
    """An empty cell, so that the column can be reckoned with; a note says why."""
    return Content(None, note=report.named(wording.UNDEFINED))
