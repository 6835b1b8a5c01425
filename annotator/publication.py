"""When an article that does not say so was written, as far as its own dates tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from annotator.dates import Reading
from annotator.resolving import Anchor

_WEEKDAY_REACH = 7
_AHEAD = ("đến", "tới", "trước", "hướng", "mục tiêu", "tầm nhìn")


def infer(text: str, found: Sequence[Reading]) -> Anchor | None:
    """The likely time of writing; None where no year is spoken of.

    A lunar year's name or a weekday beside a day settles the year. Else news writes out past years and leaves out
    its own: the first day told without a year follows the newest year or month told.
    """
    newest = max((_told(text, reading) for reading in found), default=(0, 0))
    newest = max([newest, *((_lunar_year(reading, newest[0]), 1) for reading in found if reading.unit == "lunar")])
    if not newest[0]:
        return None
    days = [reading for reading in found if reading.year is None and reading.month and reading.day]
    for reading in days:
        if reading.weekday is not None and (year := _year_by_weekday(reading, newest[0])):
            return Anchor(year)
    if not days:
        return Anchor(newest[0])
    month = days[0].month or 0
    return Anchor(newest[0] + (month < (newest[1] or 13)), month)


def _told(text: str, reading: Reading) -> tuple[int, int]:
    """The year and month of a date that lies behind; zeros for others."""
    before = text[max(0, reading.start - 12) : reading.start].replace("_", " ").lower().rstrip()
    if reading.year is None or reading.last or before.endswith(_AHEAD):
        return 0, 0
    return reading.year, reading.month or 0


def _lunar_year(reading: Reading, near: int) -> int:
    return min((1924 + reading.shift + 60 * n for n in range(3)), key=lambda year: abs(year - (near or 2020)))


def _year_by_weekday(reading: Reading, newest: int) -> int | None:
    for year in range(newest, newest + _WEEKDAY_REACH):
        try:
            if date(year, reading.month or 1, reading.day or 1).weekday() == reading.weekday:
                return year
        except ValueError:
            continue
    return None
