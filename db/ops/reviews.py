"""Writes on reviews: a second person's verdict on a fact, in a session or outside of any, and the thread that stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from annotator import kinds
from annotator.errors import UserError
from annotator.model import (
    NO_REVIEW,
    NO_SESSION,
    Cell,
    Note,
    NoteId,
    Review,
    ReviewId,
    ReviewVerdict,
    SessionId,
    State,
    Status,
    Value,
    Verdict,
)
from annotator.reviewing.reasons import ReturnReason
from annotator.reviewing.seeing import Seen
from db import review_rows, schema
from db.ops import claims as claim_ops
from db.ops import resolutions, review_sessions
from db.ops.resolutions import Given
from db.project import Project
from db.queries import claims, deciders, reviews
from db.queries import review_sessions as sessions


@dataclass(frozen=True, slots=True)
class Sitting:
    """Where a verdict comes from: the item of a session's queue, or none; `spent` is in milliseconds."""

    item: ReviewId = NO_REVIEW
    spent: int = 0


_OUTSIDE = Sitting()


def approve(project: Project, seen: Seen, *, sitting: Sitting = _OUTSIDE) -> None:
    """Say that a fact is right: it is verified as long as it stays what it was."""
    _refuse(project, seen, ReviewVerdict.APPROVE)
    with project.step("Approve fact ({what})", what=_what(seen)):
        _give(project, _review(project, seen, ReviewVerdict.APPROVE, sitting), sitting.item)


def put(project: Project, seen: Seen) -> None:
    """Approve a fact within the open step of another action."""
    _refuse(project, seen, ReviewVerdict.APPROVE)
    _give(project, _review(project, seen, ReviewVerdict.APPROVE, _OUTSIDE), NO_REVIEW)


