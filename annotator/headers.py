"""The lines with which news pages tell when an article appeared: "Thứ tư, 21/2/2024 | 8:25", "Nov 20, 2025"."""

from __future__ import annotations

import re
from datetime import date

_HEADER = 300

_ISO = r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
_DAY = r"(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>\d{4})(?!\d)"
_SPELT = r"(?P<d>\d{1,2})\stháng\s(?P<m>\d{1,2})(?:,|\snăm)\s?(?P<y>\d{4})(?!\d)"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<m>{'|'.join(_MONTHS)})[a-z]{{0,6}}"
_ENGLISH = rf"{_MONTH}\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y>\d{{4}})(?!\d)"
_ENGLISH_DAY_FIRST = rf"(?P<d>\d{{1,2}})\s{_MONTH}\.?,?\s(?P<y>\d{{4}})(?!\d)"
_CLOCK = r"\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?(?:\s?(?:AM|PM))?"
_WEEKDAY = r"(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_TOLD = (re.compile(rf"\s*{_ISO}(?!\d)"), re.compile(rf"\s*{_DAY}"))
_LABELLED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:date|published(?:\s(?:on|at))?|updated|ngày\s(?:đăng|xuất bản)|cập nhật)[\s:]{{1,3}}{_ISO}",
        rf"\b(?:ngày\s(?:đăng|xuất bản|cập nhật)|xuất bản|cập nhật|đăng\s(?:ngày|lúc))[\s:]{{1,3}}(?:ngày\s)?{_DAY}",
        rf"\b(?:xuất bản|cập nhật|đăng)(?:\slúc)?[\s:]{{1,3}}{_CLOCK}\s*(?:[|,–-]\s*)?(?:ngày\s)?{_DAY}",
    )
)
_STAMPS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:^|\n)\s*{_ISO}(?:T|\s+|\s*[|,–-]\s*){_CLOCK}",
        rf"\b{_CLOCK}\s*(?:[|,–-]\s*)?(?:{_WEEKDAY},?\s*)?(?:ngày\s)?{_DAY}",
        rf"\b(?:{_WEEKDAY},?\s*)?(?:ngày\s)?{_DAY}\s*(?:[|,–-]\s*)?{_CLOCK}",
        rf"\b(?:{_WEEKDAY},?\s*)?(?:ngày\s)?{_SPELT}\s*(?:[|,–-]\s*)?{_CLOCK}",
    )
)
# "Khoảng 15h30 ngày 12/8/2023, xe khách …": the hour of an event, told in a sentence.
_TOLD_BEFORE = re.compile(
    r"(?<!\w)(?:lúc|khoảng|đến|tới|từ|vào|trước|sau|hồi|là|ngày|hôm|rạng|sáng|trưa|chiều|tối|đêm|quá|hết|kể|cuối|và|hay|khi"
    r"|trong|gần|hơn|tận|cho|tại|ở)[\s:(]*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[\s,)]*(?!gmt|am\b|pm\b|utc)[^\W\d_]", re.IGNORECASE)
# A line that holds a date and nothing else of note, but perhaps the place ("Hà Nội, ngày 20/11/2025").
_PLACE = r"(?:\(?[^\W\d_]+(?:\s[^\W\d_]+){0,3},\s*(?=ngày\s))?"
_HEADER_LINES = tuple(
    re.compile(rf"\s*(?:{_WEEKDAY},?\s*|{_PLACE})(?:ngày\s)?{day}[\s\d|,:;()GMT+AP–-]*", re.IGNORECASE)
    for day in (_DAY, _SPELT, _ISO, _ENGLISH, _ENGLISH_DAY_FIRST)
)


def day(text: str) -> str | None:
    """The ISO day on which the head of a text says that it appeared."""
    head = text[:_HEADER]
    labelled = (match for pattern in _LABELLED if (match := pattern.search(head)))
    stamps = (match for pattern in _STAMPS for match in pattern.finditer(head) if not _in_sentence(head, match))
    lines = head.split("\n")[:5]
    alone = (match for line in lines for header in _HEADER_LINES if (match := header.fullmatch(line)))
    # The first one tells when it appeared, a second one when it was touched again.
    told = sorted((*labelled, *stamps), key=lambda match: match.start())
    return next((found for match in (*told, *alone) if (found := _iso(match))), None)


def opening(told: str) -> str | None:
    """The ISO day that metadata begins with."""
    matches = (match for pattern in _TOLD if (match := pattern.match(told)))
    return next((found for match in matches if (found := _iso(match))), None)


def _in_sentence(head: str, match: re.Match[str]) -> bool:
    """Whether the words around a day with its hour go on: it is a part of what the article tells."""
    if _TOLD_BEFORE.search(head, max(0, match.start() - 24), match.start()):
        return True
    following = _GOES_ON.match(head, match.end())
    return following is not None and head[following.end() - 1].islower() and "\n" not in following.group()


def without_date(line: str) -> str:
    """A line without the header date that it begins with: "date 2025-12-05 Sau quá trình…"."""
    matches = (match for pattern in _LABELLED + _STAMPS if (match := pattern.match(line)))
    return next((line[match.end() :].lstrip(" |,-–") for match in matches), line)


def is_date_line(line: str) -> bool:
    """Whether a line does nothing but date an article: "Thứ tư, 21/2/2024 | 8:25"."""
    stamps = _LABELLED + _STAMPS
    return any(match.end() - match.start() >= len(line) - 8 for p in stamps if (match := p.search(line))) or any(
        header.fullmatch(line) for header in _HEADER_LINES
    )


def _iso(match: re.Match[str]) -> str | None:
    try:
        return date(int(match["y"]), _month(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None


def _month(words: str) -> int:
    return int(words) if words.isdecimal() else _MONTHS.index(words[:3].lower()) + 1
