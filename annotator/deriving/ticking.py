"""How long derivations tell their progress, and where they can be given up."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

Tick = Callable[[int, int], None]
"""Takes what is done and what there is; may raise."""

_EVERY = 512
_PARTS = 4


def no_tick(_done: int, _total: int) -> None:
    """Tell nobody."""


def ticking(items: Collection[T], tick: Tick, *, part: int) -> Iterator[T]:
    """The items, with a tick now and then; `part` numbers the part of the whole work that they are, from 0."""
    for at, item in enumerate(items):
        if not at % _EVERY:
            tick(part * len(items) + at, _PARTS * len(items))
        yield item


def batches(items: Sequence[T], tick: Tick, *, part: int) -> Iterator[Sequence[T]]:
    """The items, so many at a time as there are between two ticks."""
    for start in range(0, len(items), _EVERY):
        tick(part * len(items) + start, _PARTS * len(items))
        yield items[start : start + _EVERY]
