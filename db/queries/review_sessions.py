"""Reads of review sessions and of their queues."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import peewee as pw

from annotator.errors import UserError
from annotator.model import NO_REVIEW, Cell, Review, ReviewId, ReviewSession, ReviewVerdict, SessionId
from annotator.reviewing import summing
from annotator.reviewing.summing import SessionSum
from db import review_rows, schema
from db.project import Project
from db.queries import returns, reviews


@dataclass(frozen=True)
class Progress:
    """How far a session has come."""

    session: ReviewSession
    total: int = 0
    given: Counter[ReviewVerdict] = field(default_factory=Counter)

    @property
    def left(self) -> int:
        """How many items wait."""
        return self.total - self.given.total()


def all_of(project: Project) -> list[Progress]:
    """All sessions with their progress, the newest first."""
    query = schema.ReviewSession.select().order_by(schema.ReviewSession.id.desc())
    counts = _counts(project)
    found = (review_rows.session(row) for row in query.dicts().execute(project.db))
    return [_progress(session, counts.get(session.id, Counter())) for session in found]


def one(project: Project, session_id: SessionId) -> ReviewSession:
    """The session of that id, or a UserError."""
    query = schema.ReviewSession.select().where(schema.ReviewSession.id == session_id)
    for row in query.dicts().execute(project.db):
        return review_rows.session(row)
    raise UserError("Review session #{id} is no longer in the project.", id=session_id)


def progress(project: Project, session_id: SessionId) -> Progress:
    """How far one session has come."""
    return _progress(one(project, session_id), _counts(project, session_id).get(session_id, Counter()))


def waiting(
    project: Project, session_id: SessionId, *, after: ReviewId = NO_REVIEW, limit: int | None = 1
) -> list[Review]:
    """The next items of a session's queue that have no verdict, those behind `after` only."""
    return _items(project, session_id, schema.Review.verdict == "", schema.Review.id > after, limit=limit)


def waiting_at(project: Project, session_id: SessionId, cell: Cell) -> list[Review]:
    """The items of a session's queue about the facts of one cell that have no verdict."""
    return _items(project, session_id, reviews.at(schema.Review, cell), schema.Review.verdict == "")


def skipped(project: Project, session_id: SessionId) -> list[Review]:
    """The items that the reviewer put off."""
    return _items(project, session_id, schema.Review.verdict == ReviewVerdict.SKIP)


def items(project: Project, session_id: SessionId) -> list[Review]:
    """The whole queue."""
    return _items(project, session_id)


def summed(project: Project, session_id: SessionId) -> SessionSum:
    """What a session came to, or has so far."""
    given = _items(project, session_id, schema.Review.verdict != "")
    return summing.summed(given, returns.first_of(project, given), items=progress(project, session_id).total)


def _items(project: Project, session_id: SessionId, *where: Any, limit: int | None = None) -> list[Review]:
    review = schema.Review
    # The items were laid down in the order of their positions.
    query = review.select().where(review.session == session_id, *where).order_by(review.id).limit(limit)
    return [review_rows.review(row) for row in query.dicts().execute(project.db)]


def _counts(project: Project, session_id: SessionId | None = None) -> dict[SessionId, Counter[str]]:
    review = schema.Review
    query = review.select(review.session, review.verdict, pw.fn.COUNT(review.id))
    wanted = review.session.is_null(False) if session_id is None else review.session == session_id
    found: dict[SessionId, Counter[str]] = {}
    grouped = query.where(wanted).group_by(review.session, review.verdict)
    for number, verdict, count in grouped.tuples().execute(project.db):
        found.setdefault(SessionId(number), Counter())[verdict] = count
    return found


def _progress(session: ReviewSession, counts: Counter[str]) -> Progress:
    given = Counter({verdict: counts[verdict] for verdict in ReviewVerdict if counts[verdict]})
    return Progress(session, counts.total(), given)
