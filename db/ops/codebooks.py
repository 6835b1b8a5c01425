"""Writes on the codebook: a project has one at a time."""

from __future__ import annotations

from annotator import codebook
from annotator.model import StepKind
from db import schema
from db.project import Project
from db.queries import codebooks


def adopt(project: Project, source: str) -> None:
    """Take this TOML text as the project's codebook; UserError where it cannot be read."""
    name = codebook.read(source).name
    # A project is made with its first codebook; without one nothing in it could be read.
    kind = StepKind.DO if codebooks.has_one(project) else StepKind.MAKE
    with project.step("Adopt codebook {name}", kind=kind, name=name):
        if not schema.Codebook.update(name=name, source=source).execute(project.db):
            schema.Codebook.insert(name=name, source=source).execute(project.db)
