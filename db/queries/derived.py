"""What the claims of a project add up to: derived at each call, never stored."""

from __future__ import annotations

from annotator import derived
from annotator.derived import Derived
from annotator.model import State
from annotator.witnesses import NOBODY, Witnesses
from db.project import Project
from db.queries import claims, codebooks, resolutions, reviews


def of(project: Project, *, include_suggested: bool = False, witnesses: Witnesses = NOBODY) -> Derived:
    """Contradictions and tables, from the confirmed claims or from all that were not rejected."""
    states = (State.CONFIRMED, State.SUGGESTED) if include_suggested else (State.CONFIRMED,)
    found = claims.all_of(project, states=states)
    if not found:
        return Derived()  # nothing is asked of the codebook: a project may have none yet
    settled, reviewed = resolutions.all_of(project), reviews.decisive(project)
    return derived.derive(found, codebooks.current(project), settled, witnesses, reviewed)
