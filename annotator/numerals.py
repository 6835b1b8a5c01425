"""Finding numbers in running text: digits, number words, scales and ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from annotator.model import Quantity
from annotator.numbers import APPROXIMATORS, ONES, SCALES, read_digits, read_number

_B, _G = r"[ _\u00a0]*", r"[ _\u00a0]+"
_SCALE = r"(?:chục|tá|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?![^\W_])"
_BIG = r"(?:chục|tá|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?![^\W_])"
_FIVE = rf"năm(?={_G}(?:mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?![^\W_]))"
_UNIT = rf"(?:một|hai|ba|bốn|sáu|bảy|bẩy|tám|chín|{_FIVE})(?![^\W_])"
_TENS = (
    rf"(?:{_UNIT}{_G}mươi(?:{_G}(?:mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín)(?![^\W_]))?"
    rf"|mười(?:{_G}(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín)(?![^\W_]))?)(?![^\W_])"
)
_HUNDREDS = rf"{_UNIT}{_G}trăm(?:{_G}(?:(?:linh|lẻ){_G}(?:\w+)|{_TENS}))?(?![^\W_])"
_BASE = rf"(?:{_HUNDREDS}|{_TENS}|{_UNIT})"
# "hai nghìn không trăm hai mươi tư": a hundred may be nought behind a scale.
_BELOW_THOUSAND = rf"(?:{_HUNDREDS}|không{_G}trăm{_G}(?:(?:linh|lẻ){_G}(?:\w+)|{_TENS})(?![^\W_]))"
_MORE = rf"{_G}{_BIG}(?:{_G}{_BIG})?(?:{_G}{_BELOW_THOUSAND}|{_G}{_BASE}(?={_G}{_BIG}))?"
_HALVED = r"(?:mét|km|tiếng|giờ|ngày|tuần|tháng|năm|thế[ _]kỷ|thập[ _]kỷ|tấn|tạ|cân|kg|lít|điểm|ha)(?![^\W_])"
# "từ 2 năm đến 7 năm": years, not five to seven.
_LONE_FIVE = rf"năm(?![^\W_])(?!{_G}(?:đến|tới){_G}\d|{_B}[-–]{_B}\d)"
_WORDS = rf"(?:{_BASE}(?:{_MORE})*|nửa(?={_G}{_BIG}){_G}{_BIG}|nửa(?={_G}{_HALVED})|{_LONE_FIVE})"
_DIGITS = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d+(?:[.,]\d+)?)"
_DIGITS_SCALED = rf"{_DIGITS}(?:{_G}{_SCALE})*(?:(?<=[^\W\d]){_G}\d{{1,3}}{_G}{_BIG})*"
_NUMBER = rf"(?:{_DIGITS_SCALED}|{_WORDS})(?:{_G}rưỡi(?![^\W_]))?"
# "hai, ba ngày", "ba bốn triệu": two words next to each other in counting make a range; "bốn năm" are four years.
_STEPS = {
    low: re.compile(rf"{comma}{_G}{high}(?P<scale>{_G}{_BIG})?(?={_G}[^\W\d])", re.IGNORECASE)
    for low, comma, high in (
        ("một", ",?", "hai"), ("hai", ",?", "ba"), ("ba", ",?", "bốn"), ("bốn", ",", "năm"), ("năm", ",?", "sáu"),
        ("sáu", ",?", "bảy"), ("bảy", ",?", "tám"), ("tám", ",?", "chín"),
    )
}  # fmt: skip
_FIND = re.compile(
    rf"(?<![\w.,:])(?<!\d/)(?<!\w[-–])(?P<low>{_NUMBER})(?:(?:{_B}[-–]{_B}|{_G}(?:đến|tới){_G})(?P<high>{_NUMBER}))?"
    r"(?![\w]*[/:]\d|[.,]\d|[-–]\d)",
    re.IGNORECASE,
)
_LONGEST_FIRST = "|".join(sorted((word.replace(" ", "[ _]") for word in APPROXIMATORS), key=len, reverse=True))
_APPROXIMATE = frozenset(word.split(" ")[-1] for word in APPROXIMATORS)
_APPROXIMATOR = re.compile(rf"(?<![^\W_])(?P<word>{_LONGEST_FIRST}){_G}$", re.IGNORECASE)
_NOT_APPROXIMATE = re.compile(
    r"(?:(?:căn[ _]cứ|dựa|ngay|nằm|đặt|đứng|bước|cơ[ _]sở|ở|xếp|đi|chạy|diễn[ _]ra)[ _]+(?:trên|dưới|gần)"
    r"|(?:nhiều|cao|thấp|ít|lớn|nhỏ|tốt|kém|nặng|mạnh|sớm|muộn|xếp)[ _]+(?:trên|hơn|dưới|gần)"
    r"|lương[ _]+tối[ _]+thiểu)[ _]+$",
    re.IGNORECASE,
)


_SIGN = re.compile(r"(?<![^\W_])(?:US)?(?P<sign>[$€£¥]) ?$")
_SIGNS = frozenset("$€£¥")
_CURRENCIES = {"$": "USD", "€": "euro", "£": "bảng Anh", "¥": "yên"}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the text, its range end, the approximator before it (`outer` is where that begins), and the
    currency of a sign before it ("$5 triệu")."""

    outer: int
    start: int
    end: int
    number: Decimal
    number_max: Decimal | None
    approx: str | None
    in_digits: bool
    scaled: bool
    currency: str = ""


