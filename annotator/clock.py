"""The time of day at which an article was published, where what was told of it or its header says."""

from __future__ import annotations

import re
from datetime import time

_HEADER, _LONGEST_LINE, _LINES = 300, 80, 5
_CLOCK = (
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])\s?[:h]\s?(?P<minute>[0-5]\d)(?::\d\d)?(?!\d)(?:\s?(?P<half>AM|PM|SA|CH)\b)?"
)
# Vietnam is seven hours ahead of universal time; what names no zone is told there.
_ZONE, _AHEAD = r"(?:\.\d+)?(?P<zone>Z|[+-]\d\d:?\d\d)?", 7
_DAY = r"(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{4}-\d\d-\d\d)(?!\d)"
_GAP = r"[\s|,T–-]{0,6}(?:lúc\s)?"
_WEEKDAY = r"(?:(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)[\s,]{0,3})?(?:ngày\s)?"
_BESIDE_DAY = tuple(
    re.compile(pattern, re.IGNORECASE) for pattern in (_DAY + _GAP + _CLOCK + _ZONE, _CLOCK + _GAP + _WEEKDAY + _DAY)
)

_ALONE = re.compile(_CLOCK, re.IGNORECASE)


def told(published_on: str | None) -> time | None:
    """The time in metadata such as 2024-02-15T14:00:00+07:00 or "15/02/2024 14:00"."""
    return next((_time(match) for p in _BESIDE_DAY if (match := p.search(published_on or ""))), None)


def in_header(text: str) -> time | None:
    """The time in a header line such as "14:00 | 15/02/2024 GMT+7"; a sentence tells of something else."""
    lines = text[:_HEADER].split("\n")[:_LINES]
    return next((found for line in lines if len(line) <= _LONGEST_LINE and (found := told(line))), None)


def of_day(words: str) -> time | None:
    """The time that stands alone: "14:05"."""
    match = _ALONE.fullmatch(words)
    return _time(match) if match else None


def _time(match: re.Match[str]) -> time:
    hour, half, zone = int(match["hour"]), (match["half"] or "").upper(), match.groupdict().get("zone")
    if half in ("PM", "CH") and hour < 12:
        hour += 12
    if zone:
        hour += _AHEAD - (0 if zone in "Zz" else int(zone[:3]))
    return time(hour % 24, int(match["minute"]))
