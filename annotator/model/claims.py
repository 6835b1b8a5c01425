"""What articles say, and the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.model.ids import NO_SPAN, ArticleId, ClaimId, SpanId
from annotator.model.spans import State
from annotator.model.values import Value

Row = tuple[tuple[str, Value], ...]
"""The key of a row: (key field, value) in the codebook's order; empty where a table has one row only."""


class Role(StrEnum):
    """What a piece of evidence says of its claim."""

    VALUE = "value"
    KEY = "key"
    AS_OF = "as_of"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of the claim's article that supports it; `span_id` where it is a stored span."""

    start: int
    end: int
    role: Role = Role.VALUE
    span_id: SpanId = NO_SPAN


@dataclass(frozen=True, slots=True)
class Claim:
    """What ONE article says about one field of one row.

    `as_of` is an ISO date, possibly partial or with hours; `scope` is what the number covers, such as a country's name.
    `passage` is the fingerprint of the sentence it was read from, which copies of an article share.
    """

    id: ClaimId
    article_id: ArticleId
    table: str
    row: Row
    field: str
    value: Value
    as_of: str | None = None
    scope: str | None = None
    state: State = State.SUGGESTED
    score: int = 0
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""
    passage: str = ""
