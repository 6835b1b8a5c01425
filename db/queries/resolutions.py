"""Reads of resolutions."""

from __future__ import annotations

from annotator.model import Resolution
from db import rows, schema
from db.project import Project


def all_of(project: Project) -> list[Resolution]:
    """Every verdict that stands."""
    query = schema.Resolution.select().order_by(schema.Resolution.id)
    return [rows.resolution(row) for row in query.dicts().execute(project.db)]
