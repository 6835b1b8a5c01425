"""An upgrade that breaks down at any of its statements, from any version: rolled back, backed up, done next time."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from annotator.errors import UserError
from db import dialect, migrations
from db.project import open_project
from db.queries import articles
from tests.faults.deeds import OLD

TIMES = int(os.environ.get("TIMES", "1"))
VERSIONS = sorted(int(path.stem[1:]) for path in OLD.glob("v*.doichieu"))


class BrokeError(Exception):
    """What no code of ours raises."""


def test_a_file_of_every_version_is_kept() -> None:
    assert list(range(migrations.FIRST_VERSION, migrations.latest())) == VERSIONS


@contextmanager
def breaking(monkeypatch: pytest.MonkeyPatch, at: int, error: Exception) -> Iterator[list[int]]:
    """Let the statement of that number fail, counted within the migrations alone; tells how many there were."""
    count = [0]
    real = dialect.run

    def run(db: object, sql: str, *values: object) -> object:
        if not sql.lstrip().upper().startswith(("SELECT", "PRAGMA TABLE", "PRAGMA APPLICATION")):
            count[0] += 1
            if count[0] == at:
                raise error
        return real(db, sql, *values)  # type: ignore[arg-type]

    apply = migrations._apply

    def watched(*told: object) -> None:
        with monkeypatch.context() as inner:
            inner.setattr(dialect, "run", run)
            apply(*told)  # type: ignore[arg-type]

    with monkeypatch.context() as outer:
        outer.setattr(migrations, "_apply", watched)
        yield count


def everything(path: Path) -> list[tuple[object, ...]]:
    """Schema and rows, whatever version the file has."""
    with closing(sqlite3.connect(path)) as db:
        shape = db.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()
        tables = [name for kind, name, _ in shape if kind == "table"]
        return [*shape, *(row for name in tables for row in db.execute(f'SELECT * FROM "{name}"'))]


def statements(version: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    path = Path(shutil.copy(OLD / f"v{version}.doichieu", folder / "nguyên.doichieu"))
    with breaking(monkeypatch, 0, BrokeError()) as count, open_project(path):
        pass
    return count[0]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    "error", [BrokeError("a bug"), sqlite3.OperationalError("disk I/O error")], ids=["bug", "disk"]
)
def test_each_statement_may_fail(
    version: int, error: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = everything(OLD / f"v{version}.doichieu")
    total = statements(version, tmp_path, monkeypatch)
    assert total > 5
    # The first of each migration, the last ones, and some between.
    for at in sorted({*range(1, total + 1, max(1, total // (6 * TIMES))), total - 1, total}):
        path = Path(shutil.copy(OLD / f"v{version}.doichieu", tmp_path / f"{at}.doichieu"))
        with breaking(monkeypatch, at, error), pytest.raises((BrokeError, UserError)):
            open_project(path)
        with closing(sqlite3.connect(path)) as db:
            reached = db.execute("PRAGMA user_version").fetchone()[0]
        assert version <= reached < migrations.latest()
        if reached == version:
            assert everything(path) == old, at
        backup = path.with_name(f"{at}.v{version}.backup.doichieu")
        assert everything(backup) == old
        with open_project(path) as project:
            assert project.check() == []
            assert articles.count(project) >= 1
