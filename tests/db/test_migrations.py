"""Files of other versions: brought up to date with a backup, or refused."""

from __future__ import annotations

from pathlib import Path

import peewee as pw
import pytest

from annotator.errors import UserError
from annotator.model import ArticleId
from db import dialect, migrations
from db.migrations import Migration, upgrade
from db.project import Project, open_project


def add_note(db: pw.Database) -> None:
    dialect.run(db, 'ALTER TABLE "source" ADD COLUMN "note" TEXT')


def fail(db: pw.Database) -> None:
    dialect.run(db, 'ALTER TABLE "source" ADD COLUMN "other" TEXT')
    dialect.run(db, "SELECT * FROM nowhere")


def columns(db: pw.Database) -> set[str]:
    return {row[1] for row in dialect.run(db, "PRAGMA table_info(source)").fetchall()}


def test_an_up_to_date_file_is_left_alone(project: Project) -> None:
    assert upgrade(project.db, project.path) is None
    assert dialect.version(project.db) == migrations.latest()


def test_migrations_run_in_order_after_a_backup(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    backup = upgrade(project.db, project.path, [Migration(2, add_note)])
    assert "note" in columns(project.db)
    assert dialect.version(project.db) == 2
    assert backup is not None
    old = dialect.connect(backup, read_only=True)
    assert (dialect.version(old), "note" in columns(old)) == (1, False)
    old.close()
    assert set(dialect.triggers(project.db).values()) == set(migrations.expected_triggers())


def test_a_failing_migration_leaves_the_version_before_it(project: Project) -> None:
    with pytest.raises(pw.OperationalError):
        upgrade(project.db, project.path, [Migration(2, add_note), Migration(3, fail)])
    assert dialect.version(project.db) == 2
    assert columns(project.db) == {"id", "name", "domain", "note"}
    assert set(dialect.triggers(project.db).values()) == set(migrations.expected_triggers())


def test_a_newer_file_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "mới hơn.doichieu"
    with open_project(path) as project:
        dialect.set_version(project.db, 99)
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(UserError, match="newer version"):
            open_project(path, read_only=read_only)
    assert path.read_bytes() == before


def test_versions_are_consecutive() -> None:
    expected = range(migrations.FIRST_VERSION + 1, migrations.latest() + 1)
    assert [migration.version for migration in migrations.MIGRATIONS] == list(expected)
