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

PLANTED = (
    "CREATE TRIGGER mine AFTER UPDATE ON claim BEGIN DELETE FROM article; END",
    "CREATE TRIGGER journal_claim_update2 AFTER UPDATE ON claim BEGIN UPDATE claim SET state = 'confirmed'; END",
    "CREATE VIEW spans AS SELECT * FROM span",
    "ALTER TABLE claim ADD COLUMN extra TEXT",
    "ALTER TABLE claim ADD COLUMN reckoned TEXT AS (writefile('/tmp/x', value))",
    "ALTER TABLE step RENAME COLUMN reason TO grounds",
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
            db.execute(sql)
        except sqlite3.OperationalError:
            pytest.skip("this SQLite does not let it be planted")
        db.commit()
    with pytest.raises(UserError, match=r"ask where the file comes from|is damaged"):
        open_project(path, read_only=read_only)


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
