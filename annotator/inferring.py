"""The day, month or year of publication that the words of an article let one infer, with the reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from annotator.clues import DAY_MONTH, Clue, Told, day_of, own_words, years
from annotator.model import Message

_LEAD = 600
# Vietnamese news came to the web in 1997: an older day that opens an article is its matter.
_FIRST_YEAR = 1997
# News is printed within days of what it opens with: by the end of a month that may be the next one.
_LAST_SURE_DAY = 25

_POINTER = r"(?:hôm|sáng|trưa|chiều|tối|đêm)\s(?P<which>nay|qua)"
# "tối qua 3-1" is a score: without a bracket, a comma or "ngày" only a slash makes a day.
_BESIDE = re.compile(rf"{_POINTER}(?P<mark>\s?[(,]\s?(?:tức\s)?|\s)(?P<head>ngày\s)?{DAY_MONTH}")
_BEHIND = re.compile(rf"ngày\s{DAY_MONTH}\s?[(,]\s?(?:tức\s)?(?:là\s)?{_POINTER}(?!\w)")
_LEAD_DAY = re.compile(rf"(?<![\d/.,-])(?:ngày\s|hôm\s|sáng\s|trưa\s|chiều\s|tối\s|đêm\s){DAY_MONTH}")
# What is new of today comes first; the day after it may be long past.
_TODAY = re.compile(r"(?<!\w)(?:hôm|sáng|trưa|chiều|tối|đêm)\s(?:nay|qua)(?!\w)")
_LONE_POINTER = re.compile(r"hôm\s(?P<which>nay|qua)(?!\w|\s?[(,]?\s?(?:ngày\s)?\d)")
_VERB_AFTER = re.compile(r"\s?,?\s?(?P<verb>\w+\s\w+)")
_DONE = re.compile(r"(?<!\w)(?:đã|vừa|chính thức)\s(?!(?:đã|vừa|chính)\s)(?P<verb>\w+\s\w+)")
_VERB_BEFORE = re.compile(r"(?<!\w)(?P<verb>\w+\s\w+)\s(?:vào\s)?$")
# Code points in which a verb of two syllables ends.
_VERB_REACH = 24
_OTHER_TIME = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|sắp|tới đây|thời hạn|hạn chót|kỷ niệm|cách đây|sinh|mất|hằng năm|hàng năm|mỗi năm"
    r"|\d+ năm trước|năm xưa|truyền thống|lịch sử|tròn|ngày này|hiệu lực|áp dụng|trước đó)(?!\w)"
)
_BOUND = re.compile(r"(?<!\w)(?:từ|đến|tới|hết|trước|sau|hạn|là|quá)\s(?:ngày\s)?$")


@dataclass(frozen=True, slots=True)
class Inference:
    """An ISO date, as fine as it can be told, and why."""

    on: str
    reasons: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of an unknown or known year which is `ahead` days before publication."""

    match: re.Match[str]
    ahead: int
    reason: Message

    def published(self, year: int) -> date | None:
        """The day of publication, in this year if none is told."""
        for told_in in (year, year - 1):
            day = day_of(self.match, told_in)
            # Yesterday's New Year's Eve was last year's.
            if day is not None and (self.match["y"] or (day + timedelta(self.ahead)).year == year):
                return day + timedelta(self.ahead)
        return None


def inferred(text: str) -> Inference | None:
    """The date that the text leaves little doubt of; None where clues are missing or contradict each other."""
    told = own_words(text)
    days = list(_pointed_at(told))
    opening = _opening_day(told)
    clues = [*years(told), *_whole(told, days), *_opening_year(told, opening)]
    if len({clue.year for clue in clues}) != 1:
        return None
    year, reasons = clues[0].year, tuple(dict.fromkeys(clue.reason for clue in clues))
    days = days or list(_repeated(told, opening))
    found = {day for each in days if (day := each.published(year)) is not None and day.year == year}
    if len(found) == 1:
        return Inference(found.pop().isoformat(), tuple(dict.fromkeys((*reasons, days[0].reason))))
    if not days and opening is not None and day_of(opening, year) is not None:
        on = month_of(int(opening["d"]), int(opening["m"]), year)
        return Inference(on, tuple(dict.fromkeys((*reasons, _opens(told, opening)))))
    return Inference(str(year), reasons)


