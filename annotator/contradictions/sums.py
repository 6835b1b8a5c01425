"""The check that a total and what was added to it make the next total."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from annotator import kinds
from annotator.contradictions.days import Days
from annotator.contradictions.differences import Difference, number, scoped
from annotator.contradictions.groups import Group
from annotator.contradictions.looking import Found, Place, fits, lies_between, place_of, row_day
from annotator.contradictions.weighing import alternatives
from annotator.extents import bounds
from annotator.hours import day_of
from annotator.model import Alternative, ArticleId, Check, Claim, Message, PartialDate, Quantity, Type


@dataclass(frozen=True)
class _Number:
    """One value of a number with all claims for it, and the day it is of (empty where no article says)."""

    value: Quantity
    day: str
    claims: tuple[Claim, ...]

    @property
    def articles(self) -> set[ArticleId]:
        return {claim.article_id for claim in self.claims}


@dataclass(frozen=True)
class _Sum:
    earlier: _Number
    added: _Number
    later: _Number

    def comes_out(self) -> bool:
        low, high = (
            a + b for a, b in zip(lies_between(self.earlier.value), lies_between(self.added.value), strict=True)
        )
        least, most = lies_between(self.later.value)
        return low <= most and least <= high

    def worded(self) -> str:
        total = Quantity(self.earlier.value.number + self.added.value.number)
        parts = [number(self.earlier.value), number(self.added.value), number(total), number(self.later.value)]
        return "{} + {} = {} ≠ {}".format(*parts)


def sums(group: Group, check: Check, found: Found) -> Iterator[Difference]:
    """Where the total before and what was then added do not make the total after."""
    if not fits(group.row, check):
        return
    place = place_of(check.fields[1], group.table)
    for scope, claims in group.scopes.items():
        totals = _numbers(claims, lambda claim: day_of(claim.as_of or ""))
        added = [number for told, number in _added(_added_then(totals, place, found)) if told == scope]
        wrong = [one for one in _sums(totals, added) if not one.comes_out()]
        if wrong:
            yield _wrong_sums(group, check, wrong)


def _added_then(totals: Sequence[_Number], place: Place, found: Found) -> list[Group]:
    """What was added on the days of the totals, or is told beside one without a day."""
    near = found.rows_near(place, {total.day for total in totals if total.day})
    beside = found.told_in(place, {one for total in totals if not total.day for one in total.articles})
    return sorted({group.key: group for group in (*near, *beside)}.values(), key=lambda group: group.key)


def _added(groups: Iterable[Group]) -> Iterator[tuple[str | None, _Number]]:
    for group in groups:
        day = row_day(group.row) or ""
        for scope, claims in group.scopes.items():
            numbers = _numbers(claims, lambda _: "")
            yield from ((scope, replace(one, day=day)) for one in numbers)


def _numbers(claims: Iterable[Claim], day_of: Callable[[Claim], str]) -> list[_Number]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.value, Quantity):
            found.setdefault(kinds.key(claim.value), []).append(claim)
    return [_number(same, day_of) for same in found.values()]


def _number(claims: Sequence[Claim], day_of: Callable[[Claim], str]) -> _Number:
    # The earliest full date: later articles repeat a total that held before.
    days = sorted(filter(None, map(day_of, claims)), key=lambda day: (_yearless(day), day))
    value = claims[0].value
    assert isinstance(value, Quantity)
    return _Number(value, days[0] if days else "", tuple(claims))


def _sums(totals: Sequence[_Number], added: Sequence[_Number]) -> Iterator[_Sum]:
    days, before = Days(), _Before(totals)
    for at, total in enumerate(totals):
        days.put(str(at), [total.day])
    for one in added:
        near = (totals[at] for at in sorted(map(int, days.near(one.day))))
        after = [total for total in near if _holds_after(total, one)]
        for later in after:
            if earlier := before.last(one, later, after):
                yield _Sum(earlier, one, later)


class _Before:
    """The last total known before a day; a dated one tells more than an undated one."""

    def __init__(self, totals: Iterable[_Number]) -> None:
        ranked = sorted(totals, key=lambda total: (total.day, total.value.number))
        self._dated = [total for total in ranked if not _yearless(total.day)]
        self._others = [total for total in ranked if _yearless(total.day)]
        self._days = [total.day for total in self._dated]

    def last(self, added: _Number, later: _Number, after: Sequence[_Number]) -> _Number | None:
        """The last total before what was added that is lower than a later one; none of those `after` it."""
        # What ended before a day began before it: later ones need no look.
        end = len(self._days) if _yearless(added.day) else bisect_left(self._days, bounds(added.day)[0])
        found = chain((self._dated[at] for at in range(end - 1, -1, -1)), reversed(self._others))
        return next((one for one in found if _may_precede(one, added, later, after)), None)


def _may_precede(total: _Number, added: _Number, later: _Number, after: Sequence[_Number]) -> bool:
    lower = total.value.number < later.value.number
    return lower and _before(total, added) and not any(total is one for one in after)


def _holds_after(total: _Number, added: _Number) -> bool:
    if not total.day:
        return bool(total.articles & added.articles)
    return kinds.compare(PartialDate(total.day), PartialDate(added.day)) is not kinds.Comparison.DIFFERENT


def _before(total: _Number, added: _Number) -> bool:
    if _yearless(total.day) or _yearless(added.day):
        return True
    return bounds(total.day)[1] < bounds(added.day)[0]


def _yearless(day: str) -> bool:
    return not day or not PartialDate(day).has_year


def _wrong_sums(group: Group, check: Check, wrong: Sequence[_Sum]) -> Difference:
    values: list[Alternative] = []
    for one in wrong:
        for part in (one.earlier, one.added, one.later):
            values += alternatives(part.claims, group.witnesses)
    told = Message("The sum does not come out: {sum}.", (("sum", "; ".join(one.worded() for one in wrong)),))
    return Difference(
        group, scoped(group.row, values), check.fields[0], Type.ARITHMETIC, tuple(values), told, check.reason
    )
