"""What calendar words say, before anything is known of the day on which they were written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from annotator import date_words
from annotator.numbers import ONES

Match = re.Match[str]
# Of years told in two digits, those from here on lie in the last century.
_LAST_CENTURY = 50


@dataclass(frozen=True, slots=True)
class Reading:
    """Calendar words and what they say; `shift` counts in the finest unit given (days, months, quarters, years).

    Without a unit it says on which side of the day of publication an untold year lies: "tháng 3 tới".

    `anaphoric` words mean the time spoken of before, `compared` ones the one before that: its "unit" ("so với tháng
    trước"), or the same "period" of another year ("so với cùng kỳ năm trước"), or that "year" as a whole.
    A `lunar` day belongs to the lunar calendar; its month 0 is the one before Tết ("28 Tết"); `cycle` is the place of
    its year among sixty ("Giáp Thìn"). `apposed` words repeat a day that stands beside them: "14/2 (hôm qua)".
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    last: tuple[int, ...] = ()
    unit: str = ""
    shift: int = 0
    weekday: int | None = None
    anaphoric: bool = False
    compared: str = ""
    lunar: bool = False
    cycle: int | None = None
    apposed: bool = False
    score: int = 950

    @property
    def is_relative(self) -> bool:
        """Whether the words mean something only beside another date."""
        return bool(self.unit)

    @property
    def needs_clock(self) -> bool:
        """Whether the words count from the day of publication, so that they depend on when that day ended."""
        return self.unit == "days" and not self.anaphoric and not self.apposed


def number(words: str, names: dict[str, int]) -> int:
    """The number that digits or words spell; `names` are the words that number something of their own."""
    plain = words.replace("_", " ").lower()
    if plain.isdigit():
        return int(plain)
    return names[plain] if plain in names else sum(ONES[word] for word in plain.split())


def full_year(digits: str | None) -> int | None:
    """The year of "2024" or "24"."""
    if digits is None or len(digits) > 2:
        return None if digits is None else int(digits)
    return int(digits) + (1900 if int(digits) >= _LAST_CENTURY else 2000)


def exists(day: int, month: int, year: int | None) -> bool:
    """Whether the calendar has that day; of an unknown year, whether it may."""
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def weekday(match: Match) -> int | None:
    """The day of the week that was told, Monday being 0."""
    words = match["weekday"]
    return None if words is None else date_words.WEEKDAYS.get(words.replace("_", " ").lower().split()[-1], 6)


def word_before(text: str, start: int) -> str:
    """The word before a place, or the sign that stands right before it."""
    words = text[max(0, start - 12) : start].replace("_", " ").lower()
    return (words.split() or [""])[-1] if words[-1:] == " " else words[-1:]


def within_year(reading: Reading, told: str | None) -> Reading:
    """The reading within "năm nay", "năm ngoái"."""
    return replace(reading, unit="years", shift=date_words.SHIFTS[told.lower()]) if told else reading