def numerals(text: str) -> Iterator[Numeral]:
    """Every number of a text, in order."""
    for match in _FIND.finditer(text):
        numeral = _numeral(text, match)
        if numeral is not None:
            yield numeral


def parse_quantity(text: str) -> Quantity | None:
    """The quantity that typed words spell: approximator, number, unit; None if they do not begin with a number."""
    words = " ".join(text.split())
    first = next(numerals(words), None)
    if first is None or first.outer:
        return None
    return Quantity(first.number, words[first.end :].strip(), first.number_max, first.approx)


def _numeral(text: str, match: re.Match[str]) -> Numeral | None:
    least, most = match.group("low", "high")
    in_digits = least[0].isdigit()
    if most is None and not in_digits and (few := _few(text, match)):
        return few
    low, high = _value(least), _value(most) if most else None
    if low is None:
        return None
    start, end = match.span()
    if high is not None and most:
        low = _same_scale(low, high, least, most)
        if high <= low:
            return None
    lead = text[max(0, start - 4) : start]
    sign = _SIGN.search(text, start - len(lead), start) if _SIGNS.intersection(lead) else None
    outer, approx = _approximator(text, sign.start() if sign else start)
    words = (most or least).replace("_", " ").split()
    return Numeral(outer, start, end, low, high, approx, in_digits, len(words) > 1, _currency(sign))


def _few(text: str, match: re.Match[str]) -> Numeral | None:
    word = match["low"].lower()
    following = _STEPS[word].match(text, match.end()) if word in _STEPS else None
    if following is None:
        return None
    times = SCALES[following["scale"].strip(" _\u00a0").lower()] if following["scale"] else 1
    outer, approx = _approximator(text, match.start())
    least, most = Decimal(ONES[word] * times), Decimal((ONES[word] + 1) * times)
    return Numeral(outer, match.start(), following.end(), least, most, approx, in_digits=False, scaled=True)


def _currency(sign: re.Match[str] | None) -> str:
    return _CURRENCIES[sign["sign"]] if sign else ""


def _value(words: str) -> Decimal | None:
    if words.isdecimal():
        return Decimal(words)
    parts = words.replace("_", " ").replace("\u00a0", " ").lower().split()
    return read_digits(parts[0]) if len(parts) == 1 and parts[0][0].isdigit() else read_number(parts)


def _same_scale(low: Decimal, high: Decimal, low_words: str, high_words: str) -> Decimal:
    """In "2-3 triệu" the scale stands with the last number only."""
    if " " in low_words.strip().replace("_", " ") or not high_words[0].isdigit():
        return low
    digits = read_digits(high_words.replace("_", " ").split()[0])
    return low * (high / digits) if digits and high != digits else low


def _approximator(text: str, start: int) -> tuple[int, str | None]:
    # Looked at first: most numbers have no such word before them, and a search backwards is dear.
    before = text[max(0, start - 14) : start].replace("_", " ").split()
    if not before or before[-1].lower() not in _APPROXIMATE:
        return start, None
    match = _APPROXIMATOR.search(text, max(0, start - 14), start)
    if match is None or _NOT_APPROXIMATE.search(text, max(0, start - 20), start):
        return start, None
    return match.start(), " ".join(match["word"].replace("_", " ").lower().split())
