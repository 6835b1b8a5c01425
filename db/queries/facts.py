"""The verified tables of a project: derived from its claims and resolutions at each call."""

from __future__ import annotations

from annotator import contradictions, facts
from annotator.model import FactRow
from db.project import Project
from db.queries import claims, codebooks, resolutions
from db.queries.contradictions import states


def rows(project: Project, *, include_suggested: bool = False) -> list[FactRow]:
    """The rows of every table, from the confirmed claims or from all that were not rejected."""
    taking_part = claims.all_of(project, states=states(include_suggested=include_suggested))
    if not taking_part:
        return []
    codebook = codebooks.current(project)
    found = contradictions.find(taking_part, codebook, resolutions.all_of(project))
    return facts.derive(taking_part, found, codebook)
