"""Files whose bytes are not what was written: recognised, told in one line, and a way back is offered.

`TIMES=10 pytest tests/faults/test_damage.py` damages ten times as many pages.
"""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from db import backups
from db.project import DamagedError, open_project
from ui import cli

TIMES = int(os.environ.get("TIMES", "1"))
PAGE = 4096
PAGES, CUTS = 60 * TIMES, 40 * TIMES


@pytest.fixture(scope="module")
def ready(ready: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in which something of everything was done, shut, with nothing beside it."""
    path = Path(shutil.copy(ready, tmp_path_factory.mktemp("sẵn")))
    with open_project(path) as project:
        from db.ops import claims
        from db.queries import claims as stored

        for claim in stored.all_of(project, states=["suggested"])[:10]:
            claims.confirm(project, claim.id)
        project.undo()
    return path


def commands(path: Path) -> list[list[str]]:
    """All that reads a project."""
    out = path.with_name("bảng.xlsx")
    named = str(path)
    return [
        ["claims", named, "--state", "all"],
        ["contradictions", named, "--include-suggested"],
        ["history", named],
        ["reviews", named],
        ["export", named, str(out), "--status", "all"],
        ["check", named],
    ]


def outcome(command: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    code = cli.run(command)
    told = capsys.readouterr()
    return code, told.out, told.err


def page_damaged(data: bytes, number: int) -> bytes:
    """One page of noise, of zeros, or with some bytes changed."""
    chance = random.Random(number)
    start = chance.randrange(len(data) // PAGE) * PAGE
    page = bytearray(data[start : start + PAGE])
    if number % 3 == 0:
        page = bytearray(chance.randbytes(PAGE))
    elif number % 3 == 1:
        page = bytearray(PAGE)
    else:
        for _ in range(40):
            page[chance.randrange(PAGE)] = chance.randrange(256)
    return data[:start] + bytes(page) + data[start + PAGE :]


@pytest.fixture(scope="module")
def expected(ready: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a whole project answers."""
    import contextlib
    import io

    told: dict[str, str] = {}
    path = Path(shutil.copy(ready, tmp_path_factory.mktemp("nguyên") / ready.name))
    for command in commands(path):
        words = io.StringIO()
        with contextlib.redirect_stdout(words), contextlib.redirect_stderr(io.StringIO()):
            assert cli.run(command) == 0, command
        told[command[0]] = words.getvalue()
    return told


@pytest.mark.parametrize("slice_", range(6))
def test_a_damaged_page(
    ready: Path, tmp_path: Path, expected: dict[str, str], capsys: pytest.CaptureFixture[str], slice_: int
) -> None:
    """No command ends in a traceback, and what the check calls sound answers as before."""
    data = ready.read_bytes()
    for number in range(slice_, PAGES, 6):
        path = tmp_path / f"{number}.doichieu"
        path.write_bytes(page_damaged(data, number))
        checked, *_ = outcome(["check", str(path)], capsys)
        for command in commands(path):
            if command[0] == "export" and number % 4:
                continue  # half of the time, for what the others have read
            code, out, err = outcome(command, capsys)
            assert code in (0, 1), (number, command)
            assert "Traceback" not in err
            if code == 1 and command[0] != "check":
                assert len(err.strip().splitlines()) == 1, (number, err)
            if checked == 0 and command[0] != "export":
                assert (code, out) == (0, expected[command[0]]), (number, command)


@pytest.mark.parametrize("slice_", range(4))
def test_a_file_cut_off(ready: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], slice_: int) -> None:
    """At any byte: it is told, and nothing is made anew in its place."""
    data = ready.read_bytes()
    for number in range(slice_, CUTS, 4):
        path = tmp_path / f"{number}.doichieu"
        # Below a hundred bytes even the head is cut; nothing at all is what a crash of the disk may leave.
        length = [0, 1, 99, 100, 101, PAGE - 1, PAGE, PAGE + 1][number] if number < 8 else None
        rest = data[: random.Random(number).randrange(len(data)) if length is None else length]
        path.write_bytes(rest)
        for command in commands(path):
            code, _, err = outcome(command, capsys)
            assert code == 1, (number, command, len(rest))
            assert "Traceback" not in err
        assert path.read_bytes()[:100] == rest[:100]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 5000,
        b"PK\x03\x04" + b"\x00" * 3000,
        b"SQLite format 3\x00",
        b"<html>" * 900,
        "văn bản ".encode() * 700,
    ],
    ids=["empty", "zeros", "zip", "head alone", "html", "text"],
)
def test_another_sort_of_file(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "lạ.doichieu"
    path.write_bytes(data)
    for command in commands(path):
        code, _, err = outcome(command, capsys)
        assert (code, len(err.strip().splitlines())) == (1, 1), (command, err)
    assert path.read_bytes() == data


def test_a_way_back_from_each_damage(ready: Path, tmp_path: Path) -> None:
    """Whatever cannot be opened, or does not pass its check, has a backup that does."""
    from datetime import UTC, datetime

    path = Path(shutil.copy(ready, tmp_path / "dự án.doichieu"))
    backups.make(path, datetime.now(UTC))
    data = path.read_bytes()
    refused = 0
    for number in range(20):
        path.write_bytes(page_damaged(data, number))
        try:
            with open_project(path, read_only=True) as project:
                project.check()
        except DamagedError:
            refused += 1
        good = backups.newest_good(path, datetime.now(UTC))
        assert good is not None
        with open_project(good.path, read_only=True) as project:
            assert project.check() == []
    assert refused
