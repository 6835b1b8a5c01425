"""Sentences that may be copies of one another: MinHash sketches of their shingles, banded so that like meet like.

Broder 1997 (resemblance); Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3 (banding). Two sentences of
Jaccard similarity s meet with probability 1 - (1 - s^2)^48: 0.99 at 0.3; that they meet twice has 0.94, 0.998 at 0.4.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bands = NDArray[np.uint32]
    """A row per sentence; sentences that are equal in a column may be copies."""
    Pairs = NDArray[np.int64]
    """Two row numbers in one: the smaller one times 2^32 plus the other."""
    Rows = NDArray[np.int64]

_SHINGLE = 3
_BANDS, _ROWS = 48, 2
_SEED = 20
_AT_ONCE = 12
"""Bands whose pairs are held before those that met before are left out: a question of memory."""
# Any odd number spreads the bits of the first hash.
_MIX = 0x9E3779B1
_PAGE = 20_000
_FEW = 12
"""Sentences that meet in one place and are all compared with one another."""
_NEAR = 3
"""Of more than that each is compared with so many after it in the order of the texts: copies begin alike, so that they
still find one another; what shares but a phrase of the matter does not cost the square of its number."""


def shingles(words: str) -> list[str]:
    """Each three words in a row."""
    said = words.split()
    return [" ".join(said[at : at + _SHINGLE]) for at in range(len(said) - _SHINGLE + 1)] or [words]


def bands(sentences: Sequence[str]) -> Bands:
    """The sketches of sentences of folded words; the same in every run."""
    import numpy as np
    from rensa import RMinHash

    tokens = [shingles(words) for words in sentences]
    digests = RMinHash.digests_from_token_sets(tokens, num_perm=_BANDS * _ROWS, seed=_SEED)
    hashes = np.array(digests, dtype=np.uint32).reshape(len(tokens), _BANDS, _ROWS)
    return hashes[:, :, 0] * np.uint32(_MIX) ^ hashes[:, :, 1]


def meeting(found: Bands) -> Iterator[Pairs]:
    """The pairs of rows that meet in some band, sorted, each once; `found` in the order of the texts.

    The answer grows from turn to turn: the last one is whole.
    """
    import numpy as np

    pairs = np.empty(0, dtype=np.int64)
    for first in range(0, _BANDS if len(found) else 0, _AT_ONCE):
        met = [_meeting(found[:, band]) for band in range(first, min(first + _AT_ONCE, _BANDS))]
        # Sorting is several times as fast here as numpy's own `unique`.
        pairs = np.sort(np.concatenate((pairs, *met)))
        pairs = pairs[np.concatenate(([True], pairs[1:] != pairs[:-1]))] if len(pairs) else pairs
        yield pairs


def alike(found: Bands, one: Rows, other: Rows) -> NDArray[np.bool_]:
    """Which of these pairs meet more than once: a single meeting is most often a name that both have."""
    import numpy as np

    # In pages: all at once would take fifty times the room of the pairs.
    pages = range(0, len(one), _PAGE)
    told = [(found[one[at : at + _PAGE]] == found[other[at : at + _PAGE]]).sum(axis=1) > 1 for at in pages]
    return np.concatenate(told) if told else np.empty(0, dtype=np.bool_)


def _meeting(column: NDArray[np.uint32]) -> Pairs:
    import numpy as np

    order = np.argsort(column, kind="stable")
    ordered = column[order]
    edges = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1], [True])))
    sizes = np.repeat(np.diff(edges), np.diff(edges))
    # Most meet nobody; of the rest few are many.
    ordered, order, sizes = ordered[sizes > 1], order[sizes > 1], sizes[sizes > 1]
    pairs = []
    for apart in range(1, _FEW):
        equal = ordered[apart:] == ordered[:-apart]
        if apart > _NEAR:
            equal &= sizes[apart:] <= _FEW
        at = np.flatnonzero(equal)
        pairs.append(order[at] << 32 | order[at + apart])
    return np.concatenate(pairs)
