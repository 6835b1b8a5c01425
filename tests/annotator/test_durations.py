"""Stretches of time told in several units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from annotator.durations import compound


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [("2 giờ 42 phút", 162, "phút"), ("4 phút 15 giây", 255, "giây"), ("1 giờ 2 phút 3 giây", 3723, "giây")],
)
def test_a_stretch_is_told_in_its_finest_unit(text: str, number: int, unit: str) -> None:
    assert compound(text, 0, before=" sau ", approx=False) == (len(text), Decimal(number), unit)


def test_a_time_of_day_is_none() -> None:
    assert compound("17 giờ 30 phút", 0, before=" lúc ", approx=False) is None


def test_an_approximator_makes_it_a_stretch() -> None:
    assert compound("2 giờ 5 phút", 0, before=" chạy gần ", approx=True) is not None


def test_a_length_in_metres_and_parts() -> None:
    assert compound("1m75", 0, before=" cao ", approx=False) == (4, Decimal("1.75"), "m")
    assert compound("5m2", 0, before=" rộng ", approx=False) is None


def test_one_unit_alone_is_left_to_the_measures() -> None:
    assert compound("90 phút", 0, before=" sau ", approx=False) is None
