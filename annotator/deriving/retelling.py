"""A claim that says what it said and only stands otherwise now, as when it is confirmed: it takes its own place.

Nothing is compared anew then, however many claims there are about the fact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from annotator.contradictions.differences import Difference
from annotator.deriving.places import FactKey, Moves, Placed
from annotator.model import Alternative, Claim, ClaimId, Contradiction

Compared = TypeVar("Compared", Difference, Contradiction)
Retold = Mapping[ClaimId, Claim]
"""Claims as they stand now."""


@dataclass(frozen=True)
class Retelling:
    """The claims that only stand otherwise, and the facts of which nothing else moved."""

    claims: Retold
    facts: frozenset[FactKey]


def retelling(moves: Moves) -> Retelling:
    """What of the moves compares nothing anew."""
    gone = {placed.claim.id: placed for placed in moves.gone}
    claims = {
        now.claim.id: now.claim for now in moves.come if now.claim.id in gone and _is_retold(gone[now.claim.id], now)
    }
    moved = {
        (one.group.table.name, one.group.key, one.group.field.name)
        for one in (*moves.gone, *moves.come)
        if one.claim.id not in claims
    }
    return Retelling(claims, frozenset(moves.facts.keys() - moved))


def _is_retold(before: Placed, now: Placed) -> bool:
    return before.group is now.group and all(
        _standing_as(a, b) == b for a, b in ((before.claim, now.claim), (before.sharp, now.sharp))
    )


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
