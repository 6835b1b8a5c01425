"""How long a reviewer waits for the next item: from the key of a verdict to the paint, and the turns after it.

QT_QPA_PLATFORM=offscreen python -m bench.review_keys [ARTICLES]

A screen shows a frame every 16.7 ms. Processor time is told besides: on a busy machine the clock counts others' work.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model import SessionId, SessionScope, State
from annotator.reviewing.drawing import Decided, draw
from bench.make_project import Size, fill
from db.ops import claims, review_sessions
from db.project import open_project
from db.queries import claims as stored
from db.queries import derived
from ui.app import Session, make_app
from ui.main_window import MainWindow
from ui.panels.review import ReviewPanel
from ui.settings import USER, Settings
from ui.tidying import collect_garbage_here

REVIEWER = "Bình"
ARTICLES = 500
VERDICTS = 60
READING = 0.15
"""Seconds that the reviewer reads an item, while what comes next is made ready: as quick as nobody reads."""


def make(path: Path, articles: int) -> SessionId:
    """A project whose facts somebody confirmed, with a session of all of them."""
    fill(path, Size(articles=articles, confirmed=0, rejected=0))
    with open_project(path, user="Lan") as project:
        found = [claim.id for claim in stored.all_of(project, states=[State.SUGGESTED])]
        claims.confirm_all(project, found)
    with open_project(path, user=REVIEWER) as project:
        queue = draw(derived.of(project).rows, SessionScope(), Decided(REVIEWER))
        return review_sessions.start(project, "bench", REVIEWER, SessionScope(), queue)


def verdicts(window: MainWindow, panel: ReviewPanel, key: Qt.Key) -> dict[str, list[float]]:
    """Milliseconds until the next item is painted, those of the processor, and the longest turn after it."""
    taken: dict[str, list[float]] = {"key to paint": [], "of it processor": [], "longest turn after it": []}
    for _ in range(VERDICTS):
        begun, busy = time.perf_counter(), time.thread_time()
        QTest.keyClick(panel.sitting, key)
        # Only what asked to be painted, as in the next frame; timers come later.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        taken["key to paint"].append((time.perf_counter() - begun) * 1000)
        taken["of it processor"].append((time.thread_time() - busy) * 1000)
        taken["longest turn after it"].append(_read(window))
    return taken


def _read(window: MainWindow) -> float:
    """Let time pass as while somebody reads; the longest turn of the event loop."""
    longest, end = 0.0, time.perf_counter() + READING
    while time.perf_counter() < end or not window.bench.findings.settled:
        begun = time.perf_counter()
        QApplication.processEvents()
        longest = max(longest, (time.perf_counter() - begun) * 1000)
        time.sleep(0.001)
    return longest


def main(arguments: list[str]) -> None:
    """Print the figures."""
    app = make_app(["bench"])
    collect_garbage_here(app)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "review.doichieu"
        number = make(path, int(arguments[0]) if arguments else ARTICLES)
        settings = Settings(Path(folder))
        settings.keep(USER, REVIEWER)
        session = Session(app, settings)
        window = session.open(path)
        window.resize(1440, 900)
        window.show_dock("review")
        panel = window.docks["review"].widget()
        assert isinstance(panel, ReviewPanel)
        _read(window)
        panel.sit_down(number)
        _read(window)
        for name, key in (("approve", Qt.Key.Key_Return), ("skip", Qt.Key.Key_Tab)):
            for words, figures in verdicts(window, panel, key).items():
                told = f"p50 {median(figures):>6.1f} ms   worst {max(figures):>6.1f} ms"
                print(f"{name:<8} {words:<24} {told}")
        session.close()


if __name__ == "__main__":
    main(sys.argv[1:])
