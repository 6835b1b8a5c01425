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
    """A span in Qt positions, half-open; `unseen` where nobody has looked at it yet."""

    start: int
    end: int
    kind: str
    state: State
    span: Span
    unseen: bool = False


def marks_of(spans: Iterable[Span], offsets: Offsets, seen: Callable[[Span], bool]) -> Marks:
    """The marks of an article's spans."""
    return Marks(tuple(sorted((_mark(span, offsets, seen) for span in spans), key=lambda mark: mark.start)))


def _mark(span: Span, offsets: Offsets, seen: Callable[[Span], bool]) -> Mark:
    start, end = offsets.to_qt(span.start, span.end)
    return Mark(start, end, span.kind, span.state, span, unseen=not seen(span))


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
        return set(self.marks) ^ set(other.marks)
