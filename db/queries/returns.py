"""Reads of facts that a reviewer gave back, and of what ended an approval."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from annotator import kinds
from annotator.contradictions import row_key
from annotator.model import ClaimId, Codebook, Review, ReviewId, ReviewVerdict, State, Step, StepId
from annotator.reviewing.returns import Returned
from annotator.reviewing.seeing import cell_key
from annotator.reviewing.standing import newest
from db import journal, schema
from db.project import Project
from db.queries import claims, codebooks, deciders, given, reviews

_Touch = tuple[StepId, StepId]
"""A step and the one that it undid, 0 for none."""

_NEVER = StepId(sys.maxsize)
_GIVEN_BACK = [ReviewVerdict.RETURN, ReviewVerdict.CORRECT]


def waiting_for(project: Project, person: str) -> list[Returned]:
    """What this person decided, a reviewer gave back or corrected, and nobody has answered or mended; oldest first."""
    return [one for one in all_of(project) if one.waits_for(person)]


def back_with(project: Project, reviewer: str) -> list[Returned]:
    """What this person returned and others have answered or mended since; oldest first."""
    return [one for one in all_of(project) if one.is_back_with(reviewer)]


def all_of(project: Project) -> list[Returned]:
    """The returns and corrections that nobody has approved since; those of facts that are gone are left out."""
    found = _unapproved(project)
    numbers = {claim for review in found for claim in review.claims}
    confirmed = {claim.id for claim in claims.some(project, sorted(numbers)) if claim.state is State.CONFIRMED}
    found = [review for review in found if not confirmed.isdisjoint(review.claims)]
    when = _given(project, found)
    touched = _touches(project, sorted(numbers))
    first = first_of(project, found)
    answers = reviews.answers(project, [review.id for review in found])
    return [
        Returned(
            review,
            first[review.id],
            tuple(answers.get(review.id, ())),
            any(_after(when[review.id], touched.get(claim, ())) for claim in review.claims),
        )
        for review in found
    ]


def ended_by(project: Project, review: Review) -> Step | None:
    """The first step after an approval that changed a claim of it; None where there is none."""
    when = _given(project, [review])[review.id]
    later = [step for claim in _touches(project, review.claims).values() for step in _after(when, claim)]
    return journal.one(project.db, min(later)) if later else None


def first_of(project: Project, found: Sequence[Review]) -> dict[ReviewId, frozenset[str]]:
    """By review who had decided the fact's claims when it was given."""
    when = _given(project, found)
    before: dict[ClaimId, StepId] = {}
    for review in found:
        # A correction makes its claims the reviewer's own: for the other facts that rest on them, too, it comes after.
        before |= {claim: min(before.get(claim, when[review.id]), when[review.id]) for claim in review.claims}
    by_claim = deciders.of_claims(project, before.keys(), before=before)
    people = {review.id: [by_claim.get(claim) for claim in review.claims] for review in found}
    return {number: frozenset(one.by for one in told if one) for number, told in people.items()}


def _unapproved(project: Project) -> list[Review]:
    """The returns and corrections that are the last word on their fact."""
    back = reviews.decisive(project, verdicts=_GIVEN_BACK)
    if not back:
        return []  # nothing is asked of the codebook: a project may have none yet
    book = codebooks.current(project)
    last: dict[tuple[object, ...], Review] = {}
    approved: set[tuple[ClaimId, str]] = set()
    for review in newest(_beside(project, back)):
        facts = {(claim, review.cell.field) for claim in review.claims}
        # An approval may have come where the fact stands by now: a city was merged, a row corrected.
        if review.verdict is ReviewVerdict.APPROVE:
            approved |= facts
        if not (review.verdict in _GIVEN_BACK and facts & approved):
            last.setdefault((*cell_key(review.cell), _told_apart(review, book)), review)
    return [review for review in reversed(last.values()) if review.verdict in _GIVEN_BACK]


def _beside(project: Project, found: Sequence[Review]) -> list[Review]:
    """All reviews of the rows that these are or were about: far fewer than all reviews."""
    keys: dict[str, set[str]] = {}
    for one in found:
        table, key, _, _ = cell_key(one.cell)
        keys.setdefault(table, set()).add(key)
    for claim in claims.some(project, sorted({number for one in found for number in one.claims})):
        keys.setdefault(claim.table, set()).add(row_key(claim.row))
    return [one for table, rows in keys.items() for one in reviews.of_rows(project, table, rows)]


def _told_apart(review: Review, book: Codebook) -> str:
    """By which value reviews of one cell are told apart: by none, unless its field holds many."""
    fields = (field for table in book.tables if table.name == review.cell.table for field in table.fields)
    many = any(field.name == review.cell.field and field.many for field in fields)
    return kinds.key(review.value) if many and review.value is not None else ""


def _given(project: Project, found: Sequence[Review]) -> dict[ReviewId, StepId]:
    """By review the step that gave it; of one that the journal has lost nothing is known to have come after."""
    known = given.steps(project, schema.Review, [review.id for review in found])
    return {review.id: known.get(review.id, _NEVER) for review in found}


def _touches(project: Project, claim_ids: Sequence[ClaimId]) -> dict[ClaimId, list[_Touch]]:
    """By claim the steps that touched it and were not undone; new names change nothing of what it says."""
    change, step = schema.Change, schema.Step
    query = change.select(change.row_id, change.step, step.undoes).join(step)
    query = query.where(step.undone_by == 0, step.label != journal.NEW_NAMES)
    found: dict[ClaimId, list[_Touch]] = {}
    for batch in journal.batches(claim_ids):
        rows = query.where(change.noun == "claim", change.row_id.in_(batch)).tuples().execute(project.db)
        for number, touched, undone in rows:
            found.setdefault(ClaimId(number), []).append((StepId(touched), StepId(undone)))
    return found


def _after(given: StepId, touches: Iterable[_Touch]) -> list[StepId]:
    """The steps after that one which left something behind: undoing a step that also came after it leaves nothing."""
    return [touched for touched, undone in touches if touched > given >= undone]
