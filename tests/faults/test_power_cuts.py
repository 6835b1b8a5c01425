"""The power is cut at any moment: what was told to be stored is there, and the file is sound.

All writes of a real run are recorded with strace. A cut is then replayed: what was synchronised before it is on the
disk; of what came later each write may be there, be missing, or be torn between two sectors.
`TIMES=10 pytest tests/faults/test_power_cuts.py` cuts ten times as often.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model import State
from db.project import open_project
from db.queries import claims as stored
from tests.faults.deeds import ROOT

CUTS = 80 * int(os.environ.get("TIMES", "1"))
SECTOR = 512

CONFIRM = """
import os, sys
from pathlib import Path
from annotator.model import State
from db.ops import claims
from db.project import open_project
from db.queries import claims as stored
told = os.open(sys.argv[2], os.O_WRONLY | os.O_CREAT)
with open_project(Path(sys.argv[1])) as project:
    # So that the log is written back again and again, as it is on a long day.
    project.db.execute_sql("PRAGMA wal_autocheckpoint = 15")
    for claim in stored.all_of(project, states=[State.SUGGESTED])[:30]:
        claims.confirm(project, claim.id)
        os.write(told, f"{claim.id} ".encode())
"""
_CALL = re.compile(r"(?:\d+ +)?(\w+)\((?:\d+<([^>]*)>|\"([^\"]*)\")(?:, (.*))?\) += (\d+)")
_DATA = re.compile(r"\"((?:\\x[0-9a-f]{2})*)\"(?:, \d+, (\d+))?")


@dataclass(frozen=True)
class Event:
    """One call on one file: `write` and `cut` change it, `sync` makes that last, `gone` removes it."""

    sort: str
    file: str
    at: int = 0
    data: bytes = b""


def _can_watch() -> bool:
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-f", "-o", os.devnull, "true"], capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not _can_watch(), reason="strace is not there, or may not watch")


@dataclass(frozen=True)
class Recorded:
    """A project as it was at first, and all that was then done to its files and told."""

    before: bytes
    events: Sequence[Event]


@pytest.fixture(scope="module")
def recorded(ready: Path, tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    folder = tmp_path_factory.mktemp("recorded")
    path = Path(shutil.copy(ready, folder / "p.doichieu"))
    before = path.read_bytes()
    told, log = folder / "told", folder / "log"
    files = [word for file in (path, f"{path}-wal", told) for word in ("-P", str(file))]
    calls = "trace=pwrite64,write,fdatasync,fsync,ftruncate,unlink"
    watch = ["strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "100000", "-o", str(log), "-e", calls, *files]
    subprocess.run([*watch, sys.executable, "-c", CONFIRM, str(path), str(told)], cwd=ROOT, check=True)
    return Recorded(before, [one for line in log.read_text("ascii").splitlines() if (one := _event(line))])


def _event(line: str) -> Event | None:
    found = _CALL.match(line)
    if found is None:
        return None
    call, by_number, by_name, rest, result = found.groups()
    name = bytes.fromhex((by_number or by_name).replace("\\x", "")).decode() if "\\x" in line[:60] else by_number
    file = "told" if name.endswith("told") else "wal" if name.endswith("-wal") else "main"
    if call in ("fdatasync", "fsync"):
        return Event("sync", file)
    if call == "ftruncate":
        return Event("cut", file, int(rest))
    if call == "unlink":
        return Event("gone", file)
    data = _DATA.match(rest)
    assert data is not None, line[:200]
    written = bytes.fromhex(data[1].replace("\\x", ""))
    assert len(written) == int(result)
    return Event("write", file, int(data[2] or 0), written)


def cut(
    recorded: Recorded, at: int, chance: random.Random, *, honest: bool = True
) -> tuple[dict[str, bytes | None], set[int]]:
    """What is on the disk after a cut before event `at`, and what had been told by then.

    A disk that is not `honest` keeps nothing for having been told to.
    """
    files: dict[str, bytearray | None] = {"main": bytearray(recorded.before), "wal": None}
    done = recorded.events[:at]
    told = b"".join(one.data for one in done if one.file == "told")
    last = {
        name: max((n for n, one in enumerate(done) if (one.sort, one.file) == ("sync", name)), default=-1)
        for name in files
    }
    for number, one in enumerate(done):
        if one.file not in files:
            continue
        data = one.data
        if number > last[one.file] or not honest:
            fate = chance.random()
            if fate < 0.4:
                continue
            if fate < 0.7 and len(data) > SECTOR:
                data = data[: chance.randrange(1, len(data) // SECTOR + 1) * SECTOR]
        _apply(files, one, data)
    return {name: None if data is None else bytes(data) for name, data in files.items()}, set(map(int, told.split()))


def _apply(files: dict[str, bytearray | None], one: Event, data: bytes) -> None:
    held = files[one.file]
    if one.sort == "gone":
        files[one.file] = None
    elif one.sort == "cut" and held is not None:
        held[:] = held[: one.at].ljust(one.at, b"\0")
    elif one.sort == "write":
        held = bytearray() if held is None else held
        held.extend(bytes(max(0, one.at + len(data) - len(held))))
        held[one.at : one.at + len(data)] = data
        files[one.file] = held


def test_the_recording_is_one(recorded: Recorded, tmp_path: Path) -> None:
    """Replayed to its end it is the file that the run left, and the log was written back on the way."""
    files, told = cut(recorded, len(recorded.events), random.Random(0))
    assert len(told) == 30
    syncs = [one.file for one in recorded.events if one.sort == "sync"]
    assert syncs.count("wal") >= 30
    assert syncs.count("main") >= 5
    assert files["main"] is not None


def left(path: Path, files: dict[str, bytes | None]) -> tuple[list[str], set[int]]:
    """What the check says of the files after a cut, and the claims that are confirmed."""
    for suffix, name in (("", "main"), ("-wal", "wal")):
        if (data := files[name]) is not None:
            path.with_name(f"{path.name}{suffix}").write_bytes(data)
    with open_project(path) as project:
        held = {int(claim.id) for claim in stored.all_of(project, states=[State.CONFIRMED])}
        return project.check(), held


def test_a_disk_that_lies_would_be_found_out(recorded: Recorded, tmp_path: Path) -> None:
    """The cuts do lose what is not synchronised: else the next test would prove nothing."""
    lost = 0
    for number in range(12):
        chance = random.Random(number)
        files, told = cut(recorded, len(recorded.events) // 2, chance, honest=False)
        try:
            problems, held = left(tmp_path / f"{number}.doichieu", files)
        except UserError:
            lost += 1
        else:
            lost += bool(problems or told - held)
    assert lost > 6


@pytest.mark.parametrize("slice_", range(4))
def test_nothing_that_was_told_is_lost(recorded: Recorded, tmp_path: Path, slice_: int) -> None:
    for number in range(slice_, CUTS, 4):
        chance = random.Random(number)
        files, told = cut(recorded, chance.randrange(len(recorded.events) + 1), chance)
        problems, held = left(tmp_path / f"{number}.doichieu", files)
        assert problems == [], number
        assert told <= held, (number, told - held)
        # One more may be there: it was stored, and the cut came before it could be told.
        assert len(held - told) <= 1, number
