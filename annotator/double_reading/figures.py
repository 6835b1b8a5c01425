"""What a double reading came to: the agreement on claims and spans, and how much of the rest is settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.double_reading.agreement import Agreement, agreements
from annotator.double_reading.pairing import Difference, Pair
from annotator.double_reading.units import Marks, SpanAgreement, span_agreements
from annotator.model import ArticleId, DoubleReading


@dataclass(frozen=True)
class ReadTwice:
    """All that a double reading is judged by: what the two claimed, and what they marked in which texts."""

    which: DoubleReading
    pairs: Sequence[Pair]
    texts: Mapping[ArticleId, str]
    first: Marks
    second: Marks


@dataclass(frozen=True)
class Figures:
    """The agreement of two readers; of what they read differently (`differing`), `settled` has a verdict."""

    which: DoubleReading
    claims: Sequence[Agreement]
    spans: Sequence[SpanAgreement]
    differing: int
    settled: int

    @property
    def overall(self) -> Agreement:
        """The agreement on all claims."""
        return next(iter(self.claims), Agreement("", "", 0, 0))


def figures(one: ReadTwice) -> Figures:
    """The agreement of one double reading; takes seconds where many articles were read."""
    differing = [pair for pair in one.pairs if pair.difference is not Difference.NONE]
    return Figures(
        one.which,
        agreements(one.pairs),
        span_agreements(one.texts, one.first, one.second),
        len(differing),
        sum(pair.is_settled for pair in differing),
    )
