"""Which readings of two people are about the same thing, and how far apart they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator import kinds
from annotator.contradictions import row_key
from annotator.model import ArticleId, Claim, Quantity, Reading, Role


class Difference(StrEnum):
    """How two readings differ, the gravest first; reasons and notes are never a difference."""

    VALUE = "value"
    ROW = "row"
    ONLY_FIRST = "only_first"
    ONLY_SECOND = "only_second"
    PRECISION = "precision"
    QUALIFIER = "qualifier"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Pair:
    """What two readers made of one thing that an article says; one of them may have made nothing of it."""

    first: Reading | None
    second: Reading | None

    @property
    def known(self) -> Reading:
        """The reading that is there, the first reader's where both are."""
        one = self.first or self.second
        assert one is not None
        return one

    @property
    def article_id(self) -> ArticleId:
        """Where both read."""
        return self.known.claim.article_id

    @property
    def difference(self) -> Difference:
        """How the two differ."""
        if self.first is None:
            return Difference.ONLY_SECOND
        if self.second is None:
            return Difference.ONLY_FIRST
        return _difference(self.first.claim, self.second.claim)

    @property
    def is_settled(self) -> bool:
        """Whether there is nothing to settle, or somebody has."""
        return self.difference is Difference.NONE or self.known.verdict is not None


def pair(first: Iterable[Reading], second: Iterable[Reading]) -> list[Pair]:
    """Each reading with the other reader's of the same thing, in the order of articles and places.

    Claims of one cell and article belong together, those that say the same before those that do not; of what is left,
    claims of one field that rest on the same words: one of the two saw another row in them.
    """
    left, right = list(first), list(second)
    found: list[Pair] = []
    for alike in (_meaning, _cell, _words):
        met = list(_matched(left, right, alike))
        found += met
        left, right = _without(left, [one.first for one in met]), _without(right, [one.second for one in met])
    found += [Pair(one, None) for one in left] + [Pair(None, other) for other in right]
    return sorted(found, key=_place)


def disagreements(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs that differ and that nobody has settled, worst first."""
    return [one for one in ranked(pairs) if not one.is_settled]


def ranked(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs that differ, worst first; those that somebody has settled come last."""
    differing = (one for one in pairs if one.difference is not Difference.NONE)
    return sorted(differing, key=lambda one: (one.is_settled, _severity(one)))


def _matched(left: list[Reading], right: list[Reading], alike: Callable[[Claim], Hashable]) -> Iterator[Pair]:
    """Pairs of readings that are alike; each stands in one pair only."""
    waiting: defaultdict[Hashable, list[Reading]] = defaultdict(list)
    for other in reversed(right):
        waiting[alike(other.claim)].append(other)
    for one in left:
        if others := waiting[alike(one.claim)]:
            yield Pair(one, others.pop())


def _without(readings: list[Reading], taken: Iterable[Reading | None]) -> list[Reading]:
    # By identity: readings that are not stored yet have no number.
    gone = {id(one) for one in taken}
    return [one for one in readings if id(one) not in gone]


def _cell(claim: Claim) -> Hashable:
    return claim.article_id, claim.table, row_key(claim.row), claim.field


def _meaning(claim: Claim) -> Hashable:
    return _cell(claim), claim.scope, kinds.key(claim.value)


def _words(claim: Claim) -> Hashable:
    return claim.article_id, claim.table, claim.field, _stretches(claim)


def _stretches(claim: Claim) -> Sequence[tuple[int, int]]:
    return tuple(sorted((piece.start, piece.end) for piece in claim.evidence if piece.role is Role.VALUE))


def _difference(first: Claim, second: Claim) -> Difference:
    if row_key(first.row) != row_key(second.row):
        return Difference.ROW
    if kinds.key(first.value) != kinds.key(second.value):
        compared = kinds.compare(first.value, second.value)
        return Difference.VALUE if compared is kinds.Comparison.DIFFERENT else Difference.PRECISION
    if (first.scope or "", first.as_of or "") != (second.scope or "", second.as_of or ""):
        return Difference.QUALIFIER
    return Difference.NONE


def _place(one: Pair) -> tuple[int, int, str, str]:
    claim = one.known.claim
    return claim.article_id, min((piece.start for piece in claim.evidence), default=0), claim.table, claim.field


def _severity(one: Pair) -> tuple[int, float, tuple[int, int, str, str]]:
    return list(Difference).index(one.difference), -_distance(one), _place(one)


def _distance(one: Pair) -> float:
    """How far apart two numbers are, as a share of the larger; other values are as far apart as can be."""
    if one.first is None or one.second is None:
        return 0.0
    a, b = one.first.claim.value, one.second.claim.value
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return 1.0
    largest = max(abs(a.number), abs(b.number))
    return float(abs(a.number - b.number) / largest) if largest else 0.0
