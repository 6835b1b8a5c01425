"""How much a report would hold, counted before it is made."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from annotator.model import Contradiction, FactRow, Status
from exports.report import kept, passages


@dataclass(frozen=True, slots=True)
class Tally:
    """How much of one table a report would hold."""

    rows: int = 0
    facts: int = 0
    passages: int = 0
    contradictions: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.rows + other.rows,
            self.facts + other.facts,
            self.passages + other.passages,
            self.contradictions + other.contradictions,
        )


def tallies(
    rows: Sequence[FactRow], contradictions: Sequence[Contradiction], statuses: Collection[Status]
) -> dict[str, Tally]:
    """How much a report of facts of these statuses would hold, by table."""
    found: dict[str, Tally] = {}
    for row in kept(rows, statuses):
        quoted = sum(1 for fact in row.facts for _ in passages(row, fact))
        found[row.table] = found.get(row.table, Tally()) + Tally(1, len(row.facts), quoted)
    for one in contradictions:
        found[one.table] = found.get(one.table, Tally()) + Tally(contradictions=1)
    return found
