"""How far two readers agree beyond chance: Cohen's kappa and Krippendorff's alpha.

Kappa (Cohen 1960) and alpha at the nominal level treat each normalised value as a label of its own, "nothing" being
one; alpha at the interval level (Krippendorff 1980) weighs how far numbers, and dates in days, lie apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from annotator import kinds
from annotator.double_reading.pairing import Difference, Pair
from annotator.extents import bounds
from annotator.model import PartialDate, Quantity, Reading

_NOTHING = ""
Triple = tuple[str, Hashable, Hashable]
"""Reader, unit, label."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement on the claims of a table's field; of a whole table or of everything where these are empty.

    `units` counts what either reader found, `same` what both read alike. A coefficient is None where it is undefined:
    nothing varies, or nothing can be compared.
    """

    table: str
    field: str
    units: int
    same: int
    kappa: float | None = None
    nominal: float | None = None
    interval: float | None = None


def agreements(pairs: Sequence[Pair]) -> list[Agreement]:
    """Of everything, then of each table and of each of its fields."""
    groups: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for one in pairs:
        claim = one.known.claim
        for key in (("", ""), (claim.table, ""), (claim.table, claim.field)):
            groups[key].append(one)
    return [_agreement(table, field, groups[table, field]) for table, field in sorted(groups)]


def _agreement(table: str, field: str, pairs: Sequence[Pair]) -> Agreement:
    labels = [triple for unit, one in enumerate(pairs) for triple in _labels(unit, one)]
    # Numbers of different fields measure different things: only within one do they lie on a scale.
    places = [triple for unit, one in enumerate(pairs) for triple in _places(unit, one)] if field else []
    same = sum(one.difference is Difference.NONE for one in pairs)
    return Agreement(
        table,
        field,
        len(pairs),
        same,
        coefficient(labels, "kappa"),
        coefficient(labels, "alpha"),
        coefficient(places, "alpha", _squared),
    )


def _labels(unit: int, one: Pair) -> Iterable[Triple]:
    for reader, reading in (("first", one.first), ("second", one.second)):
        yield reader, unit, _label(reading, one)


def _label(reading: Reading | None, one: Pair) -> str:
    if reading is None:
        return _NOTHING
    # Readings of one value for different rows are different labels.
    row = reading.claim.row if one.difference is Difference.ROW else ()
    return repr((reading.claim.field, row, kinds.key(reading.claim.value)))


def _places(unit: int, one: Pair) -> Iterable[Triple]:
    if one.first is None or one.second is None or one.difference is Difference.ROW:
        return
    told = [position(one.first), position(one.second)]
    if None not in told:
        yield from (("first", unit, told[0]), ("second", unit, told[1]))


def position(reading: Reading) -> float | None:
    """Where a number or a date (in days) lies on its scale; None for what has no place on one."""
    value = reading.claim.value
    if isinstance(value, Quantity):
        return float(value.number)
    if isinstance(value, PartialDate) and value.has_year:
        return float(date.fromisoformat(bounds(value.iso)[0]).toordinal())
    return None


def _squared(a: float, b: float) -> float:
    return (a - b) ** 2


def coefficient(
    triples: Sequence[Triple], name: str, distance: Callable[[float, float], float] | None = None
) -> float | None:
    """`kappa` or `alpha` of what two readers said; None where it is undefined."""
    if len({label for _, _, label in triples}) < 2:
        return None
    from nltk.metrics.agreement import AnnotationTask  # only now: it takes half a second to load

    try:
        task = AnnotationTask(triples, **({"distance": distance} if distance else {}))
        return float(getattr(task, name)())
    except (ValueError, ZeroDivisionError):
        # More labels than the library takes, or chance alone explains everything.
        return None
