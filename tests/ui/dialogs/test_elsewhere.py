"""One decision for proposals that say the same: shown first, then made in one step, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from annotator.model import ArticleId, State
from db.ops import articles, suggestions
from db.queries import claims
from tests.ui.conftest import Desk, founded, made, show_window
from ui.dialogs.elsewhere import ElsewhereDialog
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.workbench import Workbench

SAME = "Được thành lập năm 2012, mạng lưới nay có mặt ở nhiều nước."
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def others(bench: Workbench) -> list[ArticleId]:
    """Two more articles that say what the first one says."""
    stored = articles.store(bench.project, [made("ba.txt", SAME), made("bon.txt", SAME + " Hết.")]).new
    suggestions.store(bench.project, [founded(number, SAME, "2012") for number in stored])
    return list(stored)


@pytest.fixture
def window(bench: Workbench, settings: Settings, desk: Desk, others: list[ArticleId], qtbot: QtBot) -> MainWindow:
    return show_window(bench, settings, qtbot, desk.first, size=None)


def dialog_of(window: MainWindow, key: Qt.Key, qtbot: QtBot) -> ElsewhereDialog:
    """The dialog that the key opens."""
    qtbot.keyClick(window.reader, key, SHIFT)
    found = window.findChild(ElsewhereDialog)
    assert found is not None
    qtbot.waitUntil(found.isActiveWindow)
    return found


def states(bench: Workbench, numbers: list[ArticleId]) -> list[State]:
    """The state of the one claim of each article."""
    return [claims.of_article(bench.project, number)[0].state for number in numbers]


def test_shift_enter_shows_which_and_enter_confirms_them_all(
    window: MainWindow, bench: Workbench, desk: Desk, others: list[ArticleId], qtbot: QtBot
) -> None:
    dialog = dialog_of(window, Qt.Key.Key_Return, qtbot)
    table = dialog.findChild(QTableWidget, "elsewhereList")
    assert [table.item(row, 0).text() for row in range(table.rowCount())] == ["ba.txt", "bon.txt"]
    assert "thành lập năm 2012" in table.item(0, 1).text()
    assert states(bench, others) == [State.SUGGESTED] * 2
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert states(bench, [desk.first, *others]) == [State.CONFIRMED] * 3
    assert bench.undoable is not None
    assert str(bench.undoable.label) == "Confirm claims (3)"
    bench.undo()
    assert states(bench, [desk.first, *others]) == [State.SUGGESTED] * 3


def test_what_is_unticked_is_left_alone(
    window: MainWindow, bench: Workbench, desk: Desk, others: list[ArticleId], qtbot: QtBot
) -> None:
    dialog = dialog_of(window, Qt.Key.Key_Delete, qtbot)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert len(dialog.chosen()) == 1
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert states(bench, [desk.first, *others]) == [State.REJECTED, State.SUGGESTED, State.REJECTED]


def test_escape_decides_nothing(
    window: MainWindow, bench: Workbench, desk: Desk, others: list[ArticleId], qtbot: QtBot
) -> None:
    dialog = dialog_of(window, Qt.Key.Key_Return, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert states(bench, [desk.first, *others]) == [State.SUGGESTED] * 3


def test_where_nothing_says_the_same_the_item_alone_is_decided(
    window: MainWindow, bench: Workbench, desk: Desk, qtbot: QtBot
) -> None:
    bench.open_article(desk.second)
    qtbot.keyClick(window.reader, Qt.Key.Key_Return, SHIFT)
    assert window.findChild(ElsewhereDialog) is None
    assert states(bench, [desk.second]) == [State.CONFIRMED]
    assert window.notice.accessibleName() == "No other proposal says the same."
