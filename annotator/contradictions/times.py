"""When the claims about one changing number held: the day, and the hours of it where they are told."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.contradictions.agreement import apart
from annotator.hours import day_of, hours_of
from annotator.model import ArticleId, Claim, Role


class Times:
    """The times of some claims; a headline without a date tells what its article tells last."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._told: dict[ArticleId, list[Claim]] = {}
        for claim in claims:
            if claim.as_of and _is_told(claim):
                self._told.setdefault(claim.article_id, []).append(claim)

    def day(self, claim: Claim) -> str:
        """The date, possibly partial; empty where none is known."""
        return day_of(self._at(claim))

    def hours(self, claim: Claim) -> tuple[int, int] | None:
        """The first and last hour of the day that a claim may hold at, where it tells them."""
        return hours_of(self._at(claim))

    def meet(self, a: Claim, b: Claim) -> bool:
        """Whether two claims of one day may hold at the same hour."""
        first, second = self.hours(a), self.hours(b)
        if first is None or second is None:
            return True
        return first[0] <= second[1] and second[0] <= first[1]

    def _at(self, claim: Claim) -> str:
        told = self._told.get(claim.article_id)
        own = claim.as_of or ""
        if not told or (own and _is_told(claim)):
            return own
        latest = max(one.as_of or "" for one in told)
        if own and own < latest[: len(own)]:
            return own
        alike = [one.as_of or "" for one in told if not apart(one.value, claim.value)]
        return max(alike, default=latest)


def _is_told(claim: Claim) -> bool:
    """Whether the article's words give the date; else it was taken from the day of publication."""
    return any(piece.role is Role.AS_OF for piece in claim.evidence)
