"""The table that sets scores beside what was right."""

from __future__ import annotations

import pytest

from bench.reliability import Outcome, error, table


def outcomes(score: int, *, right: int, wrong: int) -> list[Outcome]:
    """So many suggestions of one score."""
    return [Outcome("date", score, True)] * right + [Outcome("date", score, False)] * wrong


def test_scores_that_come_true_have_no_error() -> None:
    assert error(outcomes(750, right=3, wrong=1)) == pytest.approx(0.0)


def test_the_error_is_weighted_by_the_spans_of_each_bin() -> None:
    found = outcomes(750, right=3, wrong=1) + outcomes(900, right=2, wrong=2)
    assert error(found) == pytest.approx((0.9 - 0.5) / 2)


def test_each_bin_tells_what_was_predicted_observed_and_of_how_many() -> None:
    head, low, high, last = table(outcomes(600, right=1, wrong=3) + outcomes(980, right=5, wrong=0))
    assert head.split() == ["scores", "predicted", "observed", "n"]
    assert low.split() == ["500-699", "0.600", "0.250", "4"]
    assert high.split() == ["950-1000", "0.980", "1.000", "5"]
    assert last.endswith("over 9 spans")


def test_nothing_has_no_error() -> None:
    assert error([]) == 0.0
