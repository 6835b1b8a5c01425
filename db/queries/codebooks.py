"""Reads of the codebook."""

from __future__ import annotations

import json
from collections.abc import Iterator

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


def former(project: Project) -> Iterator[Codebook]:
    """The codebooks that the project had before, the latest first: they know what orphans were called."""
    change = schema.Change
    query = change.select(change.old).where((change.noun == "codebook") & change.old.is_null(False))
    for (old,) in query.order_by(change.id.desc()).tuples().execute(project.db):
        try:
            yield codebook.read(json.loads(old)["source"])
        except UserError:
            # An older version of the program may have taken what this one does not read.
            continue
