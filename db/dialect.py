"""Everything that differs between SQLite and another database: connecting, the version mark, triggers.

A team's PostgreSQL needs a second file like this one and nothing else.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import cast

import peewee as pw
from playhouse.sqlite_ext import AutoIncrementField

from annotator.errors import UserError

# A journalled row's id must never be given out again, or an undo could reach another row.
IdField = AutoIncrementField

_APPLICATION_ID = 0x446F6943  # "DoiC"
_SIDE_FILES = ("-wal", "-shm", "-journal")


class DamagedError(UserError):
    """The bytes of a project file are not what was written: a backup helps, or saving what can be read."""


def damaged(path: Path) -> DamagedError:
    """The project at `path` called damaged."""
    return DamagedError("{path} is damaged or its disk fails: restore a backup.", path=path)


ERRORS = (pw.DatabaseError, sqlite3.DatabaseError, UnicodeDecodeError)
"""What storage may raise: peewee's words; those of SQLite where rows are fetched; damaged text that is no UTF-8."""

# What 400 simulated power cuts decided: WAL with FULL loses no acknowledged decision.
# A file may come from anybody: what is planted in its schema may call nothing that has effects (trusted_schema).
_DEFENSIVE = {"trusted_schema": 0}
_PRAGMAS = {"journal_mode": "wal", "synchronous": "full", "foreign_keys": 1, **_DEFENSIVE}
_READ_ONLY_PRAGMAS = {"query_only": 1, **_DEFENSIVE}


def connect(path: Path, *, read_only: bool) -> pw.SqliteDatabase:
    """An open connection to the file at `path`, which may be new unless it is only read."""
    if read_only:
        return _reader(path)
    # IMMEDIATE takes the write lock at once, so that two writers wait instead of failing half-way.
    db = pw.SqliteDatabase(str(path), pragmas=_PRAGMAS, lock_type="IMMEDIATE")
    db.connect()
    return db


def _reader(path: Path) -> pw.SqliteDatabase:
    """A connection that refuses to write; it leaves nothing beside the file if nobody else has it open."""
    if _is_shut(path):
        # No log can be laid beside it, so nobody writes: SQLite may read it without one.
        return _opened(path, "immutable=1")
    # Not mode=ro: such a connection leaves its -wal and -shm behind when it closes.
    return _opened(path, "mode=rw")


def _opened(path: Path, access: str) -> pw.SqliteDatabase:
    db = pw.SqliteDatabase(f"{Path(os.path.realpath(path)).as_uri()}?{access}", uri=True, pragmas=_READ_ONLY_PRAGMAS)
    db.connect()
    return db


def _is_shut(path: Path) -> bool:
    """Whether file or folder cannot be written to and no log tells of somebody who can."""
    writable = os.access(path, os.W_OK) and os.access(Path(os.path.realpath(path)).parent, os.W_OK)
    return not writable and not has_log(path)


def has_log(path: Path) -> bool:
    """Whether steps wait in a write-ahead log beside the file."""
    log = _beside(path, _SIDE_FILES[0])
    return log.exists() and log.stat().st_size > 0


