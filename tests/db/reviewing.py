"""Facts of a project as a second person sees them."""

from __future__ import annotations

from annotator.model import Fact, FactRow, State
from annotator.reviewing.seeing import Seen, seen
from db.ops import claims
from db.project import Project
from db.queries import claims as stored
from db.queries import derived


def confirm(project: Project, *, by: str = "Lan") -> None:
    """Somebody confirms all that is suggested."""
    before, project.user = project.user, by
    claims.confirm_all(project, [one.id for one in stored.all_of(project, states=[State.SUGGESTED])])
    project.user = before


def found(project: Project, field: str = "founded") -> tuple[FactRow, Fact]:
    """The only fact of a field with its row."""
    (one,) = [(row, fact) for row in derived.of(project).rows for fact in row.facts if fact.field == field]
    return one


def shown(project: Project, field: str = "founded") -> Seen:
    """The only fact of a field as a reviewer sees it."""
    return seen(*found(project, field))
