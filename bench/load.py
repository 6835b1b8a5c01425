"""The window on a project of 100,000 articles, each figure beside its bar.

QT_QPA_PLATFORM=offscreen python -m bench.load PROJECT [--keys N]

`bench.make_project` makes the project; decisions are made in a copy of it. Times are milliseconds by the wall
and, for machines that do other things too, of the main thread's own processor time. A turn is one of the event loop:
the window stands still for as long as it takes. Memory is what the program holds, and its peak.
"""

from __future__ import annotations

import argparse
import re
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.model import Type, Verdict
from db.ops import resolutions
from db.queries import articles
from ui.app import Session, make_app
from ui.dialogs.export import ExportDialog
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.tidying import collect_garbage_here

WORDS = ("Đà Nẵng", "cong bo", "trung tâm đọc sách", "An Bảo Bình")
BLOCKED = 100
"""Milliseconds that no turn may take."""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", type=Path)
    parser.add_argument("--keys", type=int, default=60, help="decisions of each sort")
    asked = parser.parse_args()
    app = make_app(["bench"])
    collect_garbage_here(app)
    with tempfile.TemporaryDirectory(dir=asked.project.parent) as folder:
        path = Path(folder) / asked.project.name
        shutil.copyfile(asked.project, path)
        Measuring(app, Session(app, Settings(Path(folder))), path, asked.keys).run()


