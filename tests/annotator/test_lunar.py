"""The Vietnamese lunar calendar, where it goes its own way, too."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from annotator import lunar


@pytest.mark.parametrize(
    ("year", "tet"),
    [
        (2024, date(2024, 2, 10)),
        (2025, date(2025, 1, 29)),
        # A day, or a month, before the Chinese New Year.
        (2007, date(2007, 2, 17)),
        (2030, date(2030, 2, 2)),
        (1985, date(1985, 1, 21)),
    ],
)
def test_tet_is_that_of_vietnam(year: int, tet: date) -> None:
    assert lunar.solar_day(1, 1, year) == tet


def test_the_eve_of_tet_is_the_last_day_of_its_month() -> None:
    assert lunar.solar_day(30, 0, 2024) == date(2024, 2, 9)
    assert lunar.solar_day(30, 0, 2025) == date(2025, 1, 28)
    assert lunar.solar_day(30, 12, 2024) is None


def test_without_a_year_the_nearest_day_is_meant() -> None:
    assert lunar.day_nearest(15, 8, date(2024, 9, 1)) == date(2024, 9, 17)
    assert lunar.day_nearest(1, 1, date(2024, 12, 20)) == date(2025, 1, 29)
    assert lunar.day_within(1, 1, 2024) == date(2024, 2, 10)


def test_years_out_of_reach_have_no_day() -> None:
    assert lunar.solar_day(1, 1, 1500) is None
    assert lunar.day_nearest(1, 1, date(9800, 1, 1)) is None


def test_a_year_of_the_cycle_is_the_nearest() -> None:
    assert lunar.year_of(40, 2024) == 2024
    assert lunar.year_of(40, 1970) == 1964


def test_the_calendar_is_loaded_only_when_a_lunar_day_is_read() -> None:
    code = "import sys, annotator.suggest; assert 'lunar_vn' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
