"""Stretches of an article with a meaning, and what people have said of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.model.ids import ArticleId, SpanId
from annotator.model.values import Value


class State(StrEnum):
    """What a person has said of a span or a claim."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


LEARNT = "learnt"
"""What `Span.by` says of a suggestion that stands on people's decisions rather than on a recogniser."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article with a kind and a value; `by` names the recogniser or is empty for a person."""

    id: SpanId
    article_id: ArticleId
    start: int
    end: int
    kind: str
    value: Value
    state: State = State.SUGGESTED
    score: int = 0
    by: str = ""
    reason: str = ""
