"""Second looks: what reviewers say of facts, the sessions they do it in, and what two people read independently."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.model.claims import Claim, Row
from annotator.model.ids import (
    NO_REVIEW,
    NO_SESSION,
    ArticleId,
    ClaimId,
    DoubleReadingId,
    NoteId,
    ReadingId,
    ReviewId,
    SessionId,
)
from annotator.model.values import Value


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a fact stands: the column `field` of a row and scope, whatever value is there."""

    table: str
    row: Row
    field: str
    scope: str | None = None


class ReviewVerdict(StrEnum):
    """What a reviewer says of a fact."""

    APPROVE = "approve"
    RETURN = "return"
    CORRECT = "correct"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Review:
    """A second person's verdict on a fact as it stood: its value, and the claims that backed it.

    `verdict` is None while the item waits in the queue of its session at `position`; `session_id` is 0 for a verdict
    given outside of any. `reason` names one of the short list or is empty, `text` is the reviewer's own words.
    `spent` is in milliseconds.
    """

    id: ReviewId
    cell: Cell
    value: Value | None
    claims: tuple[ClaimId, ...] = ()
    verdict: ReviewVerdict | None = None
    reason: str = ""
    text: str = ""
    by: str = ""
    at: str = ""
    spent: int = 0
    session_id: SessionId = NO_SESSION
    position: int = 0


class SessionState(StrEnum):
    """Where a review session stands."""

    OPEN = "open"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class SessionScope:
    """Which facts a session goes through; what is empty or None does not narrow.

    `since` is an ISO moment: facts whose claims or resolutions changed after it. `contradicted` keeps only facts that
    sources dispute. Of those left, a random sample of `number` or of `percent` is drawn with `seed`.
    """

    tables: tuple[str, ...] = ()
    articles: tuple[ArticleId, ...] = ()
    since: str = ""
    contradicted: bool = False
    number: int | None = None
    percent: int | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class ReviewSession:
    """One reviewer's round through the facts of a scope; its queue are the reviews that bear its id."""

    id: SessionId
    name: str
    reviewer: str
    scope: SessionScope
    state: SessionState = SessionState.OPEN
    by: str = ""
    at: str = ""
    ended_at: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the thread that stays with a fact; `review_id` is the review it answers, or 0."""

    id: NoteId
    cell: Cell
    text: str
    by: str = ""
    at: str = ""
    review_id: ReviewId = NO_REVIEW


@dataclass(frozen=True, slots=True)
class DoubleReading:
    """Two people's independent reading of the same articles; `file` is where the second one's came from."""

    id: DoubleReadingId
    first: str
    second: str
    articles: tuple[ArticleId, ...]
    file: str = ""
    by: str = ""
    at: str = ""


class Adjudication(StrEnum):
    """Whose reading holds where two people read differently."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim as one of two readers left it, frozen when their work was merged; `claim.id` is that of the project or 0.

    `verdict` is what was said of the disagreement it is part of, None while nothing was.
    """

    id: ReadingId
    double_reading_id: DoubleReadingId
    reader: str
    claim: Claim
    verdict: Adjudication | None = None
    reason: str = ""
    by: str = ""
    at: str = ""
