"""Reads of who decided what: the journal knows, so no second record is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import peewee as pw

from annotator.model import ClaimId, ResolutionId, SessionScope, State, StepId
from annotator.reviewing.drawing import Decided
from annotator.reviewing.seeing import Seen
from db import journal, schema
from db.project import Project
from db.queries import claims, turns
from db.queries.turns import Turn
from db.slices import Slices, whole

_SAID = ("state", "value", "table", "row_key", "field", "as_of", "scope")
"""What a claim says: its state first, then its value, where it belongs, and its qualifiers."""


@dataclass(frozen=True, slots=True)
class Decider:
    """Who made a claim what it is, and when (ISO, UTC)."""

    by: str
    at: str


def of_claims(
    project: Project, claim_ids: Collection[ClaimId], *, before: Mapping[ClaimId, StepId] | None = None
) -> dict[ClaimId, Decider]:
    """By claim the step that stands and last confirmed it or made it say what it says; none for what nobody confirmed.

    With `before` a claim is looked at as it was ahead of that step.
    """
    found: dict[ClaimId, Decider] = {}
    for number, told in histories(project, claim_ids):
        end = (before or {}).get(number)
        deciding = (turn for turn in told if _decides(turn) and (end is None or turn.step < end))
        if last := next(deciding, None):
            found[number] = Decider(last.by, last.at)
    return found


def histories(project: Project, claim_ids: Collection[ClaimId]) -> Iterator[tuple[ClaimId, Iterator[Turn]]]:
    """By claim what steps made of it, the last first."""
    for number, told in turns.of_rows(project, schema.Claim, claim_ids, _SAID):
        yield ClaimId(number), told


def on_suggestions(project: Project) -> Iterator[Turn]:
    """The decisions that confirmed or rejected a suggestion, as far as they stand; claim by claim."""
    for _, told in histories(project, claims.ids(project)):
        for turn in told:
            if turn.stands and turn.before[0] == State.SUGGESTED and turn.after[0] in (State.CONFIRMED, State.REJECTED):
                yield turn


def of_fact(project: Project, seen: Seen) -> frozenset[str]:
    """Who decided a fact: the claims that back it, and the verdict on what contradicted them."""
    people = {one.by for one in of_claims(project, seen.claims).values()}
    resolution = seen.fact.contradiction.resolution if seen.fact.contradiction else None
    return frozenset(people | ({resolution.by} if resolution else set()))


def own_claims(project: Project, person: str) -> frozenset[ClaimId]:
    """The claims that this person decided."""
    return whole(own_in_slices(project, person))


def own_in_slices(project: Project, person: str) -> Slices[frozenset[ClaimId]]:
    """The same, for those who decided very many."""
    change, step = schema.Change, schema.Step
    query = change.select(change.row_id).join(step).where(change.noun == "claim", step.by == person).distinct()
    touched = [ClaimId(number) for (number,) in query.tuples().execute(project.db)]
    found: set[ClaimId] = set()
    for at, batch in enumerate(journal.batches(touched), 1):
        found |= {number for number, one in of_claims(project, batch).items() if one.by == person}
        yield min(at * len(batch), len(touched)), len(touched)
    return frozenset(found)


def changed_since(project: Project, at: str) -> frozenset[ClaimId]:
    """The claims that a step touched since this ISO moment."""
    return frozenset(map(ClaimId, _touched_since(project, "claim", at)))


def settled_since(project: Project, at: str) -> frozenset[ResolutionId]:
    """The verdicts that a step gave or touched since this ISO moment."""
    return frozenset(map(ResolutionId, _touched_since(project, "resolution", at)))


def _touched_since(project: Project, noun: str, at: str) -> Iterator[int]:
    change, step = schema.Change, schema.Step
    # Whatever follows the last step before that moment, though its time be earlier: clocks are put back.
    before = step.select(step.id).where(step.at <= at).order_by(step.at.desc(), step.id.desc()).limit(1)
    last = pw.fn.COALESCE(before, 0)
    query = change.select(change.row_id).where(change.noun == noun, change.step > last).distinct()
    return (number for (number,) in query.tuples().execute(project.db))


def for_scope(project: Project, reviewer: str, scope: SessionScope) -> Decided:
    """What is to be known of the journal before a session of that scope is drawn."""
    own, since = own_claims(project, reviewer), scope.since
    return (
        Decided(reviewer, own, changed_since(project, since), settled_since(project, since))
        if since
        else Decided(reviewer, own)
    )


def _decides(turn: Turn) -> bool:
    return turn.stands and turn.after[0] == State.CONFIRMED and turn.before != turn.after
