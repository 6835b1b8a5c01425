"""Finding words in the open article, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.model import State
from db.ops import articles
from tests.ui.conftest import Desk, made
from ui.main_window import MainWindow
from ui.reader.reader import Reader
from ui.settings import Settings
from ui.workbench import Workbench

WORDS = "Thành phố Vinh.\n\n" + "Một dòng không có gì.\n\n" * 60 + "Thanh pho khác; THÀNH PHỐ cuối."
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, bench: Workbench, settings: Settings, desk: Desk) -> MainWindow:
    (added,) = articles.store(bench.project, [made("dai.txt", WORDS)]).new
    bench.open_article(added)
    shown = MainWindow(bench, settings)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    qtbot.waitUntil(shown.isActiveWindow)
    shown.reader.setFocus()
    return shown


def box(window: MainWindow) -> QLineEdit:
    found = window.findChild(QLineEdit, "findBox")
    assert found is not None
    return found


def count(window: MainWindow) -> str:
    label = window.findChild(QLabel, "findCount")
    assert label is not None
    return label.text()


def search(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_G, CONTROL | SHIFT)
    assert QApplication.focusWidget() is box(window)
    qtbot.keyClicks(box(window), words)


def words_at(reader: Reader) -> str:
    start, end = reader.found.hits[reader.found.at]
    return WORDS[start:end]


def test_typing_goes_to_the_first_place_and_counts(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "thanh pho")
    assert count(window) == "1/3"
    assert words_at(window.reader) == "Thành phố"


def test_enter_and_f3_go_on_and_round_with_shift_back(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "thanh pho")
    qtbot.keyClick(box(window), Qt.Key.Key_Return)
    assert count(window) == "2/3"
    qtbot.keyClick(box(window), Qt.Key.Key_F3)
    assert count(window) == "3/3"
    assert words_at(window.reader) == "THÀNH PHỐ"
    assert window.reader.verticalScrollBar().value() > 0
    qtbot.keyClick(box(window), Qt.Key.Key_Return)
    assert count(window) == "1/3"
    qtbot.keyClick(box(window), Qt.Key.Key_Return, SHIFT)
    assert count(window) == "3/3"


def test_esc_leaves_the_eye_where_it_is(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "thanh pho")
    qtbot.keyClick(box(window), Qt.Key.Key_Return)
    at = window.reader.caret()
    qtbot.keyClick(box(window), Qt.Key.Key_Escape)
    assert not box(window).isVisible()
    assert QApplication.focusWidget() is window.reader
    assert window.reader.caret() == at == WORDS.index("Thanh pho")


def test_enter_and_delete_decide_nothing_while_words_are_typed(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    bench = window.bench
    bench.open_article(desk.first)
    search(qtbot, window, "2012")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        qtbot.keyClick(box(window), key)
    assert {claim.state for claim in bench.claims} == {State.SUGGESTED}


def test_f3_begins_where_the_bar_is_closed_and_takes_selected_words(qtbot: QtBot, window: MainWindow) -> None:
    reader = window.reader
    cursor = reader.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(len("Thành phố"), cursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    qtbot.keyClick(reader, Qt.Key.Key_F3)
    assert box(window).text() == "Thành phố"
    # With marks typed, only what bears them is meant.
    assert count(window) == "2/2"


def test_what_is_not_there_is_said(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "Praha")
    assert count(window)
    assert not window.reader.found.hits
    at = window.reader.caret()
    qtbot.keyClick(box(window), Qt.Key.Key_Return)
    assert window.reader.caret() == at


def test_hits_are_painted_where_they_stand(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "vinh")
    rects = [rect for rect, here in window.reader.found.visible() if here]
    start = WORDS.index("Vinh")
    assert [rect.left() for rect in rects] == [rect.left() for rect in window.reader.places(start, start + 4)]
