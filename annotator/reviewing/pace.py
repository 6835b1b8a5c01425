"""How fast somebody decides and how much they accept: a hint for whoever runs a session, never a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from statistics import median

from annotator.model import Message

PAUSE = 120_000
"""Milliseconds between two decisions from which on something else was done in between."""

FEWEST = 20
"""Decisions from which on anything is said: fewer say nothing."""


@dataclass(frozen=True, slots=True)
class Pace:
    """One person's decisions on suggestions: `median` milliseconds between two of them, from `timed` such times.

    `accepted` of the `suggestions` were confirmed as they were proposed.
    """

    person: str
    timed: int
    median: int | None
    suggestions: int
    accepted: int

    @property
    def rate(self) -> int | None:
        """How many of a hundred suggestions were accepted."""
        return round(100 * self.accepted / self.suggestions) if self.suggestions else None


def pace(person: str, moments: Sequence[str], *, suggestions: int, accepted: int) -> Pace:
    """The pace of somebody who decided at these moments (ISO)."""
    decided = sorted(datetime.fromisoformat(one) for one in moments)
    times = [(later - earlier).total_seconds() * 1000 for earlier, later in pairwise(decided)]
    near = [one for one in times if one <= PAUSE]
    return Pace(person, len(near), round(median(near)) if near else None, suggestions, accepted)


def hint(one: Pace) -> Message | None:
    """The pace in plain words, with how much it is seen from; None where that is too little."""
    if one.median is None or one.timed < FEWEST or one.rate is None:
        return None
    values = {
        "who": one.person,
        "seconds": f"{max(1, round(one.median / 1000))}",
        "timed": str(one.timed),
        "percent": str(one.rate),
        "suggestions": str(one.suggestions),
    }
    return Message(
        "{who} decides in {seconds} s as a rule (seen {timed} times) and accepts {percent} % of the suggestions "
        "(of {suggestions}). That may be practice or haste: look at a few of them.",
        tuple(values.items()),
    )
