"""Whether one sentence is copied from another: both are aligned word by word, and what is common must be long."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from annotator.voices.pieces import TELLING

if TYPE_CHECKING:
    from types import ModuleType

# All who tell of a matter use its names and phrases: what is copied goes on for longer (docs/adr/0020).
_RUN = 3
"""Words in a row that must be equal to count."""
_LONGEST_RUN = 6
"""Words that the longest of the runs must have."""
_SHARE = 800
"""Per mille of a sentence's letters that must stand in runs."""
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
        found = match(other, one)
        return Match(found.share, found.other, found.one) if found else None
    ours, theirs = one.split(), other.split()
    if _other_numbers(ours, theirs):
        return None
    runs = [run for run in _runs(ours, theirs) if run[2] >= _RUN]
    if max((length for _, _, length in runs), default=0) < _LONGEST_RUN:
        return None
    letters = sum(len(word) for start, _, length in runs for word in ours[start : start + length])
    whole = _is_most(letters, one), _is_most(letters, other)
    if not any(whole) or letters < (TELLING * _SHARE // 1000 if all(whole) else _EXCERPT):
        return None
    (first, there, _), (last, end, length) = runs[0], runs[-1]
    return Match(
        1000 * letters // min(_letters(one), _letters(other)),
        (0, len(ours)) if whole[0] else _edged(first, last + length, len(ours)),
        (0, len(theirs)) if whole[1] else _edged(there, end + length, len(theirs)),
    )


def _other_numbers(ours: list[str], theirs: list[str]) -> bool:
    """Whether most numbers differ: the same form of words told anew (prices, weather), not copied."""
    one, other = (Counter(word for word in words if word[0].isdigit()) for words in (ours, theirs))
    if not one or not other:
        return False
    lacking = min((one - other).total(), (other - one).total())
    return lacking > (one & other).total()


def _is_most(letters: int, words: str) -> bool:
    """Whether a sentence is a copy as a whole: what differs in it was changed by whoever copied it."""
    return 1000 * letters >= _SHARE * _letters(words)


def _edged(start: int, end: int, words: int) -> tuple[int, int]:
    return 0 if start <= _EDGE else start, words if words - end <= _EDGE else end


def _letters(words: str) -> int:
    return len(words) - words.count(" ")


def _runs(ours: list[str], theirs: list[str]) -> list[tuple[int, int, int]]:
    """Where the same words stand in a row in both: where in each, and how many."""
    codes = _aligner().opcodes(ours, theirs)
    return [(code.src_start, code.dest_start, code.src_end - code.src_start) for code in codes if code.tag == "equal"]


@cache
def _aligner() -> ModuleType:
    # Loaded when first asked for: nothing that is painted needs it.
    from rapidfuzz.distance import Indel

    return Indel
