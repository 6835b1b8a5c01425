"""How the claims of one fact differ: the type of each difference, its values, and the words for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator import kinds
from annotator.contradictions.agreement import apart, is_counted, meant, opposed
from annotator.contradictions.groups import Group
from annotator.contradictions.slips import suspicion
from annotator.contradictions.times import Times
from annotator.contradictions.voices import spoken
from annotator.contradictions.weighing import alternatives
from annotator.model import (
    SCOPE,
    Alternative,
    Claim,
    Field,
    Label,
    Message,
    PartialDate,
    Quantity,
    Row,
    Text,
    Type,
    Value,
)

_LISTED = 30
"""Values that an explanation lists; beside it all stand with their passages."""


@dataclass(frozen=True)
class Difference:
    """A difference found, before it is given an identity; `field` may name two fields as `a/b`."""

    group: Group
    row: Row
    field: str
    type: Type
    values: tuple[Alternative, ...]
    explanation: Message
    note: Label | None = None


def differences(group: Group) -> Iterator[Difference]:
    """All differences among the claims of one fact; values of a field that holds many stand beside each other."""
    if len(group.claims) < 2 or group.field.many:
        return
    for claims in group.scopes.values():
        compared = _absorbed(claims)
        if len({kinds.key(claim.value) for claim in compared}) > 1:
            yield from _within(group, compared)
        else:
            yield from _copies(group, compared)
    if len(group.scopes) > 1:
        yield from _across(group)


def scoped(row: Row, values: Sequence[Alternative]) -> Row:
    """The row with the scope that the values share, if they have one."""
    scope = values[0].claims[0].scope
    return (*row, (SCOPE.name, Text(scope))) if scope else row


def _absorbed(claims: Sequence[Claim]) -> list[Claim]:
    """Claims less those whose yearless date is the day and month of an exact one: they say the same."""
    days = {_day(claim.value) for claim in claims if not _yearless(claim.value)}
    return [claim for claim in claims if not (_yearless(claim.value) and _day(claim.value) in days)]


def _yearless(value: Value) -> bool:
    return isinstance(value, PartialDate) and not value.has_year


def _day(value: Value) -> str:
    return value.iso[4:] if isinstance(value, PartialDate) else ""


def _within(group: Group, claims: Sequence[Claim]) -> Iterator[Difference]:
    """Differences among claims of the same scope with more than one value."""
    clashing = _clashing(group.field, claims)
    if clashing:
        yield _conflict(group, alternatives(clashing, group.witnesses))
    if not _any_opposed([claim.value for claim in claims]):
        yield from _agreeing(group, claims)
    elif group.field.varies and len({claim.as_of for claim in claims}) > 1:
        yield _series(group, claims)


def _clashing(field: Field, claims: Sequence[Claim]) -> list[Claim]:
    """The claims that cannot all be true; of a changing number only those that hold at one time."""
    if not field.varies:
        return list(claims) if _any_opposed([claim.value for claim in claims]) else []
    times = Times(claims)
    buckets: dict[object, list[Claim]] = {}
    for claim in claims:
        buckets.setdefault(times.day(claim) or claim.article_id, []).append(claim)
    return [claim for one_day in buckets.values() for claim in _at_one_time(one_day, times)]


def _at_one_time(claims: Sequence[Claim], times: Times) -> list[Claim]:
    """Of the claims of one day those that cannot all be true, and those that hold at the same hours."""
    if not _any_opposed([claim.value for claim in claims]):
        return []
    if not any(times.hours(claim) for claim in claims):
        return list(claims)
    told = list({(kinds.key(claim.value), times.hours(claim)): claim for claim in claims}.values())
    clashing = [
        one for a, b in combinations(told, 2) if times.meet(a, b) and opposed(a.value, b.value) for one in (a, b)
    ]
    return [claim for claim in claims if any(times.meet(claim, one) for one in clashing)]


def _guessed_apart(values: Sequence[Value]) -> bool:
    """Whether dates differ in nothing but a guessed year."""
    return any(kinds.compare(a, b) is kinds.Comparison.DIFFERENT for a, b in combinations(values, 2))


def _any_opposed(values: Iterable[Value]) -> bool:
    """Whether two of the values, as they are told, cannot both be true."""
    told = (value for value in values if not is_counted(value))
    distinct = list({(kinds.key(value), getattr(value, "year_inferred", False)): value for value in told}.values())
    return any(opposed(one, other) for one, other in combinations(distinct, 2))


# --- in words ---------------------------------------------------------------------------------------


def _conflict(group: Group, values: tuple[Alternative, ...]) -> Difference:
    articles = {claim.article_id for one in values for claim in one.claims}
    listed = listing(values)
    words = (("values", listed),)
    if slip := suspicion(values, listed):
        told = slip
    elif len(articles) == 1:
        told = Message("One article gives different values for one fact: {values}. They cannot all be true.", words)
    else:
        told = Message("Articles give different values for one fact: {values}. They cannot all be true.", words)
    return Difference(group, scoped(group.row, values), group.field.name, Type.CONFLICT, values, told)


def _series(group: Group, claims: Sequence[Claim]) -> Difference:
    days: dict[str, set[str]] = {}
    for claim in claims:
        if claim.as_of and PartialDate(claim.as_of).is_day:
            days.setdefault(kinds.key(claim.value), set()).add(claim.as_of)
    # A claim of no exact day stands with those of its value that have one.
    values = alternatives(
        claims, group.witnesses, by=lambda claim: meant(claim.as_of, days.get(kinds.key(claim.value), ()))
    )
    values = tuple(sorted(values, key=lambda one: one.as_of or ""))
    words = (("values", listing(values, dates=True)),)
    told = Message("The number changes with time, and these are of different dates: {values}.", words)
    return Difference(group, scoped(group.row, values), group.field.name, Type.AS_OF, values, told)


def _agreeing(group: Group, claims: Sequence[Claim]) -> Iterator[Difference]:
    values = alternatives(claims, group.witnesses)
    words = (("values", listing(values)),)
    if group.field.kind == "date":
        told = Message("The dates agree, one being finer than the other: {values}.", words)
        if any(apart(a.value, b.value) for a, b in combinations(values, 2)):
            told = Message("One of the dates is counted from another day and may be counted wrongly: {values}.", words)
        elif _guessed_apart([one.value for one in values]):
            told = Message("The dates agree as far as the articles tell them; a year is guessed: {values}.", words)
        yield Difference(group, scoped(group.row, values), group.field.name, Type.PRECISION, values, told)
    elif group.field.kind == "count":
        told = Message("The numbers agree within what their wording allows: {values}.", words)
        yield Difference(group, scoped(group.row, values), group.field.name, Type.ROUNDING, values, told)


def _across(group: Group) -> Iterator[Difference]:
    claims = [claim for part in group.scopes.values() for claim in part]
    if len({kinds.key(claim.value) for claim in claims}) < 2:
        return
    values = alternatives(claims, group.witnesses, by=lambda claim: claim.scope)
    words = (("values", listing(values, scopes=True)),)
    told = Message("The values cover different things and are not compared: {values}.", words)
    yield Difference(group, group.row, group.field.name, Type.SCOPE, values, told)


def _copies(group: Group, claims: Sequence[Claim]) -> Iterator[Difference]:
    articles = len({claim.article_id for claim in claims})
    if articles < 2 or len(spoken(claims, group.witnesses)) > 1:
        return
    values = alternatives(claims, group.witnesses)
    told = Message("{articles} articles carry the same sentence: they are one voice.", (("articles", str(articles)),))
    yield Difference(group, scoped(group.row, values), group.field.name, Type.COPY, values, told)


def listing(values: Iterable[Alternative], *, dates: bool = False, scopes: bool = False) -> str:
    """The values for people, with their dates or scopes: "356 (14/2/2024), 425 (4/12/2025)"."""
    told = list(values)
    words = dict.fromkeys(_worded(one, dates, scopes) for one in told[:_LISTED])
    return ", ".join([*words, "…"] if len(told) > _LISTED else words)


def _worded(one: Alternative, dates: bool, scopes: bool) -> str:
    words = number(one.value) if isinstance(one.value, Quantity) else kinds.label(one.value)
    if dates:
        return f"{words} ({kinds.label(PartialDate(one.as_of)) if one.as_of else '?'})"
    scope = one.claims[0].scope
    return f"{words} ({scope})" if scopes and scope else words


def number(value: Quantity) -> str:
    """A quantity without its counted noun, which sources word in many ways."""
    return kinds.label(
        Quantity(value.number, "%" if value.unit.startswith("%") else "", value.number_max, value.approx)
    )
