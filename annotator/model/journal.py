"""The steps of a project and what they touched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from annotator.model.ids import NO_STEP, StepId
from annotator.model.messages import Message


class StepKind(StrEnum):
    """Whether a step made the project, is a person's own action, takes one back, or brings one back."""

    MAKE = "make"
    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Step:
    """One labelled, audited, undoable change. `label` is that of the action, also for its undo and redo.

    `at` is ISO 8601, UTC. `undoes` and `undone_by` are other steps' ids, 0 for none. `part_of` is the
    first step of a long action stored in slices; undoing the first undoes them all.
    """

    id: StepId
    label: Message
    at: str
    by: str
    reason: str = ""
    kind: StepKind = StepKind.DO
    undoes: StepId = NO_STEP
    undone_by: StepId = NO_STEP
    part_of: StepId = NO_STEP


@dataclass(frozen=True, slots=True)
class Changes:
    """What one committed step touched: per noun (`article`, `span`, `claim`, …) the ids of its rows."""

    step: Step
    ids: Mapping[str, frozenset[int]]

    def touches(self, *nouns: str) -> bool:
        """Whether any of these nouns changed."""
        return any(noun in self.ids for noun in nouns)
