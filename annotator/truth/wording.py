"""How reliable a source is, in words."""

from __future__ import annotations

from annotator.model import Message
from annotator.witnesses import Reliability


def told(source: str, reliability: Reliability) -> Message:
    """How often a source was right about a field, from how many facts, and how sure that is."""
    words = (
        ("source", source),
        ("rate", _percent(reliability.rate)),
        ("n", str(reliability.facts)),
        ("low", _percent(reliability.low)),
        ("high", _percent(reliability.high)),
    )
    return Message("{source}: right {rate} % (n={n}, {low}–{high} %)", words)


def _percent(mille: int) -> str:
    return str((mille + 5) // 10)
