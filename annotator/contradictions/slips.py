"""Values that differ the way typing and units go wrong, with the value that was probably meant."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from annotator import kinds
from annotator.contradictions.weighing import precision
from annotator.model import Alternative, Message, PartialDate, Quantity

_LONG_ENOUGH = 3
"""Digits from which a single wrong one is a sign of typing; 14 and 17 may simply be two numbers."""

Pair = tuple[Alternative, Alternative]


def suspicion(values: Sequence[Alternative], listed: str) -> Message | None:
    """What may have gone wrong where two values differ as slips do; None where they simply differ."""
    told = (_numbers(one, other, listed) or _days(one, other, listed) for one, other in combinations(values, 2))
    return next(filter(None, told), None)


def _numbers(one: Alternative, other: Alternative, listed: str) -> Message | None:
    if not (isinstance(one.value, Quantity) and isinstance(other.value, Quantity)):
        return None
    words = (("values", listed), ("guess", _bare(_likelier(one, other))))
    low, high = sorted((one.value.number, other.value.number))
    if _digits(low) == _digits(high) and low > 0:
        times = (*words, ("times", kinds.label(Quantity(high / low))))
        return Message("Typing or unit suspicion, perhaps {guess}: of {values} one is {times} times the other.", times)
    if _mistyped(low, high):
        return Message("Typing or unit suspicion, perhaps {guess}: {values} differ by a slip of digits.", words)
    return None


def _likelier(one: Alternative, other: Alternative) -> Alternative:
    """The one with more voices, else the finer, else the lower: a digit too many is typed oftener than one too few."""
    return max(one, other, key=lambda side: (side.voices, precision(side.value), -_number(side)))


def _number(side: Alternative) -> Decimal:
    assert isinstance(side.value, Quantity)
    return side.value.number


def _bare(side: Alternative) -> str:
    return kinds.label(Quantity(_number(side)))


def _digits(number: Decimal) -> str:
    """The digits that tell something: without the zeros at the end."""
    return "".join(map(str, number.normalize().as_tuple().digits))


def _mistyped(low: Decimal, high: Decimal) -> bool:
    """Whether one edit of a digit makes one number of the other, the finer rounded as the coarser is."""
    exponents = [number.normalize().as_tuple().exponent for number in (low, high)]
    unit = Decimal(1).scaleb(max(exponent for exponent in exponents if isinstance(exponent, int)))
    short, long = (str(int((number / unit).to_integral_value())) for number in (low, high))
    if len(short) == len(long) and sorted(short) == sorted(long):
        return _is_one_edit(short, long)
    return len(long) >= _LONG_ENOUGH and _is_one_edit(short, long)


def _is_one_edit(short: str, long: str) -> bool:
    """Whether one digit is another, is missing, or has changed places with the next."""
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) != len(long):
        return len(long) == len(short) + 1 and short[at:] == long[at + 1 :]
    return short[at + 1 :] == long[at + 1 :] or (
        short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    )


def _days(one: Alternative, other: Alternative, listed: str) -> Message | None:
    if not (isinstance(one.value, PartialDate) and isinstance(other.value, PartialDate)):
        return None
    if not (one.value.is_day and other.value.is_day):
        return None
    gap = date.fromisoformat(one.value.iso) - date.fromisoformat(other.value.iso)
    if abs(gap.days) != 1:
        return None
    return Message(
        "The dates {values} are one day apart: one may be counted from the day of the report, or from after midnight.",
        (("values", listed),),
    )
