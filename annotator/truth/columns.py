"""What is told of many facts, as columns that are reckoned with all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from annotator.truth.odds import Told

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.intp]

Pair = tuple[str, tuple[str, str]]
"""A source and a field."""


@dataclass(frozen=True)
class Columns:
    """Facts own runs of values (`starts`); each word is one source's for one value; a pair is a source and a field."""

    keys: list[list[str]]
    pairs: list[Pair]
    starts: Numbers
    fact: Numbers  # of each value
    voices: Floats  # of each value: how many there are
    known: Floats  # of each value: 1 or 0 as a person decided, else NaN
    word_value: Numbers
    word_pair: Numbers
    word_weight: Floats
    agrees: Numbers  # values that count for …
    finer: Numbers  # … these; each value counts for itself
    pair_source: Numbers
    sources: int


def columns(facts: Sequence[Told]) -> Columns:
    """The columns of these facts; a truth that nobody told is a value without voices."""
    pairs: dict[Pair, int] = {}
    keys: list[list[str]] = []
    fact: list[int] = []
    voices: list[int] = []
    known: list[float] = []
    words: list[tuple[int, int, float]] = []
    agreeing: list[tuple[int, int]] = []
    for number, told in enumerate(facts):
        own = sorted({*told.values, *([told.truth] if told.truth is not None else [])})
        at = {key: len(fact) + place for place, key in enumerate(own)}
        keys.append(own)
        for key, value in at.items():
            spoken = told.values.get(key, ())
            fact.append(number)
            voices.append(len(spoken))
            known.append(float("nan") if told.truth is None else float(key == told.truth))
            agreeing += [(value, value), *((value, at[other]) for other in told.finer.get(key, ()) if other in at)]
            for voice in spoken:
                words += [(value, pairs.setdefault((s, told.field), len(pairs)), 1 / len(voice)) for s in voice]
    names: dict[str, int] = {}
    word, agreement = np.array(words, float).reshape(-1, 3), np.array(agreeing, np.intp).reshape(-1, 2)
    return Columns(
        keys=keys,
        pairs=list(pairs),
        starts=np.cumsum([0, *(len(own) for own in keys)])[:-1].astype(np.intp),
        fact=np.array(fact, np.intp),
        voices=np.array(voices, float),
        known=np.array(known, float),
        word_value=word[:, 0].astype(np.intp),
        word_pair=word[:, 1].astype(np.intp),
        word_weight=word[:, 2],
        agrees=agreement[:, 0],
        finer=agreement[:, 1],
        pair_source=np.array([names.setdefault(source, len(names)) for source, _ in pairs], np.intp),
        sources=len(names),
    )
