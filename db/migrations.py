"""From an older project file to today's: ordered migrations, each in its own transaction, a backup first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import peewee as pw

from annotator.errors import UserError
from db import dialect, schema, search_index


@dataclass(frozen=True, slots=True)
class Migration:
    """What turns a file of version `version - 1` into one of `version`."""

    version: int
    apply: Callable[[pw.Database], None]


def _add_switches(db: pw.Database) -> None:
    """Room for what editors say of passages: boilerplate or text."""
    dialect.run(db, """ALTER TABLE "article" ADD COLUMN "switches" TEXT NOT NULL DEFAULT '[]'""")


def _add_because(db: pw.Database) -> None:
    """Room for what tells values apart that all hold."""
    dialect.run(db, """ALTER TABLE "resolution" ADD COLUMN "because" TEXT NOT NULL DEFAULT ''""")


def _add_voice_rulings(db: pw.Database) -> None:
    """Room for what editors say of two articles: one voice, or independent."""
    key = 'INTEGER NOT NULL REFERENCES "article" ("id")'
    dialect.run(
        db,
        f"""CREATE TABLE "voice_ruling" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "one_id" {key},
        "other_id" {key}, "is_one" INTEGER NOT NULL, "reason" TEXT NOT NULL, "by" TEXT NOT NULL, "at" TEXT NOT NULL)""",
    )
    dialect.run(db, 'CREATE INDEX "voiceruling_one_id" ON "voice_ruling" ("one_id")')
    dialect.run(db, 'CREATE INDEX "voiceruling_other_id" ON "voice_ruling" ("other_id")')
    dialect.run(db, 'CREATE UNIQUE INDEX "voiceruling_one_id_other_id" ON "voice_ruling" ("one_id", "other_id")')


def _add_reviews(db: pw.Database) -> None:
    """Room for what reviewers say, and for what two people read independently."""
    cell = _texts("table", "row", "row_key", "field")
    signed = _texts("by", "at")
    _new_table(db, "review_session", _texts("name", "reviewer", "scope", "state") + signed + _texts("ended_at"))
    said = [*_texts("verdict", "reason", "text"), *signed, '"spent" INTEGER NOT NULL']
    item = [*cell, *_texts("scope"), '"value" TEXT', *_texts("claims"), *said]
    _new_table(db, "review", ['"session_id" INTEGER', '"position" INTEGER NOT NULL', *item], session="review_session")
    _new_table(db, "note", ['"review_id" INTEGER', *cell, *_texts("scope", "text"), *signed], review="review")
    _new_table(db, "double_reading", _texts("first", "second", "articles", "spans", "file") + signed)
    of = ['"double_reading_id" INTEGER NOT NULL', *_texts("reader"), '"claim" INTEGER NOT NULL']
    told = [*_texts("value"), '"as_of" TEXT', '"scope" TEXT', *_texts("state", "evidence", "verdict", "reason")]
    claim = ['"article_id" INTEGER NOT NULL', *cell, *told, *signed]
    _new_table(db, "reading", of + claim, double_reading="double_reading", article="article")
    dialect.run(db, 'CREATE INDEX "review_verdict" ON "review" ("verdict")')
    for table in ("review", "note"):
        columns = '("table", "row_key", "field")'
        dialect.run(db, f'CREATE INDEX "{table}_table_row_key_field" ON "{table}" {columns}')


def _texts(*names: str) -> list[str]:
    return [f'"{name}" TEXT NOT NULL' for name in names]


def _new_table(db: pw.Database, name: str, columns: list[str], **parents: str) -> None:
    """A table with a number of its own, as peewee lays it out; `parents` by the name of the key without `_id`."""
    number = '"id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT'
    keys = [f'FOREIGN KEY ("{key}_id") REFERENCES "{parent}" ("id")' for key, parent in parents.items()]
    dialect.run(db, f'CREATE TABLE "{name}" ({", ".join([number, *columns, *keys])})')
    for key in parents:
        dialect.run(db, f'CREATE INDEX "{name}_{key}_id" ON "{name}" ("{key}_id")')


def _add_search(db: pw.Database) -> None:
    """What the search looks words up in, and the articles in the order of their list."""
    search_index.create(db)
    dialect.run(db, 'DROP INDEX "article_published_on"')
    dialect.run(db, 'CREATE INDEX "article_in_order" ON "article" ("published_on" DESC, "id", "folded")')


FIRST_VERSION = 1
MIGRATIONS: tuple[Migration, ...] = (
    Migration(2, _add_switches),
    Migration(3, _add_because),
    Migration(4, _add_voice_rulings),
    Migration(5, _add_reviews),
    Migration(6, _add_search),
)
"""In order; append one for each change of `db/schema.py`. Version 1 is the first that was released."""


def latest(migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """The version that this program writes."""
    return migrations[-1].version if migrations else FIRST_VERSION


def refuse_newer(db: pw.Database, path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """UserError where a newer version of the program wrote the file."""
    found, ours = dialect.version(db), latest(migrations)
    if found < FIRST_VERSION:
        raise UserError("{path} is not a Đối Chiếu project.", path=path)
    if found > ours:
        raise UserError(
            "{path} was made by a newer version of Đối Chiếu (format {found}; this one reads up to {ours}): update.",
            path=path,
            found=found,
            ours=ours,
        )


def up_to_date(db: pw.Database, path: Path) -> pw.Database:
    """For reading alone: the file itself, or where it is older a copy in memory that is brought up to date."""
    refuse_newer(db, path)
    ahead = _ahead(db, MIGRATIONS)
    if not ahead:
        return db
    copy = dialect.copy_in_memory(db)
    db.close()
    for migration in ahead:
        _apply(copy, migration)
    return copy


def refuse_planted(db: pw.Database, path: Path) -> None:
    """UserError where the file carries what is not ours: triggers, views, columns, tables, indexes, conditions."""
    planted = [sql.split()[2].strip('"') for sql in set(dialect.triggers(db).values()) - set(expected_triggers())]
    planted += dialect.views(db)
    expected = _expected_parts()
    planted += [name for name, told in dialect.parts(db).items() if expected.get(name) != told]
    planted += [model._meta.table_name for model in schema.MODELS if not _is_ours(db, model)]
    if planted:
        raise UserError(
            "{path} carries what this program did not put there ({names}): ask where the file comes from.",
            path=path,
            names=", ".join(sorted(planted)),
        )


@lru_cache(maxsize=1)
def _expected_parts() -> Mapping[str, str]:
    db = pw.SqliteDatabase(":memory:")
    try:
        create(db)
        return dialect.parts(db)
    finally:
        db.close()


def _is_ours(db: pw.Database, model: type[pw.Model]) -> bool:
    return dialect.columns(db, model._meta.table_name) == set(model._meta.columns)


def create(db: pw.Database) -> None:
    """Lay out a new file in today's version."""
    with db.atomic(), db.bind_ctx(schema.MODELS, bind_refs=False, bind_backrefs=False):
        db.create_tables(schema.MODELS, safe=False)
        search_index.create(db)
        write_triggers(db)
        dialect.set_version(db, latest())


