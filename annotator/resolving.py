"""From calendar words to dates: missing years and relative words against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from annotator import lunar
from annotator.dates import readings
from annotator.extents import bounds
from annotator.model import PartialDate
from annotator.reading import Reading
from annotator.shifting import SHIFTED, Anchor, anchor, iso_of, months, quarters

_UNKNOWN = "XXXX"
# News tells its own year's days without a year; only around New Year it means another's.
_TOO_FAR_AHEAD = 240
_TOO_LONG_AGO = 320
# A date returns to its weekday within six years or eleven.
_WEEKDAY_REACH = 7
# Code points of the gap in "hôm nay (14/2)" and "hôm nay , 14/2"; in "14/2, tức là hôm qua".
_BESIDE, _APPOSED = 3, 11
# A day that is told beside the words that repeat it leaves no doubt.
_SURE = 970
# Code points of " đến ", " - ", " đến hết ".
_RANGE_GAP = 9
_HALF_YEAR = 6
# How far, in code points, a comparison looks back for what it compares.
_COMPARED_REACH = 250
_ISO = re.compile(
    r"(?:\d{4}|XXXX)(?:-Q[1-4]|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?:/\d{4}(?:-Q[1-4]|(?:-\d\d){0,2}))?"
)


def year_by_weekday(found: Sequence[Reading]) -> Anchor | None:
    """The year in which a day told with its weekday ("thứ Năm, 21/11") falls, from the newest year told on."""
    newest = max((r.year for r in found if r.year and not r.last), default=0)
    told = (r for r in found if r.weekday is not None and r.month and r.year is None)
    fits = (year for r in told for year in range(newest, newest + _WEEKDAY_REACH) if newest and _falls_on(r, year))
    return next(map(Anchor, fits), None)


def resolve(found: Sequence[Reading], published: Anchor | None) -> Iterator[tuple[Reading, PartialDate]]:
    """The date of each reading, given in reading order; those that nothing can date are left out."""
    day, year = "", None
    spoken, spoken_to = "", 0
    for told, following in zip_longest(found, found[1:]):
        reading, near = told, spoken if told.start - spoken_to < _COMPARED_REACH else ""
        if reading.lunar:
            value = _lunar_day(reading, published)
        elif reading.is_relative:
            beside = _told_before(reading, spoken, spoken_to) or _told_beside(reading, following, published)
            reading = replace(reading, apposed=beside is not None, score=_SURE if beside else reading.score)
            value = beside or _compared(reading, near) or _relative(reading, published, day, year)
        else:
            value = _absolute(_with_year(reading, following), published)
            value = _across_new_year(reading, following, value)
        if value is None:
            continue
        yield reading, value
        if not reading.compared:
            spoken, spoken_to = value.iso, reading.end
        day, year = _last_day(value.iso) or day, _known_year(value.iso) or year


def _last_day(iso: str) -> str:
    """The day of an ISO date that tells one, perhaps of an unknown year; else nothing."""
    iso = iso.partition("/")[0]
    return iso if len(iso) == 10 else ""


def _known_year(iso: str) -> int | None:
    return int(iso[:4]) if iso[:4].isdecimal() else None


def parse_date(text: str, published_on: str | None = None) -> PartialDate | None:
    """The date that typed words spell, ISO forms included, dated against the day of publication; None if no date."""
    words = " ".join(text.split())
    if _ISO.fullmatch(words):
        return PartialDate(words)
    # A bare "14/2" needs no head noun when a person types it as a date.
    for typed in (words, f"ngày {words}", f"tháng {words}"):
        whole = [r for r in readings(typed) if (r.start, r.end) == (0, len(typed))]
        for _, value in resolve(whole[:1], anchor(published_on)):
            return value
    return None


# --- explicit ---------------------------------------------------------------------------------------


def _absolute(reading: Reading, published: Anchor | None) -> PartialDate | None:
    year = reading.year
    if year is None and published is not None:
        year = _nearest_year(reading, published)
    inferred = reading.year is None and year is not None
    if year is None and reading.quarter:
        return None
    written = _UNKNOWN if year is None else f"{year:04}"
    return PartialDate(iso_of(reading, written), year_inferred=inferred)


def _nearest_year(reading: Reading, published: Anchor) -> int:
    """The year of publication, or the one before or after it where that would be far from the day of publication."""
    year, middle = published.year, published.middle
    if reading.shift:
        return _year_toward(reading, middle)
    if reading.weekday is not None:
        return min((year, year - 1, year + 1), key=lambda y: not _falls_on(reading, y))
    month = reading.month or (reading.quarter or 1) * 3 - 1
    ahead = (date(year, month, min(reading.day or 15, 28)) - middle).days
    if ahead > _TOO_FAR_AHEAD:
        return year - 1
    return year + 1 if reading.day and -ahead > _TOO_LONG_AGO else year


def _year_toward(reading: Reading, today: date) -> int:
    """The year of the next such day, month or quarter, or of the last."""
    first, last = bounds(iso_of(replace(reading, last=()), str(today.year)))
    if reading.shift > 0:
        return today.year + (first <= today.isoformat())
    return today.year - (last >= today.isoformat())


def _falls_on(reading: Reading, year: int) -> bool:
    try:
        return date(year, reading.month or 1, reading.day or 1).weekday() == reading.weekday
    except ValueError:
        return False


def _lunar_day(reading: Reading, published: Anchor | None) -> PartialDate | None:
    """The solar day of a lunar one, which nothing can date without the year; an untold year is the nearest."""
    day, month, year = reading.day or 1, reading.month or 0, reading.year
    if year is None and published is None:
        return None
    if year is None and published and (reading.cycle is not None or reading.unit == "years"):
        year = published.year + reading.shift if reading.cycle is None else lunar.year_of(reading.cycle, published.year)
    if year is not None:
        found = lunar.solar_day(day, month, year)
    elif published and published.day:
        found = lunar.day_nearest(day, month, published.middle)
    else:
        found = lunar.day_within(day, month, published.year) if published else None
    return PartialDate(found.isoformat(), bool(reading.unit), year is None) if found else None


# --- relative ---------------------------------------------------------------------------------------


def _relative(reading: Reading, published: Anchor | None, day: str, year: int | None) -> PartialDate | None:
    base = published
    if reading.anaphoric and day:
        base = anchor(day) or base
    elif reading.anaphoric and year is not None and reading.unit == "years":
        base = Anchor(year)
    if reading.unit == "days" and (base is None or base.day is None):
        # Without a day of publication the last day spoken of is what "hôm qua" repeats.
        return PartialDate(day, relative=True) if day else None
    if base is None:
        return None
    iso = SHIFTED[reading.unit](reading, base)
    return PartialDate(iso, relative=reading.unit != "lunar") if iso else None


def _with_year(reading: Reading, following: Reading | None) -> Reading:
    """The first end of "từ tháng 5 đến tháng 8/2023", whose year stands with the last."""
    if following is None or reading.year or not following.year or following.lunar:
        return reading
    if following.start - reading.end > _RANGE_GAP or not _as_fine(reading, following):
        return reading
    ends_before = _within_year(following) < _within_year(reading)
    return replace(reading, year=following.year - ends_before)


def _across_new_year(reading: Reading, following: Reading | None, value: PartialDate | None) -> PartialDate | None:
    """The first end of "từ 28/12 đến 5/1" lies in the year before the last."""
    if following is None or value is None or not (reading.day and following.day) or reading.year or following.year:
        return value
    if following.start - reading.end > _RANGE_GAP or not value.has_year or following.is_relative:
        return value
    wraps = (reading.month or 0) - (following.month or 12) >= _HALF_YEAR
    return replace(value, iso=f"{int(value.iso[:4]) - 1}{value.iso[4:]}") if wraps else value


def _as_fine(one: Reading, other: Reading) -> bool:
    parts = [(bool(r.month), bool(r.day), bool(r.quarter)) for r in (one, other)]
    return parts[0] == parts[1] and any(parts[0])


def _within_year(reading: Reading) -> tuple[int, int, int]:
    return reading.quarter or 0, reading.month or 0, reading.day or 0


def _told_before(reading: Reading, spoken: str, spoken_to: int) -> PartialDate | None:
    """The day before "(hôm qua)": it, too, overrides the day of publication."""
    beside = reading.apposed and reading.unit == "days" and reading.start - spoken_to <= _APPOSED
    return PartialDate(spoken, relative=True) if beside and len(spoken) == len("YYYY-MM-DD") else None


def _told_beside(reading: Reading, following: Reading | None, published: Anchor | None) -> PartialDate | None:
    """The day that stands in parentheses behind "hôm nay": it overrides the day of publication."""
    if following is None or reading.unit != "days" or following.start - reading.end > _BESIDE:
        return None
    if following.lunar:
        value = _lunar_day(following, published)
    else:
        plain = not following.is_relative and following.day and not following.last
        value = _absolute(following, published) if plain else None
    return PartialDate(value.iso, relative=True) if value else None


def _compared(reading: Reading, spoken: str) -> PartialDate | None:
    """The time before the one spoken of: "tháng 9 … so với tháng trước", "quý III … so với cùng kỳ năm trước"."""
    base = anchor(spoken.partition("-Q")[0]) if reading.compared and "/" not in spoken else None
    if base is None or base.day:
        return None
    quarter = spoken.partition("-Q")[2]
    if reading.unit == "years":
        same = spoken[4:] if reading.compared == "period" else ""
        return PartialDate(f"{base.year + reading.shift:04}{same}", relative=True)
    if reading.unit == "months" and base.month:
        iso = months(reading, base)
    elif reading.unit == "quarters" and quarter:
        iso = quarters(reading, Anchor(base.year, int(quarter) * 3))
    else:
        return None
    return PartialDate(iso, relative=True) if iso else None
