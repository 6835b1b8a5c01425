"""Checks of one number: within its bounds, and never falling where it can only rise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from annotator.contradictions.corrections import corrects
from annotator.contradictions.differences import Difference, number, scoped
from annotator.contradictions.groups import Group
from annotator.contradictions.looking import lies_between
from annotator.contradictions.times import Times
from annotator.contradictions.weighing import alternatives
from annotator.extents import bounds
from annotator.kinds import label
from annotator.model import Check, Claim, Message, PartialDate, Quantity, Type


def outside(group: Group, check: Check) -> Iterator[Difference]:
    """The values that lie wholly outside the bounds of the check."""
    wrong = [claim for claim in group.claims if isinstance(claim.value, Quantity) and _is_outside(claim.value, check)]
    for scope in dict.fromkeys(claim.scope for claim in wrong):
        values = alternatives([claim for claim in wrong if claim.scope == scope], group.witnesses)
        listed = ", ".join(number(one.value) for one in values if isinstance(one.value, Quantity))
        bound = (("values", listed), ("least", str(check.least)), ("most", str(check.most)))
        told = Message("{values} is not between {least} and {most}.", bound)
        if check.most is None:
            told = Message("{values} is below {least}.", bound[:2])
        elif check.least is None:
            told = Message("{values} is above {most}.", (bound[0], bound[2]))
        yield Difference(
            group, scoped(group.row, values), group.field.name, Type.ARITHMETIC, values, told, check.reason
        )


def _is_outside(value: Quantity, check: Check) -> bool:
    low, high = lies_between(value)
    return (check.least is not None and high < check.least) or (check.most is not None and low > check.most)


def falling(group: Group, check: Check) -> Iterator[Difference]:
    """Totals that are lower on a later day than before; days that may be the same are not compared."""
    for claims in group.scopes.values():
        falls = list(_falls(claims))
        if falls:
            values = alternatives(
                dict.fromkeys(claim for pair in falls for claim in pair), group.witnesses, by=lambda c: c.as_of
            )
            steps = "; ".join(f"{_worded(a)} → {_worded(b)}" for a, b in falls)
            told = Message("A total that can only rise falls: {steps}.", (("steps", steps),))
            yield Difference(
                group, scoped(group.row, values), group.field.name, Type.ARITHMETIC, values, told, check.reason
            )


@dataclass(frozen=True)
class _Total:
    claim: Claim
    first_day: str
    last_day: str
    low: Decimal
    high: Decimal


def _falls(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each total that is lower than the highest known before its first day, with that one."""
    times = Times(claims)
    dated = ((claim, times.day(claim)) for claim in claims if isinstance(claim.value, Quantity))
    totals = [_total(claim, day) for claim, day in dated if day and PartialDate(day).has_year]
    totals.sort(key=lambda one: one.first_day)
    ended = sorted(totals, key=lambda one: one.last_day)
    corrected = [total for total in totals if corrects(total.claim)]
    highest, at = None, 0
    for total in totals:
        while ended[at].last_day < total.first_day:
            highest = max(highest or ended[at], ended[at], key=lambda one: one.low)
            at += 1
        if highest is not None and total.high < highest.low and not _corrected(highest, total, corrected):
            yield highest.claim, total.claim


def _corrected(before: _Total, after: _Total, corrections: Iterable[_Total]) -> bool:
    """Whether a correction between two totals, or the later one itself, brought the number down."""
    return any(
        before.first_day <= one.first_day and one.last_day <= after.last_day and one.low <= after.high
        for one in corrections
    )


def _total(claim: Claim, day: str) -> _Total:
    assert isinstance(claim.value, Quantity)
    return _Total(claim, *bounds(day), *lies_between(claim.value))


def _worded(claim: Claim) -> str:
    assert isinstance(claim.value, Quantity)
    return f"{number(claim.value)} ({label(PartialDate(claim.as_of or ''))})"
