"""The project as a file among others: rights, links, side files, and what may be replaced."""

from __future__ import annotations

import getpass
import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model import ArticleId
from db import dialect, migrations
from db.ops import spans
from db.project import LockedError, Project, open_project, restore
from db.queries import articles as stored_articles
from db.queries import spans as stored_spans
from tests.db.conftest import dump

Two = tuple[ArticleId, ArticleId]


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


def test_a_copy_whose_log_was_not_written_back_takes_no_place(
    project: Project, two: Two, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialect, "has_log", lambda path: path.suffix == ".part")
    with pytest.raises(UserError, match="cannot be written"):
        project.backup(tmp_path / "sao lưu.doichieu")
    assert not list(tmp_path.glob("*sao lưu*"))


def test_it_is_said_who_holds_a_project(project: Project, tmp_path: Path) -> None:
    with pytest.raises(LockedError, match="held by Lan@"):
        open_project(project.path, user="Minh")
    project.close()
    # What a crash leaves behind locks nothing.
    (tmp_path / ".thử.doichieu.holder").write_text("Ai đó@máy khác", "utf-8")
    with open_project(project.path, user="Minh"), pytest.raises(LockedError, match="held by Minh@"):
        open_project(project.path)
    assert not list(tmp_path.glob("*.holder"))


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
