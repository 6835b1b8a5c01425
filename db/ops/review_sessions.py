"""Writes on review sessions: begun with a queue that is drawn once, paused, taken up again, ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from annotator.errors import UserError
from annotator.model import NO_REVIEW, NO_SESSION, Review, ReviewSession, SessionId, SessionScope, SessionState
from annotator.reviewing.seeing import Seen
from db import dialect, review_rows, schema
from db.project import Project
from db.queries import review_sessions

SLICE = 250
"""Items of a queue that are laid down in one turn: about two frames (`bench/reviewing.py`)."""


def start(project: Project, name: str, reviewer: str, scope: SessionScope, queue: Sequence[Seen]) -> SessionId:
    """Begin a session with the queue that was drawn for its scope (annotator/reviewing/drawing.py); its id."""
    session = _new(project, name, reviewer, scope, queue)
    with project.step("Start review session ({name})", name=session.name):
        return _begin(project, session, queue)


def start_in_slices(
    project: Project, name: str, reviewer: str, scope: SessionScope, queue: Sequence[Seen]
) -> Iterator[tuple[int, int]]:
    """The same for a long queue, a slice at each turn; tells how many of the items are laid down."""
    session = _new(project, name, reviewer, scope, queue)
    with project.step("Start review session ({name})", name=session.name) as head:
        number = _begin(project, session, queue[:SLICE])
    yield min(SLICE, len(queue)), len(queue)
    for at in range(SLICE, len(queue), SLICE):
        with project.step("Start review session ({name})", name=session.name, part_of=head):
            _lay(project, number, queue[at : at + SLICE], at + 1)
        yield min(at + SLICE, len(queue)), len(queue)


def pause(project: Project, session_id: SessionId) -> None:
    """Put a session aside; its queue stays as it is, also over restarts."""
    session = open_one(project, session_id)
    with project.step("Pause review session ({name})", name=session.name):
        _put(project, replace(session, state=SessionState.PAUSED))


def resume(project: Project, session_id: SessionId) -> None:
    """Take a session up again."""
    session = open_one(project, session_id)
    with project.step("Resume review session ({name})", name=session.name):
        _put(project, replace(session, state=SessionState.OPEN))


def end(project: Project, session_id: SessionId) -> None:
    """Close a session: what still waits in its queue stays without a verdict."""
    session = open_one(project, session_id)
    with project.step("End review session ({name})", name=session.name):
        _put(project, replace(session, state=SessionState.ENDED, ended_at=_now()))


def open_one(project: Project, session_id: SessionId) -> ReviewSession:
    """The session of that id, or a UserError where it has ended."""
    session = review_sessions.one(project, session_id)
    if session.state is SessionState.ENDED:
        raise UserError("The review session {name} has ended: start another one.", name=session.name)
    return session


def _new(project: Project, name: str, reviewer: str, scope: SessionScope, queue: Sequence[Seen]) -> ReviewSession:
    if not name.strip() or not reviewer.strip():
        raise UserError("Give the review session a name and a reviewer.")
    if not queue:
        raise UserError("Nothing in this scope waits for a review by {who}: choose a wider one.", who=reviewer)
    return ReviewSession(NO_SESSION, name.strip(), reviewer.strip(), scope, by=project.user, at=_now())


def _begin(project: Project, session: ReviewSession, queue: Sequence[Seen]) -> SessionId:
    number = SessionId(schema.ReviewSession.insert(**review_rows.session_columns(session)).execute(project.db))
    _lay(project, number, queue, 1)
    return number


def _lay(project: Project, session_id: SessionId, queue: Sequence[Seen], first: int) -> None:
    items = (_item(session_id, position, seen) for position, seen in enumerate(queue, first))
    dialect.insert_many(project.db, schema.Review, [review_rows.review_columns(item) for item in items])


def _put(project: Project, session: ReviewSession) -> None:
    columns = review_rows.session_columns(session)
    schema.ReviewSession.update(**columns).where(schema.ReviewSession.id == session.id).execute(project.db)


def _item(session_id: SessionId, position: int, seen: Seen) -> Review:
    value = seen.fact.value
    return Review(NO_REVIEW, seen.cell, value, seen.claims, session_id=session_id, position=position)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
