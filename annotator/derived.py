"""What claims add up to, at once: where they differ, and the tables that follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator import contradictions, facts
from annotator.model import ArticleId, Claim, Codebook, Contradiction, FactRow, Resolution, Standing, Type
from annotator.witnesses import NOBODY, Witnesses


@dataclass(frozen=True)
class Derived:
    """One derivation: the contradictions, the rows of all tables, and per article its open conflicts."""

    contradictions: list[Contradiction] = field(default_factory=list)
    rows: list[FactRow] = field(default_factory=list)
    conflicts: Counter[ArticleId] = field(default_factory=Counter)


def derive(
    claims: Sequence[Claim],
    codebook: Codebook,
    resolutions: Sequence[Resolution],
    witnesses: Witnesses = NOBODY,
) -> Derived:
    """Contradictions and tables of these claims; rejected ones take no part."""
    differing = contradictions.find(claims, codebook, resolutions, witnesses)
    return Derived(differing, facts.derive(claims, differing, codebook), _conflicts(differing))


def _conflicts(differing: Sequence[Contradiction]) -> Counter[ArticleId]:
    conflicts: Counter[ArticleId] = Counter()
    for one in differing:
        if one.type is Type.CONFLICT and one.standing in (Standing.OPEN, Standing.STALE):
            conflicts.update({claim.article_id for side in one.values for claim in side.claims})
    return conflicts
