"""How large a project is, in what format, and whether its file answers: for a report about a bug."""

from __future__ import annotations

from dataclasses import dataclass

import peewee as pw

from db import dialect, schema
from db.project import Project

ERRORS = (*dialect.ERRORS, pw.InterfaceError)
"""What asking may raise: the file may be damaged, or closed already."""

_COUNTED = (schema.Article, schema.Span, schema.Claim, schema.Resolution, schema.Review, schema.Step)


@dataclass(frozen=True, slots=True)
class Extent:
    """Numbers alone: format of the file, version of the database, bytes on disk, rows by noun."""

    version: int
    database: str
    size: int
    rows: dict[str, int]


def of(project: Project) -> Extent:
    """The extent of an open project."""
    (database,) = dialect.run(project.db, "SELECT sqlite_version()").fetchone()
    size = project.path.stat().st_size
    rows = {model._meta.table_name: model.select().count(project.db) for model in _COUNTED}
    return Extent(dialect.version(project.db), database, size, rows)


def is_at_rest(project: Project) -> bool:
    """Whether the file answers, and no step is open: what is stored is whole, and work can go on."""
    try:
        return not (dialect.is_in_transaction(project.db) or schema.OpenStep.select().count(project.db))
    except ERRORS:
        return False
