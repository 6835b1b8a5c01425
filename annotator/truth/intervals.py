"""The interval that a Beta-distributed rate lies in nine times of ten, per mille."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from annotator.truth.columns import Floats

_TAIL = 0.05
_CELLS = 1000
# Rates reckoned at once: a thousand cells each.
_PAGE = 1000

Mille = npt.NDArray[np.int_]


def intervals(right: Floats, wrong: Floats) -> tuple[Mille, Mille]:
    """The ends of the central 90 % of Beta(right, wrong), from its density in the middle of each per mille."""
    pages = [_page(right[at : at + _PAGE], wrong[at : at + _PAGE]) for at in range(0, len(right), _PAGE)]
    if not pages:
        return np.zeros(0, int), np.zeros(0, int)
    return np.concatenate([low for low, _ in pages]), np.concatenate([high for _, high in pages])


def _page(right: Floats, wrong: Floats) -> tuple[Mille, Mille]:
    middles = (np.arange(_CELLS) + 0.5) / _CELLS
    density = np.outer(right - 1, np.log(middles)) + np.outer(wrong - 1, np.log1p(-middles))
    share = np.exp(density - density.max(axis=1, keepdims=True))
    below = np.cumsum(share, axis=1) / share.sum(axis=1, keepdims=True)
    return (below < _TAIL).sum(axis=1), np.minimum((below < 1 - _TAIL).sum(axis=1) + 1, _CELLS)
