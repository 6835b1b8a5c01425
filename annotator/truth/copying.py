"""Sources that copy one another, told by what they say: they make the same mistakes, or never once differ.

Dong, Berti-Equille and Srivastava ("Integrating Conflicting Data: The Role of Source Dependence", VLDB 2009): to share
what is true says little, to share what is false says much. From about thirty shared values that most call wrong on,
two sources are copies, unless they differ as often where either is wrong: in a large set mistakes meet by chance.
Copies that win the vote look right; what gives them away is that they agree on every disputed fact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from annotator.truth.columns import Numbers
from annotator.truth.odds import Told, Voice

MISTAKES = 30
"""Values shared against the majority from which on two sources are copies."""

DISPUTES = 100
"""Disputed facts from which on sources that never differ are copies: two that are right nineteen times of twenty,
each for itself, agree on so many once in 30,000 times."""

# Copies may differ once in so many disputed facts.
_SLIP = 200


def collapsed(facts: Sequence[Told], *, mistakes: int = MISTAKES, disputes: int = DISPUTES) -> list[Told]:
    """The facts, where copies that tell one value are one voice."""
    return _joined(facts, copies(facts, mistakes=mistakes, disputes=disputes))


def copies(facts: Sequence[Told], *, mistakes: int = MISTAKES, disputes: int = DISPUTES) -> dict[str, str]:
    """For each source that copies or is copied, one that stands for its group."""
    heads: dict[str, str] = {}
    _join_where(facts, heads, lambda both, alike, _: (both >= disputes) & ((both - alike) * _SLIP <= both))
    # Copies that never differ have one vote from here on: else honest papers that they outvote share "mistakes".
    voiced = _joined(facts, {name: _head(heads, name) for name in heads})
    # Where either is wrong: where they differ, and where they are wrong together.
    _join_where(voiced, heads, lambda both, alike, wrong: (wrong >= mistakes) & (2 * wrong >= both - alike + wrong))
    return {name: _head(heads, name) for name in heads}


def _joined(facts: Sequence[Told], heads: Mapping[str, str]) -> list[Told]:
    return [_with_joined(told, heads) for told in facts]


def _with_joined(told: Told, heads: Mapping[str, str]) -> Told:
    values = {key: _voices(said, heads) for key, said in told.values.items()}
    # Most stay as they are, and stand in memory once.
    return told if values == told.values else replace(told, values=values)


def _voices(voices: Sequence[Voice], heads: Mapping[str, str]) -> list[Voice]:
    found: dict[str, list[str]] = {}
    for voice in voices:
        found.setdefault(heads.get(voice[0], voice[0]), []).extend(voice)
    return [tuple(dict.fromkeys(sources)) for sources in found.values()]


Rule = Callable[[Numbers, Numbers, Numbers], npt.NDArray[np.bool_]]
"""Of the disputed facts that two sources speak on, those they say the same on, and those most call it wrong on."""


def _join_where(facts: Sequence[Told], heads: dict[str, str], are_copies: Rule) -> None:
    words = _disputed(facts)
    for one in range(len(words.names)):
        for other in np.flatnonzero(are_copies(*_compared(words, one))).tolist():
            if other > one:
                _join(heads, words.names[one], words.names[other])


@dataclass(frozen=True)
class _Words:
    """What was said of disputed facts, fact after fact; `starts` and `counts` find the words of a fact."""

    names: list[str]
    starts: Numbers
    counts: Numbers
    fact: Numbers
    source: Numbers
    value: Numbers
    minority: npt.NDArray[np.bool_]
    by_source: list[Numbers]


def _disputed(facts: Sequence[Told]) -> _Words:
    disputed = [told for told in facts if len(told.values) > 1]
    spoken = Counter(source for told in disputed for voices in told.values.values() for v in voices for source in v)
    numbers = {name: number for number, name in enumerate(sorted(spoken))}
    words = [word for fact, told in enumerate(disputed) for word in _words(fact, told, numbers)]
    table = np.array(words, np.intp).reshape(-1, 4)
    counts = np.bincount(table[:, 0], minlength=len(disputed))
    order = np.argsort(table[:, 1], kind="stable")
    ends = np.cumsum(np.bincount(table[:, 1], minlength=len(numbers)))[:-1]
    return _Words(
        names=list(numbers),
        starts=np.cumsum(counts) - counts,
        counts=counts,
        fact=table[:, 0],
        source=table[:, 1],
        value=table[:, 2],
        minority=table[:, 3].astype(bool),
        by_source=np.split(order, ends) if numbers else [],
    )


def _words(fact: int, told: Told, numbers: Mapping[str, int]) -> Iterator[tuple[int, int, int, bool]]:
    """Fact, source, value, and whether most call it wrong."""
    most = max(len(voices) for voices in told.values.values())
    for value, (key, voices) in enumerate(sorted(told.values.items())):
        minority = len(voices) < most if told.truth is None else key != told.truth
        yield from ((fact, numbers[source], value, minority) for voice in voices for source in voice)


def _compared(words: _Words, one: int) -> tuple[Numbers, Numbers, Numbers]:
    """Per other source on how many disputed facts both speak, say the same, and the same that most call wrong."""
    own = words.by_source[one]
    lengths = words.counts[words.fact[own]]
    runs = np.repeat(words.starts[words.fact[own]] - np.cumsum(lengths) + lengths, lengths)
    others = runs + np.arange(lengths.sum())
    same = words.value[others] == np.repeat(words.value[own], lengths)
    source, size = words.source[others], len(words.names)
    wrong = same & words.minority[others]
    return (
        np.bincount(source, minlength=size),
        np.bincount(source[same], minlength=size),
        np.bincount(source[wrong], minlength=size),
    )


def _head(heads: dict[str, str], one: str) -> str:
    while heads.setdefault(one, one) != one:
        one = heads[one]
    return one


def _join(heads: dict[str, str], one: str, other: str) -> None:
    # The first by name stands for a group, whatever the order it was found in.
    first, second = sorted((_head(heads, one), _head(heads, other)))
    heads[second] = first