def run(db: pw.Database, sql: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
    """Run one statement that peewee has no words for."""
    return cast(sqlite3.Cursor, db.execute_sql(sql, values))  # type: ignore[no-untyped-call]


def insert_many(db: pw.Database, model: type[pw.Model], rows: Sequence[dict[str, object]]) -> None:
    """Insert rows given by column name, all of the same columns; a row that is there already is left as it is.

    Ten times as fast as peewee's own `insert_many`, which words every row anew.
    """
    if not rows:
        return
    names = ", ".join(f'"{name}"' for name in rows[0])
    marks = ", ".join("?" for _ in rows[0])
    sql = f'INSERT INTO "{model._meta.table_name}" ({names}) VALUES ({marks}) ON CONFLICT DO NOTHING'
    connection = cast(sqlite3.Connection, db.connection())  # type: ignore[no-untyped-call]
    connection.executemany(sql, [tuple(row.values()) for row in rows])


def is_ours(path: Path) -> bool:
    """Whether the file at `path` carries the marks of a project file; pw.DatabaseError where it cannot be read."""
    # Never by open(): closing such a file drops the locks that this process holds on it through SQLite.
    try:
        with closing(_reader(path)) as db:
            return bool(run(db, "PRAGMA application_id").fetchone()[0] == _APPLICATION_ID)
    except pw.DatabaseError as error:
        if _name(error).startswith("SQLITE_NOTADB"):
            return False
        raise


def shut(path: Path) -> None:
    """End the use of a write-ahead log for the file at `path`; pw.DatabaseError where somebody has it open.

    Whoever still had it open under this name would, on closing, delete the log of the file that takes its place.
    """
    with closing(pw.SqliteDatabase(str(path), timeout=0)) as db:
        run(db, "PRAGMA journal_mode = delete")


def is_in_transaction(db: pw.Database) -> bool:
    """Whether the connection holds writes that are not committed yet, whatever peewee thinks of it."""
    return cast(sqlite3.Connection, db.connection()).in_transaction  # type: ignore[no-untyped-call]


def is_in_use(error: BaseException) -> bool:
    """Whether the error says that somebody else has the file open."""
    return _name(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def version(db: pw.Database) -> int:
    """The schema version written in the file; 0 for a new one."""
    return int(run(db, "PRAGMA user_version").fetchone()[0])


def set_version(db: pw.Database, number: int) -> None:
    """Write the schema version and the project mark; both belong to the transaction that is open."""
    run(db, f"PRAGMA user_version = {number:d}")
    run(db, f"PRAGMA application_id = {_APPLICATION_ID:d}")


def defer_foreign_keys(db: pw.Database) -> None:
    """Check foreign keys at the end of the open transaction: an undo restores rows in any order."""
    run(db, "PRAGMA defer_foreign_keys = ON")


def faults(db: pw.Database) -> Iterator[str]:
    """What the database itself finds wrong with the file."""
    for (told,) in run(db, "PRAGMA integrity_check").fetchall():
        yield from (
            f"database: {line}" for line in str(told).splitlines() if line != "ok" and not line.startswith("***")
        )
    for table, row, parent, _ in run(db, "PRAGMA foreign_key_check").fetchall():
        yield f"{table} {row}: its {parent} is missing"


def copy_to(db: pw.Database, target: Path) -> None:
    """A consistent copy, in one go: a stepwise copy never ends while somebody writes."""
    connection = cast(sqlite3.Connection, db.connection())  # type: ignore[no-untyped-call]
    try:
        with closing(sqlite3.connect(target)) as copy:
            connection.backup(copy, pages=-1)
    except sqlite3.DatabaseError as error:
        raise pw.DatabaseError(str(error)) from error


def copy_in_memory(db: pw.Database) -> pw.SqliteDatabase:
    """A copy that ends with its connection; the file is left as it is."""
    copy = pw.SqliteDatabase(":memory:", pragmas={"foreign_keys": 1})
    copy.connect()
    connection = cast(sqlite3.Connection, db.connection())  # type: ignore[no-untyped-call]
    connection.backup(cast(sqlite3.Connection, copy.connection()), pages=-1)  # type: ignore[no-untyped-call]
    return copy


def remove_side_files(path: Path) -> None:
    """Remove the logs beside `path`; a stale one would be played into a restored file."""
    for suffix in _SIDE_FILES:
        _beside(path, suffix).unlink(missing_ok=True)


def _beside(path: Path, suffix: str) -> Path:
    # SQLite keeps them beside the file itself, not beside a link to it.
    real = Path(os.path.realpath(path))
    return real.with_name(real.name + suffix)


# The system refused to let a file grow, for want of room or of a quota; what was there is whole.
_NO_ROOM = {f"SQLITE_IOERR_{call}" for call in ("WRITE", "TRUNCATE", "FSYNC", "SHMSIZE", "SHMOPEN", "SHMMAP")}


def explain(error: BaseException, path: Path) -> UserError | None:
    """A storage failure in the user's words, or None where it is a bug."""
    name = _name(error)
    if name.startswith("SQLITE_FULL"):
        return UserError(
            "The disk is full: free some space and try again. {path} is as after its last whole step.", path=path
        )
    if name in _NO_ROOM:
        return UserError(
            "{path} could not be written: is the disk full? It is as after its last whole step; try again.", path=path
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN")):
        return UserError("{path} cannot be written: check the rights of the file and its folder.", path=path)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return UserError("{path} is being written by another program: wait a moment and try again.", path=path)
    if name.startswith(("SQLITE_IOERR", "SQLITE_CORRUPT", "SQLITE_NOTADB")) or _is_garbled(error):
        return damaged(path)
    return None


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """UserError in the place of whatever storage raises while the file is opened and made ready."""
    try:
        yield
    except ERRORS as error:
        told = UserError("{path} cannot be opened: {why}.", path=path, why=error)
        raise explain(error, path) or told from error


def _is_garbled(error: BaseException) -> bool:
    # The sqlite3 module gives undecodable text no name of an error.
    return isinstance(error, UnicodeDecodeError) or str(error).startswith("Could not decode to UTF-8")


def _name(error: BaseException) -> str:
    """SQLite's name of the failure; peewee hides the real one behind a failed rollback, along the whole chain."""
    link: BaseException | None = error
    while link is not None:
        if (name := getattr(link, "sqlite_errorname", "")) and name != "SQLITE_ERROR":
            return str(name)
        link = link.__cause__ or link.__context__
    return ""


# --- triggers ---------------------------------------------------------------------------------------

_REFUSE = "SELECT RAISE(ABORT, 'write outside a step') WHERE NOT EXISTS (SELECT 1 FROM open_step);"
_NOTE = 'INSERT INTO "change" (step_id, noun, row_id, op, old) SELECT step_id, '


def journal_triggers(table: str, columns: Iterable[str]) -> Iterator[str]:
    """SQL of the triggers that copy each touched row's old state into the journal."""
    names = list(columns)
    old = "json_object(" + ", ".join(f"'{name}', OLD.\"{name}\"" for name in names) + ")"
    changed = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in names)
    yield _trigger(table, "insert", "", f"{_NOTE}'{table}', NEW.id, 'insert', NULL FROM open_step;")
    yield _trigger(table, "update", f"WHEN {changed}", f"{_NOTE}'{table}', OLD.id, 'update', {old} FROM open_step;")
    yield _trigger(table, "delete", "", f"{_NOTE}'{table}', OLD.id, 'delete', {old} FROM open_step;")


def _trigger(table: str, op: str, when: str, body: str) -> str:
    return f'CREATE TRIGGER "journal_{table}_{op}" AFTER {op} ON "{table}" {when} BEGIN {_REFUSE} {body} END'


def write_once_triggers(table: str) -> Iterator[str]:
    """SQL of the triggers that keep a table's rows as they were first written."""
    for op in ("update", "delete"):
        yield (
            f'CREATE TRIGGER "keep_{table}_{op}" BEFORE {op} ON "{table}" '
            f"BEGIN SELECT RAISE(ABORT, '{table} is written once'); END"
        )


def triggers(db: pw.Database) -> dict[str, str]:
    """The triggers in the file: name to SQL."""
    return dict(run(db, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())


_PLAYS_A_PART = re.compile(r"\b(UNIQUE INDEX|CHECK|COLLATE|DEFAULT\s*\()", re.IGNORECASE)


def parts(db: pw.Database) -> dict[str, str]:
    """The tables and indexes in the file by name: of each what it would do beside holding or finding rows."""
    told = run(
        db, "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL"
    ).fetchall()
    # What SQLite keeps for itself nobody else can make.
    ours = ((name, sql) for name, sql in told if not name.startswith("sqlite_"))
    return {name: " ".join(sorted(found.upper() for found in _PLAYS_A_PART.findall(sql))) for name, sql in ours}


def views(db: pw.Database) -> list[str]:
    """The names of the views in the file."""
    return [name for (name,) in run(db, "SELECT name FROM sqlite_master WHERE type = 'view'").fetchall()]


def columns(db: pw.Database, table: str) -> set[str]:
    """The names of a table's columns; one that is reckoned from others bears a star, for we never write such."""
    told = run(db, f'PRAGMA table_xinfo("{table}")').fetchall()
    return {f"{row[1]}*" if row[6] else row[1] for row in told}


def drop_triggers(db: pw.Database) -> None:
    """Remove every trigger, before a migration or before they are written anew."""
    for name in triggers(db):
        run(db, f'DROP TRIGGER "{name}"')
