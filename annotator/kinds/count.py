"""Counts and measures: a number, its counted noun, and how exactly it was meant.

The intervals follow the way news rounds: a word such as "hơn" opens ten per cent above, a number from a
thousand up is good to half of its last digit that is not zero, but never coarser than its second digit.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from annotator.kinds.seam import Comparison, Kind
from annotator.measures import in_one_measure
from annotator.model import Label, Quantity, Value

_ABOVE = {"hơn", "trên", "quá", "khoảng hơn", "khoảng trên"}
_BELOW = {"gần", "ngót", "ngót nghét", "suýt", "khoảng gần"}
_AROUND = {"khoảng", "chừng", "tầm", "ước", "ước tính", "xấp xỉ", "cỡ", "độ", "trên dưới"}
_FLOOR = {"ít nhất", "không dưới", "tối thiểu"}
_CEILING = {
    "dưới", "tối đa", "không quá", "không đến", "không tới", "chưa đến", "chưa tới", "chưa đầy", "nhiều nhất",
}  # fmt: skip
_WIDTH = Decimal("0.1")
_EVERYTHING = Decimal("Infinity")
_COUNTED_EXACTLY_BELOW = 1000


def parse(text: str, published_on: str | None = None) -> Value | None:
    """The quantity of typed words such as "hơn 390 triệu dân"; None if they hold no number."""
    from annotator.numerals import parse_quantity  # only now: a window is painted without reading numbers

    return parse_quantity(text)


def label_of(value: Value) -> str:
    """The number with Vietnamese separators, its approximator and its unit."""
    assert isinstance(value, Quantity)
    number = _written(value.number)
    if value.number_max is not None:
        number = f"{number}–{_written(value.number_max)}"
    joined = number + value.unit if value.unit.startswith("%") else f"{number} {value.unit}"
    return f"{value.approx or ''} {joined}".strip()


def _written(number: Decimal) -> str:
    return f"{number:,f}".translate(str.maketrans(",.", ".,"))


def encode(value: Value) -> dict[str, object]:
    """The JSON form; whole numbers stay whole."""
    assert isinstance(value, Quantity)
    return {
        "number": _plain(value.number),
        "number_max": None if value.number_max is None else _plain(value.number_max),
        "unit": value.unit,
        "approx": value.approx,
    }


def _plain(number: Decimal) -> int | float | str:
    if number == number.to_integral_value():
        return int(number)
    # A number with more digits than a float holds goes as text rather than be rounded.
    return float(number) if Decimal(repr(float(number))) == number else f"{number:f}"


def decode(form: dict[str, object]) -> Value:
    """The value of a JSON form."""
    number_max, approx = form.get("number_max"), form.get("approx")
    return Quantity(
        number=Decimal(str(form["number"])),
        unit=str(form.get("unit") or ""),
        number_max=None if number_max is None else Decimal(str(number_max)),
        approx=None if approx is None else str(approx),
    )


def key(value: Value) -> str:
    """The number or range alone: units of one field are worded in many ways."""
    assert isinstance(value, Quantity)
    number = _digits(value.number)
    return number if value.number_max is None else f"{number}-{_digits(value.number_max)}"


@lru_cache(maxsize=1 << 14)
def _digits(number: Decimal) -> str:
    return f"{number.normalize():f}"


def compare(a: Value, b: Value) -> Comparison:
    """The same number, intervals that meet, or numbers apart; shares and amounts never agree."""
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    if a.unit.startswith("%") != b.unit.startswith("%"):
        return Comparison.DIFFERENT
    if key(a) == key(b) and interval(a) == interval(b):
        return Comparison.SAME
    if _meet(a, b) or key(a) == key(b):
        return Comparison.COMPATIBLE
    converted = in_one_measure(a, b)
    return Comparison.COMPATIBLE if converted and _meet(*converted) else Comparison.DIFFERENT


def _meet(a: Quantity, b: Quantity) -> bool:
    (low, high), (other_low, other_high) = interval(a), interval(b)
    return low < other_high and other_low < high


def interval(value: Quantity) -> tuple[Decimal, Decimal]:
    """The bounds within which the true number may lie."""
    number, word = value.number, (value.approx or "").lower()
    slack = abs(number) * _WIDTH
    if value.number_max is not None:
        return number, value.number_max + _half_unit(value.number_max)
    if word in _ABOVE:
        return number, number + slack
    if word in _BELOW:
        return number - slack, number
    if word in _AROUND:
        return number - slack, number + slack
    if word in _FLOOR:
        return number, _EVERYTHING
    if word in _CEILING:
        return -_EVERYTHING, number + _half_unit(number)
    return number - _half_unit(number), number + _half_unit(number)


def _half_unit(number: Decimal) -> Decimal:
    digits = number.as_tuple()
    exponent = digits.exponent if isinstance(digits.exponent, int) else 0
    if abs(number) < _COUNTED_EXACTLY_BELOW:
        return Decimal(5).scaleb(min(exponent, 0) - 1)
    last = number.normalize().as_tuple().exponent
    second = number.adjusted() - 1
    return Decimal(5).scaleb(min(last if isinstance(last, int) else 0, second) - 1)


COUNT = Kind(
    name="count",
    label=Label("số lượng", "count"),
    colour="#b45309",
    colour_dark="#f5b25e",
    feet=(0.0, 1.0),
    holds=Quantity,
    parse=parse,
    label_of=label_of,
    encode=encode,
    decode=decode,
    key=key,
    compare=compare,
)
