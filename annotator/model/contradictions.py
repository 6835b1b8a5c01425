"""Claims that differ, and what people have said of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.model.claims import Claim, Row
from annotator.model.codebook import Label
from annotator.model.ids import ArticleId, ResolutionId, RulingId
from annotator.model.messages import Message
from annotator.model.values import Value


class Type(StrEnum):
    """How claims about one fact differ; only `conflict` asks for a verdict."""

    CONFLICT = "conflict"
    AS_OF = "as_of"
    PRECISION = "precision"
    ROUNDING = "rounding"
    SCOPE = "scope"
    COPY = "copy"
    ARITHMETIC = "arithmetic"


class Standing(StrEnum):
    """Where a contradiction stands."""

    OPEN = "open"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"
    STALE = "stale"


class Verdict(StrEnum):
    """A person's answer to a contradiction."""

    VALUE = "value"
    BOTH = "both"
    NONE = "none"
    UNDECIDED = "undecided"
    DISMISS = "dismiss"


class Because(StrEnum):
    """Why values that seem to contradict each other all hold: what tells them apart."""

    AS_OF = "as_of"
    SCOPE = "scope"
    PREDICATE = "predicate"


@dataclass(frozen=True, slots=True)
class Resolution:
    """A person's verdict with a reason; `settled` are the keys of the values that were on the table.

    `because` goes with the verdict `both`, where the person said what tells the values apart.
    """

    id: ResolutionId
    table: str
    row: Row
    field: str
    type: Type
    verdict: Verdict
    value: Value | None
    reason: str
    settled: tuple[str, ...]
    by: str = ""
    at: str = ""
    because: Because | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of the values that stand against each other, with the claims for it and its independent voices."""

    value: Value
    as_of: str | None
    claims: tuple[Claim, ...]
    voices: int


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The value the evidence favours, how strongly (per mille), and why."""

    value: Value
    score: int
    reasons: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Claims about one fact that differ. `id` is stable: it depends on table, row, field and type alone.

    `row` leaves out the table's `as_of` key, and ends with `scope` where the claims share one. Where a codebook's
    check found it, `field` may name two fields as `a/b`, and `note` is the check's own reason. `undecided` says why
    nothing is recommended, where something might have been.
    """

    id: str
    table: str
    row: Row
    field: str
    type: Type
    standing: Standing
    values: tuple[Alternative, ...]
    explanation: Message
    recommended: Recommendation | None = None
    undecided: tuple[Message, ...] = ()
    resolution: Resolution | None = None
    note: Label | None = None


@dataclass(frozen=True, slots=True)
class VoiceRuling:
    """A person's word on two articles (the smaller id first): they are one voice, or independent of each other."""

    id: RulingId
    one: ArticleId
    other: ArticleId
    is_one: bool
    reason: str
    by: str = ""
    at: str = ""