def month_of(day: int, month: int, year: int) -> str:
    """The month in which news of this day is published, or only the year where it may be the next month."""
    return f"{year:04}-{month:02}" if day <= _LAST_SURE_DAY else f"{year:04}"


def opening_day(text: str) -> re.Match[str] | None:
    """The first day of the opening, if it is told as news; the match has groups d, m and y."""
    return _opening_day(own_words(text))


def _pointed_at(told: Told) -> Iterator[_Day]:
    """Days with "hôm nay" or "hôm qua" beside them."""
    for match in _BESIDE.finditer(told.words):
        if match["sep"] == "/" or match["head"] or match["mark"].strip():
            yield _pointed(told, match)
    for match in _BEHIND.finditer(told.words):
        yield _pointed(told, match)


def _pointed(told: Told, match: re.Match[str]) -> _Day:
    which, day = f"{match['which']}", f"{match['d']}/{match['m']}"
    ahead = which == "qua"
    pointer = "hôm qua" if ahead else "hôm nay"
    return _Day(match, ahead, Message("“{words}” stands beside {date}", (("words", pointer), ("date", day))))


def _whole(told: Told, days: list[_Day]) -> Iterator[Clue]:
    """The year of a day that is told whole and pointed at."""
    for each in days:
        day = each.published(0) if each.match["y"] else None
        if day is not None and day.year >= told.newest:
            yield Clue(day.year, each.reason)


def _opening_day(told: Told) -> re.Match[str] | None:
    match = _LEAD_DAY.search(told.words, 0, _LEAD)
    if match is None or day_of(match, 2000) is None or _TODAY.search(told.words, 0, match.start()):
        return None
    return match if _is_reported(told, match) else None


def _is_reported(told: Told, match: re.Match[str]) -> bool:
    """Whether a day is told as what has just happened: no history, plan, deadline or yearly feast."""
    start, end = told.sentence(match)
    if _OTHER_TIME.search(told.words, start, end) or _BOUND.search(told.words, start, match.start()):
        return False
    # Inside a sentence a whole date is mostly that of a record or a census, not that of the news.
    return match["y"] is None or (match.start() == start and int(match["y"]) >= max(told.newest, _FIRST_YEAR))


def _opening_year(told: Told, opening: re.Match[str] | None) -> Iterator[Clue]:
    if opening is not None and opening["y"]:
        yield Clue(int(opening["y"]), _opens(told, opening))


def _opens(told: Told, opening: re.Match[str]) -> Message:
    words = " ".join(told.text[opening.start("d") : opening.end()].split())
    return Message("the article opens with {date}", (("date", words),))


def _repeated(told: Told, opening: re.Match[str] | None) -> Iterator[_Day]:
    """The opening's day where "hôm qua" stands elsewhere beside the same verb: "hôm 14/2 công bố … công bố hôm qua"."""
    if opening is None:
        return
    after = _VERB_AFTER.match(told.words, opening.end())
    done = {match["verb"] for match in _DONE.finditer(told.words, *told.sentence(opening))}
    verbs = (done | {after["verb"] if after else "", _verb_before(told, opening.start())}) - {""}
    for match in _LONE_POINTER.finditer(told.words, opening.end()):
        verb = _verb_before(told, match.start())
        if verb in verbs:
            words = f"{verb} hôm {match['which']}"
            date_told = f"{opening['d']}/{opening['m']}"
            reason = Message("“{words}” repeats {date}", (("words", words), ("date", date_told)))
            yield _Day(opening, match["which"] == "qua", reason)


def _verb_before(told: Told, at: int) -> str:
    match = _VERB_BEFORE.search(told.words, max(0, at - _VERB_REACH), at)
    return match["verb"] if match else ""
