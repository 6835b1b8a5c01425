"""Sentences that may be copies of one another: MinHash sketches of their shingles, banded so that like meet like.

Broder 1997 (resemblance); Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3 (banding). Two sentences of
Jaccard similarity s meet with probability 1 - (1 - s^2)^48: 0.99 at 0.3.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bands = NDArray[np.uint32]
    """A row per sentence; sentences that are equal in a column may be copies."""
    Pairs = NDArray[np.int64]
    """Two row numbers in one: the smaller one times 2^32 plus the other."""

_SHINGLE = 3
_BANDS, _ROWS = 48, 2
_SEED = 20
# Any odd number spreads the bits of the first hash.
_MIX = 0x9E3779B1
MOST = 64
"""Sentences that may meet in one place. More share a phrase of the matter, not a text: what meets nowhere else is no
copy, and comparing all with all would never end."""


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


def meeting(found: Bands, rows: NDArray[np.int64]) -> Pairs:
    """The pairs of these rows that meet in some band, sorted, each once."""
    import numpy as np

    pairs = [_meeting(found[rows, band], rows) for band in range(_BANDS)]
    return np.unique(np.concatenate(pairs)) if pairs else np.empty(0, dtype=np.int64)


def _meeting(column: NDArray[np.uint32], rows: NDArray[np.int64]) -> Pairs:
    import numpy as np

    order = np.argsort(column, kind="stable")
    ordered = column[order]
    edges = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1], [True])))
    sizes = np.diff(edges)
    kept = np.repeat((sizes > 1) & (sizes <= MOST), sizes)
    ordered, order = ordered[kept], order[kept]
    pairs = []
    for apart in range(1, MOST):
        equal = np.flatnonzero(ordered[apart:] == ordered[:-apart])
        if not len(equal):
            break
        one, other = rows[order[equal]], rows[order[equal + apart]]
        pairs.append(np.minimum(one, other) << 32 | np.maximum(one, other))
    return np.concatenate(pairs) if pairs else np.empty(0, dtype=np.int64)
