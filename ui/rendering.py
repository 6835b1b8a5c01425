"""The window drawn where there is no display: for the demo, for the pictures in the documents, for whoever looks."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication

from annotator.model import Type
from db.queries import derived
from ui.app import Session, make_app
from ui.items import place
from ui.main_window import FIRST_SIZE, MainWindow
from ui.settings import LANGUAGE, THEME, USER, Settings
from ui.workbench import Workbench


def render(
    project_path: Path, picture: Path, *, look: str = "light", language: str = "vi", size: QSize = FIRST_SIZE
) -> None:
    """Draw the window on this project into a picture file; needs no display and touches no one's settings."""
    with staged(project_path, look=look, language=language, size=size) as window:
        show_a_conflict(window.bench)
        settle(window.bench)
        window.grab().save(str(picture))


@contextmanager
def staged(
    project_path: Path, *, look: str = "light", language: str = "vi", size: QSize = FIRST_SIZE, user: str = ""
) -> Iterator[MainWindow]:
    """The window on this project, with settings of its own; all is derived and found when it is handed over."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or make_app(sys.argv[:1])
    assert isinstance(app, QApplication)
    with TemporaryDirectory() as folder:
        settings = Settings(Path(folder))
        settings.keep(THEME, look)
        settings.keep(LANGUAGE, language)
        settings.keep(USER, user)
        session = Session(app, settings)
        try:
            window = session.open(project_path)
            window.resize(size)
            settle(window.bench)
            yield window
        finally:
            session.close()


def show_a_conflict(bench: Workbench) -> None:
    """Make a claim the current one that another source contradicts."""
    for found in derived.of(bench.project, include_suggested=True).contradictions:
        if found.type is Type.CONFLICT:
            claim = found.values[0].claims[0]
            bench.set_current(claim)
            bench.show_place(claim.article_id, *place(claim))
            return


def settle(bench: Workbench) -> None:
    """Wait until all that follows from the project is found and shown."""
    app = QApplication.instance()
    assert app is not None
    while not bench.findings.settled:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    app.processEvents()
