"""Reads of what reviewers say of facts, and of the threads that stay with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import peewee as pw

from annotator import kinds
from annotator.errors import UserError
from annotator.model import Cell, ClaimId, Codebook, Note, Review, ReviewId, ReviewVerdict, State, StepId
from annotator.reviewing.returns import Returned
from annotator.reviewing.seeing import cell_key
from annotator.reviewing.standing import DECISIVE, newest
from db import journal, review_rows, schema
from db.project import Project
from db.queries import claims, codebooks, deciders

_GIVEN_BACK = [ReviewVerdict.RETURN, ReviewVerdict.CORRECT]


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


def decisive(project: Project) -> list[Review]:
    """All reviews that say something of a fact: neither skipped nor waiting."""
    return _reviews(project, schema.Review.verdict.in_(list(DECISIVE)))


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
    return newest(_reviews(project, schema.Review.verdict != ""))[::-1]


def of_cell(project: Project, cell: Cell) -> list[Review]:
    """The verdicts on a fact, the last first."""
    return newest(_reviews(project, _at(schema.Review, cell) & (schema.Review.verdict != "")))


def thread(project: Project, cell: Cell) -> list[Note]:
    """What was said of a fact, line by line."""
    return _notes(project, _at(schema.Note, cell))


def notes(project: Project) -> list[Note]:
    """All lines of all threads."""
    return _notes(project, schema.Note.id > 0)


def returned_to(project: Project, person: str) -> list[Returned]:
    """What this person decided, a reviewer gave back or corrected, and nobody has answered or mended; oldest first."""
    return [one for one in returned(project) if one.waits_for(person)]


def answered_to(project: Project, reviewer: str) -> list[Returned]:
    """What this person returned and others have answered or mended since; oldest first."""
    return [one for one in returned(project) if one.is_back_with(reviewer)]


def returned(project: Project) -> list[Returned]:
    """The returns and corrections that nobody has approved since; those of facts that are gone are left out."""
    found = _unapproved(project)
    numbers = {claim for review in found for claim in review.claims}
    confirmed = {claim.id for claim in claims.some(project, sorted(numbers)) if claim.state is State.CONFIRMED}
    found = [review for review in found if not confirmed.isdisjoint(review.claims)]
    given = _last_steps(project, "review", [review.id for review in found])
    touched = _last_steps(project, "claim", sorted(numbers))
    first = first_of(project, found)
    answers = _answers(project, [review.id for review in found])
    return [
        Returned(
            review,
            first[review.id],
            tuple(answers.get(review.id, ())),
            any(touched.get(claim, 0) > given[review.id] for claim in review.claims),
        )
        for review in found
    ]


def first_of(project: Project, found: Sequence[Review]) -> dict[ReviewId, frozenset[str]]:
    """By review who had decided the fact's claims when it was given."""
    given = _last_steps(project, "review", [review.id for review in found])
    before: dict[ClaimId, StepId] = {}
    for review in found:
        # A correction makes its claims the reviewer's own: for the other facts that rest on them, too, it comes after.
        before |= {claim: min(before.get(claim, given[review.id]), given[review.id]) for claim in review.claims}
    by_claim = deciders.of_claims(project, before.keys(), before=before)
    people = {review.id: [by_claim.get(claim) for claim in review.claims] for review in found}
    return {number: frozenset(one.by for one in told if one) for number, told in people.items()}


def _unapproved(project: Project) -> list[Review]:
    """The returns and corrections that are the last word on their fact."""
    back = _reviews(project, schema.Review.verdict.in_(_GIVEN_BACK))
    if not back:
        return []  # nothing is asked of the codebook: a project may have none yet
    book = codebooks.current(project)
    last: dict[tuple[object, ...], Review] = {}
    for review in newest(_beside(project, back)):
        last.setdefault((*cell_key(review.cell), _told_apart(review, book)), review)
    return [review for review in reversed(last.values()) if review.verdict in _GIVEN_BACK]


def _beside(project: Project, found: Sequence[Review]) -> list[Review]:
    """All reviews of the rows that these are about: far fewer than all reviews."""
    keys: dict[str, set[str]] = {}
    for one in found:
        table, key, _, _ = cell_key(one.cell)
        keys.setdefault(table, set()).add(key)
    review = schema.Review
    return [
        one
        for table, rows in keys.items()
        for batch in journal.batches(sorted(rows))
        for one in _reviews(
            project, (review.table == table) & review.row_key.in_(batch) & review.verdict.in_(list(DECISIVE))
        )
    ]


def _told_apart(review: Review, book: Codebook) -> str:
    """By which value reviews of one cell are told apart: by none, unless its field holds many."""
    fields = (field for table in book.tables if table.name == review.cell.table for field in table.fields)
    many = any(field.name == review.cell.field and field.many for field in fields)
    return kinds.key(review.value) if many and review.value is not None else ""


def _last_steps(project: Project, noun: str, numbers: Sequence[int]) -> dict[int, StepId]:
    """By row the last step that touched it."""
    change = schema.Change
    query = change.select(change.row_id, pw.fn.MAX(change.step)).group_by(change.row_id)
    found: dict[int, StepId] = {}
    for batch in journal.batches(numbers):
        found |= dict(query.where(change.noun == noun, change.row_id.in_(batch)).tuples().execute(project.db))
    return found


def _answers(project: Project, review_ids: Sequence[ReviewId]) -> dict[ReviewId, list[Note]]:
    found: dict[ReviewId, list[Note]] = {}
    for batch in journal.batches(review_ids):
        for note in _notes(project, schema.Note.review.in_(batch)):
            found.setdefault(note.review_id, []).append(note)
    return found


def _at(model: type[schema.Review | schema.Note], cell: Cell) -> Any:
    table, key, field, scope = cell_key(cell)
    return (model.table == table) & (model.row_key == key) & (model.field == field) & (model.scope == scope)


def _reviews(project: Project, where: Any) -> list[Review]:
    query = schema.Review.select().where(where).order_by(schema.Review.id)
    return [review_rows.review(row) for row in query.dicts().execute(project.db)]


def _notes(project: Project, where: Any) -> list[Note]:
    query = schema.Note.select().where(where).order_by(schema.Note.id)
    return [review_rows.note(row) for row in query.dicts().execute(project.db)]
