"""Finding calendar words: explicit dates, partial dates, ranges, and words relative to another day.

A reading says what the words give; annotator/resolving.py works out years and relative days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from annotator.numbers import ONES


@dataclass(frozen=True, slots=True)
class Reading:
    """Calendar words and what they say; `shift` counts in the finest unit given (days, months, quarters, years)."""

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
    score: int = 950

    @property
    def is_relative(self) -> bool:
        """Whether the words mean something only beside another date."""
        return bool(self.unit)


_B, _G = r"[ _\u00a0]*", r"[ _\u00a0]+"
_SEP = rf"{_B}[/.\-–]{_B}"
_START, _STOP = r"(?<![\w/.,])(?<![^\d][\-–])", r"(?!\w|[/.,]\d|[\-–]\d(?!\d?[/.]\d)|[ _]?%)"
_YEAR = r"(?:1[0-9]|20)\d\d"
_DAY_WORDS = rf"mười(?:{_G}(?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín"
_MONTH = rf"(?:0?[1-9]|1[0-2])(?!\d)|mười(?:{_G}(?:một|hai))?(?!\w)|giêng|chạp"
rf"|năm(?!\w|{_G}(?:\d|nay|ngoái|trước|sau|tới))|(?:hai|ba|tư|sáu|bảy|tám|chín)(?!\w)"
_WEEKDAY = rf"(?P<weekday>thứ{_G}(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ{_G}nhật)"
_WEEKDAYS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5}
_HEAD = rf"(?P<head>(?:ngày|mùng|mồng|hôm(?={_G}\d)){_G})"
_MONTHS = {"giêng": 1, "chạp": 12}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}


def _pattern(body: str) -> re.Pattern[str]:
    return re.compile(_START + body, re.IGNORECASE)


_NUMERIC = _pattern(
    rf"(?:{_WEEKDAY}(?:{_B},{_B}|{_B}(?P<paren>\({_B})|{_G}))?(?P<head>(?:ngày|mùng|mồng){_G})?"
    rf"(?:(?P<first>\d{{1,2}}){_B}[-–]{_B})?(?P<day>0?[1-9]|[12]\d|3[01])(?P<sep>{_SEP})(?P<month>0?[1-9]|1[0-2])"
    rf"(?:{_SEP}(?P<year>{_YEAR}|\d\d(?=\W|$)))?{_STOP}(?(paren){_B}\)|)"
)
_WRITTEN = _pattern(
    rf"(?:{_WEEKDAY}(?:{_B},)?{_B})?(?P<head>(?:ngày|mùng|mồng){_G})?"
    rf"(?P<day>[12]\d|3[01]|0?[1-9]|{_DAY_WORDS}){_G}tháng{_G}(?P<month>{_MONTH})"
    rf"(?:(?:{_B},?{_B}năm{_G}|{_SEP}|{_G})(?P<year>{_YEAR})(?!\w))?"
)
_MONTH_YEAR = _pattern(
    rf"tháng{_G}(?P<month>{_MONTH})(?:{_B}[-–]{_B}(?P<lastmonth>0?[1-9]|1[0-2])(?=[/.]{_YEAR}|(?!\w|[/.]\d)))?"
    rf"(?:(?:{_SEP}|{_B},?{_B}năm{_G}|{_G})(?P<year>{_YEAR})(?!\w)"
    rf"|{_G}năm{_G}(?P<relyear>nay|ngoái|trước|sau|tới))?(?![/\d])"
)
_BARE_MONTH_YEAR = _pattern(rf"(?P<month>0?[1-9]|1[0-2])(?P<sep>/|-)(?P<year>{_YEAR}){_STOP}(?!/)")
_QUARTER = _pattern(
    rf"quý{_G}(?P<quarter>iv|i{{1,3}}|[1-4]|một|hai|ba|bốn|tư)(?!\w)"
    rf"(?:(?:{_SEP}|{_B},?{_B}năm{_G}|{_G})(?P<year>{_YEAR})(?!\w)|{_G}năm{_G}(?P<relyear>nay|ngoái|trước|sau|tới))?"
)
_YEARS = _pattern(
    rf"(?:(?:giai{_G}đoạn|thời{_G}kỳ|nhiệm{_G}kỳ|niên{_G}khóa|năm{_G}học|năm){_G})?"
    rf"(?:năm{_G})?(?P<year>{_YEAR}){_B}[-–]{_B}(?:năm{_G})?(?P<lastyear>{_YEAR})(?!\w|[/-]\d)"
)
_YEAR_HEAD = _pattern(rf"năm{_G}(?P<year>{_YEAR})(?!\w|[.,]\d)")
_YEAR_BARE = re.compile(
    rf"(?:(?<![\w/.,-])(?:từ|đến|tới|trước|sau|hè|cuối|đầu|giữa|mùa|và|hoặc|đông|thu|xuân|qua){_G}|[(]{_B}|,{_B})"
    rf"(?P<year>(?:19|20)\d\d)(?=\W|$)(?!{_SEP}\d|%|[.,]\d)",
    re.IGNORECASE,
)
_ISO = _pattern(
    rf"(?P<year>{_YEAR})(?P<sep>[-/.])(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])(?![\w/])"
)
_PART = r"(?:rạng[ _]sáng|sáng|trưa|chiều|tối|đêm)"
_DAYS_TO = re.compile(
    rf"(?<!\w)(?:(?:từ{_G})?(?P<head>(?:ngày|mùng){_G})|(?:từ{_G})?{_PART}{_G}|từ{_G})(?P<day>\d{{1,2}})"
    rf"(?:{_B}(?:đến|tới|cho{_G}đến|-|–|và|,){_B})(?:hết{_G})?(?:{_PART}{_G})?(?:ngày{_G})?"
    rf"\d{{1,2}}{_B}[/.\-]{_B}(?P<month>\d{{1,2}})(?:{_B}[/.\-]{_B}(?P<year>{_YEAR}))?(?!\d)",
    re.IGNORECASE,
)
_DEICTIC = _pattern(
    rf"(?:(?P<days>(?:ngày{_G})?hôm{_G}(?:nay|qua|kia|sau)|(?:sáng|trưa|chiều|tối|đêm){_G}(?:nay|qua|mai)"
    rf"|ngày{_G}(?:mai|kia)|cùng{_G}ngày)"
    rf"|(?P<years>(?:cùng{_G}kỳ{_G})?năm{_G}(?:nay|ngoái|kia|vừa{_G}qua|vừa{_G}rồi|trước|sau|tới)|cùng{_G}năm)"
    rf"|(?P<months>(?:cùng{_G}kỳ{_G})?tháng{_G}(?:này|trước|sau|tới|vừa{_G}qua|vừa{_G}rồi)|cùng{_G}tháng)"
    rf"|(?P<quarters>quý{_G}(?:trước|sau|tới)))(?!\w)"
)
_WEEKDAY_ALONE = re.compile(
    rf"(?:(?<=hôm )|(?<=vào )|(?<=sáng )|(?<=chiều )|(?<=tối )|(?<=ngày )|(?<=đến )|(?<=từ )|(?<![\w]))"
    rf"(?P<weekday>[Tt]hứ{_G}(?:Hai|Ba|Tư|Năm|Sáu|Bảy)|[Cc]hủ{_G}[Nn]hật)(?!\w)"
)
_LUNAR = _pattern(
    rf"(?:xuân|tết|năm){_G}(?P<stem>giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý){_G}"
    rf"(?P<branch>tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi)(?!\w)"
)
_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
_SHIFTS = {
    "nay": 0, "này": 0, "qua": -1, "kia": -2, "mai": 1, "sau": 1, "tới": 1, "ngoái": -1, "trước": -1, "rồi": -1,
}  # fmt: skip
_PART_OF_DAY = ("sáng", "trưa", "chiều", "tối", "đêm", "hôm", "ngày", "khuya", "rạng", "từ", "đến", "tới", "vào", "hồi")
_NOT_BEFORE = ("số", "định", "thị", "tư", "quyết", "luật", "hơn", "gần", "khoảng", "được", "giành", "đạt", "tỷ", "lệ",
               "chiếm", "trên", "với", "điểm", "thắng", "thua", "hòa")  # fmt: skip
_RANGE_OPENS = re.compile(rf"ngày{_G}\d{{1,2}}{_SEP}\d{{1,2}}(?:{_SEP}\d{{4}})?{_G}(?:đến|tới)(?:{_G}hết)?{_G}$", re.I)
_NUMBER_BEFORE = re.compile(
    r"(?<!tháng )(?<!quý )(?<![\w/])(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|chục|vài|mấy|nhiều)[ _]+$",
    re.I,
)
_NOT_AFTER = re.compile(
    rf"{_B}(?:trận|số|dân|người|tổng|điểm|quãng|phần|thành|nước|tỉnh|huyện|xã|huy|hcv|đơn|mục|chỉ|cổ|nội|giải|bàn"
    rf"|ca|vụ|hộ|diện|giá|học|trường|môn|suất|ghế|phiếu|đại)(?!\w)",
    re.IGNORECASE,
)


def readings(text: str) -> Iterator[Reading]:
    """Every stretch that reads as calendar words; stretches may overlap."""
    for find in (_numeric, _written, _months, _quarters, _years, _deictic, _others):
        yield from find(text)


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


def _weekday(match: re.Match[str]) -> int | None:
    words = match["weekday"]
    return None if words is None else _WEEKDAYS.get(words.replace("_", " ").lower().split()[-1], 6)


def _word_before(text: str, start: int) -> str:
    words = text[max(0, start - 12) : start].replace("_", " ").lower()
    return (words.split() or [""])[-1] if words[-1:] == " " else words[-1:]


# --- explicit ---------------------------------------------------------------------------------------


def _numeric(text: str) -> Iterator[Reading]:
    for match in _NUMERIC.finditer(text):
        year, day, month = _full_year(match["year"]), int(match["day"]), int(match["month"])
        if not _exists(day, month, year) or not _means_date(text, match):
            continue
        reading = Reading(*match.span(), year, month, day, weekday=_weekday(match))
        first = match["first"]
        if first and _exists(int(first), month, year) and int(first) < day:
            yield replace(reading, day=int(first), last=(day,), score=960)
        elif not first:
            yield reading
    yield from _first_days(text)
    for match in _ISO.finditer(text):
        if _exists(int(match["day"]), int(match["month"]), int(match["year"])):
            yield Reading(*match.span(), int(match["year"]), int(match["month"]), int(match["day"]), score=990)


def _means_date(text: str, match: re.Match[str]) -> bool:
    """Whether two numbers with a separator are day and month rather than a share, a score or a decimal."""
    if match["head"] or match["weekday"] or (match["year"] and len(match["year"]) == 4):
        return True
    before = _word_before(text, match.start())
    if match.group() == "24/7" and before not in _PART_OF_DAY:
        return False
    if "/" not in match["sep"]:
        closes_range = _RANGE_OPENS.search(text, max(0, match.start() - 24), match.start()) is not None
        return closes_range or (before in _PART_OF_DAY[:8] and not match["year"])
    if before in _PART_OF_DAY:
        return True
    return before not in _NOT_BEFORE and _NOT_AFTER.match(text, match.end()) is None


def _first_days(text: str) -> Iterator[Reading]:
    """The first day of "từ 1 đến 6/8", whose month stands with the last."""
    for match in _DAYS_TO.finditer(text):
        day, month = int(match["day"]), int(match["month"])
        if 1 <= month <= 12 and day and _exists(day, month, None):
            start = match.start("head") if match["head"] else match.start("day")
            yield Reading(start, match.end("day"), _full_year(match["year"]), month, day)


def _written(text: str) -> Iterator[Reading]:
    for match in _WRITTEN.finditer(text):
        year, day = _full_year(match["year"]), _number(match["day"], {})
        month = _number(match["month"], _MONTHS)
        if _exists(day, month, year) and (match["head"] or match["year"] or match["month"][0].isdigit()):
            yield Reading(*match.span(), year, month, day, weekday=_weekday(match), score=960)


def _months(text: str) -> Iterator[Reading]:
    for match in _MONTH_YEAR.finditer(text):
        month = _number(match["month"], _MONTHS)
        last = (int(match["lastmonth"]),) if match["lastmonth"] else ()
        yield _of_year(Reading(*match.span(), _full_year(match["year"]), month, last=last), match["relyear"])
    for match in _BARE_MONTH_YEAR.finditer(text):
        if _word_before(text, match.start()) not in _NOT_BEFORE:
            yield Reading(*match.span(), int(match["year"]), int(match["month"]), score=900)


def _of_year(reading: Reading, relative: str | None) -> Reading:
    """The reading within "năm nay", "năm ngoái"."""
    return replace(reading, unit="years", shift=_SHIFTS[relative.lower()]) if relative else reading


def _quarters(text: str) -> Iterator[Reading]:
    for match in _QUARTER.finditer(text):
        quarter = _number(match["quarter"], _QUARTERS)
        yield _of_year(Reading(*match.span(), _full_year(match["year"]), quarter=quarter), match["relyear"])


def _years(text: str) -> Iterator[Reading]:
    for match in _YEARS.finditer(text):
        first, last = int(match["year"]), int(match["lastyear"])
        if first < last:
            yield Reading(*match.span(), first, last=(last,), score=960)
    for match in _YEAR_HEAD.finditer(text):
        yield Reading(*match.span(), int(match["year"]))
    for match in _YEAR_BARE.finditer(text):
        # Behind a comma or "và" a number is a year only after another year.
        opener = text[match.start() : match.start("year")].strip(" _").lower()
        if opener not in {",", "và", "hoặc"} or re.search(
            rf"(?:năm[ _]|,[ _]){_YEAR}[ _]*$", text[: match.start()][-12:]
        ):
            yield Reading(*match.span("year"), int(match["year"]), score=800)


# --- relative ---------------------------------------------------------------------------------------


def _deictic(text: str) -> Iterator[Reading]:
    for match in _DEICTIC.finditer(text):
        unit = match.lastgroup or "days"
        if unit != "days" and _NUMBER_BEFORE.search(text, max(0, match.start() - 7), match.start()):
            # "hai năm trước" is a stretch of time, told by its number.
            continue
        words = match.group().replace("_", " ").lower().split()
        same = words[0] == "cùng" and "kỳ" not in words
        after = text[match.end() : match.end() + 3].replace("_", " ").lower()
        anaphoric = same or (words[-1] in {"trước", "sau"} and after == " đó") or words[-1] == "sau"
        shift = 0 if same else -1 if words[-2] == "vừa" else _SHIFTS[words[-1]]
        yield Reading(*match.span(), unit=unit, shift=shift, anaphoric=anaphoric)
    for match in _WEEKDAY_ALONE.finditer(text):
        yield Reading(*match.span(), unit="weekday", weekday=_weekday(match), score=700)


def _others(text: str) -> Iterator[Reading]:
    for match in _LUNAR.finditer(text):
        stem, branch = _STEMS.index(match["stem"].lower()), _BRANCHES.index(match["branch"].lower())
        if stem % 2 == branch % 2:
            yield Reading(*match.span(), unit="lunar", shift=(6 * stem - 5 * branch) % 60, score=600)
