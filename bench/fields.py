"""How long the form needs to open its fields, and the city picker to answer a letter, in a project of many cities.

QT_QPA_PLATFORM=offscreen python -m bench.fields
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.cities import city_of
from annotator.model import Claim
from bench.decision import FRAME, fill
from db.queries import cities
from ui.app import Session, make_app
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.tidying import collect_garbage_here

WORDS = ("ho chi minh", "Đà Nẵng", "seogu", "vinh (nghệ an)", "bang kok")
ROUNDS = 5
ARTICLES = 500


def painted(act: Callable[[], object]) -> float:
    """Milliseconds from an act until what it changed is on screen."""
    begun = time.perf_counter()
    act()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    return (time.perf_counter() - begun) * 1000


def letter(line: QLineEdit, sign: str) -> None:
    """One letter, as an input method sends it: its text and no key."""
    QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign))


def opening(window: MainWindow) -> list[float]:
    """F2 and Esc, again and again: what F2 takes."""
    taken = []
    for _ in range(ROUNDS * 4):
        taken.append(painted(lambda: QTest.keyClick(window.reader, Qt.Key.Key_F2)))
        QApplication.processEvents()
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
        QApplication.processEvents()
        window.reader.setFocus()
    return taken


def typing(window: MainWindow) -> list[float]:
    """What each letter takes in the picker of the row's city."""
    QTest.keyClick(window.reader, Qt.Key.Key_F2)
    QApplication.processEvents()
    line = window.findChild(QLineEdit, "claimKey0")
    assert line is not None
    taken = []
    for words in WORDS * ROUNDS:
        line.clear()
        taken += [painted(lambda sign=sign: letter(line, sign)) for sign in words]  # type: ignore[misc]
    return taken


def main() -> None:
    """Print the figures."""
    app = make_app(["bench"])
    collect_garbage_here(app)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.doichieu"
        fill(path, ARTICLES)
        session = Session(app, Settings(path.parent))
        window = session.open(path)
        bench = window.bench
        bench.set_current(next(one for one in bench.items if isinstance(one, Claim) and one.row and city_of(one)))
        while not bench.findings.settled or bench.jobs.running:
            app.processEvents()
        window.activateWindow()
        app.processEvents()
        begun = time.perf_counter()
        known = cities.known(bench.project)
        print(f"{ARTICLES} articles, {len(known)} cities, read in {(time.perf_counter() - begun) * 1000:.1f} ms")
        for name, figures in (("F2 to painted fields", opening(window)), ("letter to painted list", typing(window))):
            for word, figure in (("p50", median(figures)), ("worst", max(figures))):
                print(f"  {name:<24} {word:<6} {figure:>8.1f} ms {figure / FRAME:>7.2f} frames")
        session.close()


if __name__ == "__main__":
    main()
