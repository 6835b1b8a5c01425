"""The Review log: what a second person said of each fact, whether it still stands, and the thread of the fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.model import Fact, FactRow, Field, Note, Review, ReviewId, ReviewVerdict, Status, Table
from annotator.reviewing.reasons import words
from annotator.reviewing.seeing import CellKey, cell_key, seen
from annotator.reviewing.standing import former
from exports import wording
from exports.report import Report
from exports.workbook.cells import Content, moment, seconds
from exports.workbook.layout import Layout, Place
from exports.workbook.sheets import Book, Column, Line
from exports.workbook.spelling import Spelling

_COLUMNS = (
    (wording.REVIEWED_AT, 20),
    (wording.REVIEWER, 20),
    (wording.TABLE, 20),
    (wording.ROW, 28),
    (wording.SCOPE, 12),
    (wording.FIELD, 20),
    (wording.VALUE, 22),
    (wording.VERDICT, 14),
    (wording.REASON, 30),
    (wording.COMMENT, 40),
    (wording.STANDS, 30),
    (wording.THREAD, 44),
    (wording.SESSION, 20),
    (wording.SECONDS, 10),
)
_VALUE_COLUMN = 7


def write(book: Book, report: Report, layout: Layout) -> None:
    """One line per verdict, in the order in which they were given."""
    verdicts = tuple(report.named(label) for label in wording.REVIEW_VERDICTS.values())
    columns = [
        Column(report.named(label), width, verdicts if label == wording.VERDICT else ()) for label, width in _COLUMNS
    ]
    found = report.reviewed.reviews
    lines = _lines(report, layout) if found else ()
    book.write_list(layout.reviews, columns, lines, len(found), empty=report.named(wording.NO_REVIEWS))


@dataclass(frozen=True, slots=True)
class _Approved:
    """A fact whose newest approval a review is."""

    row: FactRow
    fact: Fact


class _Log:
    """What is looked up for each line."""

    def __init__(self, report: Report, layout: Layout) -> None:
        self.report = report
        self.spelling = Spelling(report)
        self.tables = {table.name: table for table in report.codebook.tables}
        self.sessions = {session.id: session.name for session, _ in report.reviewed.sessions}
        self.threads = _threads(report.reviewed.notes)
        self.places, self.approved = _facts(layout)


def _lines(report: Report, layout: Layout) -> Iterator[Line]:
    log = _Log(report, layout)
    for review in report.reviewed.reviews:
        place = log.places.get(cell_key(review.cell))
        yield Line(list(_cells(log, review)), {_VALUE_COLUMN: place} if place else {})


def _facts(layout: Layout) -> tuple[Mapping[CellKey, Place], Mapping[ReviewId, _Approved]]:
    """Where the facts that were reviewed stand, and which of them hang on which approval."""
    places: dict[CellKey, Place] = {}
    approved: dict[ReviewId, _Approved] = {}
    for grid in layout.grids:
        for index, row in enumerate(grid.rows):
            for fact in row.facts:
                if fact.review or fact.objection:
                    key = cell_key(seen(row, fact).cell)
                    places[key] = grid.pages.place(index, grid.column(fact.field))
                if fact.review:
                    approved[fact.review.id] = _Approved(row, fact)
    return places, approved


def _threads(notes: Sequence[Note]) -> dict[CellKey, list[Note]]:
    found: dict[CellKey, list[Note]] = {}
    for note in notes:
        found.setdefault(cell_key(note.cell), []).append(note)
    return found


def _cells(log: _Log, review: Review) -> Iterator[Content]:
    report, spelling = log.report, log.spelling
    table = log.tables.get(review.cell.table)
    field = _field(table, review.cell.field)
    yield moment(review.at, spelling.date_format)
    yield spelling.text(review.by)
    yield spelling.text(report.named(table.label) if table else review.cell.table)
    yield spelling.text(report.row(table, review.cell.row) if table else "")
    yield spelling.text(report.scope(review.cell.scope))
    yield spelling.text(report.named(field.label) if field else review.cell.field)
    yield spelling.content(field, review.value) if field else Content(None)
    yield spelling.text(report.named(wording.REVIEW_VERDICTS[review.verdict]) if review.verdict else "")
    reason = words(review.reason)
    yield spelling.text(report.say(reason) if reason else "")
    yield spelling.text(review.text)
    yield spelling.text(_standing(log, review))
    yield spelling.text("\n".join(_said(note) for note in log.threads.get(cell_key(review.cell), ())))
    yield spelling.text(log.sessions.get(review.session_id, ""))
    yield seconds(review.spent or None)


def _field(table: Table | None, name: str) -> Field | None:
    return next((field for field in table.fields if field.name == name), None) if table else None


def _standing(log: _Log, review: Review) -> str:
    """Whether an approval still verifies its fact, and if not why; of other verdicts nothing is said."""
    if review.verdict is not ReviewVerdict.APPROVE:
        return ""
    here = log.approved.get(review.id)
    if here is None:
        # The fact is gone, or a later approval has taken the place of this one.
        return log.report.named(wording.NO_LONGER)
    if here.fact.status is Status.VERIFIED:
        return log.report.named(wording.STILL)
    why = former(here.row, here.fact)
    return log.report.named(wording.NO_LONGER_FOR).format(why=log.report.say(why) if why else "")


def _said(note: Note) -> str:
    return f"{note.by} ({note.at.replace('T', ' ')[:16]}): {note.text}"
