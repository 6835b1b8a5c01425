"""The contradictions of a project: derived from its claims at each call, never stored."""

from __future__ import annotations

from annotator import contradictions
from annotator.model import Contradiction, State
from db.project import Project
from db.queries import claims, codebooks, resolutions


def states(*, include_suggested: bool) -> tuple[State, ...]:
    """The states of the claims that take part."""
    return (State.CONFIRMED, State.SUGGESTED) if include_suggested else (State.CONFIRMED,)


def all_of(project: Project, *, include_suggested: bool = False) -> list[Contradiction]:
    """Every contradiction, from the confirmed claims or from all that were not rejected."""
    taking_part = claims.all_of(project, states=states(include_suggested=include_suggested))
    if not taking_part:
        return []
    return contradictions.find(taking_part, codebooks.current(project), resolutions.all_of(project))
