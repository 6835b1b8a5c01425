"""Finding calendar words: explicit dates, partial dates, ranges, and words relative to another day.

A reading says what the words give; annotator/resolving.py works out years and relative days.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from math import gcd

from annotator import date_patterns as patterns
from annotator import date_words, lunar_days, relative_words
from annotator.reading import Match, Reading, exists, full_year, number, weekday, within_year, word_before

_DAY_NUMBER = re.compile(r"\d[ _]+$")
_DIGITS = re.compile(r"\d+")
# "Cách mạng tháng 8" is a street or an event.
_NAMES_WITH_MONTHS = ("mạng", "rằm")
_MONTHS_A_YEAR = 12
# Shares that people speak of: a half, thirds, quarters, fifths.
_SHARES = range(2, 6)


def readings(text: str) -> Iterator[Reading]:
    """Every stretch that reads as calendar words; stretches may overlap."""
    for trigger in patterns.TRIGGER.finditer(text):
        at = trigger.start()
        for pattern, read in _RULES["0" if text[at].isdigit() else text[at].lower()]:
            match = pattern.match(text, at)
            if match is None:
                continue
            lunar = patterns.LUNAR_AFTER.match(text, match.end())
            found = lunar_days.as_lunar(read(text, match), lunar.end()) if lunar else read(text, match)
            toward = patterns.TOWARD_AFTER.match(text, match.end())
            yield from (_toward(reading, toward) for reading in found) if toward else found


def _toward(reading: Reading, told: Match) -> Reading:
    """The reading, which lies before or behind the day of publication."""
    dated = reading.year or reading.is_relative or not (reading.month or reading.quarter)
    return reading if dated else replace(reading, shift=1 if told["ahead"] else -1)


# --- explicit ---------------------------------------------------------------------------------------


def _numeric(text: str, match: Match) -> Iterator[Reading]:
    year, day, month = full_year(match["year"]), int(match["day"]), int(match["month"])
    if not exists(day, month, year) or not _means_date(text, match):
        return
    reading = Reading(*match.span(), year, month, day, weekday=weekday(match))
    first = match["first"]
    if first and exists(int(first), month, year) and int(first) < day:
        yield replace(reading, day=int(first), last=(day,), score=960)
    elif not first:
        yield reading


def _iso(text: str, match: Match) -> Iterator[Reading]:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if exists(day, month, year):
        yield Reading(*match.span(), year, month, day, score=990)


def _means_date(text: str, match: Match) -> bool:
    """Whether two numbers with a separator are day and month rather than a share, a score or a decimal."""
    if match["head"] or match["weekday"] or (match["year"] and len(match["year"]) == 4):
        return True
    if patterns.LUNAR_AFTER.match(text, match.end()):
        return True
    before = word_before(text, match.start())
    if "/" not in match["sep"]:
        return _means_dotted_date(text, match, before)
    day, month = int(match["day"]), int(match["month"])
    if (day, month) == (24, 7) and before not in date_words.PART_OF_DAY:
        return False
    share = month in _SHARES and day < month and gcd(day, month) == 1
    other = patterns.NOT_AFTER.match(text, match.end()) is not None
    if before in date_words.PART_OF_DAY:
        return not (share and other and before in date_words.ENDS)
    if before in date_words.NOT_BEFORE or other:
        return False
    if patterns.NAMED_BEFORE.search(text, max(0, match.start() - 20), match.start()):
        return False
    return not share or before in date_words.BESIDE_DAY or patterns.CLOSES.match(text, match.end()) is not None


def _means_dotted_date(text: str, match: Match, before: str) -> bool:
    """The same for "14-2" and "14.2", which are scores, ranges and decimals as often."""
    start, end = match.span()
    if patterns.RANGE_OPENS.search(text, max(0, start - 24), start):
        return True
    falling = int(match["day"]) > int(match["month"])
    until = patterns.RANGE_AFTER.match(text, end)
    # "(13-10 đến 20-10)": no range of numbers falls.
    ranges = until and (until["year"] or (falling and "-" in match["sep"]))
    if patterns.FEAST_OPENS.search(text, max(0, start - 16), start) or ranges:
        return before not in date_words.NOT_BEFORE
    if before in date_words.PART_OF_DAY[:8] or before in ("nay", "qua", "phiên"):
        return not match["year"]
    if patterns.CLOSES.match(text, end) is None:
        return False
    if before in date_words.TAKES_PLACE:
        return True
    if "." in match["sep"]:
        shows = before in (*date_words.ENDS, *date_words.BESIDE_DAY)
        return shows and not patterns.SCORE_BEFORE.search(text, max(0, start - 30), start)
    if before in (*date_words.ENDS, *date_words.BESIDE_DAY):
        return falling or before in date_words.ENDS[1:]
    scored = before in date_words.NOT_BEFORE or patterns.SCORED_BEFORE.search(text, max(0, start - 60), start)
    return falling and int(match["day"]) > _MONTHS_A_YEAR and not scored


def _first_days(text: str, match: Match) -> Iterator[Reading]:
    """The days before the last of "từ 1 đến 6/8" and "5, 6 và 7/9", whose month stands with the last."""
    month, last, year = int(match["month"]), int(match["lastday"]), full_year(match["year"])
    if not 1 <= month <= 12 or not exists(last, month, year):
        return
    for told in _DIGITS.finditer(text, match.start("days"), match.end("days")):
        day, start = int(told.group()), told.start()
        if start == match.start("days") and match["head"]:
            start = match.start("head")
        # "Từ 28 đến 5/1" began in the month before.
        back = day > last and match["until"] is not None
        in_month, in_year = (month - back or 12), (year - (back and month == 1) if year else None)
        if day and exists(day, in_month, in_year):
            yield Reading(start, told.end(), in_year, in_month, day)


def _written(text: str, match: Match) -> Iterator[Reading]:
    year, day = full_year(match["year"]), number(match["day"], {})
    month = number(match["month"], date_words.MONTHS)
    if match["month"].lower() in date_words.MONTHS and (not year or month == 12):
        # "28 tháng Chạp" is a day of the lunar calendar: annotator/lunar_days.py reads it.
        return
    if not exists(day, month, year) or not (match["head"] or match["year"] or match["month"][0].isdigit()):
        return
    if not match["head"] and patterns.STREET_BEFORE.search(text, max(0, match.start() - 16), match.start()):
        return
    reading = Reading(*match.span(), year, month, day, weekday=weekday(match), score=960)
    if match["first"] and int(match["first"]) < day:
        reading = replace(reading, day=int(match["first"]), last=(day,))
    named = None if year else patterns.NAMED_YEAR_AFTER.match(text, match.end())
    place = lunar_days.cycle(named) if named else None
    if named and place is not None:
        reading = replace(reading, end=named.end(), lunar=True, cycle=place)
    yield reading


def _month(text: str, match: Match) -> Iterator[Reading]:
    month = number(match["month"], date_words.MONTHS)
    if match["month"] == "một" and not match["year"]:
        # "Mỗi tháng một đợt": the first month is written with a capital.
        return
    if (
        match["month"].lower() in date_words.MONTHS
        and not match["year"]
        and _DAY_NUMBER.search(text[max(0, match.start() - 6) : match.start()])
    ):
        return
    if word_before(text, match.start()) in _NAMES_WITH_MONTHS:
        return
    if patterns.STREET_BEFORE.search(text, max(0, match.start() - 16), match.start()):
        return
    last = (int(match["lastmonth"]),) if match["lastmonth"] else ()
    year = full_year(match["year"])
    yield within_year(Reading(*match.span(), year, month, last=last), match["relyear"])


def _months(text: str, match: Match) -> Iterator[Reading]:
    """Months that share their noun, and perhaps a year: "tháng 9, 10/2023", "các tháng 7, 8 và 9"."""
    year = full_year(match["year"])
    if year is None and not patterns.SEVERAL_BEFORE.search(text, max(0, match.start() - 7), match.start()):
        return
    told = list(_DIGITS.finditer(text, match.start("months"), match.end("months")))
    for number_at, one in enumerate(told):
        if not 1 <= int(one.group()) <= 12:
            return
        start = match.start() if number_at == 0 else one.start()
        yield Reading(start, one.end() if one is not told[-1] else match.end(), year, int(one.group()))


def _bare_month(text: str, match: Match) -> Iterator[Reading]:
    if word_before(text, match.start()) not in date_words.NOT_BEFORE:
        yield Reading(*match.span(), int(match["year"]), int(match["month"]), score=900)


def _quarter(text: str, match: Match) -> Iterator[Reading]:
    """A quarter, or several that share their noun and year: "quý III và IV/2024"."""
    others = list(patterns.QUARTER_NUMERAL.finditer(text, match.start("more"), match.end("more")))
    numerals = [(match.start(), match.end("quarter"), match["quarter"])]
    numerals += [(other.start(), other.end(), other.group()) for other in others]
    for start, end, numeral in numerals:
        # The year belongs to the last.
        end = match.end() if start == numerals[-1][0] else end
        quarter = number(numeral, date_words.QUARTERS)
        yield within_year(Reading(start, end, full_year(match["year"]), quarter=quarter), match["relyear"])


def _short_quarter(text: str, match: Match) -> Iterator[Reading]:
    """The quarter of "Q3/2024"; without its year, Q3 is a city district."""
    quarter = number(match["quarter"], date_words.QUARTERS)
    yield Reading(*match.span(), int(match["year"]), quarter=quarter)


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


_Rule = tuple[re.Pattern[str], Callable[[str, Match], Iterator[Reading]]]
_DAY: tuple[_Rule, ...] = ((patterns.NUMERIC, _numeric), (patterns.WRITTEN, _written))
_RELATIVE: tuple[_Rule, ...] = ((patterns.DAYS_TO, _first_days), (patterns.DEICTIC, relative_words.deictic))
_LUNAR_DAY: _Rule = (patterns.LUNAR_DAY, lunar_days.told_day)
_FULL_MOON: _Rule = (patterns.FULL_MOON, lunar_days.full_moon)
_PERIOD: _Rule = (patterns.YEARS, _years)
_LUNAR_YEAR: _Rule = (patterns.LUNAR, lunar_days.named_year)
_WEEKDAY: _Rule = (patterns.WEEKDAY_ALONE, relative_words.weekday_alone)
_CENTURY: _Rule = (patterns.CENTURY, relative_words.century)
_DECADE: _Rule = (patterns.DECADE, relative_words.decade)
_MONTH: tuple[_Rule, ...] = ((patterns.MONTH_YEAR, _month), (patterns.MONTHS_TOLD, _months))
_QUARTERS: tuple[_Rule, ...] = ((patterns.QUARTER, _quarter), (patterns.SHORT_QUARTER, _short_quarter))
# By the letter that a pattern may begin with; 0 stands for any digit.
_RULES: dict[str, tuple[_Rule, ...]] = {
    "0": (
        *_DAY,
        (patterns.BARE_MONTH_YEAR, _bare_month),
        _PERIOD,
        (patterns.ISO, _iso),
        (patterns.YEAR_BARE, _bare_year),
        _LUNAR_DAY,
    ),
    "n": (*_DAY, *_RELATIVE, _PERIOD, _DECADE, (patterns.YEAR_HEAD, _year), _LUNAR_YEAR, _LUNAR_DAY, _FULL_MOON),
    "t": (*_DAY, *_RELATIVE, _PERIOD, _CENTURY, _DECADE, *_MONTH, _LUNAR_YEAR, _WEEKDAY),
    "q": (*_RELATIVE, *_QUARTERS),
    "c": (*_DAY, *_RELATIVE, _WEEKDAY),
    "m": (*_DAY, *_RELATIVE, _LUNAR_DAY),
    "r": (*_RELATIVE, _FULL_MOON),
    "g": (_PERIOD,),
    "x": (_LUNAR_YEAR,),
    **dict.fromkeys("hsđ", _RELATIVE),
}
