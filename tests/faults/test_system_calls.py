"""A system call fails while the project is written: what was told is there, what failed was told, nothing is half.

strace makes a call of the running program fail; the tests are skipped where there is none, or it may not.
`TIMES=10 pytest tests/faults/test_system_calls.py` tries ten times as many moments.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.model import State
from db.project import open_project
from db.queries import claims as stored
from tests.faults.deeds import ROOT

TIMES = int(os.environ.get("TIMES", "1"))

CONFIRM = """
import sys
from pathlib import Path
from annotator.errors import UserError
from annotator.model import State
from db.ops import claims
from db.project import open_project
from db.queries import claims as stored
refused = 0
def tell(words):
    print(words, flush=True)
try:
    with open_project(Path(sys.argv[1])) as project:
        for claim in stored.all_of(project, states=[State.SUGGESTED])[:12]:
            try:
                claims.confirm(project, claim.id)
            except UserError as error:
                tell(f"refused {len(str(error).splitlines())}")
            else:
                tell(f"done {claim.id}")
except UserError as error:
    tell(f"refused {len(str(error).splitlines())}")
"""
CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink")
ERRORS = ("ENOSPC", "EIO", "EROFS", "EDQUOT")


def _can_inject() -> bool:
    if shutil.which("strace") is None:
        return False
    words = ["strace", "-f", "-o", os.devnull, "-e", "inject=fsync:error=EIO", "true"]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not _can_inject(), reason="strace is not there, or may not")


def failing(path: Path, call: str, error: str, when: str) -> list[str]:
    """What the program told while calls of that kind on the project's files failed."""
    watch = ["strace", "-f", "--seccomp-bpf", "-o", os.devnull, "-e", f"trace={call}"]
    # Without -P the library files of Python would be hit too.
    files = [word for suffix in ("", "-wal", "-shm", "-journal") for word in ("-P", f"{path}{suffix}")]
    watch += [*files, "-e", f"inject={call}:error={error}:when={when}"]
    done = subprocess.run(
        [*watch, sys.executable, "-c", CONFIRM, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr, (call, error, when, done.stderr[-3000:])
    assert done.returncode == 0, (call, error, when, done.stderr[-2000:])
    return done.stdout.splitlines()


@pytest.mark.parametrize("call", CALLS)
def test_a_call_that_fails(ready: Path, tmp_path: Path, call: str) -> None:
    chance = random.Random(call)
    for number in range(4 * TIMES):
        path = Path(shutil.copy(ready, tmp_path / f"{number}.doichieu"))
        # Once, or from then on for good.
        when = f"{chance.randrange(1, 25)}{chance.choice(['', '+'])}"
        error = ERRORS[number % len(ERRORS)]
        told = failing(path, call, error, when)
        done = {int(line.split()[1]) for line in told if line.startswith("done")}
        assert all(line == "refused 1" for line in told if line.startswith("refused")), told
        with open_project(path) as project:
            assert project.check() == [], (call, error, when)
            held = {claim.id for claim in stored.all_of(project, states=[State.CONFIRMED])}
        assert done <= held, (call, error, when)
        # One more may be there: its commit reached the disk, and the failure came after.
        assert len(held - done) <= 1, (call, error, when, held - done)


@pytest.mark.parametrize("call", ["pwrite64", "fdatasync"])
def test_the_calls_do_fail(ready: Path, tmp_path: Path, call: str) -> None:
    """The tests above would pass if strace hit nothing."""
    told = failing(Path(shutil.copy(ready, tmp_path / "mọi.doichieu")), call, "EIO", "1+")
    assert told
    assert all(line == "refused 1" for line in told)
