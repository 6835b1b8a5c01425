"""How likely each of the values of one fact is, given how often the sources that tell it are right.

POPACCU: Dong, Saha and Srivastava, "Less is More: Selecting Sources Wisely for Integration", VLDB 2013, after ACCU
of Dong, Berti-Equille and Srivastava, "Integrating Conflicting Data: The Role of Source Dependence", VLDB 2009. A
source tells the truth with the rate known of it ("one coin"); what it tells instead is as popular as others make it.
That nobody tells the truth is not weighed: it would explain any dispute, and the more of them it explained, the less
every source would count.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

Voice = tuple[str, ...]
"""The sources that speak as one, because they copy: one vote."""

DEFAULT_RATE = 0.8
"""How often a source that nothing is known of is taken to be right (Dong et al. begin there)."""

# No word counts against what it says: else a few facts settled wrongly turn the best witness into a liar, who then
# settles more of them wrongly. And nobody is always right.
_LOWEST, _HIGHEST = 0.5, 0.99


@dataclass(frozen=True, slots=True)
class Told:
    """One fact as it is told: the voices for each value, by the value's key.

    `truth` is the key of what a person decided. `finer` names for a value the finer ones that it agrees with
    ("2013": "2013-10"): those get its votes, and not the other way round.
    """

    field: tuple[str, str]
    values: Mapping[str, Sequence[Voice]]
    truth: str | None = None
    finer: Mapping[str, Collection[str]] = dataclasses.field(default_factory=dict)


def log_odds(rate: float) -> float:
    """How much the word of a source that is right so often weighs."""
    bounded = min(max(rate, _LOWEST), _HIGHEST)
    return log(bounded / (1 - bounded))


def probabilities(told: Told, rate: Callable[[str], float]) -> dict[str, float]:
    """How likely each value is, one of them being true."""
    if told.truth is not None:
        return {value: float(value == told.truth) for value in told.values}
    sizes = {value: len(voices) for value, voices in told.values.items()}
    weights = {value: sum(weight(voice, rate) for voice in voices) for value, voices in told.values.items()}
    return likely(sizes, weights, told.finer)


def weight(voice: Voice, rate: Callable[[str], float]) -> float:
    """How much a voice weighs: as much as one of its sources does on average."""
    return sum(log_odds(rate(source)) for source in voice) / len(voice)


def likely(
    sizes: Mapping[str, int], weights: Mapping[str, float], finer: Mapping[str, Collection[str]]
) -> dict[str, float]:
    """The same from how many voices each value has, and how much they weigh together."""
    scores = {}
    for value in sizes:
        agreeing = {other for other in sizes if other == value or value in finer.get(other, ())}
        others = [size for other, size in sizes.items() if other not in agreeing]
        scores[value] = sum(weights[other] for other in sorted(agreeing)) + popularity(others)
    most = max(scores.values(), default=0.0)
    total = sum(exp(score - most) for score in scores.values())
    return {value: exp(score - most) / total for value, score in scores.items()}


def popularity(wrong: Collection[int]) -> float:
    """The log probability that mistaken voices fall on values as they do: a common mistake tells little."""
    told = [size for size in wrong if size]
    everyone = sum(told)
    return sum(size * log(size / everyone) for size in told)
