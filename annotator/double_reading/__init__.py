"""Two people's independent reading of the same articles: what they agree on, and what somebody has to settle."""

from __future__ import annotations

from annotator.double_reading.agreement import Agreement, agreements
from annotator.double_reading.figures import Figures, ReadTwice, figures
from annotator.double_reading.pairing import Difference, Pair, disagreements, pair, ranked
from annotator.double_reading.units import Marked, Marks, SpanAgreement, span_agreements

__all__ = [
    "Agreement",
    "Difference",
    "Figures",
    "Marked",
    "Marks",
    "Pair",
    "ReadTwice",
    "SpanAgreement",
    "agreements",
    "disagreements",
    "figures",
    "pair",
    "ranked",
    "span_agreements",
]
