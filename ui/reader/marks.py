"""The spans of an article as the reader looks them up: by the stretch of text that is on screen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from annotator.model import Span, State
from ui.reader.offsets import Offsets


@dataclass(frozen=True, slots=True)
class Mark:
    """A span in Qt positions, half-open; `unseen` where nobody has looked at it yet.

    `level` tells spans apart that share letters: their lines stand below one another.
    """

    start: int
    end: int
    kind: str
    state: State
    span: Span
    unseen: bool = False
    level: int = 0


def marks_of(spans: Iterable[Span], offsets: Offsets, seen: Callable[[Span], bool]) -> Marks:
    """The marks of an article's spans."""
    placed = [(*offsets.to_qt(span.start, span.end), span) for span in spans]
    # The longer of two that begin alike first: what lies within it is told by the lower line.
    placed.sort(key=lambda one: (one[0], -one[1]))
    levels = _levels([(start, end) for start, end, _ in placed])
    return Marks(
        tuple(
            Mark(start, end, span.kind, span.state, span, not seen(span), level)
            for (start, end, span), level in zip(placed, levels, strict=True)
        )
    )


def _levels(stretches: Iterable[tuple[int, int]]) -> list[int]:
    """For each stretch, in order of their starts, the lowest level that is free where it begins."""
    ends: list[int] = []
    levels: list[int] = []
    reach = 0
    for start, end in stretches:
        if start >= reach:  # nearly always: nothing of before reaches as far
            ends, level = [end], 0
        else:
            level = next((level for level, taken in enumerate(ends) if taken <= start), len(ends))
            ends[level : level + 1] = [end]
        reach = max(reach, end)
        levels.append(level)
    return levels


@dataclass(frozen=True)
class Marks:
    """Marks sorted by their start."""

    marks: tuple[Mark, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [mark.start for mark in self.marks]

    @cached_property
    def _longest(self) -> int:
        return max((mark.end - mark.start for mark in self.marks), default=0)

    def within(self, start: int, end: int) -> list[Mark]:
        """The marks that share a position with `start..end`, in order."""
        # No mark that starts earlier than the longest is long can reach in.
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [mark for mark in self.marks[first:last] if mark.end > start]

    def differing(self, other: Marks) -> set[Mark]:
        """The marks that only one of the two has: what has to be painted anew."""
        if len(self.marks) == len(other.marks):
            # A decision changes one or two of thousands: to hash them all would take half a frame.
            pairs = [(one, two) for one, two in zip(self.marks, other.marks, strict=True) if one != two]
            return {one for one, _ in pairs} ^ {two for _, two in pairs}
        return set(self.marks) ^ set(other.marks)
