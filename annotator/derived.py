"""What claims add up to, at once: where they differ, and the tables that follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotator import contradictions, facts
from annotator.codebook.orphans import parted
from annotator.model import (
    ArticleId,
    Claim,
    Codebook,
    Contradiction,
    FactRow,
    Resolution,
    Review,
    Standing,
    State,
    Type,
)
from annotator.reviewing.standing import Verdicts
from annotator.witnesses import NOBODY, Witnesses


@dataclass(frozen=True)
class Derived:
    """One derivation: the contradictions, the rows of all tables, and per article its open conflicts.

    `orphans` are the claims that the codebook has no place for: they take no part in the others.
    """

    contradictions: Sequence[Contradiction] = field(default_factory=list)
    rows: Sequence[FactRow] = field(default_factory=list)
    conflicts: Counter[ArticleId] = field(default_factory=Counter)
    orphans: Sequence[Claim] = field(default_factory=list)


def derive(
    claims: Sequence[Claim],
    codebook: Codebook,
    resolutions: Sequence[Resolution],
    witnesses: Witnesses = NOBODY,
    reviews: Iterable[Review] = (),
) -> Derived:
    """Contradictions and tables of these claims; rejected ones take no part."""
    placed, orphans = parted((claim for claim in claims if claim.state is not State.REJECTED), codebook)
    differing = contradictions.find(placed, codebook, resolutions, witnesses)
    rows = facts.derive(placed, differing, codebook, witnesses, Verdicts(reviews))
    return Derived(differing, rows, _conflicts(differing), orphans)


def _conflicts(differing: Sequence[Contradiction]) -> Counter[ArticleId]:
    conflicts: Counter[ArticleId] = Counter()
    for one in differing:
        if one.type is Type.CONFLICT and one.standing in (Standing.OPEN, Standing.STALE):
            conflicts.update({claim.article_id for side in one.values for claim in side.claims})
    return conflicts
