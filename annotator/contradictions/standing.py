"""Where a contradiction stands, given what was decided of it before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator import kinds
from annotator.contradictions.agreement import apart
from annotator.contradictions.groups import row_key
from annotator.model import Alternative, Contradiction, Resolution, Standing, Type, Value, Verdict

Place = tuple[str, str, str, Type]
"""Table, row key, field and type: what a resolution and its contradiction share."""


def settled_keys(contradiction: Contradiction) -> tuple[str, ...]:
    """The keys of the values on the table, as a resolution keeps them."""
    return tuple(sorted({kinds.key(one.value) for one in contradiction.values}))


def decided(resolutions: Iterable[Resolution]) -> dict[Place, Resolution]:
    """The last resolution of each contradiction."""
    return {(r.table, row_key(r.row), r.field, r.type): r for r in resolutions}


def standing(resolution: Resolution | None, values: Sequence[Alternative]) -> Standing:
    """Open, or as decided while the decision covers every value that stands there now."""
    if resolution is None or resolution.verdict is Verdict.UNDECIDED:
        return Standing.OPEN
    if not all(_covered(one.value, resolution) for one in values):
        return Standing.STALE
    return Standing.DISMISSED if resolution.verdict is Verdict.DISMISS else Standing.RESOLVED


def _covered(value: Value, resolution: Resolution) -> bool:
    if kinds.key(value) in resolution.settled:
        return True
    # A new value that agrees with the one decided for only adds support.
    kept = resolution.value if resolution.verdict is Verdict.VALUE else None
    return kept is not None and not apart(value, kept)
