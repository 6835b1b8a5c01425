"""Days of the Vietnamese lunar calendar (UTC+7) in the solar one, through lunar-vn."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

# The sixty-year cycle that began in 1924 (giáp tý).
_CYCLE_BEGAN = 1924


@lru_cache(maxsize=1024)
def solar_day(day: int, month: int, year: int) -> date | None:
    """The solar day; month 0 is the one before Tết, whose last day is its eve. None if that month has no such day."""
    # Imported when a lunar day is first read: most articles have none.
    from lunar_vn import LunarDate, lunar_to_solar, solar_to_lunar

    if month == 0:
        return solar_day(day, 12, year - 1) or (solar_day(29, 12, year - 1) if day == 30 else None)
    try:
        found = lunar_to_solar(LunarDate(day, month, year))
        told = solar_to_lunar(found)
    except ValueError:
        return None
    return found if (told.day, told.month) == (day, month) else None


def day_nearest(day: int, month: int, near: date) -> date | None:
    """Of the days so named, each in its year, the one nearest to another day."""
    days = (solar_day(day, month, near.year + shift) for shift in (-1, 0, 1))
    return min((found for found in days if found), key=lambda found: abs(found - near), default=None)


def day_within(day: int, month: int, year: int) -> date | None:
    """The only day so named in a solar year; None if there is none, or two."""
    days = [found for shift in (-1, 0, 1) if (found := solar_day(day, month, year + shift)) and found.year == year]
    return days[0] if len(days) == 1 else None


def year_of(place: int, near: int) -> int:
    """The year at a place of the sixty-year cycle ("Giáp Thìn"), nearest to another year."""
    return min((_CYCLE_BEGAN + place + 60 * n for n in range(-10, 11)), key=lambda year: abs(year - near))
