"""Finding calendar words: explicit dates, partial dates, ranges, and words relative to another day.

A reading says what the words give; annotator/resolving.py works out years and relative days.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from annotator import date_patterns as patterns
from annotator import date_words
from annotator.numbers import ONES

Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """Calendar words and what they say; `shift` counts in the finest unit given (days, months, quarters, years).

    `anaphoric` words mean the time spoken of before, `compared` ones the one before that: its "unit" ("so với tháng
    trước"), or the same "period" of another year ("so với cùng kỳ năm trước"), or that "year" as a whole.
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
    score: int = 950

    @property
    def is_relative(self) -> bool:
        """Whether the words mean something only beside another date."""
        return bool(self.unit)


_COMPARED_REACH = 120
_DAY_NUMBER = re.compile(r"\d[ _]+$")
_DAY_BEFORE = ["hôm", "trước"]
# "tối qua 14.2", "hôm nay 6-2".
_BESIDE_DAY = ("nay", "qua")
# "Cách mạng tháng 8" is a street or an event, "rằm tháng 7" a day of the lunar calendar.
_NAMES_WITH_MONTHS = ("mạng", "rằm")


def readings(text: str) -> Iterator[Reading]:
    """Every stretch that reads as calendar words; stretches may overlap."""
    for trigger in patterns.TRIGGER.finditer(text):
        at = trigger.start()
        for pattern, read in _RULES["0" if text[at].isdigit() else text[at].lower()]:
            match = pattern.match(text, at)
            if match and not patterns.LUNAR_AFTER.match(text, match.end()):
                yield from read(text, match)


def _number(words: str, names: dict[str, int]) -> int:
    plain = words.replace("_", " ").lower()
    if plain.isdigit():
        return int(plain)
    return names[plain] if plain in names else sum(ONES[word] for word in plain.split())


def _full_year(digits: str | None) -> int | None:
    return None if digits is None else int(digits) if len(digits) > 2 else 2000 + int(digits)


def _exists(day: int, month: int, year: int | None) -> bool:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def _weekday(match: Match) -> int | None:
    words = match["weekday"]
    return None if words is None else date_words.WEEKDAYS.get(words.replace("_", " ").lower().split()[-1], 6)


def _word_before(text: str, start: int) -> str:
    words = text[max(0, start - 12) : start].replace("_", " ").lower()
    return (words.split() or [""])[-1] if words[-1:] == " " else words[-1:]


# --- explicit ---------------------------------------------------------------------------------------


def _numeric(text: str, match: Match) -> Iterator[Reading]:
    year, day, month = _full_year(match["year"]), int(match["day"]), int(match["month"])
    if not _exists(day, month, year) or not _means_date(text, match):
        return
    reading = Reading(*match.span(), year, month, day, weekday=_weekday(match))
    first = match["first"]
    if first and _exists(int(first), month, year) and int(first) < day:
        yield replace(reading, day=int(first), last=(day,), score=960)
    elif not first:
        yield reading


def _iso(text: str, match: Match) -> Iterator[Reading]:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if _exists(day, month, year):
        yield Reading(*match.span(), year, month, day, score=990)


def _means_date(text: str, match: Match) -> bool:
    """Whether two numbers with a separator are day and month rather than a share, a score or a decimal."""
    if match["head"] or match["weekday"] or (match["year"] and len(match["year"]) == 4):
        return True
    before = _word_before(text, match.start())
    if match.group() == "24/7" and before not in date_words.PART_OF_DAY:
        return False
    if "/" not in match["sep"]:
        closes_range = patterns.RANGE_OPENS.search(text, max(0, match.start() - 24), match.start()) is not None
        feast = patterns.FEAST_OPENS.search(text, max(0, match.start() - 16), match.start()) is not None
        told = before in date_words.PART_OF_DAY[:8] or before in _BESIDE_DAY
        return closes_range or feast or (told and not match["year"])
    if before in date_words.PART_OF_DAY:
        return True
    return before not in date_words.NOT_BEFORE and patterns.NOT_AFTER.match(text, match.end()) is None


def _first_day(text: str, match: Match) -> Iterator[Reading]:
    """The first day of "từ 1 đến 6/8", whose month stands with the last."""
    day, month = int(match["day"]), int(match["month"])
    if 1 <= month <= 12 and day and _exists(day, month, None):
        start = match.start("head") if match["head"] else match.start("day")
        yield Reading(start, match.end("day"), _full_year(match["year"]), month, day)


def _written(text: str, match: Match) -> Iterator[Reading]:
    year, day = _full_year(match["year"]), _number(match["day"], {})
    month = _number(match["month"], date_words.MONTHS)
    if match["month"].lower() in date_words.MONTHS and not year:
        # "28 tháng Chạp" is a day of the lunar calendar.
        return
    if not _exists(day, month, year) or not (match["head"] or match["year"] or match["month"][0].isdigit()):
        return
    reading = Reading(*match.span(), year, month, day, weekday=_weekday(match), score=960)
    if match["first"] and int(match["first"]) < day:
        reading = replace(reading, day=int(match["first"]), last=(day,))
    yield reading


def _month(text: str, match: Match) -> Iterator[Reading]:
    month = _number(match["month"], date_words.MONTHS)
    if (
        match["month"].lower() in date_words.MONTHS
        and not match["year"]
        and _DAY_NUMBER.search(text[max(0, match.start() - 6) : match.start()])
    ):
        return
    if _word_before(text, match.start()) in _NAMES_WITH_MONTHS:
        return
    last = (int(match["lastmonth"]),) if match["lastmonth"] else ()
    yield _of_year(Reading(*match.span(), _full_year(match["year"]), month, last=last), match["relyear"])


def _bare_month(text: str, match: Match) -> Iterator[Reading]:
    if _word_before(text, match.start()) not in date_words.NOT_BEFORE:
        yield Reading(*match.span(), int(match["year"]), int(match["month"]), score=900)


def _of_year(reading: Reading, relative: str | None) -> Reading:
    """The reading within "năm nay", "năm ngoái"."""
    return replace(reading, unit="years", shift=date_words.SHIFTS[relative.lower()]) if relative else reading


def _quarter(text: str, match: Match) -> Iterator[Reading]:
    quarter = _number(match["quarter"], date_words.QUARTERS)
    yield _of_year(Reading(*match.span(), _full_year(match["year"]), quarter=quarter), match["relyear"])


def _years(text: str, match: Match) -> Iterator[Reading]:
    first, last = int(match["year"]), int(match["lastyear"])
    if first < last:
        yield Reading(*match.span(), first, last=(last,), score=960)


def _year(text: str, match: Match) -> Iterator[Reading]:
    yield Reading(*match.span(), int(match["year"]))


def _bare_year(text: str, match: Match) -> Iterator[Reading]:
    """A year without "năm" behind a word that opens one, or behind another year."""
    if patterns.YEAR_OPENS.search(text, max(0, match.start() - 16), match.start()):
        yield Reading(*match.span(), int(match["year"]), score=800)


# --- relative ---------------------------------------------------------------------------------------


def _deictic(text: str, match: Match) -> Iterator[Reading]:
    unit = match.lastgroup or "days"
    if unit != "days" and patterns.NUMBER_BEFORE.search(text, max(0, match.start() - 7), match.start()):
        # "hai năm trước" is a stretch of time, told by its number.
        return
    words = match.group().replace("_", " ").lower().split()
    same = words[0] == "cùng" and "kỳ" not in words
    after = text[match.end() : match.end() + 3].replace("_", " ").lower()
    anaphoric = same or (words[-1] in {"trước", "sau"} and after == " đó") or words[-1] == "sau" or words == _DAY_BEFORE
    opens = patterns.COMPARED_BEFORE.search(text, max(0, match.start() - 9), match.start())
    compared = ""
    if words[0] == "cùng" and not same:
        compared = "year" if _tells_months_together(text, match.start()) else "period"
    elif words[-1] == "trước" and opens:
        compared = "unit"
    shift = 0 if same else -1 if words[-2] == "vừa" else date_words.SHIFTS[words[-1]]
    if words == ["ngày", "kia"]:
        shift = 2
    yield Reading(*match.span(), unit=unit, shift=shift, anaphoric=anaphoric, compared=compared)


def _tells_months_together(text: str, at: int) -> bool:
    """Whether the words before a comparison speak of "9 tháng" rather than of one month or quarter."""
    start = max(0, at - _COMPARED_REACH)
    last = 0
    for match in patterns.MONTHS_TOGETHER.finditer(text, start, at):
        last = match.end()
    return last > 0 and patterns.ONE_PERIOD.search(text, last, at) is None


def _weekday_alone(text: str, match: Match) -> Iterator[Reading]:
    week = match["week"]
    named = match["weekday"].split()[-1][0].isupper() or patterns.WEEKDAY_OPENS.search(
        text, max(0, match.start() - 6), match.start()
    )
    if week:
        yield Reading(
            *match.span(), unit="weeks", shift=date_words.SHIFTS[week.lower()], weekday=_weekday(match), score=900
        )
    elif named:
        yield Reading(*match.span(), unit="weekday", weekday=_weekday(match), score=700)


def _century(text: str, match: Match) -> Iterator[Reading]:
    """The hundred years of "thế kỷ 19"."""
    digits = match["century"].lower()
    century = int(digits) if digits.isdecimal() else date_words.CENTURIES.get(digits, 0)
    if 0 < century < 22:
        yield Reading(*match.span(), century * 100 - 99, last=(century * 100,), score=800)


def _decade(text: str, match: Match) -> Iterator[Reading]:
    """The ten years of "thập niên 1990" and "những năm 90"."""
    plural = patterns.PLURAL_BEFORE.search(text, max(0, match.start() - 7), match.start())
    if plural or not match.group().lower().startswith("năm"):
        first = int(match["decade"]) + (1900 if len(match["decade"]) == 2 else 0)
        yield Reading(*match.span(), first, last=(first + 9,), score=960)


def _lunar(text: str, match: Match) -> Iterator[Reading]:
    stem, branch = date_words.STEMS.index(match["stem"].lower()), date_words.BRANCHES.index(match["branch"].lower())
    if stem % 2 == branch % 2:
        yield Reading(*match.span(), unit="lunar", shift=(6 * stem - 5 * branch) % 60, score=600)


_Rule = tuple[re.Pattern[str], Callable[[str, Match], Iterator[Reading]]]
_DAY: tuple[_Rule, ...] = ((patterns.NUMERIC, _numeric), (patterns.WRITTEN, _written))
_RELATIVE: tuple[_Rule, ...] = ((patterns.DAYS_TO, _first_day), (patterns.DEICTIC, _deictic))
_PERIOD: _Rule = (patterns.YEARS, _years)
_LUNAR_YEAR: _Rule = (patterns.LUNAR, _lunar)
_WEEKDAY: _Rule = (patterns.WEEKDAY_ALONE, _weekday_alone)
_CENTURY: _Rule = (patterns.CENTURY, _century)
_DECADE: _Rule = (patterns.DECADE, _decade)
# By the letter that a pattern may begin with; 0 stands for any digit.
_RULES: dict[str, tuple[_Rule, ...]] = {
    "0": (
        *_DAY,
        (patterns.BARE_MONTH_YEAR, _bare_month),
        _PERIOD,
        (patterns.ISO, _iso),
        (patterns.YEAR_BARE, _bare_year),
    ),
    "n": (*_DAY, *_RELATIVE, _PERIOD, _DECADE, (patterns.YEAR_HEAD, _year), _LUNAR_YEAR),
    "t": (*_DAY, *_RELATIVE, _PERIOD, _CENTURY, _DECADE, (patterns.MONTH_YEAR, _month), _LUNAR_YEAR, _WEEKDAY),
    "q": (*_RELATIVE, (patterns.QUARTER, _quarter)),
    "c": (*_DAY, *_RELATIVE, _WEEKDAY),
    "m": (*_DAY, *_RELATIVE),
    "g": (_PERIOD,),
    "x": (_LUNAR_YEAR,),
    **dict.fromkeys("hsđr", _RELATIVE),
}
