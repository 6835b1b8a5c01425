"""The sheet of review sessions: how far each came, why facts were returned, and the time it took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from annotator.model import ReviewSession, ReviewVerdict
from annotator.reviewing.reasons import words
from annotator.reviewing.summing import SessionSum
from exports import wording
from exports.report import Report
from exports.workbook.cells import Content, moment, number, seconds
from exports.workbook.layout import Layout
from exports.workbook.sheets import Book, Column, Line
from exports.workbook.spelling import Spelling

_COLUMNS = (
    (wording.SESSION, 24),
    (wording.REVIEWER, 20),
    (wording.STATUS, 14),
    (wording.BEGUN, 18),
    (wording.ENDED, 18),
    (wording.ITEMS, 9),
    (wording.APPROVED, 10),
    (wording.RETURNED, 10),
    (wording.CORRECTED, 10),
    (wording.SKIPPED, 10),
    (wording.LEFT, 9),
    (wording.IN_ALL, 12),
    (wording.MEDIAN, 14),
    (wording.RETURNS_BY_REASON, 38),
    (wording.BY_TABLE, 44),
    (wording.BY_PERSON, 44),
)


def write(book: Book, report: Report, layout: Layout) -> None:
    """One line per session; a project without any has no such sheet."""
    if layout.sessions is None:
        return
    columns = [Column(report.named(label), width) for label, width in _COLUMNS]
    found = report.reviewed.sessions
    lines = (Line(list(_cells(report, session, told)), {}) for session, told in found)
    book.write_list(layout.sessions, columns, lines, len(found))


def _cells(report: Report, session: ReviewSession, told: SessionSum) -> Iterator[Content]:
    spelling = Spelling(report)
    yield spelling.text(session.name)
    yield spelling.text(session.reviewer)
    yield spelling.text(report.named(wording.SESSION_STATES[session.state]))
    yield moment(session.at, spelling.date_format)
    yield moment(session.ended_at, spelling.date_format)
    yield number(told.items)
    for verdict in ReviewVerdict:
        yield number(told.given[verdict])
    yield number(told.left)
    yield seconds(told.spent)
    yield seconds(told.median)
    yield spelling.text("\n".join(_returns(report, told.returns)))
    tables = {table.name: report.named(table.label) for table in report.codebook.tables}
    yield spelling.text(_by(report, {tables.get(name, name): given for name, given in told.by_table.items()}))
    yield spelling.text(_by(report, told.by_person))


def _returns(report: Report, returns: Counter[str]) -> Iterator[str]:
    for reason, count in returns.most_common():
        known = words(reason)
        yield f"{report.say(known) if known else reason or '–'}: {count}"


def _by(report: Report, found: Mapping[str, Counter[ReviewVerdict]]) -> str:
    """A line each: what was said of the facts of a table, or of a person."""
    lines = []
    for name, given in sorted(found.items()):
        told = (f"{report.named(wording.REVIEW_VERDICTS[verdict])} {given[verdict]}" for verdict in ReviewVerdict)
        counted = [words for words, verdict in zip(told, ReviewVerdict, strict=True) if given[verdict]]
        lines.append(f"{name}: {', '.join(counted)}")
    return "\n".join(lines)
