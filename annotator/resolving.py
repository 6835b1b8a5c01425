"""From calendar words to dates: missing years and relative words against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import zip_longest

from annotator.dates import Reading, readings
from annotator.model import PartialDate

_UNKNOWN = "XXXX"
# News tells its own year's days without a year; only around New Year it means another's.
_TOO_FAR_AHEAD = 240
_TOO_LONG_AGO = 320
# A date returns to its weekday within six years or eleven.
_FIRST_YEAR, _LAST_YEAR = 1000, 9900
_WEEKDAY_REACH = 7
# Code points of the gap in "hôm nay (14/2)" and "hôm nay , 14/2".
_BESIDE = 3
# Code points of " đến ", " - ", " đến hết ".
_RANGE_GAP = 9
# How far, in code points, a comparison looks back for what it compares.
_COMPARED_REACH = 250
_ISO = re.compile(
    r"(?:\d{4}|XXXX)(?:-Q[1-4]|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?:/\d{4}(?:-\d\d){0,2})?"
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is known of the day of publication."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def middle(self) -> date:
        """The day itself, or the middle of the month or year known."""
        return date(self.year, self.month or 7, self.day or (15 if self.month else 1))


def anchor(iso: str | None) -> Anchor | None:
    """The anchor of an ISO date, possibly partial; None if it says no year.

    Nor are years near the ends of the calendar anchors: the day or the century before would fall out of it.
    """
    parts = (iso or "")[:10].split("-")
    if not all(part.isdecimal() for part in parts) or not _FIRST_YEAR <= int(parts[0]) <= _LAST_YEAR:
        return None
    return Anchor(*map(int, parts))


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
    for reading, following in zip_longest(found, found[1:]):
        near = spoken if reading.start - spoken_to < _COMPARED_REACH else ""
        if reading.is_relative:
            told = _told_beside(reading, following, published)
            value = told or _compared(reading, near) or _relative(reading, published, day, year)
        else:
            value = _absolute(_with_year(reading, following), published)
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
    return PartialDate(_iso(reading, written), year_inferred=inferred)


def _nearest_year(reading: Reading, published: Anchor) -> int:
    """The year of publication, or the one before or after it where that would be far from the day of publication."""
    year, middle = published.year, published.middle
    if reading.weekday is not None:
        return min((year, year - 1, year + 1), key=lambda y: not _falls_on(reading, y))
    month = reading.month or (reading.quarter or 1) * 3 - 1
    ahead = (date(year, month, min(reading.day or 15, 28)) - middle).days
    if ahead > _TOO_FAR_AHEAD:
        return year - 1
    return year + 1 if reading.day and -ahead > _TOO_LONG_AGO else year


def _falls_on(reading: Reading, year: int) -> bool:
    try:
        return date(year, reading.month or 1, reading.day or 1).weekday() == reading.weekday
    except ValueError:
        return False


def _iso(reading: Reading, year: str) -> str:
    if reading.quarter:
        return f"{year}-Q{reading.quarter}"
    parts = [year, *(f"{part:02}" for part in (reading.month, reading.day) if part)]
    first = "-".join(parts)
    if not reading.last:
        return first
    last = [*parts[:-1], f"{reading.last[0]:0{len(parts[-1])}}"]
    return f"{first}/{'-'.join(last)}"


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
    iso = _RELATIVE[reading.unit](reading, base)
    return PartialDate(iso, relative=reading.unit != "lunar") if iso else None


def _with_year(reading: Reading, following: Reading | None) -> Reading:
    """The first end of "từ tháng 5 đến tháng 8/2023", whose year stands with the last."""
    if following is None or reading.year or not reading.month or not following.year or not following.month:
        return reading
    if following.start - reading.end > _RANGE_GAP or (reading.day is None) != (following.day is None):
        return reading
    ends_before = (following.month, following.day or 0) < (reading.month, reading.day or 0)
    return replace(reading, year=following.year - ends_before)


def _told_beside(reading: Reading, following: Reading | None, published: Anchor | None) -> PartialDate | None:
    """The day that stands in parentheses behind "hôm nay": it overrides the day of publication."""
    if following is None or reading.unit != "days" or following.start - reading.end > _BESIDE:
        return None
    value = None if following.is_relative or not following.day or following.last else _absolute(following, published)
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
        iso = _months(reading, base)
    elif reading.unit == "quarters" and quarter:
        iso = _quarters(reading, Anchor(base.year, int(quarter) * 3))
    else:
        return None
    return PartialDate(iso, relative=True) if iso else None


def _days(reading: Reading, base: Anchor) -> str | None:
    return (base.middle + timedelta(days=reading.shift)).isoformat()


def _months(reading: Reading, base: Anchor) -> str | None:
    if base.month is None:
        return None
    index = base.year * 12 + base.month - 1 + reading.shift
    return f"{index // 12:04}-{index % 12 + 1:02}"


def _quarters(reading: Reading, base: Anchor) -> str | None:
    if base.month is None:
        return None
    index = base.year * 4 + (base.month - 1) // 3 + reading.shift
    return f"{index // 4:04}-Q{index % 4 + 1}"


def _years(reading: Reading, base: Anchor) -> str | None:
    return _iso(reading, f"{base.year + reading.shift:04}")


def _weeks(reading: Reading, base: Anchor) -> str | None:
    """The seven days from Monday, or the one of them that is named."""
    if base.day is None:
        return None
    monday = base.middle + timedelta(days=7 * reading.shift - base.middle.weekday())
    if reading.weekday is not None:
        return (monday + timedelta(days=reading.weekday)).isoformat()
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _weekday(reading: Reading, base: Anchor) -> str | None:
    if base.day is None or reading.weekday is None:
        return None
    return (base.middle - timedelta(days=(base.middle.weekday() - reading.weekday) % 7)).isoformat()


def _lunar(reading: Reading, base: Anchor) -> str | None:
    # The cycle of sixty years that began in 1984 (giáp tý); a year's name may be spoken early, before its Tết.
    return f"{min((1924 + reading.shift + 60 * n for n in range(4)), key=lambda y: abs(y - base.year)):04}"


_RELATIVE: dict[str, Callable[[Reading, Anchor], str | None]] = {
    "days": _days,
    "months": _months,
    "quarters": _quarters,
    "years": _years,
    "weeks": _weeks,
    "weekday": _weekday,
    "lunar": _lunar,
}
