"""What a review session would go through, counted as its scope is being chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from annotator.model import ClaimId, FactRow, ResolutionId, SessionScope
from annotator.reviewing.drawing import Decided, draw
from annotator.reviewing.seeing import Seen


@dataclass(frozen=True)
class Known:
    """What the journal knows of a reviewer: the claims they decided; the claims and verdicts of since a moment."""

    reviewer: str
    own: Collection[ClaimId] = frozenset()
    changed: Collection[ClaimId] = frozenset()
    settled: Collection[ResolutionId] = frozenset()


@dataclass(frozen=True)
class Drawn:
    """The queue; `fit` facts could be drawn, and `own` more are the reviewer's own work."""

    queue: Sequence[Seen]
    fit: int
    own: int


def drawn(rows: Sequence[FactRow], scope: SessionScope, known: Known) -> Drawn:
    """Draw a queue, and count what it was drawn from. Pure: may run beside the window."""
    whole = replace(scope, number=None, percent=None)
    everybody = draw(rows, whole, Decided("", frozenset(), known.changed, known.settled))
    fit = draw(rows, whole, Decided(known.reviewer, known.own, known.changed, known.settled))
    is_sample = scope.number is not None or scope.percent is not None
    queue = draw(rows, scope, Decided(known.reviewer, known.own, known.changed, known.settled)) if is_sample else fit
    return Drawn(queue, len(fit), len(everybody) - len(fit))
