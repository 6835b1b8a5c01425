"""The hours of a day that a number held at: "17 giờ ngày 11/9", "sáng 11/9".

A changing number is told several times a day; told hours keep its values from seeming to contradict one another. A
moment is ISO 8601 with the hour (`2024-09-11T17`), a part of the day the stretch between two of them.
"""

from __future__ import annotations

import re

_PARTS = {
    "rạng sáng": (0, 6), "sáng sớm": (3, 8), "sáng": (0, 11), "trưa": (10, 14), "chiều": (12, 18), "tối": (17, 23),
    "đêm": (18, 24),
}  # fmt: skip
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_OPENING = re.compile(rf"(?:{_PART})(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?:(?<![\d.,/-])(?P<hour>\d{{1,2}})\s*(?:h|giờ|g)(?:\s*\d{{1,2}})?(?:\s*phút)?)?"
    rf"\s*(?:(?<!\w)(?P<part>{_PART})(?:\s+(?:nay|qua|cùng ngày))?)?\s*(?:[,(]|,?\s*ngày)?\s*\Z",
    re.IGNORECASE,
)
_REACH = 40
_NOON, _LAST = 12, 24


def told_hours(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The first and last hour told with the date that stands at `text[start:end]`; None where none is."""
    opening = _OPENING.match(text, start, end)
    found = _BEFORE.search(text[max(0, start - _REACH) : opening.end() if opening else start])
    if found is None:
        return None
    part = (found["part"] or "").lower()
    if not found["hour"]:
        return _PARTS.get(part)
    hour = int(found["hour"])
    if part in _PARTS and hour < _NOON and _PARTS[part][1] > _NOON + hour >= _PARTS[part][0]:
        hour += _NOON
    return (hour, hour) if hour <= _LAST else None


def with_hours(day: str, hours: tuple[int, int]) -> str:
    """The moment or stretch of a day."""
    first, last = (f"{day}T{hour:02}" for hour in hours)
    return first if first == last else f"{first}/{last}"


def day_of(as_of: str) -> str:
    """The date without its hours."""
    return as_of.split("T")[0]


def hours_of(as_of: str) -> tuple[int, int] | None:
    """The first and last hour of a date that tells them."""
    start, _, end = as_of.partition("/")
    if "T" not in start:
        return None
    return int(start.split("T")[1]), int((end or start).split("T")[1])
