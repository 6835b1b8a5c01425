"""Articles cut into pieces that can be copied one by one: sentences as folded words, with where each word stands."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator import boilerplate
from annotator.model import Boilerplate
from annotator.text import fold, sentences

TELLING = 40
"""Letters; a shorter sentence may be equal by chance and is no copy by itself."""

WORD = re.compile(r"[^\W_]+")
"""A word, joined ones apart."""
_LONG = 60
"""Words above which a sentence is cut at a comma: lists run on for a page, and only a part of them may be copied."""
_CUT = 30


@dataclass(frozen=True, slots=True)
class Piece:
    """The folded words of a sentence, one blank between them, and the offsets at which they start in the article."""

    words: str
    starts: array[int]

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.starts[-1] + len(self.words) - self.words.rfind(" ") - 1


def pieces(text: str, aside: Sequence[Boilerplate] = ()) -> Iterator[Piece]:
    """The pieces of a normal text that are long enough to tell a copy, boilerplate left out.

    Case, diacritics, punctuation and joined words do not count, so that a word-segmented copy has equal pieces.
    """
    plain = boilerplate.blanked(text, aside)
    folded = fold(plain)
    for start, end in sentences(plain):
        found = list(WORD.finditer(folded, start, end))
        for part in _cut(found, folded):
            if sum(match.end() - match.start() for match in part) >= TELLING:
                yield Piece(" ".join(match.group() for match in part), array("I", [match.start() for match in part]))


def _cut(found: Sequence[re.Match[str]], folded: str) -> Iterator[Sequence[re.Match[str]]]:
    """The words of one sentence in stretches of a bearable length, cut where copies of it are cut as well."""
    start = 0
    while len(found) - start > _LONG:
        behind = range(start + _CUT, start + _LONG)
        at = next((at for at in behind if not folded[found[at - 1].end()].isspace()), behind.stop)
        yield found[start:at]
        start = at
    yield found[start:]
