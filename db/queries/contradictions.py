"""The contradictions of a project: derived from its claims, never stored."""

from __future__ import annotations

from annotator import contradictions
from annotator.model import Claim, Contradiction, State
from db.project import Project
from db.queries import claims, codebooks, resolutions


def taking_part(project: Project, *, include_suggested: bool) -> list[Claim]:
    """The confirmed claims, or all that were not rejected."""
    states = (State.CONFIRMED, State.SUGGESTED) if include_suggested else (State.CONFIRMED,)
    name = f"claims {include_suggested}"
    return project.derived(name, ("claim",), lambda: claims.all_of(project, states=states))


def all_of(project: Project, *, include_suggested: bool = False) -> list[Contradiction]:
    """Every contradiction, from the confirmed claims or from all that were not rejected."""
    name = f"contradictions {include_suggested}"
    nouns = ("claim", "resolution", "codebook")
    return project.derived(name, nouns, lambda: _find(project, include_suggested=include_suggested))


def _find(project: Project, *, include_suggested: bool) -> list[Contradiction]:
    found = taking_part(project, include_suggested=include_suggested)
    if not found:
        return []
    return contradictions.find(found, codebooks.current(project), resolutions.all_of(project))
