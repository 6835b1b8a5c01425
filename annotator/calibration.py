"""Scores that mean something: of the spans scored 900, nine in ten are right.

The rules give raw scores that only rank their answers. What share of each level was right in annotated news stands in
seeds/calibration.tsv, made by scripts/calibrate.py (see there for how); between two levels lies a straight line.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

from annotator.model import Span

_TABLE = Path(__file__).parents[1] / "seeds" / "calibration.tsv"
_NOTHING, _MOST = (0, 0), 1000


def calibrated(span: Span) -> Span:
    """The span with the probability, per mille, that place and value are both right, for the rules' raw score."""
    scores = _scores().get(span.kind)
    if scores is None:
        return span
    # Said out: dataclasses.replace would take a tenth of all the time that suggestions take.
    return Span(
        span.id, span.article_id, span.start, span.end, span.kind, span.value, span.state, scores[span.score], span.by,
        span.reason,
    )  # fmt: skip


@cache
def _scores() -> Mapping[str, tuple[int, ...]]:
    """By kind, the probability of each raw score from 0 to 1000."""
    levels: dict[str, list[tuple[int, int]]] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        kind, raw, right, _ = line.split("\t")
        levels.setdefault(kind, [_NOTHING]).append((int(raw), int(right)))
    return {kind: _filled(known) for kind, known in levels.items()}


def _filled(levels: list[tuple[int, int]]) -> tuple[int, ...]:
    scores = [
        least + (most - least) * (raw - low) // (high - low)
        for (low, least), (high, most) in pairwise(levels)
        for raw in range(low, high)
    ]
    # Above the highest level nothing was seen: no surer than there.
    return (*scores, *[levels[-1][1]] * (_MOST + 1 - len(scores)))
