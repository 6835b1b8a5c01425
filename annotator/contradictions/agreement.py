"""Whether two values can both be true, and which exact day a vague one means."""

from __future__ import annotations

from collections.abc import Collection

from annotator import kinds
from annotator.model import PartialDate, Value


def apart(a: Value, b: Value) -> bool:
    """Whether two values cannot both be true. A year that was only guessed is no ground for saying so."""
    if isinstance(a, PartialDate) and isinstance(b, PartialDate):
        a, b = _as_told(a), _as_told(b)
    return kinds.compare(a, b) is kinds.Comparison.DIFFERENT


def _as_told(date: PartialDate) -> PartialDate:
    return PartialDate("XXXX" + date.iso[4:]) if date.year_inferred and date.is_day else date


def meant(told: str | None, days: Collection[str]) -> str | None:
    """The only one of the days that a coarser or unknown date may mean; else the date as told."""
    if told and PartialDate(told).is_day:
        return told
    fitting = [day for day in days if not told or not apart(PartialDate(told), PartialDate(day))]
    return fitting[0] if len(fitting) == 1 else told
