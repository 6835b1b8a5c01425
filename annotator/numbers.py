"""Vietnamese numbers: digits with `.` and `,`, number words, scales such as "triệu".

Numbers are read syllable by syllable, so that "ba mươi lăm nghìn tỷ" and "1,4 triệu" meet one grammar.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

ONES = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
"""The number words below eleven; "mươi" and the scales build on them."""

SCALES = {
    "chục": 10, "tá": 12, "trăm": 100, "nghìn": 1_000, "ngàn": 1_000, "vạn": 10_000, "triệu": 10**6,
    "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
"""What multiplies the number before it."""

APPROXIMATORS = (
    "khoảng hơn", "khoảng gần", "khoảng trên", "ít nhất", "nhiều nhất", "tối đa", "tối thiểu", "xấp xỉ", "không dưới",
    "không quá", "không đến", "không tới", "chưa đến", "chưa tới", "chưa đầy", "trên dưới", "ngót nghét", "hơn", "gần",
    "khoảng", "trên", "dưới", "chừng", "ngót", "suýt", "quá", "tầm", "cỡ",
)  # fmt: skip
"""The words before a number that say how exactly it is meant, longest first."""

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_GROUPED_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+")


def read_digits(text: str) -> Decimal | None:
    """The number of digits written with `.` for thousands and `,` for decimals; None where they make none.

    The English way is understood where it cannot be meant otherwise ("1,234,567.8").
    """
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _GROUPED_ENGLISH.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if text.count(".") + text.count(",") > 1:
        return None
    return Decimal(text.replace(",", "."))


def read_number(words: Sequence[str]) -> Decimal | None:
    """The number of lower-case words, digits among them allowed; None where they make none."""
    total = group = Decimal(0)
    last: Decimal | None = None
    scale = Decimal(1)
    for word in words:
        if word in SCALES and word != "trăm":
            scale = Decimal(SCALES[word])
            total, group, last = _scaled(total, group + (last or 0), scale)
        elif word == "trăm":
            group, last, scale = group + (1 if last is None else last) * 100, None, Decimal(100)
        elif word == "mươi":
            group, last, scale = group + (last or 0) * 10, None, Decimal(10)
        elif word in {"linh", "lẻ"}:
            continue
        elif word == "nửa":
            last = Decimal("0.5")
        elif word == "rưỡi":
            total += scale / 2
        else:
            value = Decimal(ONES[word]) if word in ONES else (read_digits(word) if word[:1].isdigit() else None)
            if value is None:
                return None
            # "mười lăm": a unit after a ten adds to it.
            group, last = (group + last, value) if last is not None else (group, value)
    number = total + group + (last or 0)
    return Decimal(int(number)) if number == int(number) else number


def _scaled(total: Decimal, group: Decimal, scale: Decimal) -> tuple[Decimal, Decimal, None]:
    # "50 nghìn tỷ", "một nghìn hai trăm tỷ": a scale after a smaller one multiplies all that stands before it.
    if 0 < total < scale:
        return (total + group) * scale, Decimal(0), None
    return total + (group or 1) * scale, Decimal(0), None
