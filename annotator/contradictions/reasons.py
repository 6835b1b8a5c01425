"""Why a value is recommended, or none is, in plain words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from annotator import kinds
from annotator.model import Message, Value
from annotator.truth.odds import Voice
from annotator.truth.wording import told
from annotator.witnesses import Field, Witnesses

LATEST = Message("It is the latest value.")
SAME_DATE = Message("Several values are of the latest date.")
UNDATED = Message("Not every value has a date.")
MOST_PRECISE = Message("It is the most precise of the values.")
AS_PRECISE = Message("The values are equally precise.")
TIE = Message("As much speaks for one value as for another.")

_TOLD = 3
"""Sources named among the reasons: those that most is known of."""

_KNOWN, _RELIABLE = 5, 800
"""From how many facts on a source is named, and from which rate on it is a reason to believe it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One value of a conflict with those who speak for it; the first `corrected` voices corrected themselves to it."""

    value: Value
    voices: tuple[Voice, ...]
    corrected: int
    newest: bool


def unsure(value: Value, score: int) -> Message:
    """That the likeliest value is not likely enough."""
    words = (("value", kinds.label(value)), ("percent", str(score // 10)))
    return Message("{value} is the likeliest, at {percent} %: less than the 90 % asked for.", words)


def reasons(
    sides: Mapping[str, Side], best: str, finer: Mapping[str, Collection[str]], place: Field, witnesses: Witnesses
) -> tuple[Message, ...]:
    """What speaks for the value with the key `best`; `finer` names for coarse values those within them."""
    side = sides[best]
    coarser = [other for key, other in sides.items() if best in finer.get(key, ())]
    agreeing = len(side.voices) + sum(len(other.voices) for other in coarser)
    counts = (("voices", str(agreeing)), ("all", str(sum(len(one.voices) for one in sides.values()))))
    why = [Message("{voices} of {all} independent voices say so.", counts)]
    if coarser:
        values = ", ".join(kinds.label(other.value) for other in coarser)
        why.append(Message("It is more precise than what agrees with it: {values}.", (("values", values),)))
    if side.corrected:
        why.append(Message("A source corrected what it had told to this value."))
    if side.newest:
        why.append(Message("The newest article says so."))
    return (*why, *_reliable(side, place, witnesses))


def _reliable(side: Side, place: Field, witnesses: Witnesses) -> list[Message]:
    sources = sorted({source for voice in side.voices for source in voice})
    known = [(source, witnesses.reliability.get((source, place))) for source in sources]
    told_of = [(s, one) for s, one in known if one and one.facts >= _KNOWN and one.rate >= _RELIABLE]
    most = sorted(told_of, key=lambda pair: -pair[1].facts)[:_TOLD]
    return [told(source, reliability) for source, reliability in most]
