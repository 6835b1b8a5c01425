"""Marks over time, the steps between them, and ticks that people can read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from annotator.model import Quantity
from ui.models import series
from ui.models.series import Mark


def day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


def mark(iso: str, height: float) -> Mark:
    value = Quantity(Decimal(int(height)))
    return Mark(day(iso), day(iso), height, height, value, "Báo", (), told=True)


def test_a_value_holds_until_the_next() -> None:
    line = series.steps([mark("2024-01-01", 356), mark("2024-06-01", 390), mark("2025-01-01", 425)])
    first, second, third = day("2024-01-01"), day("2024-06-01"), day("2025-01-01")
    assert line == [(first, 356), (second, 356), (second, 390), (third, 390), (third, 425)]


def test_of_two_values_of_one_day_the_line_takes_the_middle() -> None:
    assert series.steps([mark("2024-01-01", 10), mark("2024-01-01", 20)]) == [(day("2024-01-01"), 15)]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2024-09-07", "2024-09-11", ["7/9/2024", "8/9/2024", "9/9/2024", "10/9/2024", "11/9/2024"]),
        ("2024-01-20", "2024-06-10", ["2/2024", "3/2024", "4/2024", "5/2024", "6/2024"]),
        ("2020-01-01", "2024-12-31", ["2020", "2021", "2022", "2023", "2024"]),
        ("1950-01-01", "2020-01-01", ["1950", "1960", "1970", "1980", "1990", "2000", "2010", "2020"]),
    ],
)
def test_ticks_of_time(first: str, last: str, expected: list[str]) -> None:
    assert [words for _, words in series.time_ticks(day(first), day(last))] == expected


def test_ticks_of_time_stay_few() -> None:
    for days in (1, 3, 9, 40, 100, 300, 1000, 5000, 40000, 300000):
        assert len(series.time_ticks(day("1800-01-01"), day("1800-01-01") + days)) <= 10


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(340, 440, [340, 360, 380, 400, 420, 440]), (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]), (5, 5, [5])],
)
def test_ticks_of_numbers(low: float, high: float, expected: list[float]) -> None:
    assert series.number_ticks(low, high) == pytest.approx(expected)


def test_hours_and_coarse_dates_have_their_reach() -> None:
    assert series._reach("2024-09-11T06") == (day("2024-09-11") + 0.25, day("2024-09-11") + 0.25)
    assert series._reach("2024") == (day("2024-01-01"), day("2024-12-31"))
    assert series._reach("2024-09-11T00/2024-09-11T12") == (day("2024-09-11"), day("2024-09-11") + 0.5)
