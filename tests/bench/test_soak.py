"""The trend of a soak: what grows is told from what only wavers."""

from __future__ import annotations

import pytest

from bench.soak import Sample, slope


def test_growth_is_measured_in_a_thousand_steps_with_its_interval() -> None:
    samples = [Sample(1000 * at, 0.0, 100.0 + 2 * at, 5.0 + at % 2, 9.0) for at in range(1, 21)]
    grows, give = slope(samples, [one.memory for one in samples])
    assert grows == pytest.approx(2)
    assert give == pytest.approx(0, abs=1e-6)
    wavers, give = slope(samples, [one.usual for one in samples])
    assert abs(wavers) < give
