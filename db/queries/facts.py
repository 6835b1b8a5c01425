"""The verified tables of a project: derived from its claims and resolutions, never stored."""

from __future__ import annotations

from annotator import facts
from annotator.model import FactRow
from db.project import Project
from db.queries import codebooks, contradictions


def rows(project: Project, *, include_suggested: bool = False) -> list[FactRow]:
    """The rows of every table, from the confirmed claims or from all that were not rejected."""
    claims = contradictions.taking_part(project, include_suggested=include_suggested)
    if not claims:
        return []
    found = contradictions.all_of(project, include_suggested=include_suggested)
    return facts.derive(claims, found, codebooks.current(project))
