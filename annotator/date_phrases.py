"""Calendar phrases that people type or say of a day or a stretch: "cuối tuần tới", "3 ngày trước", "nửa đầu năm 2024".

What stands within a phrase is read by the grammar of annotator/dates.py; here its parts are counted. In an article
such words are durations or too vague to be marked, so that its recogniser does not look for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from annotator import date_words, feasts
from annotator.extents import bounds
from annotator.model import PartialDate
from annotator.reading import Reading, number
from annotator.resolving import parse_date, resolve
from annotator.shifting import SHIFTED, Anchor, anchor

Match = re.Match[str]

_UNITS = {"ngày": "days", "tuần": "weeks", "tháng": "months", "quý": "quarters", "năm": "years"}
_UNIT = "(?P<unit>ngày|tuần|tháng|quý|năm)"
_COUNT = r"(?P<count>\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|lăm))?)"
_WEEKDAY = "(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_PAST, _AHEAD = "vừa qua|vừa rồi|qua|rồi|trước", "này|tới|sau"
_ORDINALS = {
    "đầu tiên": 0,
    "đầu": 0,
    "cuối cùng": -1,
    "cuối": -1,
    "thứ nhất": 0,
    "thứ hai": 1,
    "thứ ba": 2,
    "thứ tư": 3,
}
_ORDINAL = f"(?P<ordinal>{'|'.join(_ORDINALS)})"
# First and last day; winter ends in the year after.
_SEASONS = {"xuân": ("03-20", "06-20"), "hè": ("06-21", "09-23"), "hạ": ("06-21", "09-23"), "thu": ("09-23", "12-20"),
            "đông": ("12-21", "03-20")}  # fmt: skip
# No phrase has more letters.
_LONGEST = 80
# The same word under another name.
_SYNONYMS = (
    (re.compile(r"\bcủa "), ""),
    (re.compile(r"\b(?:hiện tại|hiện nay)$"), "này"),
    (re.compile(r"\b(?:kế tiếp|tiếp theo|sắp tới|tiếp)$"), "tới"),
    (re.compile(r"\bgần đây$"), "qua"),
    (re.compile(r"\bbữa (?=nay|qua|kia)"), "hôm "),
    (re.compile(r"\b(?:ngày|hôm) mốt\b"), "ngày kia"),
    (re.compile(r"\bquý nay\b"), "quý này"),
    (re.compile(r"\b(?:những|các) năm (?=\d0$|\d\d\d0$)"), "thập niên "),
)
# What stands outside a date and does not change it: "sáng ngày mai", "đầu tháng 9".
_OUTSIDE = re.compile(
    r"(?:vào|trong|hồi|khoảng|kể từ|dịp|hôm|buổi|rạng sáng|sáng|trưa|chiều|tối|đêm|khuya|đầu|giữa|cuối) (?=\S)"
)


def read(text: str, published_on: str | None = None) -> PartialDate | None:
    """The date or stretch that a whole phrase means, seen from the day of publication; None if it is none."""
    if len(text) > _LONGEST:
        return parse_date(text, published_on)
    words = _plain(text)
    base = anchor(published_on)
    for pattern, means in _RULES if base and base.day else ():
        if (match := pattern.fullmatch(words)) and base and (found := means(match, base)):
            return found
    if found := parse_date(" ".join(text.split()), published_on) or parse_date(words, published_on):
        return found
    within = _OUTSIDE.sub("", words, count=1) if _OUTSIDE.match(words) else ""
    return read(within, published_on) if within else None


def _plain(text: str) -> str:
    words = " ".join(text.replace("_", " ").lower().split())
    for pattern, plain in _SYNONYMS:
        words = pattern.sub(plain, words)
    return words


# --- counted from the day itself --------------------------------------------------------------------


def _shifted(unit: str, shift: int, base: Anchor, weekday: int | None = None) -> str:
    return SHIFTED[unit](Reading(0, 0, unit=unit, shift=shift, weekday=weekday), base) or ""


def _stretch(first: str, last: str) -> PartialDate:
    start, end = first.partition("/")[0], last.rpartition("/")[2]
    return PartialDate(start if start == end else f"{start}/{end}", relative=True)


def _counted(match: Match, base: Anchor) -> PartialDate:
    """A day, week, month… that far away, or all of them up to there: "3 ngày trước", "trong 2 tuần tới"."""
    count, unit, way = number(match["count"], {}), _UNITS[match["unit"]], match["way"]
    if way in ("trước", "trước đây"):
        return PartialDate(_shifted(unit, -count, base), relative=True)
    if way in ("nữa", "sau"):
        return PartialDate(_shifted(unit, count, base), relative=True)
    first, last = (1, count) if way == "tới" else (-count, -1)
    return _stretch(_shifted(unit, first, base), _shifted(unit, last, base))


def _week(match: Match, base: Anchor) -> PartialDate:
    """A week, or its last two days: "tuần vừa qua", "cuối tuần"."""
    way = (match["way"] or "này").split()[-1]
    monday, sunday = _shifted("weeks", date_words.SHIFTS[way], base).split("/")
    if match["end"]:
        monday = (date.fromisoformat(sunday) - timedelta(days=1)).isoformat()
    return _stretch(monday, sunday)


def _weekday(match: Match, base: Anchor) -> PartialDate:
    """A day of the week by itself is the coming one; behind "hôm", or told to be past, the last."""
    shift = -1 if (match["way"] or "") in _PAST.split("|") else 0 if match["past"] else 1
    return PartialDate(_shifted("weekday", shift, base, _weekday_number(match["weekday"])), relative=True)


def _weekday_number(words: str) -> int:
    return date_words.WEEKDAYS.get(words.split()[-1], 6)


def _weekdays(match: Match, base: Anchor) -> PartialDate:
    """From one day of the week to another: "từ thứ hai đến thứ sáu tuần này"."""
    week = date_words.SHIFTS[match["way"].split()[-1]]
    ends = (_shifted("weeks", week, base, _weekday_number(match[end])) for end in ("first", "last"))
    return _stretch(*ends)


def _occurrence(match: Match, base: Anchor) -> PartialDate | None:
    """The month or quarter of that name that comes next or came last: "tháng 3 tới", "quý 4 vừa qua"."""
    told = parse_date(match["told"], str(base.year))
    if told is None:
        return None
    if match["way"] == "này":
        return told
    today, (first, last) = base.middle.isoformat(), bounds(told.iso)
    shift = (first <= today) if match["way"] in _AHEAD.split("|") else -(last >= today)
    return PartialDate(f"{base.year + shift}{told.iso[4:]}", relative=True)


def _same_day(match: Match, base: Anchor) -> PartialDate | None:
    """The same day of another month or year: "ngày này năm ngoái"."""
    other = parse_date(match["told"], base.middle.isoformat())
    if other is None:
        return None
    last = int(bounds(f"{other.iso[:4]}-{base.month:02}" if len(other.iso) == 4 else other.iso)[1][8:])
    month = other.iso if len(other.iso) > 4 else f"{other.iso}-{base.month:02}"
    return PartialDate(f"{month}-{min(base.day or 1, last):02}", relative=True)


# --- parts of a stretch -----------------------------------------------------------------------------


def _whole(words: str, base: Anchor) -> PartialDate | None:
    """The stretch whose part is meant; "tháng", "năm" alone are those that run."""
    bare = f"{words} này" if words != "năm" else "năm nay"
    return read(bare if words in _UNITS else words, base.middle.isoformat())


def _parts(unit: str, iso: str) -> list[str]:
    """The days, weeks, months or quarters of a stretch; a week belongs where its Thursday lies."""
    first, last = map(date.fromisoformat, bounds(iso))
    inside = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    if unit == "days":
        return [day.isoformat() for day in inside]
    if unit == "weeks":
        fourths = [day for day in inside if day.weekday() == 3]
        return [f"{day - timedelta(days=3)}/{day + timedelta(days=3)}" for day in fourths]
    months = [day for day in inside if day.day == 1]
    if unit == "quarters":
        return [f"{day.year:04}-Q{day.month // 3 + 1}" for day in months if day.month % 3 == 1]
    return [f"{day:%Y-%m}" for day in months]


def _ordinal(match: Match, base: Anchor) -> PartialDate | None:
    """One part of a stretch: "ngày cuối cùng của tháng 5", "chủ nhật thứ hai của tháng 5"."""
    whole = _whole(match["whole"], base)
    if whole is None or not whole.has_year:
        return None
    unit = _UNITS.get(match["part"])
    parts = _parts(unit or "days", whole.iso)
    if unit is None:
        weekday = _weekday_number(match["part"])
        parts = [day for day in parts if date.fromisoformat(day).weekday() == weekday]
    at = _ORDINALS[match["ordinal"]]
    return PartialDate(parts[at], whole.relative, whole.year_inferred) if at < len(parts) and parts else None


def _some_parts(match: Match, base: Anchor) -> PartialDate | None:
    """The first or last parts of a stretch: "6 tháng đầu năm 2025", "hai tuần cuối tháng 9"."""
    whole = _whole(match["whole"], base)
    count = number(match["count"], {})
    parts = _parts(_UNITS[match["unit"]], whole.iso) if whole and whole.has_year else []
    if whole is None or not 0 < count <= len(parts):
        return None
    some = parts[:count] if _ORDINALS[match["ordinal"]] == 0 else parts[-count:]
    return PartialDate(_stretch(some[0], some[-1]).iso, whole.relative, whole.year_inferred)


def _half(match: Match, base: Anchor) -> PartialDate | None:
    """Half a year told in months, or half a month told in days."""
    whole = _whole(match["whole"], base)
    if whole is None or not whole.has_year or len(whole.iso) not in (4, 7):
        return None
    parts = _parts("months" if len(whole.iso) == 4 else "days", whole.iso)
    middle = 6 if len(whole.iso) == 4 else 15
    half = parts[:middle] if match["which"] == "đầu" else parts[middle:]
    return PartialDate(_stretch(half[0], half[-1]).iso, whole.relative, whole.year_inferred)


# --- seasons and named days -------------------------------------------------------------------------


def _year(words: str | None, base: Anchor) -> PartialDate | None:
    """The year that "năm ngoái", "năm 2025", "2025" mean."""
    return parse_date(words, base.middle.isoformat()) if words else None


def _season(match: Match, base: Anchor) -> PartialDate:
    """The days of a season as astronomy counts them; the winter that runs began last year until spring."""
    start, end = _SEASONS[match["season"]]
    told = _year(match["year"], base)
    year = int(told.iso[:4]) if told else base.year
    wraps = end < start
    if told is None and wraps and base.middle.isoformat()[5:] <= end:
        year -= 1
    return PartialDate(f"{year}-{start}/{year + wraps}-{end}", relative=told is None or told.relative)


def _feast(match: Match, base: Anchor) -> PartialDate | None:
    """A named day; without a year, of the solar ones that of publication, of the lunar ones the nearest."""
    name = next((name for name in (match["name"], match["name"].removeprefix("tết ")) if name in _FEASTS), "")
    if not name:
        return None
    told = _year(match["year"], base)
    (day, month), year = _FEASTS[name], int(told.iso[:4]) if told else None
    reading = Reading(0, 0, year, month, day, lunar=name in feasts.LUNAR)
    found = next((value for _, value in resolve([reading], base)), None)
    return PartialDate(found.iso, bool(told and told.relative), found.year_inferred) if found else None


_FEASTS = feasts.SOLAR | feasts.LUNAR
_OF_YEAR = r"(?: (?P<year>(?:năm )?\d{4}|năm (?:nay|ngoái|trước|sau|tới|kia)))?"
_NAMES = "|".join(sorted(_FEASTS, key=len, reverse=True))
_WHOLE = rf"(?P<whole>{'|'.join(_UNITS)}|\S.*)"
_RULES: tuple[tuple[re.Pattern[str], Callable[[Match, Anchor], PartialDate | None]], ...] = tuple(
    (re.compile(pattern), means)
    for pattern, means in (
        (rf"(?:trong )?{_COUNT} {_UNIT} (?P<way>trước đây|nữa|{_PAST}|sau|tới)", _counted),
        (rf"(?P<end>cuối )?tuần(?: (?P<way>{_PAST}|{_AHEAD}))?", _week),
        (rf"(?P<past>hôm )?(?P<weekday>{_WEEKDAY})(?: (?P<way>{_PAST}|{_AHEAD}))?", _weekday),
        (rf"(?:từ )?(?P<first>{_WEEKDAY}) (?:đến|tới) (?P<last>{_WEEKDAY}) tuần (?P<way>{_PAST}|{_AHEAD})", _weekdays),
        (rf"(?P<told>(?:tháng|quý) \S+(?: (?:một|hai))?) (?P<way>{_PAST}|{_AHEAD})", _occurrence),
        (r"ngày này (?P<told>(?:năm|tháng) \S+)", _same_day),
        (rf"(?P<part>ngày|tuần|tháng|quý|{_WEEKDAY}) {_ORDINAL} {_WHOLE}", _ordinal),
        (rf"{_COUNT} {_UNIT} {_ORDINAL} {_WHOLE}", _some_parts),
        (rf"nửa (?P<which>đầu|cuối|sau) {_WHOLE}", _half),
        (rf"mùa (?P<season>{'|'.join(_SEASONS)})(?: này)?{_OF_YEAR}", _season),
        (rf"(?:(?:kỷ niệm|ngày|lễ|dịp|đêm) )*(?P<name>(?:tết )?(?:{_NAMES})){_OF_YEAR}", _feast),
    )
)
