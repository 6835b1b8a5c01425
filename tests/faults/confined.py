"""Work on hostile files in a process of its own: with little memory and time, every door to the network watched.

    python -m tests.faults.confined DEED PATH…

prints one JSON line per path: what came of it, the seconds, and what the process tried to open that it may not.
"""

from __future__ import annotations

import json
import os
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from annotator.model import Article, ArticleId

ROOT = Path(__file__).parents[2]
MEMORY = 1_500_000_000
SECONDS = 40
# What Python tells of itself as soon as anything reaches for another computer or starts a program that could.
_NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request")
_DOORS = (*_NETWORK, "http.client.connect", "ftplib.connect", "subprocess.Popen", "os.system", "webbrowser.open")


@dataclass(frozen=True)
class Came:
    """What came of one file: how many were read, or in what words it was refused."""

    read: int
    refused: str
    seconds: float
    reached: tuple[str, ...]


def each(deed: str, paths: Sequence[Path]) -> dict[str, Came]:
    """What came of each path, by its name; RuntimeError where the process did not live through one of them."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.faults.confined", deed, *map(str, paths)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    return {
        name: Came(one["read"], one["refused"], one["seconds"], tuple(one["reached"]))
        for one in lines
        for name in [one.pop("name")]
    }


def _articles(path: Path) -> int:
    from annotator import importers
    from annotator.suggest import suggest

    articles = [importers.article(raw) for raw in importers.read(path)]
    for one in articles[:20]:
        suggest(one)
    return len(articles)


def _annotations(path: Path) -> int:
    from annotator.annotations import opening, readers

    return sum(len(readers.read(file)[1]) for file in opening.opened(path))


def _sheet(path: Path) -> int:
    from exports.workbook import reading

    return len(reading.read(path).sheets)


def _reach(path: Path) -> int:
    """What none of the others may do; nobody listens at that port."""
    with suppress(OSError), socket.socket() as asked:
        asked.connect(("127.0.0.1", 9))
    return 1


DEEDS: dict[str, Callable[[Path], int]] = {
    "articles": _articles,
    "annotations": _annotations,
    "sheet": _sheet,
    "reach": _reach,
}


def _tried(deed: Callable[[Path], int], path: Path) -> dict[str, object]:
    """Run in the child: the deed, and a line about it."""
    from annotator.errors import UserError

    reached: list[str] = []
    sys.addaudithook(lambda event, _: reached.append(event) if event in _DOORS else None)
    began, read, refused = time.monotonic(), 0, ""
    try:
        read = deed(path)
    except UserError as error:
        refused = str(error)
    except (MemoryError, RecursionError) as error:
        refused = f"!!! {type(error).__name__}"
    seconds = time.monotonic() - began
    return {"name": path.name, "read": read, "refused": refused, "seconds": seconds, "reached": reached}


def _tell(line: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def _forked(deed: Callable[[Path], int], path: Path) -> None:
    """Each path in a child of this process, which has loaded what is needed."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        _tell(_tried(deed, path))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status:
        lost = {"name": path.name, "read": 0, "refused": f"!!! died of {status}", "seconds": SECONDS, "reached": []}
        _tell(lost)


def main(deed: str, paths: Sequence[str]) -> None:
    """Try each path in turn."""
    import charset_normalizer  # noqa: F401
    import docx  # noqa: F401
    import openpyxl  # noqa: F401
    import pypdfium2  # noqa: F401
    import trafilatura  # noqa: F401

    from annotator.suggest import suggest
    from annotator.text import normalise

    # What every child needs is loaded once, before any limit.
    suggest(Article(ArticleId(0), "", "", normalise("Ngày 14/2/2024 tại Hà Nội")))
    for path in paths:
        _forked(DEEDS[deed], Path(path))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
