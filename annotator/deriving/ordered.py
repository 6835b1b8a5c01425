"""A sorted list that a few changes do not sort anew, and of which a copy costs nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from operator import itemgetter
from typing import Any, Generic, TypeVar, overload

from annotator.sequences import Lazy

K = TypeVar("K", bound=tuple[Any, ...])
V = TypeVar("V")

_FEW = 64
"""Changes up to which each is put in its place; more of them are merged at once."""

_BLOCK = 1000
"""Values that a change copies, or some twice as many."""


class Frozen(Lazy[V]):
    """Values as they were when they were asked for."""

    __slots__ = ("_blocks", "_ends")

    def __init__(self, blocks: Sequence[Sequence[V]]) -> None:
        self._blocks = tuple(blocks)
        self._ends = list(accumulate(map(len, self._blocks)))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, at: int) -> V: ...
    @overload
    def __getitem__(self, at: slice) -> list[V]: ...
    def __getitem__(self, at: int | slice) -> V | list[V]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        place = at + len(self) if at < 0 else at
        if not 0 <= place < len(self):
            raise IndexError(at)
        block = bisect_right(self._ends, place)
        return self._blocks[block][place - self._ends[block]]  # counted from the block's end

    def __iter__(self) -> Iterator[V]:
        return chain.from_iterable(self._blocks)


class Ordered(Generic[K, V]):
    """Values in the order of their keys, in blocks: what is handed out shares all blocks that did not change."""

    def __init__(self) -> None:
        self._keys: list[list[K]] = []
        self._values: list[list[V]] = []

    def all(self) -> Frozen[V]:
        """The values in order; later changes leave them alone."""
        return Frozen(self._values)

    def get(self, key: K) -> V | None:
        """The value of a key, if it has one."""
        block, at, is_there = self._find(key)
        return self._values[block][at] if is_there else None

    def change(self, gone: Iterable[K], come: Mapping[K, V]) -> None:
        """Take values out, then put others in or in the place of those that have their keys."""
        going = [key for key in gone if key not in come]
        if len(going) + len(come) > _FEW:
            self._merge(going, come)
            return
        for key in going:
            self._take(key)
        for key, value in come.items():
            self._put(key, value)

    def _find(self, key: K) -> tuple[int, int, bool]:
        """Block and place of a key, and whether it is there; the first block where there is none yet."""
        block = max(0, bisect_right(self._keys, key, key=itemgetter(0)) - 1)
        keys = self._keys[block] if self._keys else []
        at = bisect_left(keys, key)
        return block, at, at < len(keys) and keys[at] == key

    def _take(self, key: K) -> None:
        block, at, is_there = self._find(key)
        if is_there:
            del self._keys[block][at]
            values = self._values[block]
            self._values[block] = values[:at] + values[at + 1 :]
            if not self._keys[block]:
                del self._keys[block], self._values[block]

    def _put(self, key: K, value: V) -> None:
        if not self._keys:
            self._keys, self._values = [[]], [[]]
        block, at, is_there = self._find(key) if self._keys[0] else (0, 0, False)
        keys, values = self._keys[block], self._values[block]
        if not is_there:
            keys.insert(at, key)
        self._values[block] = [*values[:at], value, *values[at + is_there :]]
        if len(keys) > 2 * _BLOCK:
            self._keys[block : block + 1] = keys[:_BLOCK], keys[_BLOCK:]
            self._values[block : block + 1] = self._values[block][:_BLOCK], self._values[block][_BLOCK:]

    def _merge(self, gone: Iterable[K], come: Mapping[K, V]) -> None:
        kept = dict(zip(chain.from_iterable(self._keys), chain.from_iterable(self._values), strict=True))
        for key in gone:
            kept.pop(key, None)
        kept.update(come)
        keys = sorted(kept)
        self._keys = [keys[at : at + _BLOCK] for at in range(0, len(keys), _BLOCK)]
        self._values = [[kept[key] for key in block] for block in self._keys]
