"""Between code points of the text and the positions Qt counts in.

Qt counts UTF-16 units, so a character outside the Basic Multilingual Plane takes two positions. Very long paragraphs
are shown as several (Qt lays out a paragraph whole), which adds one position a break. Text that comes back from Qt is
never used: only positions are, and they are mapped here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from annotator.visible import WIDE_SIGN, visible

LONGEST_PARAGRAPH = 50_000


@dataclass(frozen=True, slots=True)
class Offsets:
    """The way between offsets and positions; all three are empty for nearly every text, and then both are equal.

    `wide` are offsets of characters of two units, `breaks` the offsets before which a break is shown, `extra` the
    positions from which on one more position than offset has been counted.
    """

    wide: tuple[int, ...] = ()
    breaks: tuple[int, ...] = ()
    extra: tuple[int, ...] = ()

    def to_qt(self, start: int, end: int) -> tuple[int, int]:
        """The positions of `text[start:end]`."""
        if not self.extra:
            return start, end
        return (
            start + bisect_left(self.wide, start) + bisect_right(self.breaks, start),
            end + bisect_left(self.wide, end) + bisect_left(self.breaks, end),
        )

    def from_qt(self, position: int) -> int:
        """The offset at a position; one inside a character or at a shown break belongs to what begins there."""
        return position - bisect_right(self.extra, position) if self.extra else position


def shown(text: str, longest: int = LONGEST_PARAGRAPH) -> tuple[str, Offsets]:
    """The text to give to Qt and the way between the two."""
    # Qt swallows a carriage return before a line feed; a blank in its place keeps the count.
    text = text.replace("\r", " ")
    # A text from somebody else's project may hold what turns letters around; each sign counts as what it stands for.
    text = visible(text, wide=WIDE_SIGN)
    wide = _wide(text)
    breaks = _breaks(text, longest)
    if not wide and not breaks:
        return text, Offsets()
    return _broken(text, breaks), Offsets(wide, breaks, _extra(wide, breaks))


def _wide(text: str) -> tuple[int, ...]:
    if len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return ()
    return tuple(at for at, character in enumerate(text) if ord(character) > 0xFFFF)


def _breaks(text: str, longest: int) -> tuple[int, ...]:
    breaks: list[int] = []
    start = 0
    while len(text) - start > longest:
        newline = text.rfind("\n", start, start + longest)
        if newline < 0:
            blank = text.rfind(" ", start + longest // 2, start + longest)
            breaks.append(blank + 1 if blank >= 0 else start + longest)
        start = breaks[-1] if newline < 0 else newline + 1
    return tuple(breaks)


def _broken(text: str, breaks: tuple[int, ...]) -> str:
    edges = (0, *breaks, len(text))
    return "\n".join(text[start:end] for start, end in pairwise(edges))


def _extra(wide: tuple[int, ...], breaks: tuple[int, ...]) -> tuple[int, ...]:
    pairs = (at + bisect_left(wide, at) + bisect_right(breaks, at) + 1 for at in wide)
    newlines = (at + bisect_left(wide, at) + bisect_left(breaks, at) + 1 for at in breaks)
    return tuple(sorted((*pairs, *newlines)))
