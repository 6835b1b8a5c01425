"""The ends of the interval of a rate."""

from __future__ import annotations

import numpy as np
import pytest

from annotator.truth.intervals import intervals


@pytest.mark.parametrize(
    ("right", "wrong", "low", "high"),
    # The 5 % and 95 % quantiles of the Beta distribution.
    [(1, 1, 50, 950), (8, 2, 571, 959), (80, 20, 731, 862), (2, 2, 135, 865)],
)
def test_ends_are_those_of_the_beta_distribution(right: float, wrong: float, low: int, high: int) -> None:
    lows, highs = intervals(np.array([right]), np.array([wrong]))
    assert (lows[0], highs[0]) == (pytest.approx(low, abs=1), pytest.approx(high, abs=1))


def test_no_rates_have_no_intervals() -> None:
    lows, highs = intervals(np.zeros(0), np.zeros(0))
    assert len(lows) == len(highs) == 0
