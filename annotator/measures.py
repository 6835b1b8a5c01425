"""Measures of one dimension, so that 12 km and 12.000 m can be compared."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from annotator.model import Quantity

_DIMENSIONS = (
    {"mm": "0.001", "cm": "0.01", "m": "1", "mét": "1", "km": "1000", "kilômét": "1000", "cây số": "1000"},
    {"m2": "1", "m²": "1", "mét vuông": "1", "ha": "10000", "hecta": "10000", "héc-ta": "10000", "km2": "1000000",
     "km²": "1000000"},
    {"gram": "0.001", "kg": "1", "kilôgam": "1", "yến": "10", "tạ": "100", "tấn": "1000"},
    {"lít": "0.001", "m3": "1", "m³": "1", "mét khối": "1", "khối": "1"},
    {"giây": "1", "phút": "60", "giờ": "3600", "tiếng": "3600", "tiếng đồng hồ": "3600"},
    {"tháng": "1", "năm": "12"},
)  # fmt: skip
_MEASURES = {unit: (no, Decimal(size)) for no, units in enumerate(_DIMENSIONS) for unit, size in units.items()}


def in_one_measure(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity] | None:
    """Both in the smallest measure of their dimension; None where they are told in one, or in none of ours."""
    (first, first_rest), (second, second_rest) = _measure(a.unit), _measure(b.unit)
    if first == second or first_rest != second_rest or first not in _MEASURES or second not in _MEASURES:
        return None
    (dimension, size), (other_dimension, other_size) = _MEASURES[first], _MEASURES[second]
    if dimension != other_dimension or size == other_size:
        return None
    return _times(a, size), _times(b, other_size)


def _measure(unit: str) -> tuple[str, str]:
    """The measure that a unit begins with, and what is measured ("tấn gạo")."""
    words = unit.lower().split()
    length = next((n for n in (3, 2, 1) if " ".join(words[:n]) in _MEASURES), 1)
    return " ".join(words[:length]), " ".join(words[length:])


def _times(quantity: Quantity, size: Decimal) -> Quantity:
    most = quantity.number_max
    return replace(quantity, number=quantity.number * size, number_max=None if most is None else most * size)
