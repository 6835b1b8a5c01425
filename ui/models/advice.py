"""What the program says of a contradiction besides its values: advice, what was decided before, what a value means."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from annotator import kinds
from annotator.kinds.count import interval
from annotator.model import (
    Alternative,
    City,
    Codebook,
    Contradiction,
    PartialDate,
    Quantity,
    Resolution,
    Standing,
    Value,
    Verdict,
)
from annotator.visible import apart
from exports import wording
from ui.messages import label, shown
from ui.models import explaining, naming


def advice(codebook: Codebook, one: Contradiction) -> str:
    """What the evidence favours and why, or why it favours nothing; empty where neither is known."""
    best = one.recommended
    if best is not None:
        words = QCoreApplication.translate("Advice", "Favoured: {value}. {reasons}")
        value = naming.value_name(codebook, one.table, one.field, best.value)
        return words.format(value=value, reasons=" ".join(map(shown, best.reasons)))
    if one.undecided:
        words = QCoreApplication.translate("Advice", "Nothing is favoured. {reasons}")
        return words.format(reasons=" ".join(map(shown, one.undecided)))
    return ""


def verdict_name(verdict: Resolution) -> str:
    """The verdict in words, with what tells the values apart where all hold."""
    told = label(wording.VERDICTS[verdict.verdict])
    return f"{told}, {label(explaining.BECAUSE[verdict.because])}" if verdict.because else told


def decided(codebook: Codebook, resolution: Resolution) -> str:
    """What was decided, why, by whom and when, in one line."""
    value = resolution.value
    words = naming.value_name(codebook, resolution.table, resolution.field, value) if value is not None else ""
    # The value itself says that one value holds.
    told = words if resolution.verdict is Verdict.VALUE and words else verdict_name(resolution)
    when = naming.moment(resolution.at) if resolution.at else ""
    reason = f"“{resolution.reason}”" if resolution.reason else ""
    return " · ".join(apart(part) for part in (told, reason, resolution.by, when) if part)


def before(codebook: Codebook, one: Contradiction) -> str:
    """What was decided of one that is open again, and what came after; empty where nothing was."""
    if one.resolution is None or one.standing not in (Standing.OPEN, Standing.STALE):
        return ""
    words = QCoreApplication.translate("Advice", "Decided before: {what}.")
    told = words.format(what=decided(codebook, one.resolution))
    fresh = [naming.value_name(codebook, one.table, one.field, side.value) for side in one.values if is_new(one, side)]
    if fresh:
        since = QCoreApplication.translate("Advice", "New since then: {values}.")
        told = f"{told} {since.format(values=', '.join(dict.fromkeys(fresh)))}"
    return told


def is_new(one: Contradiction, side: Alternative) -> bool:
    """Whether a value came after the verdict."""
    return one.resolution is not None and kinds.key(side.value) not in one.resolution.settled


def normal_form(value: Value) -> str:
    """What the value's words leave out: the bounds of a hedged number, whether a year is guessed, which city it is."""
    if isinstance(value, Quantity) and value.approx:
        return _bounds(*interval(value))
    if isinstance(value, PartialDate) and value.year_inferred:
        return QCoreApplication.translate("Advice", "the year is guessed")
    if isinstance(value, City):
        return ", ".join(part for part in (value.within, value.country) if part)
    return ""


def _bounds(low: Decimal, high: Decimal) -> str:
    if not low.is_finite():
        return QCoreApplication.translate("Advice", "up to {high}").format(high=_written(high))
    if not high.is_finite():
        return QCoreApplication.translate("Advice", "{low} or more").format(low=_written(low))
    return QCoreApplication.translate("Advice", "{low} to {high}").format(low=_written(low), high=_written(high))


def _written(number: Decimal) -> str:
    # Interval bounds are computed: their last digits may be zeros that nobody wrote.
    return naming.localised(kinds.label(Quantity(number.normalize() + 0)))
