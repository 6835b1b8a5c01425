"""Opening, locking, backing up and checking the project file."""

from __future__ import annotations

import getpass
import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model import ArticleId, State
from db import dialect, migrations
from db.ops import articles, spans
from db.project import LockedError, Project, open_project, restore
from db.queries import articles as stored_articles
from db.queries import claims as stored_claims
from db.queries import spans as stored_spans
from tests.db.conftest import FIRST, dump, make

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


def test_restore_removes_a_stale_log(project: Project, two: Two, tmp_path: Path) -> None:
    copy = tmp_path / "sao lưu.doichieu"
    project.backup(copy)
    project.close()
    wal = project.path.with_name(project.path.name + "-wal")
    wal.write_bytes(b"stale")
    restore(copy, project.path)
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


def test_same_bytes_add_nothing(project: Project, two: Two) -> None:
    before = dump(project)
    again = articles.store(project, [make("tên khác.txt", FIRST)])
    assert (again.new, again.known, again.step) == ((), (two[0],), 0)
    assert dump(project) == before


def test_derived_values_are_kept_until_their_nouns_change(project: Project, two: Two) -> None:
    calls: list[int] = []

    def compute() -> int:
        calls.append(1)
        return len(calls)

    span = stored_spans.of_article(project, two[0])[0]
    assert project.derived("n", ("span",), compute) == project.derived("n", ("span",), compute) == 1
    articles.describe(project, two[0], title="Tên mới")
    assert project.derived("n", ("span",), compute) == 1
    spans.confirm(project, span.id)
    assert project.derived("n", ("span",), compute) == 2


# --- beside the file --------------------------------------------------------------------------------


def test_reading_leaves_nothing_beside_the_file(project: Project, two: Two, tmp_path: Path) -> None:
    project.close()
    before = sorted(tmp_path.iterdir())
    with open_project(project.path, read_only=True) as reader:
        assert stored_articles.count(reader) == 2
    assert sorted(tmp_path.iterdir()) == before


def test_a_reader_that_leaves_takes_nothing_from_a_writer(project: Project, two: Two) -> None:
    with open_project(project.path, read_only=True):
        pass
    spans.confirm(project, stored_spans.of_article(project, two[0])[0].id)
    with open_project(project.path, read_only=True) as reader:
        assert dump(reader) == dump(project)


@pytest.mark.skipif(sys.platform == "win32", reason="locks are another matter there")
def test_looking_at_a_project_keeps_the_locks_this_process_holds(project: Project, two: Two, tmp_path: Path) -> None:
    dialect.is_ours(project.path)
    code = "import sys,pathlib,db.dialect as d\nd.shut(pathlib.Path(sys.argv[1]))"
    other = subprocess.run([sys.executable, "-c", code, str(project.path)], capture_output=True, text=True, check=False)
    assert "database is locked" in other.stderr


def test_a_project_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(db: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migrations, "create", fail)
    with pytest.raises(UserError, match="No space left"):
        open_project(tmp_path / "mới.doichieu")
    assert [path.name for path in tmp_path.iterdir()] == [".mới.doichieu.lock"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_two_names_of_one_project_are_one_project(project: Project, two: Two, tmp_path: Path) -> None:
    folder = tmp_path / "khác"
    folder.mkdir()
    link = folder / "liên kết.doichieu"
    link.symlink_to(project.path)
    with pytest.raises(LockedError):
        open_project(link)
    with pytest.raises(UserError, match="onto itself"):
        project.backup(link)
    copy = tmp_path / "sao lưu.doichieu"
    project.backup(copy)
    project.close()
    restore(copy, link)
    assert link.is_symlink()
    with open_project(link) as again:
        assert stored_articles.count(again) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_in_a_circle_and_endless_names_are_told(tmp_path: Path) -> None:
    one, other = tmp_path / "a.doichieu", tmp_path / "b.doichieu"
    one.symlink_to(other)
    other.symlink_to(one)
    for path in (one, tmp_path / ("x" * 300), tmp_path / (250 * "x")):
        for read_only in (True, False):
            if path != one or read_only:
                with pytest.raises(UserError):
                    open_project(path, read_only=read_only)


def test_a_folder_that_takes_no_files_is_not_called_another_window() -> None:
    if not Path("/proc/self").is_dir():
        pytest.skip("needs /proc")
    with pytest.raises(UserError, match="read-only"):
        open_project(Path("/proc/x.doichieu"))


def test_nothing_is_restored_under_an_open_window(project: Project, two: Two, tmp_path: Path) -> None:
    copy = tmp_path / "sao lưu.doichieu"
    project.backup(copy)
    with open_project(copy, read_only=True), pytest.raises(LockedError):
        project.backup(copy)
    project.close()
    with open_project(project.path, read_only=True), pytest.raises(LockedError):
        restore(copy, project.path)
    with open_project(project.path) as again:
        assert again.check() == []


def test_a_backup_replaces_no_file_but_a_project(project: Project, tmp_path: Path) -> None:
    other = tmp_path / "ghi chép.txt"
    other.write_text("Đừng mất.", "utf-8")
    for target in (other, tmp_path):
        with pytest.raises(UserError):
            project.backup(target)
    assert other.read_text("utf-8") == "Đừng mất."
    for copy in (lambda path: project.backup(path), lambda path: restore(project.path, path)):
        with pytest.raises(UserError, match="does not exist"):
            copy(tmp_path / "thiếu" / "x.doichieu")
    damaged = tmp_path / "hỏng.doichieu"
    damaged.write_bytes(b"\0" * 5000)
    project.backup(damaged)
    with open_project(damaged, read_only=True) as copy:
        assert copy.check() == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_what_may_not_be_written_is_read_and_left_alone(project: Project, two: Two, tmp_path: Path) -> None:
    project.close()
    project.path.chmod(0o444)
    shut = tmp_path / "đóng"
    shut.mkdir()
    with pytest.raises(UserError, match="cannot be written"):
        open_project(project.path)
    shut.chmod(0o555)
    before = sorted(tmp_path.iterdir())
    with open_project(project.path, read_only=True) as reader:
        assert reader.check() == []
        for target in (shut / "x.doichieu", shut / "x" / "x.doichieu"):
            with pytest.raises(UserError):
                reader.backup(target)
    assert sorted(tmp_path.iterdir()) == before


def test_a_number_without_a_name_may_work_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise KeyError("getpwuid(): uid not found: 12345")

    monkeypatch.setattr(getpass, "getuser", nameless)
    with open_project(tmp_path / "mới.doichieu") as project:
        assert project.user == "?"
