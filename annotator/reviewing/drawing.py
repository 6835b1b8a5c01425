"""Which facts a review session goes through, and in which order: drawn once, when it starts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from annotator.model import ClaimId, Contradiction, Fact, FactRow, Resolution, ResolutionId, SessionScope, State, Status
from annotator.reviewing.seeing import Seen, backing, seen


@dataclass(frozen=True)
class Decided:
    """What the journal knows of the facts' claims and verdicts.

    `own` are the claims that the reviewer decided, `changed` those touched since the scope's moment, `settled` the
    verdicts given since.
    """

    reviewer: str
    own: Collection[ClaimId] = frozenset()
    changed: Collection[ClaimId] = frozenset()
    settled: Collection[ResolutionId] = frozenset()


def draw(rows: Sequence[FactRow], scope: SessionScope, decided: Decided) -> list[Seen]:
    """The queue: confirmed facts of the scope that another person decided and nobody has verified, or a sample of them.

    They stand in the order of the tables; where only disputed facts are wanted, the worst come first.
    """
    found = [(row, fact) for row, fact in _within(rows, scope) if _waits(fact, scope, decided)]
    drawn = [seen(row, fact) for row, fact in _sampled(found, scope)]
    return sorted(drawn, key=_how_bad) if scope.contradicted else drawn


def _sampled(found: Sequence[tuple[FactRow, Fact]], scope: SessionScope) -> Sequence[tuple[FactRow, Fact]]:
    """A random sample of as many as the scope asks for, in the order they had; the same for the same seed."""
    wanted = len(found)
    if scope.percent is not None:
        # Rounded up: a part of something is never nothing.
        wanted = -(-len(found) * scope.percent // 100)
    if scope.number is not None:
        wanted = min(wanted, scope.number)
    if wanted >= len(found):
        return found
    chance = Random(scope.seed)  # drawn again alike, not kept from anybody
    return [found[at] for at in sorted(chance.sample(range(len(found)), wanted))]


def _within(rows: Sequence[FactRow], scope: SessionScope) -> Iterator[tuple[FactRow, Fact]]:
    tables, articles = set(scope.tables), set(scope.articles)
    for row in rows:
        if tables and row.table not in tables:
            continue
        for fact in row.facts:
            if not articles or any(claim.article_id in articles for claim in fact.claims):
                yield row, fact


def _waits(fact: Fact, scope: SessionScope, decided: Decided) -> bool:
    stage = _is_disputed if scope.contradicted else _is_confirmed
    if not stage(fact) or (scope.since and not _changed(fact, scope, decided)):
        return False
    resolution = _resolution(fact)
    if resolution is not None and resolution.by == decided.reviewer:
        return False
    return not any(claim.id in decided.own for claim in backing(fact)) if decided.own else True


def _is_confirmed(fact: Fact) -> bool:
    return fact.status is Status.CONFIRMED


def _is_disputed(fact: Fact) -> bool:
    if fact.status is Status.CONTRADICTED:
        return any(claim.state is State.CONFIRMED for claim in fact.claims)
    return fact.status is Status.CONFIRMED and fact.contradiction is not None


def _changed(fact: Fact, scope: SessionScope, decided: Decided) -> bool:
    resolution = _resolution(fact)
    if resolution is not None and (resolution.at > scope.since or resolution.id in decided.settled):
        return True
    return any(claim.id in decided.changed for claim in fact.claims)


def _resolution(fact: Fact) -> Resolution | None:
    return fact.contradiction.resolution if fact.contradiction else None


def _how_bad(one: Seen) -> tuple[bool, int]:
    """Open before settled; then by how many claims stand against the most told value."""
    sides = _sides(one.fact.contradiction)
    return one.fact.status is not Status.CONTRADICTED, max(sides, default=0) - sum(sides)


def _sides(contradiction: Contradiction | None) -> list[int]:
    return [len(side.claims) for side in contradiction.values] if contradiction else []
