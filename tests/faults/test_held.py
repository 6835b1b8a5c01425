"""What may not be written to, or is held by somebody else: told in a line, and work goes on as soon as it can."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model import State
from db import backups
from db.ops import claims
from db.project import LockedError, Project, open_project
from db.queries import claims as stored
from tests.db.conftest import dump
from tests.faults.deeds import ROOT, SAMPLE
from tests.faults.mounting import disk, mount, unmounted
from ui import cli

if sys.platform == "win32":
    pytest.skip("files are held in another way there", allow_module_level=True)


def confirm_one(project: Project) -> None:
    claims.confirm(project, stored.all_of(project, states=[State.SUGGESTED])[0].id)


def confirmed(project: Project) -> int:
    return len(stored.all_of(project, states=[State.CONFIRMED]))


# --- a file system that becomes read-only ---------------------------------------------------------


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own: read-only to root too, once it is mounted so."""
    with disk(tmp_path / "ổ", "20m") as folder:
        yield folder


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    assert mount("-o", "remount,ro", str(folder))
    try:
        yield
    finally:
        assert mount("-o", "remount,rw", str(folder))


def told(command: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert cli.run(command) == 1
    (line,) = capsys.readouterr().err.strip().splitlines()
    return line


WRITES: dict[str, Callable[[Path], list[str]]] = {
    "import": lambda path: ["import", str(path), str(SAMPLE)],
    "new": lambda path: ["import", str(path.with_name("mới.doichieu")), str(SAMPLE)],
    "export": lambda path: ["export", str(path), str(path.with_name("bảng.xlsx")), "--status", "all"],
    "csv": lambda path: ["export", str(path), str(path.with_name("bảng.csv")), "--status", "all"],
    "backup": lambda path: ["backup", str(path), str(path.with_name("sao.doichieu"))],
    "restore": lambda path: ["restore", str(path), str(path.with_name("sao.doichieu"))],
    "salvage": lambda path: ["salvage", str(path), str(path.with_name("cứu.doichieu"))],
    "undo": lambda path: ["undo", str(path), "2"],
}


@pytest.mark.parametrize("write", WRITES)
def test_each_write_is_refused_in_a_line(
    ready: Path, place: Path, write: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(shutil.copy(ready, place / "dự án.doichieu"))
    before = sorted(place.iterdir()), path.read_bytes()
    with read_only(place):
        line = told(WRITES[write](path), capsys)
        assert "damaged" not in line
        assert any(word in line for word in ("read-only", "cannot be written", "Read-only")), line
        # It is still read.
        assert cli.run(["claims", str(path)]) == 0
    assert (sorted(place.iterdir()), path.read_bytes()) == before


def test_under_an_open_project_and_back(ready: Path, place: Path) -> None:
    """As when a stick is pulled half out: what is shown is what is stored, and work goes on afterwards."""
    path = Path(shutil.copy(ready, place / "dự án.doichieu"))
    with open_project(path) as project:
        confirm_one(project)
        before = dump(project)
        # With a file open for writing the system refuses to make it read-only; a second mount of it does not.
        outside = place.with_name("cửa sổ")
        outside.mkdir()
        if not (mount("--bind", str(place), str(outside)) and mount("-o", "remount,ro,bind", str(outside))):
            pytest.skip("no second mount may be made here")
        with unmounted(outside):
            with open_project(outside / path.name, read_only=True) as other:
                assert dump(other) == before
            with pytest.raises(UserError):
                open_project(outside / path.name)
        confirm_one(project)
        assert confirmed(project) == 2
        assert project.check() == []


# --- held by somebody else ------------------------------------------------------------------------


def test_another_program_in_the_way_is_told_and_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_project(path) as project, closing(sqlite3.connect(path)) as other:
        # Not five seconds for a test.
        project.db.execute_sql("PRAGMA busy_timeout = 50")
        before = dump(project)
        other.execute("BEGIN IMMEDIATE")
        for _ in range(3):
            with pytest.raises(UserError, match="another program"):
                confirm_one(project)
            assert dump(project) == before
        other.rollback()
        confirm_one(project)
        assert confirmed(project) == 1
        assert project.check() == []


def test_a_short_hold_is_not_even_noticed(path: Path) -> None:
    with open_project(path) as project:
        other = sqlite3.connect(path, check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")
        soon = threading.Timer(0.3, other.rollback)
        soon.start()
        confirm_one(project)
        soon.join()
        other.close()
        assert confirmed(project) == 1


HOLD = """
import sys, time
from pathlib import Path
from db.project import open_project
with open_project(Path(sys.argv[1]), user="Người giữ") as project:
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_window_reads_and_says_who_holds_it(path: Path, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(LockedError, match="Người giữ"):
        open_project(path)
    with open_project(path, read_only=True) as project:
        assert len(stored.all_of(project, states=[State.SUGGESTED])) > 10
        with pytest.raises(UserError, match="reading only"):
            confirm_one(project)
    assert backups.listed(path) == []


def test_a_lock_that_a_kill_left_behind_holds_nothing(path: Path, holder: subprocess.Popen[str]) -> None:
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    # Its notes are still there.
    assert path.with_name(f".{path.name}.lock").exists()
    assert path.with_name(f".{path.name}.holder").exists()
    with open_project(path) as project:
        confirm_one(project)
        assert project.check() == []
    assert not path.with_name(f".{path.name}.holder").exists()


def test_a_lock_file_from_another_machine_holds_nothing(path: Path) -> None:
    """Copied along with the project, say."""
    path.with_name(f".{path.name}.lock").write_text("12345", "utf-8")
    path.with_name(f".{path.name}.holder").write_text("Lan@máy khác", "utf-8")
    with open_project(path) as project:
        confirm_one(project)
