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


def former(project: Project, *, most: int = 20) -> Iterator[Codebook]:
    """The latest codebooks that the project had before, the newest first: they know what orphans were called.

    Each is read when it is asked for.
    """
    change = schema.Change
    query = change.select(change.old).where((change.noun == "codebook") & change.old.is_null(False))
    # All at once: nobody should wait for a cursor that is left open.
    for (old,) in list(query.order_by(change.id.desc()).limit(most).tuples().execute(project.db)):
        try:
            yield codebook.read(json.loads(old)["source"])
        except UserError:
            # An older version of the program may have taken what this one does not read.
            continue
