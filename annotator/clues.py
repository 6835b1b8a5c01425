"""What the words of an article give away of the day it was published, each time with the reason.

A clue is only taken where the words leave little doubt: what speaks of another time (history, plans, deadlines,
anniversaries to come) is no clue, clues that contradict each other say nothing, and no article is older than the
newest year that it speaks of as past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

from annotator import boilerplate
from annotator.date_words import BRANCHES, STEMS, WEEKDAYS
from annotator.model import Message
from annotator.text import sentence

# How many years after the newest one it speaks of an article may have been written.
CLOSE = 5
# A text that tells of more foundings than this is no article.
_ENOUGH = 20
DAY_MONTH = r"(?P<d>\d{1,2})\s?(?P<sep>[/.-])\s?(?P<m>\d{1,2})(?:\s?[/.-]\s?(?P<y>\d{4}))?(?![\d/%]|[.,-]\d)"

# Most of these read lower case and begin with letters, not with a look behind: four times as fast on whole articles.
_YEAR = re.compile(r"(?:19|20)\d\d(?<![\d.,-]\d{4})(?![\d–-])(?![.,]\d)")
_PLANNED = re.compile(
    r"(?<!\w)(?:đến|tới|giai đoạn|mục tiêu|tầm nhìn|kế hoạch|chiến lược|dự kiến|hạn|sẽ|chỉ tiêu|dự báo)(?!\w)[^.\n]*$"
)
_PLANNED_REACH = 40
_LUNAR = re.compile(
    rf"(?:xuân|tết|năm mới|nguyên đán)\s(?:năm\s)?(?P<stem>{'|'.join(STEMS)})\s(?P<branch>{'|'.join(BRANCHES)})\b"
    r"(?!\s*[-,(]?\s*(?:năm\s)?\d{4})"
)
# A feast is prepared in the year before its own.
_PREPARING = re.compile(
    r"(?<!\w)(?:chuẩn bị|phục vụ|thưởng|trước|sắp|đến|tới|gần|cận|dịp|lịch|nghỉ|vé|hàng hóa|kế hoạch|dự kiến|sẽ|năm cũ"
    r"|phim|mùng|mồng)(?!\w)"
)
_FOUNDED = re.compile(r"(?:thành lập|sáng lập|xây dựng|ra đời)[^.\n]{0,40}?năm\s(?P<y>(?:19|20)\d\d)(?!\d)")
_AFTER = re.compile(
    r"sau(?<!\wsau)\s(?P<n>\d{1,2})\snăm(?:\s(?:thành lập|hoạt động|triển khai|xây dựng|phát triển|ra đời|vận hành))?"
    r"\s?,\s(?P<what>\w+\s\w+)(?P<rest>[^.\n]{0,80}?)\s(?:hiện|có|đã có|thu hút|quy tụ|sở hữu|trở thành)\s"
)
_YEAR_BESIDE = re.compile(r"năm\s(?P<which>nay|ngoái)\s?[(,–-]\s?(?:tức\s)?(?:năm\s)?(?P<y>20\d\d)(?![\d/–-])")
_WEEKDAY = re.compile(rf"(?:thứ\s(?P<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)\s?[,(]?\s?(?:ngày\s)?{DAY_MONTH}")


@dataclass(frozen=True)
class Told:
    """The words of an article, lower-cased place by place."""

    text: str

    @cached_property
    def words(self) -> str:
        """The text in lower case, as long as the text."""
        # The one letter whose lower case is longer.
        return self.text.replace("İ", "I").lower()

    @cached_property
    def newest(self) -> int:
        """The newest year spoken of as past or present; 0 if there is none."""
        years = (int(m.group()) for m in _YEAR.finditer(self.words) if not self._is_planned(m.start()))
        return max(years, default=0)

    def sentence(self, match: re.Match[str]) -> tuple[int, int]:
        """The bounds of the sentence that a match stands in."""
        return sentence(self.text, *match.span())

    def _is_planned(self, at: int) -> bool:
        return _PLANNED.search(self.words, max(0, at - _PLANNED_REACH), at) is not None


def own_words(text: str) -> Told:
    """The article's own words: teasers were on the page when it was fetched, not when it was written."""
    return Told(boilerplate.blanked(text, boilerplate.found(text)))


