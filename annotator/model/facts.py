"""Verified tables: what the project holds true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.model.claims import Claim, Row
from annotator.model.contradictions import Contradiction
from annotator.model.reviews import Review
from annotator.model.values import Value


class Status(StrEnum):
    """How far a fact has come: the lowest step that its claims and contradictions allow."""

    SUGGESTED = "suggested"
    CONTRADICTED = "contradicted"
    CONFIRMED = "confirmed"
    VERIFIED = "verified"


@dataclass(frozen=True, slots=True)
class Fact:
    """One cell of a verified table. `value` is None while sources contradict each other or all were called wrong.

    `review` is the newest approval of it: the fact is verified by it, or was before something changed. `objection` is
    the newest return or correction where no approval came after it.
    """

    field: str
    value: Value | None
    status: Status
    claims: Sequence[Claim]
    contradiction: Contradiction | None = None
    review: Review | None = None
    objection: Review | None = None


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row of a verified table with its facts in the codebook's order of fields.

    Numbers of different `scope` (one country's, the world's) stand in rows of their own.
    """

    table: str
    row: Row
    facts: tuple[Fact, ...]
    scope: str | None = None
