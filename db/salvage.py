"""What can still be read of a damaged project, put into a new file.

Row by row, so that one damaged page costs the rows on it and no more; what a row needs and is lost takes the row along.
History is saved as far as it can be read: undoing reaches back to where it breaks off.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

import peewee as pw

from annotator.errors import UserError
from db import checks, dialect, files, migrations, schema, search_index

_SCHEMA: tuple[type[pw.Model], ...] = (*schema.WRITE_ONCE, *schema.JOURNALLED, schema.Step, schema.Change)
_UNNUMBERED = {model._meta.table_name for model in schema.WRITE_ONCE}
# Of a table that does not tell how many rows it had, so many are looked for.
_GAP = 10_000


@dataclass
class Salvaged:
    """How many rows of each table were saved, and how many were lost where that can be told."""

    saved: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)


def salvage(damaged: Path, target: Path) -> Salvaged:
    """Save what can be read of a project into a new file; the damaged one stays as it is.

    UserError where nothing of it can be read, or the target is there already.
    """
    files.refuse_same(damaged, target)
    if target.exists():
        raise UserError("{path} is there already: name a new file for what is saved.", path=target)
    found = Salvaged()
    files.install(target, lambda part: _write(damaged, part, found))
    return found


def _write(damaged: Path, part: Path, found: Salvaged) -> None:
    with closing(_opened(damaged)) as old, closing(dialect.connect(part, read_only=False)) as new:
        migrations.create(new)
        dialect.drop_triggers(new)
        dialect.run(new, "PRAGMA foreign_keys = OFF")
        for model in _SCHEMA:
            _copy(old, new, model, found)
        _drop_orphans(new, found)
        migrations.write_triggers(new)
        _drop_unreadable(new, found)
        # A history of what is lost helps nobody.
        if not any(found.saved[model._meta.table_name] for model in (schema.Article, schema.Codebook)):
            raise UserError("Nothing of {path} can be read: take a backup.", path=damaged)
        search_index.mend(new)


def _opened(path: Path) -> pw.Database:
    with dialect.opening(path):
        db = dialect.connect(path, read_only=True)
        # Else SQLite reads nothing of a file that was cut off; this connection writes nothing (query_only).
        dialect.run(db, "PRAGMA writable_schema = ON")
        return db


def _copy(old: pw.Database, new: pw.Database, model: type[pw.Model], found: Salvaged) -> None:
    name = model._meta.table_name
    columns = _columns_there(old, model)
    if not columns:
        return
    for row in _readable(old, name, columns, found):
        # Of a page that became zeros a row may be left without its values.
        with suppress(pw.IntegrityError, sqlite3.IntegrityError):
            dialect.insert_many(new, model, [dict(zip(columns, row, strict=True))])
            found.saved[name] += 1


def _columns_there(old: pw.Database, model: type[pw.Model]) -> list[str]:
    """Those of today's columns that the file has: it may be of an older version."""
    try:
        told = dialect.run(old, f'PRAGMA table_info("{model._meta.table_name}")').fetchall()
    except dialect.ERRORS:
        return []
    there = {row[1] for row in told}
    return [name for name in model._meta.columns if name in there]


def _readable(old: pw.Database, name: str, columns: list[str], found: Salvaged) -> Iterator[tuple[object, ...]]:
    """The rows that can be read, in order; around one that cannot, each number is tried by itself."""
    listed = ", ".join(f'"{column}"' for column in columns)
    sql = f'SELECT rowid, {listed} FROM "{name}" WHERE rowid > ? ORDER BY rowid LIMIT 1'
    after, last = 0, _last_number(old, name)
    while after < last:
        try:
            row = dialect.run(old, sql, [after]).fetchone()
        except dialect.ERRORS:
            # The next row lies on a damaged page: step over numbers until one can be read.
            after += 1
            found.lost[name] += 1
            continue
        if row is None:
            return
        after = row[0]
        yield tuple(row[1:])


def _last_number(old: pw.Database, name: str) -> int:
    """The highest number that a row of the table was ever given."""
    with suppress(*dialect.ERRORS):
        row = dialect.run(old, "SELECT seq FROM sqlite_sequence WHERE name = ?", [name]).fetchone()
        if row is not None or name not in _UNNUMBERED:
            return int(row[0]) if row else 0
    with suppress(*dialect.ERRORS):
        return int(dialect.run(old, f'SELECT ifnull(max(rowid), 0) FROM "{name}"').fetchone()[0])
    return _GAP


def _drop_unreadable(new: pw.Database, found: Salvaged) -> None:
    """Rows whose bytes were changed: texts are known by their fingerprints, the others by making no sense."""
    while wrong := [told for problem in checks.problems(new) if (told := checks.named(problem))]:
        dialect.drop_triggers(new)
        for table, where, key in wrong:
            _delete(new, table, where, key, found)
        _drop_orphans(new, found)
        migrations.write_triggers(new)


def _drop_orphans(new: pw.Database, found: Salvaged) -> None:
    """What hangs on a row that is lost; again, until nothing does."""
    missing = "SELECT article.id FROM article LEFT JOIN content USING (sha256) WHERE content.sha256 IS NULL"
    for (number,) in dialect.run(new, missing).fetchall():
        _delete(new, "article", "id", number, found)
    while hanging := dialect.run(new, "PRAGMA foreign_key_check").fetchall():
        for table, number, _, _ in hanging:
            _delete(new, table, "rowid", number, found)


def _delete(new: pw.Database, table: str, where: str, key: object, found: Salvaged) -> None:
    gone = dialect.run(new, f'DELETE FROM "{table}" WHERE "{where}" = ?', [key]).rowcount
    found.saved[table] -= gone
    found.lost[table] += gone
