"""A damaged project in the window: it opens and answers, or the way back is offered; never a report of a bug."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotator.model import State
from db.ops import claims
from db.queries import articles
from db.queries import claims as stored
from tests.faults.test_damage import PAGE, page_damaged
from tests.ui.conftest import dressed, home, settings, swept
from ui.app import Session
from ui.dialogs.problem import ProblemDialog
from ui.dialogs.rescue import RescueDialog
from ui.main_window import MainWindow, docks
from ui.settings import Settings
from ui.workbench import Workbench

__all__ = ["dressed", "home", "settings", "swept"]

pytestmark = pytest.mark.qt_no_exception_capture
COUNT = 12 * int(os.environ.get("TIMES", "1"))


@pytest.fixture
def session(qapp: QApplication, settings: Settings) -> Iterator[Session]:
    made = Session(qapp, settings)
    made.problems.install()
    yield made
    made.problems.remove()
    made.close()


def _confirm_one(bench: Workbench) -> None:
    for claim in stored.all_of(bench.project, states=[State.SUGGESTED])[:1]:
        bench.do(claims.confirm, claim.id)


def look_at_everything(session: Session, window: MainWindow) -> None:
    """Every article, every dock, an undo and a decision, as far as the project goes."""
    bench, path = window.bench, window.bench.project.path
    deeds: list[Callable[[], object]] = [partial(bench.open_article, number) for number in articles.ids(bench.project)]
    deeds += [partial(window.show_dock, dock.name) for dock in docks()]
    deeds += [partial(_confirm_one, bench), bench.undo, bench.redo]
    for deed in deeds:
        # Through the event loop, as a key or a click would.
        QTimer.singleShot(0, window, deed)
        QApplication.processEvents()
        QApplication.processEvents()
        if session.window is not window or window.bench.project.path != path:
            return
    until = time.monotonic() + 10
    while session.window is window and window.bench.jobs.running and time.monotonic() < until:
        QApplication.processEvents()


@pytest.mark.parametrize("number", range(COUNT))
def test_a_damaged_page(session: Session, ready: Path, tmp_path: Path, number: int) -> None:
    data = ready.read_bytes()
    first = session.open(tmp_path / "khác.doichieu")
    path = tmp_path / "hỏng.doichieu"
    assert len(data) % PAGE == 0
    path.write_bytes(page_damaged(data, number))
    first.wishes.project_chosen.emit(path)
    QApplication.processEvents()
    assert session.window is not None
    if session.window.bench.project.path == path:
        look_at_everything(session, session.window)
    QApplication.processEvents()
    assert session.window is not None
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert [one.report.toPlainText() for one in shown if isinstance(one, ProblemDialog)] == []
    offered = [one for one in shown if isinstance(one, RescueDialog)]
    # Either it is still open and works, or there is a way back.
    assert (session.window.bench.project.path == path) != bool(offered)
    for one in offered:
        one.reject()
