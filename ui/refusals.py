"""Why a person cannot review a fact: asked of the journal once, and ahead for the item that comes next."""

from __future__ import annotations

from annotator.errors import UserError
from annotator.model import Fact, ReviewVerdict
from annotator.reviewing.seeing import Seen
from db.ops import reviews
from ui.workbench import Workbench

Refused = tuple[UserError | None, UserError | None]
"""Why this person cannot approve, and why they cannot return or correct; None where they can."""


class Refusals:
    """The answers about the item on show and the next one, as long as their facts stay what they are."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._known: list[tuple[str, Fact, Refused]] = []

    def of(self, seen: Seen | None) -> Refused:
        """Whether the person at the desk may review this fact; None is one that is gone."""
        if seen is None:
            gone = UserError("This fact is no longer in the tables: skip it.")
            return gone, gone
        user = self._bench.project.user
        for who, fact, refused in self._known:
            if who == user and fact is seen.fact:
                return refused
        refused = self._asked(seen)
        self._known = [*self._known[-1:], (user, seen.fact, refused)]
        return refused

    def forget(self) -> None:
        """Something was written that may change the answers."""
        self._known = []

    def _asked(self, seen: Seen) -> Refused:
        # Who may approve may return and correct, too; each question reads the journal.
        approve = reviews.why_not(self._bench.project, seen, ReviewVerdict.APPROVE)
        return approve, reviews.why_not(self._bench.project, seen, ReviewVerdict.RETURN) if approve else None
