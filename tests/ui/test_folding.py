"""A window too low for text and panels: the one that has the keyboard gets the room, the tabs stay."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Desk, settle
from ui import theme
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.sizes import wide
from ui.workbench import Workbench


def opened(bench: Workbench, settings: Settings, desk: Desk, qtbot: QtBot, height: int) -> MainWindow:
    made = MainWindow(bench, settings)
    qtbot.addWidget(made)
    bench.open_article(desk.first)
    made.resize(1100, height)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.reader.setFocus()
    settle(bench)
    return made


@pytest.fixture
def low(bench: Workbench, settings: Settings, desk: Desk, qtbot: QtBot) -> MainWindow:
    return opened(bench, settings, desk, qtbot, 460)


@pytest.fixture
def large_letters(qapp: QApplication) -> Iterator[None]:
    """Letters of twice the size, as some systems show them."""
    before = qapp.font()
    large = qapp.font()
    large.setPointSizeF(2 * before.pointSizeF())
    qapp.setFont(large)
    yield
    qapp.setFont(before)


def lines(window: MainWindow) -> int:
    """How many lines of the text there is room for."""
    return window.reader.viewport().height() // window.reader.fontMetrics().lineSpacing()


def tab_of(window: MainWindow, title: str) -> tuple[QTabBar, QPoint]:
    for bar in window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
        for at in range(bar.count()):
            if bar.tabText(at) == title:
                return bar, bar.tabRect(at).center()
    raise AssertionError(title)


def test_panels_fold_away_while_one_reads_and_open_for_the_keyboard(low: MainWindow, qtbot: QtBot) -> None:
    panel = low.docks["contradictions"]
    qtbot.waitUntil(lambda: low.folding.is_folded and panel.visibleRegion().isEmpty())
    assert tab_of(low, panel.windowTitle())[0].isVisible()
    reading = low.reader.height()
    qtbot.keyClick(low.reader, Qt.Key.Key_F8)
    assert panel.isAncestorOf(QApplication.focusWidget())
    qtbot.waitUntil(lambda: not panel.visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: panel.widget().height() >= panel.widget().minimumSizeHint().height())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is low.reader
    qtbot.waitUntil(lambda: low.reader.height() == reading)


def test_a_click_on_a_tab_opens_its_panel_even_where_it_is_in_front(low: MainWindow, qtbot: QtBot) -> None:
    for name in ("contradictions", "tables"):
        qtbot.waitUntil(lambda: low.folding.is_folded)
        panel = low.docks[name]
        bar, place = tab_of(low, panel.windowTitle())
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
        assert panel.isAncestorOf(QApplication.focusWidget())
        qtbot.waitUntil(lambda panel=panel: not panel.visibleRegion().isEmpty())
        low.reader.setFocus()


def test_nothing_folds_where_there_is_room(low: MainWindow, qtbot: QtBot) -> None:
    low.resize(1440, 900)
    qtbot.waitUntil(lambda: not low.folding.is_folded)
    panel = low.docks["contradictions"]
    qtbot.waitUntil(lambda: panel.height() > panel.widget().minimumSizeHint().height())
    assert low.reader.height() > panel.height()
    assert low.corner(Qt.Corner.BottomRightCorner) == Qt.DockWidgetArea.RightDockWidgetArea


def test_the_panel_in_front_is_known_though_it_is_folded_away(low: MainWindow, qtbot: QtBot) -> None:
    low.show_dock("history")
    low.reader.setFocus()
    qtbot.waitUntil(lambda: low.docks["history"].visibleRegion().isEmpty())
    assert low.folding.front is low.docks["history"]
    low.close()
    assert low.bench.looks.panels["tab"] == "history"


@pytest.mark.usefixtures("large_letters")
def test_in_letters_of_twice_the_size_there_are_lines_to_read(
    bench: Workbench, settings: Settings, desk: Desk, qtbot: QtBot
) -> None:
    window = opened(bench, settings, desk, qtbot, 700)
    window.reader.page.set_letters(2 * theme.READER)
    assert wide(100) > 180
    qtbot.waitUntil(lambda: window.folding.is_folded)
    # Beside the text and the panels, not between them, as where the window is broad.
    assert window.corner(Qt.Corner.BottomRightCorner) == Qt.DockWidgetArea.BottomDockWidgetArea
    assert window.minimumSizeHint().width() <= 1150
    qtbot.waitUntil(lambda: lines(window) >= 4)
    # While a panel is open, the heading gives up its room: the words that are outlined are read.
    qtbot.keyClick(window.reader, Qt.Key.Key_F8)
    panel = window.docks["contradictions"]
    qtbot.waitUntil(lambda: not panel.visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: window.reader.page.heading.height() == 0 and lines(window) >= 2)
    assert (window.width(), window.height()) == (1100, 700)
