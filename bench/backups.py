"""What the hourly backup of a large project takes, and whether the window feels it.

QT_QPA_PLATFORM=offscreen python -m bench.backups PROJECT [--keys N] [--no-window | --at-once]

On a copy of the project: first the backup, its parts and a restore without any window, in seconds by the wall and of
processor time; then the window on it, a decision every 0.2 s, first alone and then while a backup is being made beside
it. A turn is one of the event loop: the window stands still for as long as it takes.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.load import BLOCKED, Took, held, paint, show, timed
from db import backups, checks, dialect, project
from ui.app import Session, make_app
from ui.keeping import Keeping
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.tidying import collect_garbage_here

PAUSE = 0.2
"""Seconds from one decision to the next."""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", type=Path)
    parser.add_argument("--keys", type=int, default=40, help="decisions before the backup is made")
    parser.add_argument("--no-window", action="store_true")
    parser.add_argument("--at-once", action="store_true", help="do not wait until all claims are read and compared")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.project.parent) as folder:
        path = Path(folder) / "bench.doichieu"
        shutil.copyfile(asked.project, path)
        print(f"{path.stat().st_size / 2**20:,.0f} MB")
        parts(path)
        if not asked.no_window:
            beside(path, asked.keys, at_once=asked.at_once)


def parts(path: Path) -> None:
    """A backup, its parts and going back to it, with nobody else at work."""
    copy = path.with_name("copy.doichieu")
    with closing(dialect.connect(path, read_only=True)) as db:
        told("copying", lambda: dialect.copy_to(db, copy))
    with closing(dialect.connect(copy, read_only=True)) as db:
        told("reading it back, as each backup is", lambda: list(checks.first_problems(db)))
        told("the whole check, which File > Check makes", lambda: list(checks.problems(db)))
    copy.unlink()
    told("the hourly backup in all", lambda: backups.make(path, datetime.now(UTC)))
    made = backups.listed(path)[0]
    told("restoring it", lambda: project.restore(made.path, path))
    told("restoring it from the menu", lambda: backups.go_back(path, made.path, datetime.now(UTC)))
    shutil.rmtree(backups.folder(path))


def told(name: str, work: Callable[[], object]) -> None:
    """One line: how long it takes."""
    begun, own = time.perf_counter(), time.process_time()
    work()
    taken = time.perf_counter() - begun
    print(f"{name:<42} {taken:>7.1f} s, {time.process_time() - own:>6.1f} s of processor time", flush=True)


def beside(path: Path, keys: int, *, at_once: bool) -> None:
    """Decisions and turns of the window alone, then while a backup is made."""
    app = make_app(["bench"])
    collect_garbage_here(app)
    session = Session(app, Settings(path.parent))
    window = session.open(path)
    turns(window.isActiveWindow, lambda: None)
    window.reader.setFocus()
    if not at_once:
        settle(window)
    made: list[Took] = []
    alone = turns(lambda: len(made) >= keys, deciding(window, made))
    show("a decision", made, bar=30)
    show("  turns", alone, bar=BLOCKED)
    keeping = window.findChild(Keeping)
    assert isinstance(keeping, Keeping)
    # One has been made by itself, if an hour's first look came meanwhile.
    shutil.rmtree(backups.folder(path), ignore_errors=True)
    begun, own, made = time.perf_counter(), time.thread_time(), []
    started = timed(keeping.look)
    during = turns(lambda: bool(backups.listed(path)), deciding(window, made))
    print(f"a backup beside it: {time.perf_counter() - begun:.1f} s, in which the main thread used "
          f"{time.thread_time() - own:.1f} s; {len(made)} decisions; memory {held():,.0f} MB")  # fmt: skip
    if made:
        show("  a decision meanwhile", made, bar=30)
    show("  turns meanwhile", [started, *during], bar=BLOCKED)
    session.close()


def settle(window: MainWindow) -> None:
    """Wait until all claims are read and compared, and the figures are of the backup alone."""
    bench = window.bench
    begun = time.perf_counter()
    turns(lambda: bench.findings.settled and bench.learnt.settled and bench.sources.settled, lambda: None)
    print(f"all is read after {time.perf_counter() - begun:,.0f} s", flush=True)


def deciding(window: MainWindow, made: list[Took]) -> Callable[[], None]:
    """Makes a decision when it is time for one; notes how long it took."""
    last = time.perf_counter()

    def decide() -> None:
        nonlocal last
        if time.perf_counter() - last >= PAUSE:
            made.append(timed(lambda: QTest.keyClick(window.reader, Qt.Key.Key_Return), paint))
            last = time.perf_counter()

    return decide


def turns(is_over: Callable[[], bool], meanwhile: Callable[[], None]) -> list[Took]:
    """Turn the event loop until that holds, and tell how long each turn took."""
    found: list[Took] = []
    while not is_over():
        found.append(timed(QApplication.processEvents))
        meanwhile()
        time.sleep(0.001)
    return found


if __name__ == "__main__":
    main()
