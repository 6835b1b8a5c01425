"""What is typed into the search: its words, with marks or without, and where a text has them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from annotator import kinds
from annotator.model import PartialDate
from annotator.text import fold, fold_tone, normalise

# Letters and digits; an underscore parts words, so that "Hà_Nội" is "Hà Nội".
_WORD = re.compile(r"[^\W_]+")
_QUOTES = re.compile('["“”«»„]')
_GROUPS = re.compile(r"(?<!\d)\d{1,3}(?:[.,]\d{3})+(?!\d)")
_GAP = r"[\W_]+"
# How far apart words may stand and still be shown as one passage.
_REACH = 240
_MOST = 2000
"""Places of a long text that are looked at for the one where most words stand together."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was typed, its tone mark in the old place; `begun` where more letters may follow."""

    typed: str
    begun: bool = False

    @property
    def plain(self) -> str:
        """The word without case and diacritics."""
        return fold(self.typed)

    @property
    def is_marked(self) -> bool:
        """Whether it was typed with diacritics, so that what is spelt the same means more."""
        return self.plain != self.typed


@dataclass(frozen=True)
class Sought:
    """What is looked for: groups of words side by side, as quotes make them; words outside quotes are a group each.

    `typed` are the letters themselves, for values that are stored otherwise than people write them.
    """

    groups: tuple[tuple[Word, ...], ...] = ()
    typed: str = ""

    @property
    def words(self) -> tuple[Word, ...]:
        """All words, as they were typed."""
        return tuple(word for group in self.groups for word in group)

    @property
    def indexed(self) -> Sought:
        """The same without a letter that only begins a word: an index would look through half of all words for it."""
        if not self.words or not self.words[-1].begun or len(self.words[-1].typed) > 1:
            return self
        groups = (*self.groups[:-1], self.groups[-1][:-1])
        return Sought(tuple(group for group in groups if group), self.typed)

    @cached_property
    def _together(self) -> re.Pattern[str]:
        return _pattern(self.words)

    @cached_property
    def _apart(self) -> re.Pattern[str]:
        return re.compile("|".join(f"({_pattern(group).pattern})" for group in self.groups))

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where a text has what is sought, the best place first: spelt as typed, all words side by side, or near by."""
        if not self.groups:
            return []
        folded = fold(text)
        side_by_side = [match.span() for match in self._together.finditer(folded)]
        if side_by_side:
            return sorted(side_by_side, key=lambda place: not self.spelt(text[slice(*place)]))
        found = islice(self._apart.finditer(folded), _MOST)
        return self._nearest([(*match.span(), match.lastindex or 0) for match in found])

    def spelt(self, words: str) -> bool:
        """Whether these words bear the marks that were typed; those that were typed without may bear any."""
        own = fold_tone(words).lower()
        return all(word.typed in own for word in self.words if word.is_marked)

    def _nearest(self, found: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
        """The places around which most of the groups are found come first, in reading order."""
        starts = [start for start, _, _ in found]

        def near(at: int) -> int:
            return len({which for _, _, which in found[at : bisect_right(starts, starts[at] + _REACH)]})

        best = max(range(len(found)), key=near, default=0)
        return [(start, end) for start, end, _ in found[best:] + found[:best]]


def read(typed: str) -> Sought:
    """What is looked for with these letters; the last word may go on unless a blank or quote closes it."""
    text = fold_tone(normalise(typed).text.lower())
    pieces = _QUOTES.split(text)
    groups = list(_groups(pieces))
    if groups and typed[-1:] and _WORD.fullmatch(text[-1:]):
        *before, last = groups[-1]
        # A letter alone is a word, for it begins too many.
        more = len(last.typed) > 1 or (last.typed.isalpha() and (len(groups) > 1 or bool(before)))
        groups[-1] = (*before, Word(last.typed, begun=more))
    return Sought(tuple(groups), typed)


def _groups(pieces: list[str]) -> Iterator[tuple[Word, ...]]:
    for number, piece in enumerate(pieces):
        words = tuple(Word(match.group()) for match in _WORD.finditer(piece))
        if words and number % 2:
            yield words
        else:
            yield from ((word,) for word in words)


def stored(typed: str) -> tuple[str, ...]:
    """How values that are typed like this are stored, where that is otherwise: 1.234.567 and 14/2/2024."""
    digits = _GROUPS.sub(lambda match: re.sub("[.,]", "", match.group()), typed)
    day = kinds.kind("date").parse(typed, None) if any(map(str.isdigit, typed)) else None
    forms = (digits, *(day.iso.split("/") if isinstance(day, PartialDate) else ()))
    return tuple(form for form in dict.fromkeys(forms) if form != typed)


def _pattern(words: tuple[Word, ...]) -> re.Pattern[str]:
    """These words side by side in a folded text."""
    parts = (re.escape(word.plain) + (r"[^\W_]*" if word.begun else "") for word in words)
    return re.compile(rf"(?<![^\W_]){_GAP.join(parts)}(?![^\W_])")
