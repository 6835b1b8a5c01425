"""Where words stand in an article, however they are spelled: capitals, marks and đ are optional."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import normalize

from annotator.text import both_tones, fold, lowered

Hit = tuple[int, int]
"""A stretch of the article in code points, half-open."""


class Folds:
    """A text as it is searched; each spelling is made when it is first asked for and as long as the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._marked: str | None = None
        self._bare: str | None = None

    def hits(self, words: str) -> list[Hit]:
        """Where the words stand, in order, any gap between two of them alike.

        Words with marks are those with the same marks, wherever the tone is put, as long as there is one of them;
        else, and where none were typed, marks do not count.
        """
        wanted = lowered(normalize("NFC", words)).split()
        if not wanted:
            return []
        bare = [fold(word) for word in wanted]
        found = _places(self._with_marks(), [both_tones(word) for word in wanted]) if bare != wanted else []
        return found or _places(self._without(), [[word] for word in bare])

    def _with_marks(self) -> str:
        if self._marked is None:
            self._marked = lowered(self._text)
        return self._marked

    def _without(self) -> str:
        if self._bare is None:
            self._bare = fold(self._text)
        return self._bare


def _places(text: str, words: Iterable[Iterable[str]]) -> list[Hit]:
    """Where these words follow one another, each in any of its spellings."""
    spelled = ("|".join(sorted(map(re.escape, spellings))) for spellings in words)
    pattern = re.compile(r"\s+".join(f"(?:{word})" for word in spelled))
    return [match.span() for match in pattern.finditer(text)]
