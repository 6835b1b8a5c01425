"""Whether two values can both be true, and which exact day a vague one means."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from annotator import kinds
from annotator.model import PartialDate, Quantity, Value

_ROUNDED_FROM = 1000
"""Smaller numbers are counted one by one: nobody cuts their last digits off."""


def apart(a: Value, b: Value) -> bool:
    """Whether two values cannot both be true. A year that was only guessed is no ground for saying so."""
    if isinstance(a, PartialDate) and isinstance(b, PartialDate):
        a, b = _as_told(a), _as_told(b)
    return kinds.compare(a, b) is kinds.Comparison.DIFFERENT and not _cut(a, b) and not _cut(b, a)


def opposed(a: Value, b: Value) -> bool:
    """Whether two values are apart as the articles tell them.

    A date counted from another ("năm vừa qua") may have been counted wrongly: it is no ground for a conflict.
    """
    return not is_counted(a) and not is_counted(b) and apart(a, b)


def is_counted(value: Value) -> bool:
    """Whether a value is a date that no article tells: counted from the day of publication or of an event."""
    return isinstance(value, PartialDate) and value.relative


def _as_told(date: PartialDate) -> PartialDate:
    return PartialDate("XXXX" + date.iso[4:]) if date.year_inferred and date.is_day else date


def _cut(coarse: Value, fine: Value) -> bool:
    """Whether a plain number is another without its last digits, as headlines cut: 119.000 of 119.600."""
    if not isinstance(coarse, Quantity) or not isinstance(fine, Quantity) or not (_plain(coarse) and _plain(fine)):
        return False
    unit = _last_digit(coarse.number)
    return coarse.number == fine.number // unit * unit and unit > _last_digit(fine.number)


def _plain(value: Quantity) -> bool:
    exact = value.approx is None and value.number_max is None and not value.unit.startswith("%")
    return exact and value.number >= _ROUNDED_FROM


def _last_digit(number: Decimal) -> Decimal:
    """The worth of the last digit that is not zero; never more than that of the second digit."""
    exponent = number.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(min(exponent, number.adjusted() - 1))


def meant(told: str | None, days: Collection[str]) -> str | None:
    """The only one of the days that a coarser or unknown date may mean; else the date as told."""
    if told and PartialDate(told).is_day:
        return told
    fitting = [day for day in days if not told or not apart(PartialDate(told), PartialDate(day))]
    return fitting[0] if len(fitting) == 1 else told
