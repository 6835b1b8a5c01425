"""Writes on the codebook: a project has one at a time."""

from __future__ import annotations

from annotator import codebook
from db import schema
from db.project import Project


def adopt(project: Project, source: str) -> None:
    """Take this TOML text as the project's codebook; UserError where it cannot be read."""
    name = codebook.read(source).name
    with project.step("Adopt codebook {name}", name=name):
        if not schema.Codebook.update(name=name, source=source).execute(project.db):
            schema.Codebook.insert(name=name, source=source).execute(project.db)
