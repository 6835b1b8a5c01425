"""The days that a partial ISO date covers."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache

from annotator.hours import day_of

QUARTER = re.compile(r"(\d{4})-Q([1-4])")


@lru_cache(maxsize=1 << 13)
def bounds(iso: str, *, yearless: bool = False) -> tuple[str, str]:
    """The first and last day that a partial ISO date covers; `yearless` looks at month and day alone."""
    start, _, end = iso.partition("/")
    start, end = day_of(start), day_of(end)
    first, last = _first_day(start), _last_day(end or start)
    return ("XXXX" + first[4:], "XXXX" + last[4:]) if yearless else (first, last)


def _first_day(iso: str) -> str:
    if quarter := QUARTER.fullmatch(iso):
        return f"{quarter[1]}-{int(quarter[2]) * 3 - 2:02}-01"
    return iso + "-01-01"[(len(iso) - 4) :]


def _last_day(iso: str) -> str:
    if quarter := QUARTER.fullmatch(iso):
        iso = f"{quarter[1]}-{int(quarter[2]) * 3:02}"
    if len(iso) == 4:
        return f"{iso}-12-31"
    if len(iso) == 7:
        year = int(iso[:4]) if iso[:4].isdecimal() else 2000
        return f"{iso}-{calendar.monthrange(year, int(iso[5:]))[1]:02}"
    return iso
