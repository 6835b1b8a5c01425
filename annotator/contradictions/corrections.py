"""What a source has taken back: where it corrected itself it keeps one live claim."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.contradictions.agreement import apart
from annotator.hours import day_of
from annotator.model import Claim, Role
from annotator.witnesses import Witnesses


def corrects(claim: Claim) -> bool:
    """Whether the article says that this corrects what was told before."""
    return any(piece.role is Role.CORRECTION for piece in claim.evidence)


def kept(claims: Sequence[Claim], witnesses: Witnesses) -> list[Claim]:
    """The claims about one fact less those that their own source corrected."""
    corrections = [claim for claim in claims for piece in claim.evidence if piece.role is Role.CORRECTION]
    if not corrections:
        return list(claims)
    return [claim for claim in claims if not any(_takes_back(one, claim, witnesses) for one in corrections)]


def _takes_back(correction: Claim, claim: Claim, witnesses: Witnesses) -> bool:
    if corrects(claim) or correction.scope != claim.scope or not apart(correction.value, claim.value):
        return False
    if witnesses.source(correction.article_id) != witnesses.source(claim.article_id):
        return False
    # What was told of a later day is news and no mistake.
    return not (correction.as_of and claim.as_of) or day_of(claim.as_of) <= day_of(correction.as_of)
