"""A sorted list that a few changes do not sort anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar

K = TypeVar("K", bound=tuple[Any, ...])
V = TypeVar("V")

_FEW = 64
"""Changes up to which each is put in its place; more of them are merged at once."""


class Ordered(Generic[K, V]):
    """Values in the order of their keys."""

    def __init__(self) -> None:
        self._keys: list[K] = []
        self._values: list[V] = []

    def all(self) -> list[V]:
        """The values in order; a list of the caller's own."""
        return self._values.copy()

    def get(self, key: K) -> V | None:
        """The value of a key, if it has one."""
        at = bisect_left(self._keys, key)
        return self._values[at] if at < len(self._keys) and self._keys[at] == key else None

    def change(self, gone: Iterable[K], come: Mapping[K, V]) -> None:
        """Take values out, then put others in or in the place of those that have their keys."""
        going = [key for key in gone if key not in come]
        if len(going) + len(come) > _FEW:
            self._merge(going, come)
            return
        for key in going:
            at = bisect_left(self._keys, key)
            if at < len(self._keys) and self._keys[at] == key:
                del self._keys[at], self._values[at]
        for key, value in come.items():
            self._put(key, value)

    def _put(self, key: K, value: V) -> None:
        at = bisect_left(self._keys, key)
        if at < len(self._keys) and self._keys[at] == key:
            self._values[at] = value
        else:
            self._keys.insert(at, key)
            self._values.insert(at, value)

    def _merge(self, gone: Iterable[K], come: Mapping[K, V]) -> None:
        kept = dict(zip(self._keys, self._values, strict=True))
        for key in gone:
            kept.pop(key, None)
        kept.update(come)
        self._keys = sorted(kept)
        self._values = [kept[key] for key in self._keys]
