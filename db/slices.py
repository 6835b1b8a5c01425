"""Much that is read on the thread of the window, a slice in each turn of its event loop.

A generator tells after each slice how far it has come (done, total) and returns what it read. Steps may come between
two slices: whoever reads so hears of them, and reads anew.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import TypeVar

T = TypeVar("T")

Slices = Generator[tuple[int, int], None, T]


def whole(slices: Slices[T]) -> T:
    """Read everything at once, where nobody waits for a window."""
    while True:
        try:
            next(slices)
        except StopIteration as end:
            found: T = end.value
            return found


def handing(slices: Slices[T], take: Callable[[T], None]) -> Iterator[tuple[int, int]]:
    """The slices as a job writes them; what they read is handed on after the last one."""
    take((yield from slices))
