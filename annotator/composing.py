"""Unicode normal form C, cluster by cluster, so that every composed letter knows what it was made of.

A cluster is a character with the marks that may join it. Normalising each cluster alone gives the same text as
normalising the whole (Unicode Standard Annex 15, sections 9 and 13).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from annotator.edits import Change, rewrite
from annotator.model import NormalText

# No combining mark stands above this; beyond it only the compatibility ideographs change, one for one.
_LAST_MARK = 0x1F000
_IDEOGRAPHS = range(0x2F800, 0x2FA1E)
# Vowels and finals of Hangul join what precedes them by arithmetic, not by a table.
_JAMO = frozenset(map(chr, (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))))
# More marks than any language writes (the stream-safe format allows 30) are noise; sorting them is quadratic.
_MOST_MARKS = 30


def compose(text: str) -> NormalText:
    """`text` in normal form C; marks beyond the thirtieth on one character are left out."""
    if unicodedata.is_normalized("NFC", text):
        return NormalText(text, text)
    return rewrite(text, _changes(text))


def _changes(text: str) -> Iterator[Change]:
    for match in _clusters().finditer(text):
        cluster = match.group()
        composed = unicodedata.normalize("NFC", cluster[: _MOST_MARKS + 1])
        if composed != cluster:
            yield Change(match.start(), match.end(), composed)


@cache
def _clusters() -> re.Pattern[str]:
    """A character with its marks, or one that never stands in normal form C. Built once: a scan of Unicode."""
    known = [chr(code) for code in range(0x300, _LAST_MARK) if not 0xD800 <= code < 0xE000]
    seconds = frozenset(filter(None, map(_second, known))) | _JAMO
    marks = [c for c in known if _joins(unicodedata.normalize("NFD", c)[0], seconds)]
    others = [c for c in known if unicodedata.normalize("NFC", c) != c] + [chr(code) for code in _IDEOGRAPHS]
    # No character below U+0300 is a mark or changes alone.
    mark, other = _characters(marks), _characters(others)
    return re.compile(f"[^{mark}]?[{mark}]+|[{other}]")


def _second(character: str) -> str:
    """What joins the first character in the canonical decomposition, or nothing."""
    parts = unicodedata.decomposition(character).split()
    return chr(int(parts[1], 16)) if len(parts) == 2 and not parts[0].startswith("<") else ""


def _joins(character: str, seconds: frozenset[str]) -> bool:
    return unicodedata.combining(character) != 0 or character in seconds


def _characters(characters: list[str]) -> str:
    """The inside of a character class, as ranges."""
    ranges: list[list[int]] = []
    for code in map(ord, characters):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"\\U{low:08x}-\\U{high:08x}" for low, high in ranges)
