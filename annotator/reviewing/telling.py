"""What reviewers have said, as a report tells it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from annotator.model import Note, Review, ReviewSession
from annotator.reviewing.summing import SessionSum


@dataclass(frozen=True)
class Reviewed:
    """Verdicts in the order in which they were given, the threads of the facts, and what sessions came to."""

    reviews: Sequence[Review] = ()
    notes: Sequence[Note] = ()
    sessions: Sequence[tuple[ReviewSession, SessionSum]] = ()

    def of_tables(self, tables: Collection[str]) -> Reviewed:
        """What was said of facts of these tables; sessions are told whole."""
        return replace(
            self,
            reviews=[one for one in self.reviews if one.cell.table in tables],
            notes=[one for one in self.notes if one.cell.table in tables],
        )
