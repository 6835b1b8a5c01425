"""What is told of many facts, as columns that are reckoned with all at once."""

from __future__ import annotations

from array import array
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
    # Of millions of words: arrays, for a list holds each number as an object.
    fact, voices, known = array("q"), array("q"), array("d")
    word_value, word_pair, word_weight = array("q"), array("q"), array("d")
    agrees, finer = array("q"), array("q")
    for number, told in enumerate(facts):
        own = sorted({*told.values, *([told.truth] if told.truth is not None else [])})
        at = {key: len(fact) + place for place, key in enumerate(own)}
        keys.append(own)
        for key, value in at.items():
            spoken = told.values.get(key, ())
            fact.append(number)
            voices.append(len(spoken))
            known.append(float("nan") if told.truth is None else float(key == told.truth))
            own_finer = [value, *(at[other] for other in told.finer.get(key, ()) if other in at)]
            agrees.extend([value] * len(own_finer))
            finer.extend(own_finer)
            for voice in spoken:
                word_value.extend([value] * len(voice))
                word_pair.extend(pairs.setdefault((source, told.field), len(pairs)) for source in voice)
                word_weight.extend([1 / len(voice)] * len(voice))
    names: dict[str, int] = {}
    return Columns(
        keys=keys,
        pairs=list(pairs),
        starts=np.cumsum([0, *(len(own) for own in keys)])[:-1].astype(np.intp),
        fact=np.array(fact, np.intp),
        voices=np.array(voices, float),
        known=np.array(known, float),
        word_value=np.array(word_value, np.intp),
        word_pair=np.array(word_pair, np.intp),
        word_weight=np.array(word_weight, float),
        agrees=np.array(agrees, np.intp),
        finer=np.array(finer, np.intp),
        pair_source=np.array([names.setdefault(source, len(names)) for source, _ in pairs], np.intp),
        sources=len(names),
    )
