"""When an article was published: as told, as its header says, or as its words let one infer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from annotator.model import PublishedFrom

Published = tuple[str | None, PublishedFrom | None]

_HEADER = 300
_LEAD = 600

_ISO = r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
_DAY = r"(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>\d{4})(?!\d)"
_CLOCK = r"\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?(?:\s?(?:AM|PM))?"
_WEEKDAY = r"(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)"
_TOLD = (re.compile(rf"\s*{_ISO}(?!\d)"), re.compile(rf"\s*{_DAY}"))
_HEADERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bdate[\s:]{{1,3}}{_ISO}",
        rf"\b{_CLOCK}\s*(?:[|,–-]\s*)?(?:{_WEEKDAY},?\s*)?(?:ngày\s)?{_DAY}",
        rf"\b(?:{_WEEKDAY},?\s*)?(?:ngày\s)?{_DAY}\s*(?:[|,–-]\s*)?{_CLOCK}",
        rf"\b(?:ngày\s(?:đăng|xuất bản|cập nhật)|xuất bản|cập nhật|đăng\s(?:ngày|lúc))[\s:]{{1,3}}(?:ngày\s)?{_DAY}",
    )
)
# A line that holds a date and nothing else of note.
_HEADER_LINE = re.compile(rf"\s*(?:{_WEEKDAY},?\s*)?(?:ngày\s)?{_DAY}[\s\d|,:;()GMT+–-]*", re.IGNORECASE)


def published(told: str | None, text: str) -> Published:
    """The ISO date of publication, perhaps only its year, and where it was taken from."""
    if found := iso_date(told or ""):
        return found, PublishedFrom.METADATA
    if found := _in_header(text[:_HEADER]):
        return found, PublishedFrom.TEXT
    if found := _inferred(text.lower()):
        return found, PublishedFrom.INFERRED
    return None, None


def without_date(line: str) -> str:
    """A line without the header date that it begins with: "date 2025-12-05 Sau quá trình…"."""
    matches = (match for pattern in _HEADERS if (match := pattern.match(line)))
    return next((line[match.end() :].lstrip(" |,-–") for match in matches), line)


def is_date_line(line: str) -> bool:
    """Whether a line does nothing but date an article: "Thứ tư, 21/2/2024 | 8:25"."""
    return any(match.end() - match.start() >= len(line) - 8 for p in _HEADERS if (match := p.search(line))) or bool(
        _HEADER_LINE.fullmatch(line)
    )


def iso_date(told: str) -> str | None:
    """YYYY-MM-DD from metadata such as 2024-02-15T08:00:00+07:00 or 15/02/2024; a bare YYYY or YYYY-MM stays."""
    if match := re.fullmatch(r"\s*(\d{4}(?:-(?:0[1-9]|1[0-2]))?)\s*", told):
        return match[1]
    matches = (match for pattern in _TOLD if (match := pattern.match(told)))
    return next((found for match in matches if (found := _iso(match))), None) or _in_header(told)


def _iso(match: re.Match[str]) -> str | None:
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None


def _in_header(head: str) -> str | None:
    for pattern in _HEADERS:
        if (match := pattern.search(head)) and (found := _iso(match)):
            return found
    matches = (match for line in head.split("\n")[:5] if (match := _HEADER_LINE.fullmatch(line)))
    return next((found for match in matches if (found := _iso(match))), None)


# --- inference --------------------------------------------------------------------------------------

# These read lower case and begin with letters, not with a look behind: four times as fast on whole articles.
_PAST_YEAR = re.compile(r"(?:19|20)\d\d(?<![\d.,-]\d{4})(?<!(?:đến|tới) năm \d{4})(?<!đoạn \d{4})(?![\d–-])(?![.,]\d)")
_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
_LUNAR = re.compile(
    rf"(?:xuân|tết|năm mới|nguyên đán)\s(?:năm\s)?({'|'.join(_STEMS)})\s({'|'.join(_BRANCHES)})\b"
    r"(?!\s*[-,(]?\s*(?:năm\s)?\d{4})"
)
_BEGINNING = re.compile(
    r"(?:thành lập|sáng lập|xây dựng|ra mắt|ra đời|khởi động|khởi xướng)[^.\n]{0,40}?năm\s((?:19|20)\d\d)"
)
_AFTER = re.compile(r"sau(?<!\wsau)\s(\d{1,2})\snăm\b(?!\s+(?:nữa|tới))")
# Not a deadline: "trước ngày 31/12/2026", "hạn 31/12".
_LEAD_DAY = re.compile(
    rf"(?<!(?:đến|tới|hết|hạn) )(?<!(?:đến|tới|hết|hạn) ngày )(?<!trước )(?<!trước ngày )(?<![\d/]){_DAY}"
)
_CLOSE = 5


def _inferred(text: str) -> str | None:
    """A year that the text leaves little doubt of; the day is for a person to say."""
    newest = max((int(match.group()) for match in _PAST_YEAR.finditer(text)), default=0)
    for years in (_lunar_years(text, newest), _anniversaries(text), _lead_years(text)):
        near = sorted(year for year in set(years) if newest <= year <= (newest or year) + _CLOSE)
        if len(near) == 1:
            return str(near[0])
    return None


def _lunar_years(text: str, newest: int) -> Iterator[int]:
    """Years named as in the sixty-year cycle ("xuân Giáp Thìn"), at or after the newest year spoken of."""
    for match in _LUNAR.finditer(text):
        stem, branch = _STEMS.index(match[1]), _BRANCHES.index(match[2])
        # The year 4 began a cycle; without any other year the present one, from 1984, is meant.
        start = newest or 1984
        yield from (year for year in range(start, start + 60) if ((year - 4) % 10, (year - 4) % 12) == (stem, branch))


def _anniversaries(text: str) -> Iterator[int]:
    """The present where a text says when something began and what it is "after 12 years"."""
    spans = {int(match[1]) for match in _AFTER.finditer(text)}
    beginnings = {int(match[1]) for match in _BEGINNING.finditer(text)} if spans else set()
    yield from {year + span for year in beginnings for span in spans}


def _lead_years(text: str) -> Iterator[int]:
    """The year of a whole date in the opening, unless newer years are spoken of."""
    yield from (int(match["y"]) for match in _LEAD_DAY.finditer(text[:_LEAD]))
