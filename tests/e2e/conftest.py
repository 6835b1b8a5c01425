"""The whole program in a data folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.e2e.hands import focused, settle
from ui import theme
from ui.app import Session
from ui.main_window import FIRST_SIZE, MainWindow
from ui.settings import Settings, data_folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder, as before the very first start."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("DOICHIEU_HOME", str(folder))
    return folder


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[Program]:
    """The program, not yet started."""
    theme.load_fonts(qapp)
    made = Program(qapp, qtbot)
    yield made
    made.quit()
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese))
    theme.apply(qapp, "light")


class Program:
    """The program as it is started and left, as often as a test likes."""

    def __init__(self, qapp: QApplication, qtbot: QtBot) -> None:
        self._qapp = qapp
        self._qtbot = qtbot
        self._session: Session | None = None

    def start(self) -> MainWindow:
        """Start it as without arguments, and wait until it is at rest."""
        self._session = Session(self._qapp, Settings(data_folder()))
        self._session.start(None)
        window = self._session.window
        assert window is not None
        self._qtbot.waitExposed(window)
        # The screen in memory is smaller than any on a desk.
        window.resize(FIRST_SIZE)
        window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is window.reader)
        settle(window)
        assert focused() is window.reader
        return window

    def window(self) -> MainWindow:
        """The window that is open, once it is at rest: another project has one of its own."""
        assert self._session is not None
        assert self._session.window is not None
        settle(self._session.window)
        return self._session.window

    def quit(self) -> None:
        """Close the window, as with its cross."""
        if self._session is None:
            return
        if self._session.window is not None:
            self._session.window.close()
        self._session.close()
        self._session = None
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
