"""Kill the program at random moments of a deed, again and again, and see what it leaves.

The moments are drawn between the start of the process and the time that the whole deed takes, so that each part of it
is hit as often as it is long. A process is forked from one that has loaded the program: what is killed is the program
at work, not its loading.
"""

from __future__ import annotations

import os
import random
import select
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

from tests.faults.deeds import Deed, exported

# A deed that never ends by itself is let run for as long, or for as many rounds as it tells.
_LONGEST, _ROUNDS = 1.0, 3
# In memory nothing waits for a disk; what a kill leaves of a file is the same there.
MEMORY = Path("/dev/shm")


@dataclass(frozen=True)
class Kill:
    """One kill: after how many seconds, what the program had told by then, and what was wrong afterwards."""

    deed: str
    after: float
    told: tuple[str, ...]
    ended: bool
    wrong: tuple[str, ...]


def kills(deed: Deed, count: int, *, seed: int, on: Path | None = None) -> Iterator[Kill]:
    """So many kills of one deed, each in a fresh copy of its folder, in a temporary one `on` some disk."""
    _load()
    moments = random.Random(f"{deed.name} {seed}")
    with tempfile.TemporaryDirectory(dir=on) as folder:
        ready = Path(folder) / "sẵn"
        ready.mkdir()
        _alone(deed.ready, ready)
        whole = _whole(deed, _copy(ready))
        for _ in range(count):
            place = _copy(ready)
            after = moments.uniform(0, whole)
            told, ended, _ = _run(deed, place, after)
            yield Kill(deed.name, after, told, ended, tuple(deed.verify(place, told)))
            shutil.rmtree(place)


@cache
def _load() -> None:
    """Have this process load all that its children would load first, instead of the work they are killed at."""
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        exported(Path(folder))


def _whole(deed: Deed, folder: Path) -> float:
    """How many seconds the deed takes, with some to spare; or those of a few rounds if it goes on for ever."""
    told, ended, lived = _run(deed, folder, _LONGEST)
    return min(lived * 1.1 if ended else lived * _ROUNDS / max(len(told), 1), _LONGEST)


def _copy(ready: Path) -> Path:
    place = Path(tempfile.mkdtemp(dir=ready.parent))
    shutil.copytree(ready, place, dirs_exist_ok=True)
    return place


def _alone(ready: Callable[[Path], None], folder: Path) -> None:
    """In a process of its own: what is forked later must hold no connection of ours."""
    child = os.fork()
    if child == 0:
        _quietly(lambda: ready(folder))
    if os.waitpid(child, 0)[1] != 0:
        raise RuntimeError("the deed could not be prepared")


def _run(deed: Deed, folder: Path, after: float) -> tuple[tuple[str, ...], bool, float]:
    """What the deed told until it ended or was killed, whether it ended by itself, and how long it lived."""
    reads, writes = os.pipe()
    begun = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.close(reads)
        _quietly(lambda: deed.do(folder, lambda words: _say(writes, words)))
    os.close(writes)
    heard = _listen(reads, begun + after)
    os.close(reads)
    lived = time.perf_counter() - begun
    os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    ended = os.WIFEXITED(status)
    if ended and os.WEXITSTATUS(status):
        raise RuntimeError(f"{deed.name} failed by itself")
    return tuple(heard.decode().splitlines()), ended, lived


def _say(pipe: int, words: str) -> None:
    # In one call: a line is told whole or not at all.
    os.write(pipe, f"{words}\n".encode())


def _listen(pipe: int, until: float) -> bytes:
    """What is told until that moment, or until whoever tells it is done."""
    heard = b""
    while (left := until - time.perf_counter()) > 0:
        if select.select([pipe], [], [], left)[0]:
            piece = os.read(pipe, 1 << 16)
            if not piece:
                return heard
            heard += piece
    while select.select([pipe], [], [], 0)[0]:
        piece = os.read(pipe, 1 << 16)
        if not piece:
            break
        heard += piece
    return heard


def _quietly(act: Callable[[], None]) -> None:
    """In a forked process: do it, say nothing, and be gone without tidying up after the process it came from."""
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)
    status = 1
    try:
        act()
        status = 0
    finally:
        os._exit(status)
