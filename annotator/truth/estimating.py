"""Which values are true and how often each source is right in each field, each estimated from the other in turn.

Turn by turn as in TruthFinder (Yin, Han and Yu, "Truth Discovery with Multiple Conflicting Information Providers on
the Web", KDD 2007, TKDE 2008) and Dawid and Skene ("Maximum Likelihood Estimation of Observer Error-Rates Using the EM
Algorithm", Applied Statistics 1979), with one coin per source and field, weighed as POPACCU does (`odds`). A rate is
held to what is known of the source in all fields, and that to the rate of all sources, by Beta priors: few words,
little change. What a person decided is an observed truth. Values are never merged before they are weighed, nor
averaged: errors of the news are other versions, not noise (Li et al., "Truth Finding on the Deep Web: Is the Problem
Solved?", VLDB 2013).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from annotator.truth.columns import Columns, Floats, Pair, columns
from annotator.truth.intervals import intervals
from annotator.truth.odds import DEFAULT_RATE, Told, log_odds
from annotator.witnesses import Reliability

MILLE = 1000
_ROUNDS = 300
_STILL = 1e-6

# How many facts the default is worth in what is told of a source.
_LITTLE = 2


@dataclass(frozen=True)
class Shrinkage:
    """How many facts each prior is worth: that of all sources, of a source, and of a source in one field."""

    everyone: float = 50
    source: float = 5
    field: float = 10


DEFAULT = Shrinkage()


@dataclass(frozen=True)
class Estimate:
    """What is known of each source, and how likely each value of the facts is that were told."""

    reliability: Mapping[Pair, Reliability]
    _told: Columns | None = None
    _likely: Floats | None = None

    @cached_property
    def probabilities(self) -> list[dict[str, int]]:
        """Per fact the probability of each value, per mille (in all at most 1000)."""
        return [] if self._told is None or self._likely is None else _per_fact(self._told, self._likely)


@dataclass(frozen=True)
class _Record:
    """Per pair: how many of its words could be judged, how many were right, and the rate it is held to."""

    judged: Floats
    right: Floats
    prior: Floats


def estimate(facts: Sequence[Told], shrinkage: Shrinkage = DEFAULT) -> Estimate:
    """Estimate until nothing moves; the same facts in any order give the same answer."""
    if not facts:
        return Estimate({})
    told = columns(facts)
    fixed = _Fixed(told)
    rates = np.full(len(told.pairs), DEFAULT_RATE)
    # First one rate per source, from all it says: copies can win every vote of one field, but seldom of all.
    for by_field in (False, True):
        for _ in range(_ROUNDS):
            record = _judge(told, fixed, _likely(told, fixed, rates), shrinkage)
            before, rates = rates, _rates(record, shrinkage) if by_field else record.prior
            if np.abs(rates - before).max(initial=0) < _STILL:
                break
    likely = _likely(told, fixed, rates)
    return Estimate(_reliability(told, _judge(told, fixed, likely, shrinkage)), told, likely)


class _Fixed:
    """What does not change from turn to turn: how popular mistakes are, and which words can be judged."""

    def __init__(self, told: Columns) -> None:
        sizes, facts = told.voices, len(told.starts)
        spread = sizes * np.log(np.maximum(sizes, 1))
        everyone, everything = np.bincount(told.fact, sizes, facts), np.bincount(told.fact, spread, facts)
        others = everyone[told.fact] - np.bincount(told.finer, sizes[told.agrees], len(sizes))
        elsewhere = everything[told.fact] - np.bincount(told.finer, spread[told.agrees], len(sizes))
        self.mistaken = elsewhere - others * np.log(np.maximum(others, 1))
        self.decided = ~np.isnan(told.known)
        # A voice that is alone with a fact cannot be judged by it: it would only confirm itself.
        judged = (everyone >= 2) | self.decided[told.starts]
        self.judged = judged[told.fact][told.word_value].astype(float)


def _likely(told: Columns, fixed: _Fixed, rates: Floats) -> Floats:
    """The probability of each value, sources being right so often."""
    odds = np.array([log_odds(rate) for rate in rates.tolist()])
    weights = np.bincount(told.word_value, told.word_weight * odds[told.word_pair], len(told.fact))
    scores = np.bincount(told.finer, weights[told.agrees], len(told.fact)) + fixed.mistaken
    most = np.maximum.reduceat(scores, told.starts)
    shares = np.exp(scores - most[told.fact])
    total = np.add.reduceat(shares, told.starts)
    return np.where(fixed.decided, told.known, shares / total[told.fact])


def _judge(told: Columns, fixed: _Fixed, likely: Floats, shrinkage: Shrinkage) -> _Record:
    """How often each source was right in each field, if values are that likely."""
    # A coarse value is right as well where a finer one that it agrees with is.
    credit = np.bincount(told.agrees, likely[told.finer], len(told.fact))
    count = len(told.pairs)
    judged: Floats = np.bincount(told.word_pair, fixed.judged, count).astype(float)
    right: Floats = np.bincount(told.word_pair, fixed.judged * credit[told.word_value], count).astype(float)
    everyone = (right.sum() + shrinkage.everyone * DEFAULT_RATE) / (judged.sum() + shrinkage.everyone)
    own_right = np.bincount(told.pair_source, right, told.sources) + shrinkage.source * everyone
    own = own_right / (np.bincount(told.pair_source, judged, told.sources) + shrinkage.source)
    return _Record(judged, right, own[told.pair_source])


def _rates(record: _Record, shrinkage: Shrinkage) -> Floats:
    return (record.right + shrinkage.field * record.prior) / (record.judged + shrinkage.field)


def _per_fact(told: Columns, likely: Floats) -> list[dict[str, int]]:
    # Rounded down, so that the values of a fact never add up to more than is certain.
    mille = np.floor(likely * MILLE + 1e-9).astype(int).tolist()
    return [
        dict(zip(keys, mille[start : start + len(keys)], strict=True))
        for start, keys in zip(told.starts.tolist(), told.keys, strict=True)
    ]


def _reliability(told: Columns, record: _Record) -> dict[Pair, Reliability]:
    # That of the field's own record: what is borrowed from other fields must not make a short one look long.
    right = record.right + _LITTLE * DEFAULT_RATE
    wrong = record.judged - record.right + _LITTLE * (1 - DEFAULT_RATE)
    lows, highs = intervals(right, wrong)
    rates, counts = np.rint(right / (right + wrong) * MILLE), np.rint(record.judged)
    known = zip(told.pairs, rates.tolist(), lows.tolist(), highs.tolist(), counts.tolist(), strict=True)
    return {pair: Reliability(int(rate), low, high, int(n)) for pair, rate, low, high, n in known if n}
