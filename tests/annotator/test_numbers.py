"""Vietnamese numbers in digits and words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from annotator.numbers import read_digits, read_number


@pytest.mark.parametrize(
    ("digits", "number"),
    [
        ("7", "7"),
        ("3.000", "3000"),
        ("1.234.567", "1234567"),
        ("1.234,5", "1234.5"),
        ("1,4", "1.4"),
        ("1,234,567.8", "1234567.8"),
        ("9.70", "9.70"),
        ("1.2.3", None),
        ("1,23,4", None),
    ],
)
def test_digits(digits: str, number: str | None) -> None:
    assert read_digits(digits) == (None if number is None else Decimal(number))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("không", "0"),
        ("mười lăm", "15"),
        ("hai mươi mốt", "21"),
        ("ba mươi tư", "34"),
        ("một trăm linh hai", "102"),
        ("hai trăm năm mươi", "250"),
        ("bốn nghìn", "4000"),
        ("một trăm hai mươi ba nghìn bốn trăm", "123400"),
        ("một triệu hai trăm nghìn", "1200000"),
        ("một triệu rưỡi", "1500000"),
        ("hai tỷ rưỡi", "2500000000"),
        ("nửa triệu", "500000"),
        ("ba vạn", "30000"),
        ("ba mươi lăm nghìn tỷ", "35000000000000"),
        ("1,4 triệu", "1400000"),
        ("50 nghìn tỷ", "50000000000000"),
        ("năm chữ", None),
    ],
)
def test_words(words: str, number: str | None) -> None:
    assert read_number(words.split()) == (None if number is None else Decimal(number))
