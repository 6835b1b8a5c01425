"""Whether one sentence is copied from another: both are aligned word by word, and what is common must be long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from annotator.voices.pieces import TELLING

if TYPE_CHECKING:
    from types import ModuleType

# All who tell of a matter use its names and phrases: what is copied goes on for longer (docs/adr/0021).
_RUN = 3
"""Words in a row that must be equal to count."""
_LONGEST_RUN = 6
"""Words that the longest of the runs must have."""
_SHARE = 800
"""Per mille of a sentence's letters that must stand in runs."""
_LONG_RUN, _SHARE_BESIDE = 16, 600
"""Nobody finds so many words in the same order again: with such a run, less of the rest need be equal."""
_LEAST_COMMON = 500
"""Per mille of the shorter sentence's words that stand in both in the same order; letters are what decides."""
_EXCERPT = 80
"""Letters that must stand in runs where only the shorter sentence is taken in: a part of a sentence was copied."""
_EDGE = 3
"""Words at a sentence's end that belong to the copy although they differ: one of them was changed."""


@dataclass(frozen=True, slots=True)
class Match:
    """How far two sentences are equal, per mille of the shorter one, and which words (half-open) that takes in."""

    share: int
    one: tuple[int, int]
    other: tuple[int, int]


def match(one: str, other: str) -> Match | None:
    """The copied part of two sentences of folded words, or None where they are each in their own words."""
    if other < one:
        # An alignment may have equals: the same one is taken whichever way round it is asked for.
        turned = match(other, one)
        return Match(turned.share, turned.other, turned.one) if turned else None
    ours, theirs = one.split(), other.split()
    # Most are done with here, in a fraction of the time.
    if not _lcs().similarity(ours, theirs, score_cutoff=min(len(ours), len(theirs)) * _LEAST_COMMON // 1000):
        return None
    found = [run for run in runs(ours, theirs) if run[2] >= _RUN]
    longest = max((length for _, _, length in found), default=0)
    letters = sum(len(word) for start, _, length in found for word in ours[start : start + length])
    shares = [1000 * letters // _letters(words) for words in (one, other)]
    if longest < _LONGEST_RUN or not _is_copy(letters, shares, _SHARE_BESIDE if longest >= _LONG_RUN else _SHARE):
        return None
    if _other_numbers(ours, theirs):
        return None
    (first, there, _), (last, end, length) = found[0], found[-1]
    return Match(
        max(shares),
        _part(first, last + length, len(ours), shares[0]),
        _part(there, end + length, len(theirs), shares[1]),
    )


def _is_copy(letters: int, shares: Sequence[int], least: int) -> bool:
    taken = [share >= least for share in shares]
    return (letters >= _EXCERPT and any(taken)) or (letters >= TELLING * least // 1000 and all(taken))


def _part(start: int, end: int, words: int, share: int) -> tuple[int, int]:
    """The words that were copied: all where most were, for whoever copied changed the others."""
    if share >= _SHARE:
        return 0, words
    return 0 if start <= _EDGE else start, words if words - end <= _EDGE else end


def _other_numbers(ours: list[str], theirs: list[str]) -> bool:
    """Whether most numbers differ: the same form of words told anew (prices, weather), not copied."""
    one, other = (Counter(word for word in words if word[0].isdigit()) for words in (ours, theirs))
    if not one or not other:
        return False
    lacking = min((one - other).total(), (other - one).total())
    return lacking > (one & other).total()


def _letters(words: str) -> int:
    return len(words) - words.count(" ")


def runs(ours: list[str], theirs: list[str]) -> list[tuple[int, int, int]]:
    """Where the same words stand in a row in both: where in each, and how many."""
    codes = _aligner().opcodes(ours, theirs)
    return [(code.src_start, code.dest_start, code.src_end - code.src_start) for code in codes if code.tag == "equal"]


# Loaded when first asked for: nothing that is painted needs them.


@cache
def _aligner() -> ModuleType:
    from rapidfuzz.distance import Indel

    return Indel


@cache
def _lcs() -> ModuleType:
    from rapidfuzz.distance import LCSseq

    return LCSseq
