"""Reading words that count from another day: "hôm qua", "tháng trước", "thứ Hai tuần tới"; and years of the cycle."""

from __future__ import annotations

from collections.abc import Iterator

from annotator import date_patterns as patterns
from annotator import date_words
from annotator.reading import Match, Reading, weekday

_COMPARED_REACH = 120
_DAY_BEFORE = ["hôm", "trước"]
_PAST = ("qua", "rồi")


def deictic(text: str, match: Match) -> Iterator[Reading]:
    """Days, weeks, months, quarters and years told from the day of publication or from the time spoken of."""
    unit = match.lastgroup or "days"
    if unit != "days" and patterns.NUMBER_BEFORE.search(text, max(0, match.start() - 7), match.start()):
        # "hai năm trước" is a stretch of time, told by its number.
        return
    words = match.group().replace("_", " ").lower().split()
    same = words[0] == "cùng" and "kỳ" not in words
    after = text[match.end() : match.end() + 3].replace("_", " ").lower()
    anaphoric = same or (words[-1] in {"trước", "sau"} and after == " đó") or words[-1] == "sau" or words == _DAY_BEFORE
    yield Reading(
        *match.span(),
        unit=unit,
        shift=_shift(words, same=same),
        anaphoric=anaphoric,
        compared=_compared(text, match, words),
        apposed=patterns.APPOSED.search(text, max(0, match.start() - 9), match.start()) is not None,
    )


def _shift(words: list[str], *, same: bool) -> int:
    if words == ["ngày", "kia"]:
        return 2
    return 0 if same else -1 if words[-2] == "vừa" else date_words.SHIFTS[words[-1]]


def _compared(text: str, match: Match, words: list[str]) -> str:
    if words[0] == "cùng" and "kỳ" in words:
        return "year" if _tells_months_together(text, match.start()) else "period"
    opens = patterns.COMPARED_BEFORE.search(text, max(0, match.start() - 9), match.start())
    return "unit" if words[-1] == "trước" and opens else ""


def _tells_months_together(text: str, at: int) -> bool:
    """Whether the words before a comparison speak of "9 tháng" rather than of one month or quarter."""
    start = max(0, at - _COMPARED_REACH)
    last = 0
    for match in patterns.MONTHS_TOGETHER.finditer(text, start, at):
        last = match.end()
    return last > 0 and patterns.ONE_PERIOD.search(text, last, at) is None


def weekday_alone(text: str, match: Match) -> Iterator[Reading]:
    """A day of the week without its date: of a week that is told, the coming one, else the last one."""
    week, toward = match["week"], match["toward"]
    opens = patterns.WEEKDAY_OPENS.search(text, max(0, match.start() - 6), match.start())
    named = match["name"] and (match["name"].replace("_", " ").split()[-1][0].isupper() or opens)
    if week:
        shift = date_words.SHIFTS[week.lower()]
        yield Reading(*match.span(), unit="weeks", shift=shift, weekday=weekday(match), score=900)
    elif not named and not (toward and toward.lower().startswith("vừa")):
        return
    elif toward:
        past = toward.lower().endswith(_PAST)
        yield Reading(*match.span(), unit="weekday", shift=-1 if past else 1, weekday=weekday(match), score=850)
    else:
        planned = patterns.PLANNED.search(text, max(0, match.start() - 60), match.start())
        yield Reading(*match.span(), unit="weekday", shift=1 if planned else 0, weekday=weekday(match), score=700)


def century(text: str, match: Match) -> Iterator[Reading]:
    """The hundred years of "thế kỷ 19"."""
    digits = match["century"].lower()
    told = int(digits) if digits.isdecimal() else date_words.CENTURIES.get(digits, 0)
    if 0 < told < 22:
        yield Reading(*match.span(), told * 100 - 99, last=(told * 100,), score=800)


def decade(text: str, match: Match) -> Iterator[Reading]:
    """The ten years of "thập niên 1990" and "những năm 90"."""
    plural = patterns.PLURAL_BEFORE.search(text, max(0, match.start() - 7), match.start())
    if plural or not match.group().lower().startswith("năm"):
        first = int(match["decade"]) + (1900 if len(match["decade"]) == 2 else 0)
        yield Reading(*match.span(), first, last=(first + 9,), score=960)
