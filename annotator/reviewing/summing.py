"""What a review session came to: its verdicts, the reasons of its returns, and the time it took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from annotator.model import Review, ReviewId, ReviewVerdict

Given = Counter[ReviewVerdict]


@dataclass(frozen=True)
class SessionSum:
    """The end report of a session. Times are in milliseconds; the median is that of the items decided on their own.

    `by_person` counts the verdicts on facts that each first annotator decided: one that two decided counts for both.
    """

    items: int = 0
    given: Given = field(default_factory=Counter)
    returns: Counter[str] = field(default_factory=Counter)
    spent: int = 0
    median: int | None = None
    by_table: Mapping[str, Given] = field(default_factory=dict)
    by_person: Mapping[str, Given] = field(default_factory=dict)

    @property
    def left(self) -> int:
        """How many items have no verdict."""
        return self.items - self.given.total()


def summed(decided: Sequence[Review], first: Mapping[ReviewId, Collection[str]], *, items: int) -> SessionSum:
    """The report on the items of a session that have a verdict; `first` tells by item who decided the fact before."""
    by_table: dict[str, Given] = {}
    by_person: dict[str, Given] = {}
    for item in decided:
        by_table.setdefault(item.cell.table, Counter()).update([_verdict(item)])
        for person in sorted(first.get(item.id, ())):
            by_person.setdefault(person, Counter()).update([_verdict(item)])
    times = [item.spent for item in decided if item.spent]
    return SessionSum(
        items,
        Counter(map(_verdict, decided)),
        Counter(item.reason for item in decided if item.verdict is ReviewVerdict.RETURN),
        sum(times),
        round(median(times)) if times else None,
        by_table,
        by_person,
    )


def _verdict(item: Review) -> ReviewVerdict:
    return item.verdict or ReviewVerdict.SKIP
