"""A claim that says what it said and only stands otherwise now, as when it is confirmed: it takes its own place.

Nothing is compared anew then, however many claims there are about the fact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from annotator.contradictions.differences import Difference
from annotator.model import Alternative, Claim, ClaimId, Contradiction

Compared = TypeVar("Compared", Difference, Contradiction)
Retold = Mapping[ClaimId, Claim]
"""Claims as they stand now."""


def is_retold(before: Claim, now: Claim) -> bool:
    """Whether a claim says what it said."""
    return _standing_as(before, now) == now


def _standing_as(one: Claim, other: Claim) -> Claim:
    """A claim with all that is no matter of comparing taken from another."""
    return replace(one, state=other.state, score=other.score, reason=other.reason)


def retold(one: Compared, claims: Retold) -> Compared:
    """A difference with its claims as they stand now; itself where it holds none of them."""
    values = tuple(_side(side, claims) for side in one.values)
    return one if all(a is b for a, b in zip(values, one.values, strict=True)) else replace(one, values=values)


def _side(side: Alternative, claims: Retold) -> Alternative:
    if not any(claim.id in claims for claim in side.claims):
        return side
    # What is compared may have a sharper date than the claim came with: only its standing is taken over.
    told = (_standing_as(one, claims[one.id]) if one.id in claims else one for one in side.claims)
    return replace(side, claims=tuple(told))
