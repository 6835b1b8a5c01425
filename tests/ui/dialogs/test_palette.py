"""The palette under the keys: letters find, arrows choose, Enter does it, Esc leads back to the text."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QTabBar
from pytestqt.qtbot import QtBot

from annotator.model import State
from tests.ui.conftest import settle
from ui.dialogs.palette import CommandPalette
from ui.main_window import MainWindow
from ui.settings import LAST_COMMANDS, Settings
from ui.workbench import Workbench

FRAME = 0.016


@pytest.fixture
def window(window: MainWindow, bench: Workbench) -> MainWindow:
    settle(bench)
    return window


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> CommandPalette:
    qtbot.keyClick(window.reader, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(CommandPalette, "commandPalette")
    assert found is not None
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_the_keyboard_stands_in_the_line(palette: CommandPalette) -> None:
    assert QApplication.focusWidget() is palette.line
    assert palette.current is not None


def test_enter_does_what_was_found_in_the_text_where_it_was(
    window: MainWindow, palette: CommandPalette, bench: Workbench, qtbot: QtBot
) -> None:
    item = bench.current
    qtbot.keyClicks(palette.line, "xac nhan")
    while palette.current is not None and palette.current.id != "item.confirm":
        qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert item is not None
    assert bench.items[0].id == item.id
    assert bench.items[0].state is State.CONFIRMED
    assert window.focusWidget() is window.reader


def test_what_was_done_leads_the_list_next_time(
    window: MainWindow, palette: CommandPalette, settings: Settings, qtbot: QtBot
) -> None:
    qtbot.keyClicks(palette.line, "lich su")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert settings.words(LAST_COMMANDS) == ["go.history"]
    assert window.docks["history"].isAncestorOf(window.focusWidget())
    window.actions_.by_id["palette"].trigger()
    again = next(one for one in window.findChildren(CommandPalette) if one.isVisible())
    assert again.shown()[0].id == "go.history"


def test_what_cannot_be_done_is_not_done(palette: CommandPalette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.line, "redo")
    assert palette.current is not None
    assert palette.current.refusal
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_keys_of_panels_are_commands_too(window: MainWindow, palette: CommandPalette, qtbot: QtBot) -> None:
    listed = {one.id: one for one in palette.shown()}
    assert listed["mark.date"].refusal
    assert not listed["verdict.matrix"].refusal
    listed["verdict.matrix"].run()
    assert window.findChild(QTabBar, "contradictionViews").currentIndex() == 2


def test_selected_words_are_marked_by_the_palette(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    before = len(bench.spans)
    cursor = window.reader.textCursor()
    at = window.reader.toPlainText().index("năm 2012")
    cursor.setPosition(at)
    cursor.setPosition(at + len("năm 2012"), QTextCursor.MoveMode.KeepAnchor)
    window.reader.setTextCursor(cursor)
    window.actions_.by_id["palette"].trigger()
    palette = window.findChild(CommandPalette)
    next(one for one in palette.shown() if one.id == "mark.date").run()
    assert len(bench.spans) == before + 1


def test_esc_leads_back_to_the_text_from_wherever_it_was_opened(
    window: MainWindow, palette: CommandPalette, qtbot: QtBot
) -> None:
    window.docks["articles"].widget().setFocus()
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.focusWidget() is window.reader


def test_letters_still_being_composed_are_searched_and_enter_ends_them_first(
    palette: CommandPalette, qtbot: QtBot
) -> None:
    QApplication.sendEvent(palette.line, QInputMethodEvent("xuất", []))
    assert palette.current is not None
    assert palette.current.id == "export"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()
    done = QInputMethodEvent("", [])
    done.setCommitString("xuất")
    QApplication.sendEvent(palette.line, done)
    assert palette.current.id == "export"


def test_it_opens_and_follows_each_letter_within_a_frame(window: MainWindow, palette: CommandPalette) -> None:
    palette.reject()
    took = []
    for _ in range(5):
        start = time.process_time()
        window.actions_.by_id["palette"].trigger()
        took.append(time.process_time() - start)
        again = next(one for one in window.findChildren(QDialog) if one.isVisible())
        assert isinstance(again, CommandPalette)
        start = time.process_time()
        again.line.insert("x")
        again.line.worded.emit()
        took.append(time.process_time() - start)
        again.reject()
    assert sorted(took)[len(took) // 2] < FRAME