class Measuring:
    """One run on one window."""

    def __init__(self, app: QApplication, session: Session, path: Path, keys: int) -> None:
        self._app, self._session, self._path, self._keys = app, session, path, keys
        self._window: MainWindow | None = None

    @property
    def window(self) -> MainWindow:
        """The window, once it is open."""
        assert self._window is not None
        return self._window

    def run(self) -> None:
        """Print the figures, one after the other."""
        print(f"memory of the empty program: {held():,.0f} MB")
        show("open to the painted window", [timed(self._open)], bar=1000)
        bench = self.window.bench
        print(f"{articles.count(bench.project):,} articles, {self._path.stat().st_size / 2**20:,.0f} MB")
        self._begin()
        show("  key to paint while it is read", [self._confirm() for _ in range(self._keys)], bar=30)
        self._settle("until claims are compared", lambda: bench.findings.settled)
        # What is learnt and weighed goes on meanwhile, as it does for people.
        self._decisions()
        self._looking()
        show_memory()
        self._settle("until all is learnt", lambda: bench.findings.settled and bench.learnt.settled)
        self._settle("until sources are weighed", lambda: bench.findings.settled and bench.sources.settled)
        self._export()
        show_memory()
        self._session.close()

    def _open(self) -> None:
        self._window = self._session.open(self._path)
        paint()

    def _begin(self) -> None:
        """Wait until the window takes keys."""
        self._turns(self.window.isActiveWindow)
        self.window.reader.setFocus()

    def _settle(self, what: str, is_settled: Callable[[], bool]) -> None:
        """Turn the event loop until that holds; how long that takes, and its longest turn."""
        begun = time.perf_counter()
        turns = self._turns(is_settled)
        print(f"{what}: {time.perf_counter() - begun:,.0f} s, memory {held():,.0f} MB")
        show("  turns meanwhile", turns, bar=BLOCKED)

    def _turns(self, is_over: Callable[[], bool]) -> list[Took]:
        turns: list[Took] = []
        quiet = 0
        while quiet < 3:
            turns.append(timed(QApplication.processEvents))
            if turns[-1].wall < 0.05:
                # Nothing was waiting: let the worker work.
                time.sleep(0.001)
            quiet = quiet + 1 if is_over() else 0
        return turns

    # --- deciding ---------------------------------------------------------------------------------------

    def _decisions(self) -> None:
        painted: list[Took] = []
        updated: list[Took] = []
        turns: list[Took] = []
        for _ in range(self._keys):
            painted.append(self._confirm())
            updated.append(timed(lambda: turns.extend(self._turns(self._is_compared))))
        show("confirm: key to durable and painted", painted, bar=30)
        show("  then to tables and contradictions", updated, bar=50)
        show("  turns after it", turns, bar=BLOCKED)
        show("verdict: to the panel's new list", [self._resolve() for _ in range(self._keys // 4)], bar=50)
        show("undo", [timed(lambda: self.window.bench.undo(), paint) for _ in range(5)], bar=30)
        show("  turns after it", self._turns(self._is_compared), bar=BLOCKED)

    def _is_compared(self) -> bool:
        return self.window.bench.findings.settled

    def _confirm(self) -> Took:
        return timed(lambda: QTest.keyClick(self.window.reader, Qt.Key.Key_Return), paint)

    def _resolve(self) -> Took:
        bench = self.window.bench
        self.window.docks["contradictions"].raise_()
        self._turns(lambda: bench.findings.settled)
        conflict = next(
            one for one in bench.findings.contradictions if one.type is Type.CONFLICT and not one.resolution
        )

        def decide() -> None:
            value = conflict.values[0].value
            bench.do(resolutions.resolve, conflict, verdict=Verdict.VALUE, value=value, reason="đo")
            while not bench.findings.settled or (bench.findings.contradictions and not self._is_told()):
                QApplication.processEvents()

        return timed(decide)

    def _is_told(self) -> bool:
        panel = self.window.docks["contradictions"].widget()
        return bool(getattr(panel, "is_fresh", True))

    # --- looking ----------------------------------------------------------------------------------------

    def _looking(self) -> None:
        bench = self.window.bench
        ids = articles.ids(bench.project)
        places = ids[:: max(1, len(ids) // self._keys)]
        show("open an article", [timed(partial(bench.open_article, one), paint) for one in places], bar=50)
        show(
            "the page turned to the next article",
            [timed(bench.next_article, paint) for _ in range(5)],
            bar=100,
        )
        for name in ("tables", "history", "search", "contradictions"):
            show(f"panel: {name}", [self._raised(name)], bar=BLOCKED)
        self.window.docks["search"].raise_()
        show("search, letter by letter", [one for words in WORDS for one in self._typed("search", words)], bar=50)
        show("list filtered, letter by letter", self._typed("articles", "tin số 4711"), bar=50)
        self._typed("articles", "")

    def _raised(self, name: str) -> Took:
        def bring() -> None:
            self.window.docks[name].raise_()
            for _ in range(3):
                QApplication.processEvents()

        return timed(bring)

    def _typed(self, panel: str, words: str) -> list[Took]:
        box = self.window.docks[panel].widget().findChild(QLineEdit)
        assert box is not None

        def put(text: str) -> None:
            box.setText(text)
            for _ in range(2):
                QApplication.processEvents()

        typed = [words[:end] for end in range(1, len(words) + 1)] or [""]
        return [timed(partial(put, text)) for text in typed]

    # --- exporting --------------------------------------------------------------------------------------

    def _export(self) -> None:
        dialog = ExportDialog(self.window.bench, self.window)
        written: list[object] = []
        dialog.written.connect(lambda path, _left: written.append(path))
        show("export: the dialog", [timed(dialog.show, paint)], bar=BLOCKED)
        show(
            "  turns while it counts", self._turns(lambda: dialog.preview.derived("confirmed") is not None), bar=BLOCKED
        )
        for at in range(1, dialog.tables.count()):
            dialog.tables.item(at).setCheckState(Qt.CheckState.Unchecked)
        dialog.target.setText(str(self._path.with_name("bench.xlsx")))
        begun = time.perf_counter()
        blocked = timed(dialog.export)
        turns = self._turns(lambda: bool(written))
        print(f"export of one table: {time.perf_counter() - begun:,.1f} s, memory {held():,.0f} MB")
        show("  turns meanwhile", [blocked, *turns], bar=BLOCKED)


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds by the wall, and of the main thread's own processor time: a busy machine adds to the first alone."""

    wall: float
    own: float


def timed(*works: Callable[[], object]) -> Took:
    """How long these take, one after the other."""
    begun, own = time.perf_counter(), time.thread_time()
    for work in works:
        work()
    return Took((time.perf_counter() - begun) * 1000, (time.thread_time() - own) * 1000)


def show(name: str, taken: Sequence[Took], *, bar: float) -> None:
    """One line of figures, with whether 95 of 100 keep the bar."""
    walls, owns = sorted(one.wall for one in taken), sorted(one.own for one in taken)
    at = min(len(walls) - 1, len(walls) * 95 // 100)
    kept = "kept" if walls[at] <= bar else "kept by processor time" if owns[at] <= bar else "MISSED"
    print(
        f"{name:<40} p50 {median(walls):>8.1f}  95 % {walls[at]:>8.1f}  worst {walls[-1]:>8.1f}   "
        f"own: p50 {median(owns):>7.1f}  95 % {owns[at]:>7.1f}  worst {owns[-1]:>7.1f} ms   bar {bar:.0f} {kept}",
        flush=True,
    )


def show_memory() -> None:
    """What the program holds now, and held at most."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory: {held():,.0f} MB, at its peak {most:,.0f} MB; bar 600 {'kept' if most < 600 else 'MISSED'}")


def held() -> float:
    """The megabytes of memory that the program holds now."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else float("nan")


def paint() -> None:
    """Only what asked to be painted, as in the next frame; timers come later."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)


if __name__ == "__main__":
    main()
