"""When an article was published: as told, as its header says, or as its words let one infer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from annotator import kinds
from annotator.inferring import inferred
from annotator.model import Message, PartialDate, PublishedFrom

_HEADER = 300

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
_TYPED = re.compile(r"\d{4}(?:-\d\d){0,2}")
# A line that holds a date and nothing else of note.
_HEADER_LINE = re.compile(rf"\s*(?:{_WEEKDAY},?\s*)?(?:ngày\s)?{_DAY}[\s\d|,:;()GMT+–-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Publication:
    """The ISO date of publication, perhaps only its year or month, where it was taken from, and why it was inferred."""

    on: str | None = None
    source: PublishedFrom | None = None
    reasons: tuple[Message, ...] = ()


def published(told: str | None, text: str) -> Publication:
    """When an article was published, and how that is known."""
    if found := iso_date(told or ""):
        return Publication(found, PublishedFrom.METADATA)
    if found := _in_header(text[:_HEADER]):
        return Publication(found, PublishedFrom.TEXT)
    if guess := inferred(text):
        return Publication(guess.on, PublishedFrom.INFERRED, guess.reasons)
    return Publication()


def typed_date(words: str) -> str | None:
    """The ISO day, month or year that a person types as a publication date; None if the words are no such date."""
    value = kinds.kind("date").parse(words.strip(), None)
    iso = value.iso if isinstance(value, PartialDate) else ""
    if not _TYPED.fullmatch(iso):
        return None
    try:
        date.fromisoformat(iso + "-01-01"[len(iso) - len("YYYY") :])
    except ValueError:
        return None
    return iso


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
