"""What a person waits for leaves the window alive."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog
from pytestqt.qtbot import QtBot

from annotator.errors import UserError
from ui.waiting import wait_for


def test_the_event_loop_turns_while_somebody_waits(qtbot: QtBot) -> None:
    goes_on = threading.Event()
    seen: list[str] = []

    def look() -> None:
        seen.extend(one.labelText() for one in QApplication.topLevelWidgets() if isinstance(one, QProgressDialog))
        goes_on.set()

    def work() -> bool:
        return goes_on.wait(10)

    watch = QTimer(interval=5)
    watch.timeout.connect(lambda: look() if any_shown() else None)
    watch.start()
    assert wait_for(work, "Đang chờ")
    watch.stop()
    assert seen == ["Đang chờ"]
    assert not any_shown()
    assert QApplication.overrideCursor() is None


def any_shown() -> bool:
    """Whether a dialog tells that something is waited for."""
    return any(isinstance(one, QProgressDialog) and one.isVisible() for one in QApplication.topLevelWidgets())


def test_it_is_done_on_another_thread_and_what_it_raises_is_raised_here(qtbot: QtBot) -> None:
    assert wait_for(threading.get_ident, "") != threading.get_ident()

    def refuse() -> None:
        raise UserError("{path} cannot be read: {why}.", path="a", why="b")

    with pytest.raises(UserError, match="a cannot be read"):
        wait_for(refuse, "")
    assert QApplication.overrideCursor() is None
