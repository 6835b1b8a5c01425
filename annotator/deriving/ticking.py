"""How long derivations tell their progress, and where they can be given up."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

T = TypeVar("T")

Tick = Callable[[int, int], None]
"""Takes what is done and what there is; may raise."""

_EVERY = 512


def no_tick(_done: int, _total: int) -> None:
    """Tell nobody."""


def ticking(items: Collection[T], tick: Tick, *, third: int) -> Iterator[T]:
    """The items, with a tick now and then; `third` numbers the part of the whole work that they are, from 0."""
    for at, item in enumerate(items):
        if not at % _EVERY:
            tick(third * len(items) + at, 3 * len(items))
        yield item
