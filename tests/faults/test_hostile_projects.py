"""A project file from somebody else, with things planted in it: told before any of it can run."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import UserError
from db.ops import claims
from db.project import open_project
from db.queries import claims as stored

_CHANGED = "PRAGMA writable_schema = 1; UPDATE sqlite_master SET sql = replace(sql, {}) WHERE name = 'note'"
PLANTED = (
    "CREATE TRIGGER mine AFTER UPDATE ON claim BEGIN DELETE FROM article; END",
    "CREATE TRIGGER journal_claim_update2 AFTER UPDATE ON claim BEGIN UPDATE claim SET state = 'confirmed'; END",
    "CREATE VIEW spans AS SELECT * FROM span",
    "ALTER TABLE claim ADD COLUMN extra TEXT",
    "ALTER TABLE claim ADD COLUMN reckoned TEXT AS (writefile('/tmp/x', value))",
    "ALTER TABLE step RENAME COLUMN reason TO grounds",
    "CREATE TABLE extra (a)",
    "CREATE VIRTUAL TABLE extra USING fts5(a)",
    "CREATE INDEX extra ON claim (abs(score))",
    "CREATE UNIQUE INDEX extra ON step (at)",
    "DROP INDEX claim_state; CREATE UNIQUE INDEX claim_state ON claim (id)",
    _CHANGED.format("'\"text\" TEXT NOT NULL', '\"text\" TEXT NOT NULL CHECK (length(text) < 3)'"),
    _CHANGED.format("'\"text\" TEXT NOT NULL', '\"text\" TEXT NOT NULL DEFAULT (abs(1))'"),
)


@pytest.mark.parametrize("sql", PLANTED)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_planted_is_told_and_the_file_left_alone(
    ready: Path, tmp_path: Path, sql: str, read_only: bool
) -> None:
    path = Path(shutil.copy(ready, tmp_path / "lạ.doichieu"))
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA trusted_schema = ON")
        try:
            db.executescript(sql)
        except sqlite3.OperationalError:
            pytest.skip("this SQLite does not let it be planted")
        db.commit()
    with pytest.raises(UserError, match=r"ask where the file comes from|is damaged"):
        open_project(path, read_only=read_only)


@pytest.mark.parametrize("version", [-5, 0])
def test_a_version_that_never_was_is_no_project(ready: Path, tmp_path: Path, version: int) -> None:
    path = Path(shutil.copy(ready, tmp_path / "lạ.doichieu"))
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {version}")
    before = path.read_bytes()
    with pytest.raises(UserError, match="is not a Đối Chiếu project"):
        open_project(path)
    assert path.read_bytes() == before


def test_a_trigger_of_ours_with_another_body_is_foreign(ready: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(ready, tmp_path / "lạ.doichieu"))
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TRIGGER journal_claim_update")
        db.execute("CREATE TRIGGER journal_claim_update AFTER UPDATE ON claim BEGIN SELECT 1; END")
        db.commit()
    with pytest.raises(UserError, match="journal_claim_update"):
        open_project(path)


def test_a_missing_trigger_is_told_by_check(ready: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(ready, tmp_path / "lạ.doichieu"))
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TRIGGER journal_claim_update")
        db.commit()
    with open_project(path, read_only=True) as project:
        assert any("missing trigger" in problem for problem in project.check())


@pytest.mark.parametrize(
    "words", ["'; DROP TABLE claim; --", '" OR 1=1', "\x00\x1b[31m", "=cmd|' /C calc'!A0", "\ud7ff"]
)
def test_what_people_type_is_never_sql(ready: Path, tmp_path: Path, words: str) -> None:
    path = Path(shutil.copy(ready, tmp_path / "dự án.doichieu"))
    with open_project(path) as project:
        one = stored.all_of(project, states=["suggested"])[0]
        claims.reject(project, one.id, reason=words)
        assert stored.one(project, one.id).reason == words
        assert project.check() == []
