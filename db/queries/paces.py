"""Reads of how fast people decide, from the journal."""

from __future__ import annotations

from collections import Counter

from annotator.model import State
from annotator.reviewing.pace import Pace, pace
from db.project import Project
from db.queries import deciders


def of(project: Project) -> list[Pace]:
    """The pace of everybody who has decided on suggestions; decisions that were taken back do not count."""
    moments: dict[str, dict[int, str]] = {}
    suggestions: Counter[str] = Counter()
    accepted: Counter[str] = Counter()
    for turn in deciders.on_suggestions(project):
        # Many claims that one step decides are one decision.
        moments.setdefault(turn.by, {})[turn.step] = turn.at
        suggestions[turn.by] += 1
        accepted[turn.by] += turn.after == (State.CONFIRMED, *turn.before[1:])
    return [
        pace(person, list(at.values()), suggestions=suggestions[person], accepted=accepted[person])
        for person, at in sorted(moments.items())
    ]
