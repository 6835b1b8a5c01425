"""Reads of the history."""

from __future__ import annotations

from annotator.model import Step
from db import journal
from db.project import Project


def steps(project: Project, *, limit: int | None = 200) -> list[Step]:
    """The newest steps first; the slices of a long action are one with its first step."""
    return journal.steps(project.db, journal.WHOLE, limit=limit)
