"""Values side by side: one alternative per value, and which of them the evidence favours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from annotator import kinds
from annotator.contradictions.voices import voices
from annotator.model import Alternative, Claim, Message, PartialDate, Quantity, Recommendation, Type, Value
from annotator.witnesses import NOBODY, Witnesses

_MILLE = 1000


def alternatives(
    claims: Iterable[Claim], witnesses: Witnesses, *, by: Callable[[Claim], str | None] = lambda _: None
) -> tuple[Alternative, ...]:
    """One alternative per value, most voices first; `by` keeps equal values of other dates or scopes apart."""
    found: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in claims:
        found.setdefault((kinds.key(claim.value), by(claim)), []).append(claim)
    made = [_alternative(group, witnesses) for group in found.values()]
    return tuple(sorted(made, key=lambda one: -one.voices))


def _alternative(claims: Sequence[Claim], witnesses: Witnesses) -> Alternative:
    dates = [claim.as_of for claim in claims if claim.as_of]
    finest_date = max(dates, key=lambda date: precision(PartialDate(date)), default=None)
    return Alternative(finest(claims).value, finest_date, tuple(claims), voices(claims, witnesses))


def finest(claims: Sequence[Claim]) -> Claim:
    """The claim with the most precise value; the first of equals."""
    return max(claims, key=lambda claim: precision(claim.value))


def precision(value: Value) -> int:
    """How finely a value is told, for comparing values of one kind."""
    if isinstance(value, PartialDate):
        return len(value.iso.replace("XXXX", "").replace("-", ""))
    if isinstance(value, Quantity):
        digits = len(value.number.normalize().as_tuple().digits)
        return digits * 2 - (value.approx is not None) - (value.number_max is not None)
    return 0


def recommended(kind: Type, values: Sequence[Alternative], witnesses: Witnesses = NOBODY) -> Recommendation | None:
    """What the evidence favours, or None where it is undecided."""
    if kind is Type.CONFLICT:
        return _by(values, lambda one: one.voices, kind)
    if kind is Type.AS_OF:
        dated = all(one.as_of and PartialDate(one.as_of).has_year for one in values)
        return _by(values, lambda one: one.as_of or "", kind) if dated else None
    if kind in (Type.PRECISION, Type.ROUNDING):
        return _by(values, lambda one: precision(one.value), kind)
    return None


def _by(values: Sequence[Alternative], rank: Callable[[Alternative], int | str], kind: Type) -> Recommendation | None:
    best = max((rank(one) for one in values), default=None)
    leading = [one for one in values if rank(one) == best]
    if len(leading) > 1 and kind is Type.CONFLICT:
        most = max(precision(one.value) for one in leading)
        leading = [one for one in leading if precision(one.value) == most]
    if len(leading) != 1:
        return None
    share = _MILLE * leading[0].voices // max(1, sum(other.voices for other in values))
    # Only a conflict is a vote; dates and precision speak for themselves.
    score = share if kind is Type.CONFLICT else _MILLE
    return Recommendation(leading[0].value, score, (_reason(leading[0], values, kind),))


def _reason(one: Alternative, values: Sequence[Alternative], kind: Type) -> Message:
    if kind is Type.AS_OF:
        return Message("It is the latest value.")
    everyone = sum(other.voices for other in values)
    if kind is not Type.CONFLICT or any(o is not one and o.voices == one.voices for o in values):
        return Message("It is the most precise of the values.")
    counts = (("voices", str(one.voices)), ("all", str(everyone)))
    return Message("{voices} of {all} independent voices say so.", counts)
