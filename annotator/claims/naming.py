"""Names that are no spans: provinces and countries, read from the gazetteer where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annotator import gazetteer

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 5
"""Syllables of the longest name looked for."""

Look = Callable[[str], str | None]
"""What a name means, or None where it means nothing."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name where it stands in the article, and what it means."""

    meaning: str
    start: int
    end: int


def named(text: str, start: int, end: int, look: Look, *, opens: bool = False) -> Iterator[Named]:
    """The names within a stretch, longest first; `opens` says that a sentence begins with it.

    The only word that begins a sentence is no name: it may be any word ("Anh").
    """
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    at = 0
    while at < len(words):
        found = _longest(text, words[at : at + _LONGEST], look, alone=not (opens and at == 0))
        if found:
            yield found
        at += 1 if found is None else sum(1 for word in words[at : at + _LONGEST] if word[1] <= found.end)


def _longest(text: str, words: Sequence[tuple[int, int]], look: Look, *, alone: bool) -> Named | None:
    if not text[words[0][0]].isupper():
        return None
    for count in range(len(words), 0 if alone else 1, -1):
        start, end = words[0][0], words[count - 1][1]
        if meaning := look(text[start:end]):
            return Named(meaning, start, end)
    return None


SORTS: dict[str, Look] = {"province": gazetteer.province, "country": gazetteer.country}
"""The sorts of names that a codebook's key may be filled from, besides the spans of cities."""
