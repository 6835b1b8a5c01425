"""Dates as people type them into a field, where they write what no text would: "Q1/2024", "14/2/2024?"."""

from __future__ import annotations

import re
from datetime import date

from annotator.date_phrases import read as parse_date
from annotator.model import PartialDate

_DOUBTED = re.compile(r"\s*\(?\?+\)?$")
_QUARTER = re.compile(r"(?<![\w\-])q\.?\s*([1-4]|i{1,3}|iv)(?=[\s/.\-]|$)", re.IGNORECASE)
_ENDS = re.compile(r"(?:từ\s+)?(?P<first>.+?)\s*(?:[-–]|\bđến(?:\s+hết)?\b|\btới\b)\s*(?P<last>.+)")
_BARE_DAY = re.compile(r"(?:ngày\s+)?\d{1,2}")


def parse(text: str, published_on: str | None = None) -> PartialDate | None:
    """The date or range that was typed, dated against the day of publication; None if it is none."""
    words = _QUARTER.sub(r"quý \1", _DOUBTED.sub("", " ".join(text.split())), count=1)
    read = parse_date(words, published_on) or _range(words, published_on)
    return read if read and all(_exists(part) for part in read.iso.split("/")) else None


def _range(words: str, published_on: str | None) -> PartialDate | None:
    """Two dates of one fineness, the first before the last; a first end without its month or year takes the last's."""
    match = _ENDS.fullmatch(words)
    last = parse_date(match["last"], published_on) if match else None
    if match is None or last is None or "/" in last.iso:
        return None
    if _BARE_DAY.fullmatch(match["first"]) and last.is_day:
        first: PartialDate | None = PartialDate(f"{last.iso[:8]}{int(match['first'].split()[-1]):02}")
    else:
        # The year that stands with the last end is the first's, too.
        by_itself = last.relative or last.year_inferred or not last.has_year
        first = parse_date(match["first"], published_on if by_itself else last.iso.partition("-Q")[0])
    if first is None or len(first.iso) != len(last.iso) or not first.iso < last.iso:
        return None
    return PartialDate(f"{first.iso}/{last.iso}", last.relative, last.year_inferred)


def _exists(iso: str) -> bool:
    """Whether the calendar has it: the thirtieth of February is a slip of the finger."""
    if len(iso) != len("YYYY-MM-DD"):
        return True
    try:
        # Without its year, 29 February is allowed.
        date.fromisoformat(iso.replace("XXXX", "2000"))
    except ValueError:
        return False
    return True
