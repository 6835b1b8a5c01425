"""Where the keyboard is can be seen on every control, in both looks; and Esc leads from each of them to the text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from ui import theme
from ui.actions import ACTIONS
from ui.main_window import MainWindow
from ui.workbench import Workbench

DOCKS = ("articles", "claim", "contradictions", "tables", "review", "history")
OPENED_BY_KEY = [
    row.id
    for row in ACTIONS
    if row.id
    in (
        "import.paste",
        "export",
        "article.details",
        "settings",
        "name",
        "palette",
        "shortcuts",
        "about",
        "codebook.edit",
        "review.start",
    )
]


@pytest.fixture
def window(window: MainWindow, bench: Workbench) -> MainWindow:
    settle(bench)
    window.welcome.offer(in_sample=True)
    window.notice.tell("Done.", more=True)
    window.reader.setFocus()
    return window


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    theme.apply(qapp, request.param)
    yield request.param
    theme.apply(qapp, "light")


def reached_by_tab(root: QWidget) -> list[QWidget]:
    """What the keyboard can stand in at the moment."""
    return [
        one
        for one in root.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusProxy() is None
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


@pytest.mark.parametrize("dock", DOCKS)
def test_the_keyboard_is_seen_on_every_control(window: MainWindow, bench: Workbench, look: str, dock: str) -> None:
    window.show_dock(dock)
    settle(bench)
    unseen = [one.objectName() or type(one).__name__ for one in reached_by_tab(window) if not _shows_focus(window, one)]
    assert unseen == []


def _shows_focus(window: MainWindow, one: QWidget) -> bool:
    elsewhere = window.reader if one is not window.reader else window.docks["articles"].widget()
    elsewhere.setFocus()
    QApplication.processEvents()
    before = one.grab().toImage()
    one.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return QApplication.focusWidget() is one and one.grab().toImage() != before


@pytest.mark.parametrize("dock", DOCKS)
def test_esc_leads_from_every_control_to_the_text(
    window: MainWindow, bench: Workbench, qtbot: QtBot, dock: str
) -> None:
    window.show_dock(dock)
    settle(bench)
    for one in reached_by_tab(window):
        one.setFocus()
        qtbot.keyClick(one, Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is window.reader, one.objectName()


@pytest.mark.parametrize("name", OPENED_BY_KEY)
def test_esc_leads_from_every_dialog_to_the_text(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.actions_.by_id[name].trigger()
    dialog = next(one for one in window.findChildren(QDialog) if one.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    fields = reached_by_tab(dialog)
    if fields:
        fields[0].setFocus()
    qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert window.focusWidget() is window.reader


def test_esc_leads_out_of_what_is_being_corrected(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_F2)
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.reader
