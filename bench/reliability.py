"""Whether scores mean what they say: of the spans scored about 900, nine in ten should be right.

Expected calibration error: the mean distance between score and share of right spans over the bins, weighted by
their spans (Naeini et al., "Obtaining Well Calibrated Probabilities Using Bayesian Binning", AAAI 2015).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

_EDGES = (0, 500, 700, 800, 900, 950, 1001)


@dataclass(frozen=True)
class Outcome:
    """What became of one suggestion: its kind, its score, and whether place and value were right."""

    kind: str
    score: int
    right: bool


def table(found: Iterable[Outcome]) -> list[str]:
    """Lines that set the scores of each bin beside the share of right spans, with the error over all."""
    told = list(found)
    bins = _bins(told)
    lines = [f"{'scores':>10} {'predicted':>9} {'observed':>9} {'n':>6}"]
    for (low, high), some in zip(pairwise(_EDGES), bins, strict=True):
        if some:
            lines.append(f"{low:>5}-{high - 1:<4} {_predicted(some):9.3f} {_observed(some):9.3f} {len(some):6}")
    return [*lines, f"expected calibration error {error(told):.3f} over {len(told)} spans"]


def error(found: Iterable[Outcome]) -> float:
    """The expected calibration error, 0 to 1."""
    told = list(found)
    bins = _bins(told)
    gaps = sum(len(some) * abs(_predicted(some) - _observed(some)) for some in bins if some)
    return gaps / len(told) if told else 0.0


def _bins(told: list[Outcome]) -> list[list[Outcome]]:
    return [[one for one in told if bisect_right(_EDGES, one.score) == at] for at in range(1, len(_EDGES))]


def _predicted(some: list[Outcome]) -> float:
    return sum(one.score for one in some) / len(some) / 1000


def _observed(some: list[Outcome]) -> float:
    return sum(one.right for one in some) / len(some)
