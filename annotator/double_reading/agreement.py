"""How far two readers agree beyond chance: Cohen's kappa and Krippendorff's alpha.

Kappa (Cohen 1960) and alpha at the nominal level treat each normalised value as a label of its own, "nothing" being
one; alpha at the interval level (Krippendorff 1980) weighs how far numbers, and dates in days, lie apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum

from annotator import kinds
from annotator.double_reading.pairing import Difference, Pair
from annotator.extents import bounds
from annotator.model import PartialDate, Quantity, Reading

_NOTHING = ""
Said = Mapping[tuple[Hashable, Hashable], int]
"""How often the first reader said one thing of a unit and the second another."""
Placed = Sequence[tuple[float, float]]
"""By unit where on a scale either reader places it."""


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
    labels: Counter[tuple[Hashable, Hashable]] = Counter(
        (_label(one.first, one), _label(one.second, one)) for one in pairs
    )
    # Numbers of different fields measure different things: only within one do they lie on a scale.
    places = [told for one in pairs for told in _places(one)] if field else []
    same = sum(one.difference is Difference.NONE for one in pairs)
    return Agreement(table, field, len(pairs), same, kappa(labels), nominal(labels), interval(places))


def _label(reading: Reading | None, one: Pair) -> str:
    if reading is None:
        return _NOTHING
    # Readings of one value for different rows are different labels.
    row = reading.claim.row if one.difference is Difference.ROW else ()
    return repr((reading.claim.field, row, kinds.key(reading.claim.value)))


def _places(one: Pair) -> Iterator[tuple[float, float]]:
    if one.first is None or one.second is None or one.difference is Difference.ROW:
        return
    first, second = position(one.first), position(one.second)
    if first is not None and second is not None:
        yield first, second


def position(reading: Reading) -> float | None:
    """Where a number or a date (in days) lies on its scale; None for what has no place on one."""
    value = reading.claim.value
    if isinstance(value, Quantity):
        return float(value.number)
    if isinstance(value, PartialDate) and value.has_year:
        return float(date.fromisoformat(bounds(value.iso)[0]).toordinal())
    return None


def kappa(said: Said) -> float | None:
    """Cohen's; None where it is undefined."""
    if len(_labels(said)) < 2:
        return None
    from nltk.metrics.agreement import AnnotationTask  # only now: it takes half a second to load

    units = enumerate(Counter(said).elements())
    try:
        task = AnnotationTask([(reader, at, label) for at, told in units for reader, label in enumerate(told)])
        return float(task.kappa())
    except (ValueError, ZeroDivisionError):
        # More labels than the library takes, or chance alone explains everything.
        return None


# Krippendorff's alpha is reckoned here: of two readers who both speak of every unit it takes a pass over what they
# said, where libraries compare all labels with each other, which takes long for those of five hundred articles.


def nominal(said: Said) -> float | None:
    """Alpha where one label is as far from another as from any; None where it is undefined."""
    labels = _labels(said)
    if len(labels) < 2:
        return None
    many = labels.total()
    unlike = many * many - sum(count * count for count in labels.values())
    observed = sum(count for (first, second), count in said.items() if first != second)
    return 1 - 2 * observed * (many - 1) / unlike


def interval(placed: Placed) -> float | None:
    """Alpha where two numbers are as far apart as the square of their difference; None where it is undefined."""
    places = [place for told in placed for place in told]
    if len(set(places)) < 2:
        return None
    mean = fsum(places) / len(places)
    spread = fsum((place - mean) ** 2 for place in places)
    return 1 - fsum((a - b) ** 2 for a, b in placed) * (len(places) - 1) / (len(places) * spread)


def _labels(said: Said) -> Counter[Hashable]:
    """How often either reader said each thing."""
    labels: Counter[Hashable] = Counter()
    for told, count in said.items():
        for label in told:
            labels[label] += count
    return labels