def approve_all(
    project: Project, shown: Sequence[Seen], *, session_id: SessionId = NO_SESSION, spent: int = 0
) -> list[Seen]:
    """Approve those of these facts that may be approved, in one step; the others are told.

    Of a session, the items of these facts that wait take the verdicts.
    """
    fit = [seen for seen in shown if why_not(project, seen, ReviewVerdict.APPROVE) is None]
    if not fit:
        _refuse(project, shown[0], ReviewVerdict.APPROVE)
    with project.step("Approve facts ({count})", count=len(fit)):
        for seen in fit:
            item = _item(project, session_id, seen)
            review = _review(project, seen, ReviewVerdict.APPROVE, Sitting(item, spent // len(fit)))
            _give(project, review, item)
    return [seen for seen in shown if seen not in fit]


def return_(project: Project, seen: Seen, *, reason: ReturnReason, text: str = "", sitting: Sitting = _OUTSIDE) -> None:
    """Give a fact back to whoever decided it."""
    if reason is ReturnReason.OTHER and not text.strip():
        raise UserError("Say in a few words why it goes back.")
    _refuse(project, seen, ReviewVerdict.RETURN)
    said = replace(_review(project, seen, ReviewVerdict.RETURN, sitting), reason=reason, text=text.strip())
    with project.step("Return fact ({what})", reason=text.strip(), what=_what(seen)):
        _give(project, said, sitting.item)


def correct(project: Project, seen: Seen, *, value: Value, text: str = "", sitting: Sitting = _OUTSIDE) -> None:
    """Say what the value is. From then on it is the reviewer's own: somebody else is to approve it.

    Where sources contradict each other the value is the verdict on it, and `text` its reason; else the claims that back
    the fact are corrected.
    """
    _refuse(project, seen, ReviewVerdict.CORRECT)
    if seen.fact.value is not None and _key(value) == _key(seen.fact.value):
        raise UserError("That is the value already: approve it, or type another one.")
    said = replace(_review(project, seen, ReviewVerdict.CORRECT, sitting), text=text.strip())
    with project.step("Correct fact in review ({what})", reason=text.strip(), what=_what(seen, value)):
        _change(project, seen, value, text)
        _give(project, said, sitting.item)


def skip(project: Project, seen: Seen, *, sitting: Sitting) -> None:
    """Leave an item of a queue for later, or for somebody else."""
    with project.step("Skip fact ({what})", what=_what(seen)):
        _give(project, _review(project, seen, ReviewVerdict.SKIP, sitting), sitting.item)


def answer(project: Project, review_id: ReviewId, text: str) -> None:
    """Answer what a reviewer said."""
    _note(project, reviews.one(project, review_id).cell, text, review_id)


def mend(project: Project, given_back: Review, seen: Seen, *, value: Value, text: str = "") -> None:
    """Correct a fact that a reviewer gave back, and say so in its thread; `text` is the reason of a verdict."""
    with project.step("Correct returned fact ({what})", reason=text.strip(), what=_what(seen, value)):
        _change(project, seen, value, text)
        if text.strip():
            _write(project, seen.cell, text, given_back.id)


def note(project: Project, cell: Cell, text: str) -> None:
    """Write a line into the thread of a fact."""
    _note(project, cell, text, NO_REVIEW)


def why_not(project: Project, seen: Seen, verdict: ReviewVerdict) -> UserError | None:
    """What speaks against this person's verdict on the fact as it was shown; None where nothing does."""
    fact = seen.fact
    if not seen.claims:
        return UserError("Nobody has confirmed this yet: confirm it first.")
    if fact.status is Status.CONTRADICTED and verdict is ReviewVerdict.APPROVE:
        return UserError("Sources contradict each other here: settle that first.")
    stored = claims.some(project, seen.claims)
    if len(stored) < len(seen.claims) or any(claim.state is not State.CONFIRMED for claim in stored):
        return UserError("This fact has changed meanwhile: look at it again.")
    if project.user in deciders.of_fact(project, seen):
        return UserError("You confirmed this yourself: another person must review it.")
    return None


# --- refusing ---------------------------------------------------------------------------------------


def _refuse(project: Project, seen: Seen, verdict: ReviewVerdict) -> None:
    refusal = why_not(project, seen, verdict)
    if refusal is not None:
        raise refusal


# --- writing ----------------------------------------------------------------------------------------


def _review(project: Project, seen: Seen, verdict: ReviewVerdict, sitting: Sitting) -> Review:
    claims, value, at = seen.claims, seen.fact.value, _moment(project, seen.cell)
    return Review(NO_REVIEW, seen.cell, value, claims, verdict, by=project.user, at=at, spent=sitting.spent)


def _moment(project: Project, cell: Cell) -> str:
    """Now; where the clock was put back since this fact was last judged, a moment after that: the last word holds."""
    now = datetime.now(UTC)
    before = [datetime.fromisoformat(one.at) for one in reviews.of_cell(project, cell)[:1]]
    return max([now, *(at + timedelta(milliseconds=1) for at in before)]).isoformat(timespec="milliseconds")


def _give(project: Project, review: Review, item: ReviewId) -> None:
    """Write a verdict down: at its place in a queue, or as one of its own."""
    if item == NO_REVIEW:
        schema.Review.insert(**review_rows.review_columns(review)).execute(project.db)
        return
    waiting = reviews.one(project, item)
    if waiting.session_id != NO_SESSION:
        review_sessions.open_one(project, waiting.session_id)
    if waiting.verdict not in (None, ReviewVerdict.SKIP) and waiting.by != project.user:
        raise UserError("{who} has reviewed this already: look at the next one.", who=waiting.by)
    placed = replace(review, session_id=waiting.session_id, position=waiting.position)
    schema.Review.update(**review_rows.review_columns(placed)).where(schema.Review.id == item).execute(project.db)


def _change(project: Project, seen: Seen, value: Value, text: str) -> None:
    disputed = seen.fact.contradiction
    # What a check found between two fields is settled by no value of one of them.
    if disputed is not None and disputed.field == seen.cell.field:
        resolutions.put(project, disputed, Given(Verdict.VALUE, text, value))
        return
    for claim in claims.some(project, seen.claims):
        if claim.field != seen.cell.field:
            raise UserError("This column is a part of the row's key: correct the row of its claim.")
        claim_ops.put(project, claim, replace(claim, value=value))


def _note(project: Project, cell: Cell, text: str, review_id: ReviewId) -> None:
    if not text.strip():
        raise UserError("Write a few words first.")
    with project.step("Write a note ({what})", what=_place(cell)):
        _write(project, cell, text, review_id)


def _write(project: Project, cell: Cell, text: str, review_id: ReviewId) -> None:
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    line = Note(NoteId(0), cell, text.strip(), project.user, at, review_id)
    schema.Note.insert(**review_rows.note_columns(line)).execute(project.db)


def _item(project: Project, session_id: SessionId, seen: Seen) -> ReviewId:
    """The item of a session that waits for a verdict on this fact; none where there is none."""
    waiting = sessions.waiting_at(project, session_id, seen.cell) if session_id != NO_SESSION else []
    # A field that holds many values has as many items.
    same = [item for item in waiting if _key(item.value) == _key(seen.fact.value)] or waiting[:1]
    return same[0].id if same else NO_REVIEW


def _key(value: Value | None) -> str:
    return "" if value is None else kinds.key(value)


def _what(seen: Seen, value: Value | None = None) -> str:
    """The fact in a few words, so that the history tells one verdict from another."""
    told = value or seen.fact.value
    return ", ".join([one for one in (_place(seen.cell), kinds.label(told) if told else "") if one])


def _place(cell: Cell) -> str:
    return ", ".join(claim_ops.named(cell.row)) or cell.field
