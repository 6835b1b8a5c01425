"""Values side by side: one alternative per value, and which of them the evidence favours.

A conflict is weighed as `annotator.truth.odds` does: by independent voices, each by how reliable its sources are in
this field. Nothing is ever decided here: what is recommended is advice with reasons; below nine tenths there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from annotator import kinds
from annotator.contradictions.corrections import corrects
from annotator.contradictions.reasons import (
    AS_PRECISE,
    LATEST,
    MOST_PRECISE,
    SAME_DATE,
    TIE,
    UNDATED,
    Side,
    reasons,
    unsure,
)
from annotator.contradictions.voices import told_by, voices
from annotator.model import Alternative, Claim, Field, Message, PartialDate, Quantity, Recommendation, Type, Value
from annotator.truth.odds import DEFAULT_RATE, Voice, likely, log_odds, weight
from annotator.witnesses import Witnesses

MILLE = 1000

SURE = 900
"""From which score on a value is recommended."""

# Of numbers that may change within a day the newest article's is taken to be twice as likely as the others'.
_NEWER = log(2)

# Who corrected himself has looked twice.
_CORRECTED = log_odds(1.0)

_ALIKE = 1e-9


@dataclass(frozen=True, slots=True)
class Advice:
    """What is recommended; or why nothing is, where something might have been."""

    recommended: Recommendation | None = None
    undecided: tuple[Message, ...] = ()


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


def finer(values: Mapping[str, Value]) -> dict[str, tuple[str, ...]]:
    """For each value the finer ones within it, by key: "2013" and "10/2013", "more than 390" and 392.5.

    Two plain numbers that are merely near are two values: which of them is right is to be weighed.
    """
    found = {key: tuple(k for k, other in values.items() if _holds(value, other)) for key, value in values.items()}
    return {key: within for key, within in found.items() if within}


def _holds(value: Value, other: Value) -> bool:
    if isinstance(value, Quantity) and not (value.approx or value.number_max is not None):
        return False
    return kinds.compare(value, other) is kinds.Comparison.COMPATIBLE and precision(other) > precision(value)


# --- advice -----------------------------------------------------------------------------------------


def advice(kind: Type, values: Sequence[Alternative], *, table: str, field: Field, witnesses: Witnesses) -> Advice:
    """What the evidence favours among values of one field."""
    if kind is Type.CONFLICT:
        return _conflict(values, table, field, witnesses)
    if kind is Type.AS_OF:
        if not all(one.as_of and PartialDate(one.as_of).has_year for one in values):
            return Advice(undecided=(UNDATED,))
        return _first(values, lambda one: one.as_of or "", LATEST, SAME_DATE)
    if kind in (Type.PRECISION, Type.ROUNDING):
        return _first(values, lambda one: precision(one.value), MOST_PRECISE, AS_PRECISE)
    return Advice()


def _first(
    values: Sequence[Alternative], rank: Callable[[Alternative], int | str], why: Message, why_not: Message
) -> Advice:
    """The one value that ranks highest; dates and precision speak for themselves."""
    best = max((rank(one) for one in values), default=None)
    leading = [one for one in values if rank(one) == best]
    if len(leading) != 1:
        return Advice(undecided=(why_not,))
    return Advice(Recommendation(leading[0].value, MILLE, (why,)))


def _conflict(values: Sequence[Alternative], table: str, field: Field, witnesses: Witnesses) -> Advice:
    newest = _newest(values, witnesses) if field.varies else None
    sides = {kinds.key(one.value): _side(one, witnesses, newest=one is newest) for one in values}
    place = table, field.name
    within = finer({key: side.value for key, side in sides.items()})

    def rate(source: str) -> float:
        known = witnesses.reliability.get((source, place))
        return known.rate / MILLE if known else DEFAULT_RATE

    weights = {key: _weight(side, rate) for key, side in sides.items()}
    chances = likely({key: len(side.voices) for key, side in sides.items()}, weights, within)
    best = max(chances, key=lambda key: chances[key])
    score = int(chances[best] * MILLE + _ALIKE)
    why = reasons(sides, best, within, place, witnesses)
    if sum(abs(chance - chances[best]) < _ALIKE for chance in chances.values()) > 1:
        return Advice(undecided=(TIE,))
    if score < SURE:
        return Advice(undecided=(unsure(sides[best].value, score), *why))
    return Advice(Recommendation(sides[best].value, score, why))


def _newest(values: Sequence[Alternative], witnesses: Witnesses) -> Alternative | None:
    """The value that the newest article alone tells, where it is known when all were published."""
    days = [max((witnesses.published.get(c.article_id, "") for c in one.claims), default="") for one in values]
    leading = [one for one, day in zip(values, days, strict=True) if day == max(days)]
    return leading[0] if all(days) and len(leading) == 1 else None


def _side(one: Alternative, witnesses: Witnesses, *, newest: bool) -> Side:
    corrected: list[Voice] = []
    told: list[Voice] = []
    for voice in told_by(one.claims, witnesses):
        (corrected if any(map(corrects, voice)) else told).append(_sources(voice, witnesses))
    return Side(one.value, (*corrected, *told), len(corrected), newest)


def _sources(claims: Iterable[Claim], witnesses: Witnesses) -> Voice:
    return tuple(sorted({witnesses.source(claim.article_id) for claim in claims}))


def _weight(side: Side, rate: Callable[[str], float]) -> float:
    told = sum(weight(voice, rate) for voice in side.voices[side.corrected :])
    return told + side.corrected * _CORRECTED + side.newest * _NEWER
