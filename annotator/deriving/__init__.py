"""What claims add up to, kept while they come and go: at any moment what `derived.derive` would make of them.

Each fact is found by table, row key and field; a decision touches a few of them, and only these, the facts that checks
read beside them, and the rows they stand in are made anew (docs/adr/0025-derivation-kept.md).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.codebook.orphans import placing
from annotator.contradictions.groups import Home
from annotator.derived import Derived
from annotator.deriving.differing import Differing, Spot
from annotator.deriving.ordered import Ordered
from annotator.deriving.places import Moves, Places
from annotator.deriving.rows import Rows
from annotator.deriving.ticking import Tick, no_tick
from annotator.model import ArticleId, Claim, ClaimId, Codebook, Resolution, Review, ReviewId, State
from annotator.packing import Packed, PackedClaims, Packing
from annotator.reviewing.standing import Verdicts
from annotator.witnesses import NOBODY, Witnesses


@dataclass(frozen=True)
class Changed:
    """What an update made anew: facts (table, row key, field), and the rows whose conflicts are others now."""

    facts: frozenset[tuple[str, str, str]]
    rows: frozenset[Spot]


class Derivation:
    """The derivation of some claims, each with an id of its own; to be used by one thread at a time."""

    def __init__(
        self,
        codebook: Codebook,
        claims: Iterable[Claim] = (),
        resolutions: Sequence[Resolution] = (),
        witnesses: Witnesses = NOBODY,
        *,
        reviews: Iterable[Review] = (),
        tick: Tick = no_tick,
    ) -> None:
        self._home = Home(witnesses, claims.packing if isinstance(claims, PackedClaims) else Packing())
        self._has_place = placing(codebook)
        self._places = Places(codebook, self._home)
        self._differing = Differing(codebook, resolutions)
        self._rows = Rows(codebook, self._home, Verdicts(reviews))
        self._orphans: dict[ClaimId, tuple[ArticleId, ClaimId]] = {}
        self._placeless: Ordered[tuple[ArticleId, ClaimId], Claim] = Ordered()
        self._change((), PackedClaims.of(claims, self._home.packing).in_order(), tick)

    @property
    def derived(self) -> Derived:
        """The derivation as it is now; later updates leave its lists alone."""
        conflicts = self._differing.conflicts.copy()
        return Derived(self._differing.all(), self._rows.all(), conflicts, self._placeless.all())

    def update(self, removed: Iterable[ClaimId], added: Collection[Claim], *, tick: Tick = no_tick) -> Changed:
        """Let claims go and others come; one that changed goes and comes. Rejected ones take no part.

        Where `tick` raises, the derivation is of no more use.
        """
        moves, spots = self._change(list(removed), PackedClaims.of(added, self._home.packing), tick)
        return Changed(frozenset(group.fact for group in moves.facts), frozenset(spots))

    def resolve(self, resolutions: Iterable[Resolution]) -> Changed:
        """Take over all verdicts as they are now."""
        spots = self._differing.resolve(resolutions, self._places)
        self._rows.change(Moves(), spots, self._places, self._differing)
        return Changed(frozenset(), frozenset(spots))

    def review(self, removed: Iterable[ReviewId], added: Iterable[Review]) -> None:
        """Let what reviewers have said go, and other things come; one that changed goes and comes."""
        self._rows.review(removed, added, self._places, self._differing)

    def _change(self, removed: Sequence[ClaimId], added: PackedClaims, tick: Tick) -> tuple[Moves, set[Spot]]:
        come: dict[tuple[ArticleId, ClaimId], Claim] = {}

        def outline(part: Packed) -> Claim | None:
            claim = added.packing.outline(part)
            if claim.state is not State.REJECTED and not self._has_place(claim):
                come[claim.article_id, claim.id] = added.packing.claim(part)
                return None
            return claim if claim.state is not State.REJECTED else None

        moves = self._places.change(removed, added, outline, tick)
        self._set_aside(removed, come)
        spots = self._differing.change(moves, tick)
        self._rows.change(moves, spots, self._places, self._differing, tick)
        return moves, spots

    def _set_aside(self, removed: Iterable[ClaimId], come: Mapping[tuple[ArticleId, ClaimId], Claim]) -> None:
        """Keep those beside that no table has a place for."""
        gone = [self._orphans.pop(number) for number in removed if number in self._orphans]
        self._orphans.update({claim.id: key for key, claim in come.items()})
        self._placeless.change(gone, come)
