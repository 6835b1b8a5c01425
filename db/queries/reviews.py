"""Reads of what reviewers say of facts, and of the threads that stay with them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, TypeVar

from annotator.errors import UserError
from annotator.model import Cell, Note, Review, ReviewId, ReviewVerdict
from annotator.reviewing.seeing import CellKey, cell_key
from annotator.reviewing.standing import DECISIVE, newest
from db import journal, review_rows, schema
from db.project import Project
from db.queries import given

S = TypeVar("S", Review, Note, Review | Note)


def one(project: Project, review_id: ReviewId) -> Review:
    """The review of that id, or a UserError."""
    found = _reviews(project, schema.Review.id == review_id)
    if not found:
        raise UserError("Review #{id} is no longer in the project.", id=review_id)
    return found[0]


def ids(project: Project) -> list[ReviewId]:
    """The ids of all reviews that say something of a fact."""
    review = schema.Review
    query = review.select(review.id).where(review.verdict.in_(list(DECISIVE)))
    return [ReviewId(number) for (number,) in query.tuples().execute(project.db)]


def every(project: Project) -> list[Review]:
    """All reviews, items that wait among them."""
    return _reviews(project, schema.Review.id > 0)


def decisive(project: Project, *, verdicts: Collection[ReviewVerdict] = DECISIVE) -> list[Review]:
    """All reviews that say something of a fact (neither skipped nor waiting), or those of these verdicts."""
    return _reviews(project, schema.Review.verdict.in_(list(verdicts)))


def of_rows(project: Project, table: str, keys: Collection[str]) -> list[Review]:
    """The reviews that say something of a fact in the rows of these keys."""
    review = schema.Review
    here = (review.table == table) & review.verdict.in_(list(DECISIVE))
    batches = journal.batches(sorted(keys))
    return [one for batch in batches for one in _reviews(project, here & review.row_key.in_(batch))]


def some(project: Project, review_ids: Sequence[ReviewId]) -> list[Review]:
    """Those of these reviews that say something of a fact."""
    review = schema.Review
    return [
        one
        for batch in journal.batches(review_ids)
        for one in _reviews(project, review.id.in_(batch) & review.verdict.in_(list(DECISIVE)))
    ]


def log(project: Project) -> list[Review]:
    """All verdicts, in the order in which they were given."""
    return in_order(project, _reviews(project, schema.Review.verdict != ""))


def of_cell(project: Project, cell: Cell) -> list[Review]:
    """The verdicts on a fact, the last first."""
    return newest(_reviews(project, at(schema.Review, cell) & (schema.Review.verdict != "")))


def in_order(project: Project, said: Sequence[S]) -> list[S]:
    """Verdicts and notes in the order in which people gave them: that of the steps, for clocks are put back."""
    verdicts = given.steps(project, schema.Review, [one.id for one in said if isinstance(one, Review)])
    lines = given.steps(project, schema.Note, [one.id for one in said if isinstance(one, Note)])

    def order(one: S) -> tuple[int, str, bool, int]:
        # What a reviewer writes beside a verdict comes after it.
        is_line = isinstance(one, Note)
        return (lines if is_line else verdicts).get(one.id, 0), one.at, is_line, one.id

    return sorted(said, key=order)


def thread(project: Project, cell: Cell) -> list[Note]:
    """What was said of a fact, line by line."""
    return _notes(project, at(schema.Note, cell))


def answers(project: Project, review_ids: Sequence[ReviewId]) -> dict[ReviewId, list[Note]]:
    """The lines that answer these reviews, in order."""
    found: dict[ReviewId, list[Note]] = {}
    for batch in journal.batches(review_ids):
        for note in _notes(project, schema.Note.review.in_(batch)):
            found.setdefault(note.review_id, []).append(note)
    return found


def threads(project: Project) -> frozenset[CellKey]:
    """The cells that somebody has written a note on."""
    note = schema.Note
    query = note.select(note.table, note.row_key, note.field, note.scope).distinct()
    return frozenset(query.tuples().execute(project.db))


def notes(project: Project) -> list[Note]:
    """All lines of all threads."""
    return _notes(project, schema.Note.id > 0)


def at(model: type[schema.Review | schema.Note], cell: Cell) -> Any:
    """The condition that a row is about the facts of this cell."""
    table, key, field, scope = cell_key(cell)
    return (model.table == table) & (model.row_key == key) & (model.field == field) & (model.scope == scope)


def _reviews(project: Project, condition: Any) -> list[Review]:
    query = schema.Review.select().where(condition).order_by(schema.Review.id)
    return [review_rows.review(row) for row in query.dicts().execute(project.db)]


def _notes(project: Project, condition: Any) -> list[Note]:
    query = schema.Note.select().where(condition).order_by(schema.Note.id)
    return [review_rows.note(row) for row in query.dicts().execute(project.db)]
