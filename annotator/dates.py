"""Reading calendar words: explicit dates, partial dates and words relative to the day of publication."""

from __future__ import annotations

import re
from datetime import date

from annotator.model import PartialDate

_FULL = re.compile(r"(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?", re.IGNORECASE)
_MONTH = re.compile(r"(?:tháng\s+)?(\d{1,2})\s*[/.-]\s*(\d{4})", re.IGNORECASE)
_YEAR = re.compile(r"(?:năm\s+)?(\d{4})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4}|XXXX)(?:-(?:Q[1-4]|(\d{2})(?:-(\d{2}))?))?")


def parse_date(text: str, published_on: str | None = None) -> PartialDate | None:
    """The date that typed words spell, its missing year taken from the day of publication."""
    words = " ".join(text.split())
    if _ISO.fullmatch(words):
        return PartialDate(words)
    if match := _MONTH.fullmatch(words):
        return PartialDate(f"{match[2]}-{int(match[1]):02}")
    if match := _YEAR.fullmatch(words):
        return PartialDate(match[1])
    if match := _FULL.fullmatch(words):
        return _day(int(match[1]), int(match[2]), match[3], published_on)
    return None


def _day(day: int, month: int, year: str | None, published_on: str | None) -> PartialDate | None:
    try:
        date(int(year or 2000), month, day)
    except ValueError:
        return None
    known = year or (published_on or "XXXX")[:4]
    return PartialDate(f"{known}-{month:02}-{day:02}", year_inferred=year is None and known != "XXXX")
