"""Reads of the codebook."""

from __future__ import annotations

from annotator import codebook
from annotator.errors import UserError
from annotator.model import Codebook
from db import schema
from db.project import Project


def has_one(project: Project) -> bool:
    """Whether the project has a codebook yet."""
    return bool(schema.Codebook.select().exists(project.db))


def current(project: Project) -> Codebook:
    """The project's codebook, or a UserError where it has none."""
    for (source,) in schema.Codebook.select(schema.Codebook.source).tuples().execute(project.db):
        return codebook.read(source)
    raise UserError("The project has no codebook yet: import articles, or adopt a codebook file.")
