"""Facts that a reviewer gave back: whose turn it is."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model import Note, Review, ReviewVerdict


@dataclass(frozen=True, slots=True)
class Returned:
    """A return or a correction that nobody has approved since.

    `first` are those who had decided the fact before it, `notes` the lines that answer it, in order. `is_changed` says
    that what the fact rests on changed after it.
    """

    review: Review
    first: frozenset[str]
    notes: tuple[Note, ...] = ()
    is_changed: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether the last word in its thread is not the reviewer's own."""
        return bool(self.notes) and self.notes[-1].by != self.review.by

    def waits_for(self, person: str) -> bool:
        """Whether it is for this person, who decided the fact, to answer, to mend it, or to look at the correction."""
        return person in self.first and person != self.review.by and not self.is_changed and not self.is_answered

    def is_back_with(self, reviewer: str) -> bool:
        """Whether the reviewer who returned it is to look again: it was mended or answered."""
        returned = self.review.verdict is ReviewVerdict.RETURN
        return returned and self.review.by == reviewer and (self.is_changed or self.is_answered)
