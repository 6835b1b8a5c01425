"""Counting days, weeks, months, quarters and years from a day of which perhaps only the year is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from annotator import lunar
from annotator.reading import Reading

_FIRST_YEAR, _LAST_YEAR = 1000, 9900


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


def iso_of(reading: Reading, year: str) -> str:
    """The ISO form of what was read, in a year that may be unknown."""
    if reading.quarter:
        return f"{year}-Q{reading.quarter}"
    parts = [year, *(f"{part:02}" for part in (reading.month, reading.day) if part)]
    first = "-".join(parts)
    if not reading.last:
        return first
    last = [*parts[:-1], f"{reading.last[0]:0{len(parts[-1])}}"]
    return f"{first}/{'-'.join(last)}"


def _days(reading: Reading, base: Anchor) -> str | None:
    return (base.middle + timedelta(days=reading.shift)).isoformat()


def months(reading: Reading, base: Anchor) -> str | None:
    """The month that many months away."""
    if base.month is None:
        return None
    index = base.year * 12 + base.month - 1 + reading.shift
    return f"{index // 12:04}-{index % 12 + 1:02}"


def quarters(reading: Reading, base: Anchor) -> str | None:
    """The quarter that many quarters away."""
    if base.month is None:
        return None
    index = base.year * 4 + (base.month - 1) // 3 + reading.shift
    return f"{index // 4:04}-Q{index % 4 + 1}"


def _years(reading: Reading, base: Anchor) -> str | None:
    return iso_of(reading, f"{base.year + reading.shift:04}")


def _weeks(reading: Reading, base: Anchor) -> str | None:
    """The seven days from Monday, or the one of them that is named."""
    if base.day is None:
        return None
    monday = base.middle + timedelta(days=7 * reading.shift - base.middle.weekday())
    if reading.weekday is not None:
        return (monday + timedelta(days=reading.weekday)).isoformat()
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _weekday(reading: Reading, base: Anchor) -> str | None:
    """The coming one, the last one, or the last one unless it is today."""
    if base.day is None or reading.weekday is None:
        return None
    if reading.shift > 0:
        return (base.middle + timedelta(days=(reading.weekday - base.middle.weekday() - 1) % 7 + 1)).isoformat()
    last = base.middle + timedelta(days=reading.shift)
    return (last - timedelta(days=(last.weekday() - reading.weekday) % 7)).isoformat()


def _lunar_year(reading: Reading, base: Anchor) -> str | None:
    # A year's name may be spoken early, before its Tết.
    return f"{lunar.year_of(reading.shift, base.year):04}"


SHIFTED: dict[str, Callable[[Reading, Anchor], str | None]] = {
    "days": _days,
    "months": months,
    "quarters": quarters,
    "years": _years,
    "weeks": _weeks,
    "weekday": _weekday,
    "lunar": _lunar_year,
}
