"""The disk is full, at each kind of write: one line says so, nothing is half, and work goes on when there is room.

Room is taken away by a limit on the size of files, as the system sets it for a person's quota, and where we may mount
one, by a file system of three megabytes that is filled to the brim.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model import ClaimId, Contradiction, State, Type, Verdict
from db import backups
from db.ops import claims, resolutions
from db.project import Project, open_project
from db.queries import claims as stored
from db.queries import derived
from tests.db.conftest import dump
from tests.faults.deeds import OLD
from tests.faults.mounting import disk
from ui import cli

if sys.platform == "win32":
    pytest.skip("limits of files are another matter there", allow_module_level=True)
else:
    import resource


@contextmanager
def no_room() -> Iterator[None]:
    """No file may grow beyond a few bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _suggested(project: Project) -> list[ClaimId]:
    return [claim.id for claim in stored.all_of(project, states=[State.SUGGESTED])]


def _confirm(project: Project) -> None:
    claims.confirm(project, stored.all_of(project, states=[State.SUGGESTED])[0].id)


def _confirm_many(project: Project) -> None:
    claims.confirm_all(project, [claim.id for claim in stored.all_of(project, states=[State.SUGGESTED])])


def _conflict(project: Project) -> Contradiction:
    found = derived.of(project, include_suggested=True).contradictions
    return next(one for one in found if one.type is Type.CONFLICT)


def _resolve(project: Project) -> None:
    one = _conflict(project)
    resolutions.resolve(project, one, verdict=Verdict.VALUE, value=one.values[0].value, reason="đã hỏi lại")


def _undo(project: Project) -> None:
    assert project.undo() is not None


WRITES: tuple[Callable[[Project], None], ...] = (_confirm, _confirm_many, _resolve, _undo)


@pytest.mark.parametrize("write", WRITES, ids=lambda one: one.__name__.strip("_"))
def test_a_decision_without_room_is_refused_and_made_again_later(path: Path, write: Callable[[Project], None]) -> None:
    with open_project(path) as project:
        before = dump(project)
        with no_room(), pytest.raises(UserError) as refused:
            write(project)
        assert len(str(refused.value).splitlines()) == 1
        assert dump(project) == before
        # What another program sees is what this one holds.
        with open_project(path, read_only=True) as other:
            assert dump(other) == before
        write(project)
        assert dump(project) != before
        assert project.check() == []


def _told(capsys: pytest.CaptureFixture[str]) -> str:
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    return lines[0]


def test_an_export_without_room_leaves_the_old_workbook(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = path.with_name("bảng.xlsx")
    command = ["export", str(path), str(out), "--status", "all"]
    assert cli.run(command) == 0
    before = out.read_bytes()
    capsys.readouterr()
    with no_room():
        assert cli.run(command) == 1
    assert "damaged" not in _told(capsys)
    assert out.read_bytes() == before
    assert not list(path.parent.glob(".*.part"))
    assert cli.run(command) == 0


def test_a_backup_without_room_leaves_the_old_one(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = path.with_name("sao lưu.doichieu")
    command = ["backup", str(path), str(copy)]
    assert cli.run(command) == 0
    before = copy.read_bytes()
    capsys.readouterr()
    with no_room():
        assert cli.run(command) == 1
    _told(capsys)
    assert copy.read_bytes() == before
    with no_room(), pytest.raises(UserError):
        backups.make(path, datetime.now(UTC))
    assert backups.listed(path) == []
    assert cli.run(command) == 0


def test_an_import_without_room_brings_nothing(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = path.with_name("mới.txt")
    text.write_text("Ngày 14/2/2024, thành phố Vinh có 12 trường học." * 20, "utf-8")
    with open_project(path, read_only=True) as project:
        before = dump(project)
    capsys.readouterr()
    with no_room():
        assert cli.run(["import", str(path), str(text)]) == 1
    _told(capsys)
    with open_project(path) as project:
        assert dump(project) == before
    assert cli.run(["import", str(path), str(text)]) == 0


def test_an_upgrade_without_room_leaves_the_old_file(tmp_path: Path) -> None:
    path = Path(shutil.copy(OLD / "v1.doichieu", tmp_path / "cũ.doichieu"))
    before = path.read_bytes()
    with no_room(), pytest.raises(UserError):
        open_project(path)
    assert path.read_bytes() == before
    with open_project(path) as project:
        assert project.check() == []


def test_a_new_project_without_room_is_not_there(tmp_path: Path) -> None:
    with no_room(), pytest.raises(UserError):
        open_project(tmp_path / "mới.doichieu")
    assert not (tmp_path / "mới.doichieu").exists()


# --- a disk that is really full ---------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with disk(tmp_path / "đĩa", "3m") as place:
        yield place


def test_work_goes_on_when_there_is_room_again(ready: Path, small_disk: Path) -> None:
    path = Path(shutil.copy(ready, small_disk / "dự án.doichieu"))
    with open_project(path) as project:
        waiting = _suggested(project)
        filler = small_disk / "đầy"
        _fill(filler)
        confirmed = 0
        told = ""
        while not told:
            try:
                claims.confirm(project, waiting[confirmed])
                confirmed += 1
            except UserError as error:
                told = str(error)
        assert "disk is full" in told
        assert len(stored.all_of(project, states=[State.CONFIRMED])) == confirmed
        assert len(_suggested(project)) == len(waiting) - confirmed
        filler.unlink()
        claims.confirm(project, waiting[confirmed])
        assert len(stored.all_of(project, states=[State.CONFIRMED])) == confirmed + 1
        assert project.check() == []


def _fill(path: Path) -> None:
    """Take all the room there is."""
    with path.open("wb", buffering=0) as file:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while True:
                    file.write(os.urandom(size))
            except OSError:
                continue
