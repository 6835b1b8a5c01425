"""The text as claims are read from it: sentences, clauses, and the words in them that announce a field."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from annotator.model import Span
from annotator.text import lowered

# Each alternative begins where its run does: tried again at every blank or dot, time would grow with the square.
_BREAK = re.compile(r"(?<!\s)\s*\n\s*|(?<![.!?…])[.!?…]+[\"”’»)\]]*\s+")
# A full stop after one of these, or after a single letter, does not end a sentence: "TP. Sơn La".
_SHORT = {"tp", "tx", "gs", "ts", "ths", "pgs", "bs", "ks", "st"}
_LAST_WORD = re.compile(r"\w*$")
_CLAUSE = re.compile(r"[,;:()\[\]–—|]|\s-\s")
_PAUSE = re.compile(r"[,;:]|\s[-–—]\s")
_LONGEST = 2000
"""A longer sentence is cut: no word announces a value from that far, and time must not grow with its square."""
_CROSSING = 30
"""How many characters further away a word seems for each clause between."""


@dataclass(frozen=True)
class Sentence:
    """One sentence: its bounds, its spans in reading order, and its words in lower case (same offsets)."""

    start: int
    end: int
    words: str
    spans: tuple[Span, ...]

    def of_kind(self, kind: str) -> list[Span]:
        """The spans of one kind, in reading order."""
        return [span for span in self.spans if span.kind == kind]

    def has(self, cues: tuple[str, ...]) -> bool:
        """Whether one of the words stands in the sentence."""
        return _pattern(cues).search(self.words) is not None

    def clause(self, start: int, end: int) -> str:
        """The words of the clause (between commas, brackets, dashes) around a stretch of the article."""
        low, _ = self.clause_at(start)
        _, high = self.clause_at(max(start, end - 1))
        return self.words[low - self.start : high - self.start]

    def clause_at(self, place: int) -> tuple[int, int]:
        """The bounds of the clause that holds an offset of the article."""
        starts, ends = self._marks
        at = bisect_left(starts, place)
        return ends[at - 1] if at else self.start, starts[at] if at < len(starts) else self.end

    @cached_property
    def _marks(self) -> tuple[list[int], list[int]]:
        """Where what parts the clauses begins, and where it ends: asked for each value of a long list."""
        places = [match.span() for match in _CLAUSE.finditer(self.words)]
        return [start + self.start for start, _ in places], [end + self.start for _, end in places]

    def distance(self, hit: Hit, start: int, end: int) -> int:
        """How far a word is from a stretch, in characters; clauses between and standing after count extra."""
        if hit.end <= start:
            return start - hit.end + _CROSSING * self._crossings(hit.end, start)
        return (hit.start - end) * 3 // 2 + _CROSSING * self._crossings(end, hit.start)

    def _crossings(self, start: int, end: int) -> int:
        return len(_PAUSE.findall(self.words[start - self.start : end - self.start]))


@dataclass(frozen=True)
class Hit:
    """A cue word where it stands in the article."""

    start: int
    end: int
    cue: str


def sentences(text: str, spans: Sequence[Span]) -> list[Sentence]:
    """The article's sentences with their spans; `spans` in reading order."""
    words, bounds = lowered(text), _bounds(text)
    found, at = [], 0
    for start, end in bounds:
        first = at
        while at < len(spans) and spans[at].start < end:
            at += 1
        found.append(Sentence(start, end, words[start:end], tuple(spans[first:at])))
    return found


def _bounds(text: str) -> Iterable[tuple[int, int]]:
    start = 0
    for mark in _BREAK.finditer(text):
        if not _ends(text, start, mark):
            continue
        yield from _pieces(text, start, mark.start())
        start = mark.end()
    yield from _pieces(text, start, len(text))


def _pieces(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """A sentence, or what lies between the blanks of a text that has no sentences."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST) + 1 or start + _LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    if "\n" in mark.group():
        return True
    word = _LAST_WORD.search(text, max(start, mark.start() - 12), mark.start())
    short = word is not None and (word.group().lower() in _SHORT or (len(word.group()) == 1 and word.group().isalpha()))
    return not short and not text[mark.end() : mark.end() + 1].islower()


@lru_cache(maxsize=4096)
def tidy(cues: tuple[str, ...]) -> frozenset[str]:
    """Cues as they are compared: lower case, single blanks."""
    return frozenset(" ".join(lowered(cue).split()) for cue in cues)


@lru_cache(maxsize=1024)
def _pattern(cues: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the cues as whole words, whatever blanks stand between them; of two that begin alike the longer."""
    longest_first = sorted(tidy(cues), key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, cue.split())) for cue in longest_first)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if words else r"(?!)")


def hits(sentence: Sentence, cues: tuple[str, ...]) -> list[Hit]:
    """All cues in the sentence, those inside a longer one left out ("có" within "trong đó có")."""
    found = _pattern(cues).finditer(sentence.words)
    return [Hit(sentence.start + m.start(), sentence.start + m.end(), " ".join(m.group().split())) for m in found]
