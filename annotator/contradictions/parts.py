"""The check that a whole and its parts, such as the dead among the dead or missing, go together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from annotator import kinds
from annotator.contradictions.differences import Difference, listing, number, scoped
from annotator.contradictions.groups import Group
from annotator.contradictions.looking import Found, fits, lies_between
from annotator.contradictions.times import Times
from annotator.contradictions.weighing import alternatives
from annotator.model import Check, Claim, Message, Quantity, Type


@dataclass(frozen=True)
class _Told:
    """What is told of a whole and of each of its parts, in one row and of one scope."""

    whole: Group
    wholes: Sequence[Claim]
    parts: Sequence[Sequence[Claim]]
    times: Times

    def together(self, a: Claim, b: Claim) -> bool:
        """Whether two claims are of one article and one time, so that they must go together."""
        same_day = self.times.day(a) == self.times.day(b)
        return a.article_id == b.article_id and same_day and self.times.meet(a, b)


def parts(whole: Group, check: Check, found: Found) -> Iterator[Difference]:
    """Numbers told once of a part and once of the whole, parts that do not make the whole, and what is linked."""
    if fits(whole.row, check):
        groups = [found.group((whole.table.name, field), whole.key) for field in check.fields[1:]]
        for told in _by_scope(whole, groups):
            yield from _differences(told, check)


def _by_scope(whole: Group, groups: Sequence[Group | None]) -> Iterator[_Told]:
    times = Times([claim for group in (whole, *groups) if group for claim in group.claims])
    for scope, wholes in whole.scopes.items():
        told = [group.scopes.get(scope, ()) if group else () for group in groups]
        if any(told):
            yield _Told(whole, wholes, told, times)


def _differences(told: _Told, check: Check) -> Iterator[Difference]:
    for field, part in zip(check.fields[1:], told.parts, strict=True):
        name = f"{field}/{check.fields[0]}"
        if mixed := _mixed(told, part):
            yield _mixed_up(told, check, name, mixed)
        elif linked := _linked(told, part):
            yield _not_compared(told, check, name, linked)
    if wrong := list(_wrong_sums(told)):
        yield _wrong(told, check, wrong)


def _mixed(told: _Told, part: Sequence[Claim]) -> list[Claim]:
    """The claims by which one article gives one number both to a part and to the whole."""
    pairs = [
        (one, whole)
        for one, whole in product(part, told.wholes)
        if kinds.key(one.value) == kinds.key(whole.value) and told.together(one, whole) and _more_than_none(one)
    ]
    return list(dict.fromkeys(claim for pair in pairs for claim in pair))


def _more_than_none(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.number > 0


def _mixed_up(told: _Told, check: Check, field: str, claims: Sequence[Claim]) -> Difference:
    values = alternatives(claims, told.whole.witnesses, by=lambda claim: claim.field)
    message = Message(
        "One article gives {values} once for a part and once for the whole: one of them is worded wrongly.",
        (("values", listing(values)),),
    )
    row = scoped(told.whole.row, values)
    return Difference(told.whole, row, field, Type.CONFLICT, values, message, check.reason)


def _linked(told: _Told, part: Sequence[Claim]) -> list[Claim]:
    """The claims about a part and the whole that are of one day."""
    days = {told.times.day(claim) for claim in part} & {told.times.day(claim) for claim in told.wholes} - {""}
    return [claim for claim in (*part, *told.wholes) if told.times.day(claim) in days]


def _not_compared(told: _Told, check: Check, field: str, claims: Sequence[Claim]) -> Difference:
    values = alternatives(claims, told.whole.witnesses, by=lambda claim: claim.field)
    message = Message(
        "One number is a part of the other, and they are not compared: {values}.", (("values", listing(values)),)
    )
    return Difference(told.whole, scoped(told.whole.row, values), field, Type.SCOPE, values, message, check.reason)


Sum = tuple[Claim, tuple[Claim, ...]]


def _wrong_sums(told: _Told) -> Iterator[Sum]:
    """The wholes whose parts, all told beside them, add up to something else."""
    for whole in told.wholes:
        beside = [[part for part in parts if told.together(part, whole)] for parts in told.parts]
        # Of a part told twice nobody can say which belongs to the sum.
        if all(len({kinds.key(part.value) for part in parts}) == 1 for parts in beside):
            told_parts = tuple(parts[0] for parts in beside)
            if not _comes_out(whole, told_parts):
                yield whole, told_parts


def _comes_out(whole: Claim, parts: Sequence[Claim]) -> bool:
    least, most = _bounds(whole)
    low, high = (sum(ends, start=Decimal(0)) for ends in zip(*map(_bounds, parts), strict=True))
    return low <= most and least <= high


def _bounds(claim: Claim) -> tuple[Decimal, Decimal]:
    assert isinstance(claim.value, Quantity)
    return lies_between(claim.value)


def _wrong(told: _Told, check: Check, wrong: Sequence[Sum]) -> Difference:
    claims = dict.fromkeys(claim for whole, parts in wrong for claim in (*parts, whole))
    values = alternatives(claims, told.whole.witnesses, by=lambda claim: claim.field)
    message = Message("The sum does not come out: {sum}.", (("sum", "; ".join(_worked_out(*one) for one in wrong)),))
    return Difference(
        told.whole, scoped(told.whole.row, values), check.fields[0], Type.ARITHMETIC, values, message, check.reason
    )


def _worked_out(whole: Claim, parts: Sequence[Claim]) -> str:
    numbers = [claim.value for claim in (*parts, whole) if isinstance(claim.value, Quantity)]
    total = Quantity(sum((value.number for value in numbers[:-1]), start=Decimal(0)))
    return f"{' + '.join(map(number, numbers[:-1]))} = {number(total)} ≠ {number(numbers[-1])}"