def upgrade(db: pw.Database, path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> Path | None:
    """Bring the file up to date; the path of the backup made before, or None where nothing was to do.

    A migration that fails leaves the file in the version before it.
    """
    refuse_newer(db, path, migrations)
    ahead = _ahead(db, migrations)
    if not ahead:
        return None
    backup = path.with_name(f"{path.stem}.v{dialect.version(db)}.backup{path.suffix}")
    dialect.copy_to(db, backup)
    for migration in ahead:
        _apply(db, migration)
    return backup


def _ahead(db: pw.Database, migrations: Sequence[Migration]) -> list[Migration]:
    found = dialect.version(db)
    return [migration for migration in migrations if migration.version > found]


def _apply(db: pw.Database, migration: Migration) -> None:
    with db.atomic():
        # A migration is no step: the journal's triggers would refuse it.
        dialect.drop_triggers(db)
        migration.apply(db)
        write_triggers(db)
        dialect.set_version(db, migration.version)


def write_triggers(db: pw.Database) -> None:
    """Lay out the triggers of the tables that the file has."""
    # On the way up the tables of later versions are not there yet.
    there = set(db.get_tables())
    wanted = _triggers([model for model in schema.MODELS if model._meta.table_name in there])
    for sql in [*wanted, *(search_index.triggers() if search_index.is_there(there) else ())]:
        dialect.run(db, sql)


def expected_triggers() -> list[str]:
    """SQL of all triggers that a project file must carry."""
    return [*_triggers(schema.MODELS), *search_index.triggers()]


def _triggers(models: Sequence[type[pw.Model]]) -> list[str]:
    journalled = [m for m in schema.JOURNALLED if m in models]
    journal = [dialect.journal_triggers(m._meta.table_name, m._meta.columns) for m in journalled]
    kept = [dialect.write_once_triggers(m._meta.table_name) for m in schema.WRITE_ONCE if m in models]
    return [sql for group in journal + kept for sql in group]