@dataclass(frozen=True, slots=True)
class Clue:
    """A year in which an article may have been written, and why."""

    year: int
    reason: Message


def years(told: Told) -> list[Clue]:
    """The clues to the year, at most `CLOSE` years after the newest one spoken of."""
    found = [*_lunar(told), *_beside(told), *_anniversaries(told), *_weekdays(told)]
    return [clue for clue in found if told.newest <= clue.year <= (told.newest or clue.year) + CLOSE]


def _lunar(told: Told) -> Iterator[Clue]:
    """Years named as in the sixty-year cycle ("xuân Giáp Thìn"), at or after the newest year spoken of."""
    for match in _LUNAR.finditer(told.words):
        if _PREPARING.search(told.words, *_around(told, match)):
            continue
        name = STEMS.index(match["stem"]), BRANCHES.index(match["branch"])
        # The year 4 began a cycle; without any other year the present one, from 1984, is meant.
        start = told.newest or 1984
        for year in range(start, start + 60):
            if ((year - 4) % 10, (year - 4) % 12) == name:
                yield Clue(year, Message("“{words}” names the lunar year {year}", _values(_shown(told, match), year)))


def _around(told: Told, match: re.Match[str]) -> tuple[int, int]:
    """Where words would tell that a feast is still ahead: a feast's own sentence, the few words before a spring."""
    if match.group().startswith(("xuân", "năm")):
        return max(0, match.start() - 30), match.start()
    return told.sentence(match)


def _beside(told: Told) -> Iterator[Clue]:
    """The present where a year stands beside the word that points at it: "năm nay (2024)", "năm ngoái, 2023"."""
    for match in _YEAR_BESIDE.finditer(told.words):
        year = int(match["y"]) + (match["which"] == "ngoái")
        yield Clue(year, Message("“{words}” tells that it is {year}", _values(_shown(told, match), year)))


def _anniversaries(told: Told) -> Iterator[Clue]:
    """The present where a text tells when a thing was founded and what it has "after 12 years".

    Age is counted from the first year of founding told; what has the age must be what was founded.
    """
    aged = list(islice(_AFTER.finditer(told.words), _ENOUGH))
    founded = [
        (int(match["y"]), told.words[told.sentence(match)[0] : match.start()], _shown(told, match))
        for match in islice(_FOUNDED.finditer(told.words) if aged else (), _ENOUGH)
    ]
    for match in aged:
        born = [(year, words) for year, before, words in founded if match["what"] in before]
        if born:
            first, words = min(born)
            year, age = first + int(match["n"]), f"sau {match['n']} năm"
            yield Clue(year, Message("“{words}” adds up to {year}", _values(f"{words} … {age}", year)))


def _weekdays(told: Told) -> Iterator[Clue]:
    """The newest year spoken of, where a day falls on the weekday told with it.

    One weekday in seven fits any year by chance: other years than the newest are not tried.
    """
    for match in _WEEKDAY.finditer(told.words if told.newest else ""):
        weekday = WEEKDAYS.get(match["weekday"] or "", 6)
        if not match["y"] and _falls_on(match, told.newest, weekday):
            yield Clue(told.newest, Message("“{words}” falls in {year}", _values(_shown(told, match), told.newest)))


def _falls_on(match: re.Match[str], year: int, weekday: int) -> bool:
    day = day_of(match, year)
    return day is not None and day.weekday() == weekday


def day_of(match: re.Match[str], year: int) -> date | None:
    """The day that a match of DAY_MONTH tells, in its own year or else in this one; None if there is no such day."""
    try:
        return date(int(match["y"] or year), int(match["m"]), int(match["d"]))
    except ValueError:
        return None


def _shown(told: Told, match: re.Match[str]) -> str:
    """The words of a match as they are written."""
    return " ".join(told.text[match.start() : match.end()].split()).rstrip(" (,")


def _values(words: str, year: int) -> tuple[tuple[str, str], ...]:
    return ("words", words), ("year", str(year))
