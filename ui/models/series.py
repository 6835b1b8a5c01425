"""A contradiction's claims as marks over time, and the ticks of both axes: plain values for whoever paints them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from annotator import kinds
from annotator.extents import bounds
from annotator.model import Article, ArticleId, Claim, Contradiction, PartialDate, Quantity, Value

_MOST_TICKS = 8
_YEAR = 365.25
# Days between ticks, and how much of a date a tick tells: the day, the month, the year.
_STEPS = ((1, 10), (2, 10), (5, 10), (10, 10), (31, 7), (92, 7), (183, 7))


@dataclass(frozen=True, slots=True)
class Mark:
    """One value at one time by one source; `first` to `last` are the days (ordinals, with hours as parts of a day)

    that its date may mean.

    `height` is the number itself, or the rank of a value that is no number. `told` is False where no claim
    says when it holds, and the day of publication stands in.
    """

    first: float
    last: float
    height: float
    top: float
    value: Value
    source: str
    claims: tuple[Claim, ...]
    told: bool

    @property
    def middle(self) -> float:
        """Where the mark stands."""
        return (self.first + self.last) / 2


Tick = tuple[float, str]


def marks(one: Contradiction, texts: Mapping[ArticleId, Article]) -> list[Mark]:
    """One mark per date, value and source, from the earliest; claims that nothing dates are left out."""
    ranks = {key: rank for rank, key in enumerate(dict.fromkeys(kinds.key(side.value) for side in one.values))}
    found: dict[tuple[str, str, str], list[Claim]] = {}
    told: set[tuple[str, str, str]] = set()
    for side in one.values:
        for claim in side.claims:
            article = texts[claim.article_id]
            when = claim.as_of or article.published_on
            if when and PartialDate(when).has_year:
                place = (when, kinds.key(claim.value), article.said_by)
                found.setdefault(place, []).append(claim)
                if claim.as_of:
                    told.add(place)
    made = [_mark(place, claims, ranks, told=place in told) for place, claims in found.items()]
    return sorted(made, key=lambda mark: (mark.middle, mark.height))


def _mark(place: tuple[str, str, str], claims: Sequence[Claim], ranks: dict[str, int], *, told: bool) -> Mark:
    when, key, source = place
    first, last = _reach(when)
    value = claims[0].value
    height = float(value.number) if isinstance(value, Quantity) else float(ranks[key])
    top = float(value.number_max) if isinstance(value, Quantity) and value.number_max is not None else height
    return Mark(first, last, height, top, value, source, tuple(claims), told)


def _reach(when: str) -> tuple[float, float]:
    first, last = (float(date.fromisoformat(day).toordinal()) for day in bounds(when))
    start, _, end = when.partition("/")
    hours = [part.partition("T")[2] for part in (start, end or start)]
    return first + _part_of_day(hours[0]), last + _part_of_day(hours[1])


def _part_of_day(hour: str) -> float:
    return int(hour[:2]) / 24 if hour[:2].isdecimal() else 0.0


def steps(found: Sequence[Mark]) -> list[tuple[float, float]]:
    """The line through dated marks: each value holds until the next. Of two of one day the line takes the middle."""
    days: dict[float, list[float]] = {}
    for mark in found:
        days.setdefault(mark.middle, []).append(mark.height)
    points = [(day, sum(heights) / len(heights)) for day, heights in sorted(days.items())]
    line = points[:1]
    for (_, height), after in pairwise(points):
        line += [(after[0], height), after]
    return line


# --- ticks ------------------------------------------------------------------------------------------


def time_ticks(first: float, last: float) -> list[Tick]:
    """Days, months or years between two ordinals, as many as can be read."""
    span = max(last - first, 1.0)
    for days, told in _STEPS:
        if span / days <= _MOST_TICKS:
            by_day = told == len("YYYY-MM-DD")
            return list(_days(first, last, days) if by_day else _months(first, last, round(days / 30.5)))
    years = _round_up(span / _YEAR / _MOST_TICKS)
    start = math.ceil(date.fromordinal(max(1, int(first))).year / years) * years
    ends = date.fromordinal(int(last)).year + 1
    return [(date(year, 1, 1).toordinal(), str(year)) for year in range(max(1, start), ends, years)]


def _days(first: float, last: float, step: int) -> Iterator[Tick]:
    for day in range(math.ceil(first / step) * step, int(last) + 1, step):
        yield day, kinds.label(PartialDate(date.fromordinal(day).isoformat()))


def _months(first: float, last: float, step: int) -> Iterator[Tick]:
    start = date.fromordinal(max(1, int(first)))
    month = start.year * 12 + start.month - 1
    month += -month % step
    while (day := date(month // 12, month % 12 + 1, 1)).toordinal() <= last:
        if day.toordinal() >= first:
            yield day.toordinal(), kinds.label(PartialDate(day.isoformat()[:7]))
        month += step


def _round_up(years: float) -> int:
    """The next of 1, 2, 5, 10, 20, 50, …"""
    scale = 10 ** max(0, math.floor(math.log10(max(years, 1))))
    return next(int(step * scale) for step in (1, 2, 5, 10) if step * scale >= years)


def number_ticks(low: float, high: float, *, most: int = 6) -> list[float]:
    """Round numbers from low to high: steps of 1, 2 or 5 times a power of ten."""
    span = high - low
    if span <= 0:
        return [low]
    scale = 10 ** math.floor(math.log10(span / most))
    step = next(factor * scale for factor in (1, 2, 5, 10, 20) if span / (factor * scale) <= most)
    first, last = math.ceil(low / step), math.floor(high / step)
    return [number * step for number in range(first, last + 1)]
