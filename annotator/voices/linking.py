"""Which sentences are copies of one another: those that meet are aligned, as few of them as tell all."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.voices import sketches
from annotator.voices.matching import Match, match

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from annotator.voices.sketches import Bands

_LOW = 0xFFFFFFFF
_PAGE = 2000
"""Pairs aligned in one turn."""


class Sets:
    """Disjoint sets of numbers (union-find); the smallest member stands for its set."""

    def __init__(self) -> None:
        self._heads: dict[int, int] = {}

    def head(self, one: int) -> int:
        """The member that stands for the set of `one`."""
        at = one
        while (above := self._heads.get(at, at)) != at:
            at = above
        while one != at:
            self._heads[one], one = at, self._heads.get(one, one)
        return at

    def join(self, one: int, other: int) -> None:
        """Make the sets of both one."""
        low, high = sorted((self.head(one), self.head(other)))
        self._heads[high] = low


@dataclass(frozen=True, slots=True)
class Edge:
    """Two sentences that are copies."""

    one: int
    other: int
    match: Match


@dataclass
class Linked:
    """Sentences by their numbers: in which set each is, by which edges, and which words (half-open) are copied."""

    sets: Sets = field(default_factory=Sets)
    edges: list[Edge] = field(default_factory=list)
    parts: dict[int, tuple[int, int]] = field(default_factory=dict)

    def take(self, edge: Edge) -> None:
        """Add two copies."""
        self.edges.append(edge)
        self.sets.join(edge.one, edge.other)
        for row, (start, end) in ((edge.one, edge.match.one), (edge.other, edge.match.other)):
            first, last = self.parts.get(row, (start, end))
            self.parts[row] = min(first, start), max(last, end)


class Linker:
    """Aligns sentences, each pair once: what was found is kept for the next time."""

    def __init__(self) -> None:
        self._matches: dict[int, Match] = {}
        self._refused: NDArray[np.int64] | None = None

    def linking(
        self, words: Sequence[str], found: Bands, rows: Sequence[int], shared: Collection[int]
    ) -> Iterator[Linked]:
        """The copies among these rows (numbers of sentences); `shared` ones are carried as a whole by several articles.

        The answer grows from turn to turn: the last one is whole, and depends on the sentences alone, not on their
        numbers: pairs are taken in the order of the texts.
        """
        linked = Linked()
        for row in shared:
            linked.parts[row] = 0, words[row].count(" ") + 1
        new: list[int] = []
        for keys in self._meeting(words, found, rows):
            yield linked
            for key in keys:
                if not _tells_nothing(linked, words, key):
                    copy = self._matches.get(key) or match(words[key >> 32], words[key & _LOW])
                    if copy is None:
                        new.append(key)
                    else:
                        self._matches[key] = copy
                        linked.take(Edge(key >> 32, key & _LOW, copy))
        self._refuse(new)
        yield linked

    def _meeting(self, words: Sequence[str], found: Bands, rows: Sequence[int]) -> Iterator[Sequence[int]]:
        """The pairs of rows that may be copies, page by page."""
        import numpy as np

        ordered = np.array(sorted(rows, key=words.__getitem__), dtype=np.int64)
        met = np.empty(0, dtype=np.int64)
        for more in sketches.meeting(found[ordered]):
            met = more
            yield ()
        one, other = ordered[met >> 32], ordered[met & _LOW]
        keys = np.minimum(one, other) << 32 | np.maximum(one, other)
        keys = keys[sketches.alike(found, one, other)]
        yield ()
        if self._refused is not None:
            keys = keys[~np.isin(keys, self._refused)]
        for at in range(0, len(keys), _PAGE):
            yield keys[at : at + _PAGE].tolist()

    def _refuse(self, keys: Sequence[int]) -> None:
        import numpy as np

        refused = np.array(keys, dtype=np.int64)
        self._refused = refused if self._refused is None else np.union1d(self._refused, refused)


def _tells_nothing(linked: Linked, words: Sequence[str], key: int) -> bool:
    """Whether both are known to be copies of the same, from their first word to their last."""
    one, other = key >> 32, key & _LOW
    if linked.sets.head(one) != linked.sets.head(other):
        return False
    return all(linked.parts[row] == (0, words[row].count(" ") + 1) for row in (one, other))


def beside(rows: Collection[int], all_of: Collection[int], words: Sequence[str]) -> Iterator[Edge]:
    """All copies of some sentences of a set among the others of it."""
    for one in rows:
        for other in all_of:
            if other != one and (copy := match(words[one], words[other])):
                yield Edge(one, other, copy)
