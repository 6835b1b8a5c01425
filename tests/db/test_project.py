"""Opening, locking, backing up and checking the project file."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model import ArticleId, SessionScope, State
from db import checks, dialect
from db.ops import articles, review_sessions, reviews, spans
from db.project import Project, open_project, restore
from db.queries import articles as stored_articles
from db.queries import claims as stored_claims
from db.queries import codebooks as stored_codebooks
from db.queries import spans as stored_spans
from tests.db.conftest import FIRST, dump, make
from tests.db.reviewing import confirm, shown

Two = tuple[ArticleId, ArticleId]


def test_a_new_project_is_durable_and_sound(tmp_path: Path) -> None:
    with open_project(tmp_path / "mới.doichieu") as project:
        assert dialect.run(project.db, "PRAGMA journal_mode").fetchone() == ("wal",)
        assert dialect.run(project.db, "PRAGMA synchronous").fetchone() == (2,)
        assert dialect.run(project.db, "PRAGMA foreign_keys").fetchone() == (1,)
        assert project.check() == []


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "is not a"), (b"\x00\x01\x02" * 100, "is not a"), ("Không phải dự án.".encode(), "is not a")],
)
def test_what_is_no_project_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "x.doichieu"
    path.write_bytes(content)
    with pytest.raises(UserError, match=message):
        open_project(path)
    assert path.read_bytes() == content


def test_another_program_s_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "khác.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (x)")
    with pytest.raises(UserError, match="is not a"):
        open_project(path)


def test_missing_things_are_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no project"):
        open_project(tmp_path / "không.doichieu", create=False)
    with pytest.raises(UserError, match="does not exist"):
        open_project(tmp_path / "thiếu" / "x.doichieu")
    with pytest.raises(UserError, match="is a folder"):
        open_project(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.raises(UserError, match="read-only"):
            open_project(tmp_path / "x.doichieu")
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def test_one_writer_at_a_time_and_readers_beside_it(project: Project, two: Two) -> None:
    with pytest.raises(UserError, match="open in another window"):
        open_project(project.path)
    with open_project(project.path, read_only=True) as reader:
        assert stored_articles.count(reader) == 2
        with pytest.raises(UserError, match="reading only"):
            spans.confirm(reader, stored_spans.of_article(reader, two[0])[0].id)


def test_a_backup_brings_everything_back(project: Project, two: Two, tmp_path: Path) -> None:
    copy = tmp_path / "sao lưu.doichieu"
    project.backup(copy)
    before = dump(project)
    spans.reject(project, stored_spans.of_article(project, two[0])[0].id)
    project.close()
    restore(copy, project.path)
    with open_project(project.path) as again:
        assert dump(again) == before
        assert again.check() == []
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".part"]


@pytest.mark.parametrize("suffix", ["-wal", "-journal"])
def test_restore_removes_a_stale_log(project: Project, two: Two, tmp_path: Path, suffix: str) -> None:
    copy = tmp_path / "sao lưu.doichieu"
    project.backup(copy)
    project.close()
    log = project.path.with_name(project.path.name + suffix)
    log.write_bytes(b"stale")
    restore(copy, project.path)
    assert not log.exists()
    with open_project(project.path) as again:
        assert stored_articles.count(again) == 2


def test_a_broken_backup_is_refused_and_the_project_kept(project: Project, two: Two, tmp_path: Path) -> None:
    broken = tmp_path / "hỏng.doichieu"
    broken.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    before = dump(project)
    project.close()
    with pytest.raises(UserError):
        restore(broken, project.path)
    with open_project(project.path) as again:
        assert dump(again) == before


def test_check_finds_a_changed_text(project: Project, two: Two) -> None:
    for name in dialect.triggers(project.db):
        if name.startswith("keep_"):
            dialect.run(project.db, f'DROP TRIGGER "{name}"')
    dialect.run(project.db, "UPDATE content SET data = CAST('khác' AS BLOB)")
    found = "\n".join(project.check())
    assert "missing trigger" in found
    assert "fingerprint" in found


def test_check_finds_offsets_outside_the_article(project: Project, two: Two) -> None:
    span = stored_spans.of_article(project, two[0])[0]
    spans.correct(project, span.id, end=len(FIRST) + 1)
    assert project.check() == [f"span {span.id}: its offsets lie outside its article"]


def test_check_goes_on_after_damage(project: Project, two: Two) -> None:
    for name in dialect.triggers(project.db):
        dialect.run(project.db, f'DROP TRIGGER "{name}"')
    dialect.run(project.db, "UPDATE span SET value = '{' WHERE id = 1")
    dialect.run(project.db, "UPDATE claim SET evidence = '[[0]]' WHERE id = 1")
    dialect.run(project.db, "UPDATE content SET edits = 'x' WHERE sha256 = (SELECT sha256 FROM article WHERE id = 2)")
    found = "\n".join(project.check())
    for noun in ("span 1: it cannot be read", "claim 1: it cannot be read", ": it cannot be read", "outside"):
        assert noun in found


def test_check_reads_what_reviewers_said(project: Project, two: Two) -> None:
    confirm(project)
    project.user = "Bình"
    review_sessions.start(project, "Vòng 1", "Bình", SessionScope(), [shown(project)])
    reviews.note(project, shown(project).cell, "xem lại")
    assert project.check() == []
    for name in dialect.triggers(project.db):
        dialect.run(project.db, f'DROP TRIGGER "{name}"')
    dialect.run(project.db, "UPDATE review_session SET scope = '['")
    dialect.run(project.db, "UPDATE review SET verdict = 'perhaps'")
    dialect.run(project.db, "UPDATE note SET row = '['")
    wrong = ["review session 1: it cannot be read", "review 1: it cannot be read", "note 1: it cannot be read"]
    found = [one for one in project.check() if "cannot be read" in one]
    assert found == wrong
    assert [checks.named(one) for one in found] == [
        ("review_session", "id", "1"),
        ("review", "id", "1"),
        ("note", "id", "1"),
    ]


def test_damaged_pages_are_told_in_words(project: Project, two: Two) -> None:
    root = dialect.run(project.db, "SELECT rootpage FROM sqlite_master WHERE name = 'claim'").fetchone()[0]
    size = dialect.run(project.db, "PRAGMA page_size").fetchone()[0]
    project.close()
    whole = bytearray(project.path.read_bytes())
    whole[(root - 1) * size : root * size] = b"\xff" * size
    project.path.write_bytes(whole)
    with open_project(project.path, read_only=True) as reader:
        assert any(one.startswith("database: ") for one in reader.check())
    with pytest.raises(UserError, match="damaged"), open_project(project.path, read_only=True) as reader:
        stored_claims.all_of(reader, states=list(State))
    with pytest.raises(UserError, match="not sound"), open_project(project.path, read_only=True) as reader:
        reader.backup(project.path.with_name("sao lưu.doichieu"))


@pytest.mark.parametrize(
    ("column", "damage"), [("source", "CAST(x'ff' AS TEXT)"), ("evidence", "CAST(x'ff' AS TEXT)"), ("evidence", "'['")]
)
def test_damage_that_only_reading_shows_is_told_in_words(project: Project, two: Two, column: str, damage: str) -> None:
    table = "codebook" if column == "source" else "claim"
    for name in dialect.triggers(project.db):
        dialect.run(project.db, f'DROP TRIGGER "{name}"')
    dialect.run(project.db, f"UPDATE {table} SET {column} = {damage}")
    with pytest.raises(UserError, match="damaged"), project:
        assert [stored_codebooks.current(project), *stored_claims.all_of(project, states=list(State))]


def test_a_bug_is_no_damage(project: Project, two: Two) -> None:
    with pytest.raises(KeyError), project:
        raise KeyError("bug")


def test_same_bytes_add_nothing(project: Project, two: Two) -> None:
    before = dump(project)
    again = articles.store(project, [make("tên khác.txt", FIRST)])
    assert (again.new, again.known, again.step) == ((), (two[0],), 0)
    assert dump(project) == before
