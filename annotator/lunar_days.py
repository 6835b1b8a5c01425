"""Reading days of the lunar calendar: "mùng 3 Tết", "rằm tháng Giêng", "23 tháng Chạp", "10/3 âm lịch"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator import date_words
from annotator.reading import Match, Reading, full_year, number, within_year

_FULL_MOON = 15
# Only the last days before Tết are counted towards it.
_EVE_DAYS = range(20, 31)
_FIRST_DAYS = range(1, 11)


def cycle(match: Match) -> int | None:
    """The place among sixty of a year named as "Giáp Thìn"; None if the two words do not go together."""
    stem, branch = date_words.STEMS.index(match["stem"].lower()), date_words.BRANCHES.index(match["branch"].lower())
    return (6 * stem - 5 * branch) % 60 if stem % 2 == branch % 2 else None


def named_year(text: str, match: Match) -> Iterator[Reading]:
    """The year of "xuân Giáp Thìn"."""
    place = cycle(match)
    if place is not None:
        yield Reading(*match.span(), unit="lunar", shift=place, cycle=place, score=600)


def told_day(text: str, match: Match) -> Iterator[Reading]:
    """The day of "mùng 3 Tết", "30 Tết", "25 tháng Chạp"; of two days that share their month, both."""
    early = bool(match["early"])
    month = date_words.MONTHS[match["month"].lower()] if match["month"] else int(early)
    allowed = _FIRST_DAYS if early else _EVE_DAYS if not match["month"] else range(1, 31)
    days = [(match.start(), match.end(), match["day"])]
    if match["second"]:
        days = [(match.start(), match.end("day"), match["day"]), (match.start("second"), match.end(), match["lastday"])]
    for start, end, told in days:
        day = number(told, {})
        if day in allowed:
            yield _of_year(Reading(start, end, month=month, day=day, lunar=True, score=970), match)


def full_moon(text: str, match: Match) -> Iterator[Reading]:
    """The fifteenth of a lunar month: "rằm tháng Bảy"."""
    month = number(match["month"], date_words.MONTHS)
    yield _of_year(Reading(*match.span(), month=month, day=_FULL_MOON, lunar=True, score=970), match)


def _of_year(reading: Reading, match: Match) -> Reading:
    place = cycle(match) if match["stem"] else None
    return within_year(replace(reading, year=full_year(match["year"]), cycle=place), match["relyear"])


def as_lunar(found: Iterable[Reading], end: int) -> Iterator[Reading]:
    """Days that "âm lịch", ending at `end`, says to be of the lunar calendar; nothing coarser has a date there."""
    for reading in found:
        if reading.day and reading.month and not reading.last:
            yield replace(reading, end=end, lunar=True, weekday=None)
