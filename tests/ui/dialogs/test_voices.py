"""Who copied whom, side by side; voices are split and joined by keys alone, with a reason, and it is undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from annotator.model import ArticleId, Type
from db.ops import articles, suggestions
from db.queries import voices as stored
from tests.ui.conftest import Desk, founded, made, settle, show_window
from ui import voices as following
from ui.dialogs.voices import VoicesDialog
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.workbench import Workbench

COPIED = "Theo báo cáo của ban tổ chức, mạng lưới thành phố học tập toàn cầu được thành lập năm 2014 ở Bắc Kinh."
EDITED = COPIED.replace("Bắc Kinh", "Hà Nội")


@pytest.fixture
def copies(bench: Workbench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[ArticleId]:
    """Two articles more that say of the same fact something else, in the same words but for one name."""
    monkeypatch.setattr(following, "QUIET", 0)
    found = [made("ba.txt", COPIED, "Báo Mẫu C"), made("bon.txt", EDITED, "Báo Mẫu D")]
    new = articles.store(bench.project, found).new
    suggestions.store(bench.project, [founded(new[0], COPIED, "2014"), founded(new[1], EDITED, "2014")])
    compared(bench, qtbot)
    return list(new)


@pytest.fixture
def window(bench: Workbench, settings: Settings, desk: Desk, copies: list[ArticleId], qtbot: QtBot) -> MainWindow:
    window = show_window(bench, settings, qtbot, desk.first, size=None)
    settle(bench)
    return window


def compared(bench: Workbench, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bench.voices.settled, timeout=20_000)
    settle(bench)


def dialog_of(window: MainWindow, qtbot: QtBot) -> VoicesDialog:
    """The dialog that Ctrl+G opens for the chosen contradiction."""
    qtbot.keyClick(window.reader, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(VoicesDialog)
    assert found is not None
    qtbot.waitUntil(found.isActiveWindow)
    return found


def listed(dialog: VoicesDialog) -> list[list[str]]:
    """The articles of each voice as the list shows them."""
    tree = dialog.findChild(QTreeWidget, "voiceList")
    heads = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return [[head.child(row).text(0) for row in range(head.childCount())] for head in heads]


def words(dialog: VoicesDialog, name: str) -> str:
    return dialog.findChild(QLabel, name).text()


def choose(dialog: VoicesDialog, name: str) -> None:
    item = dialog.list.findItems(name, Qt.MatchFlag.MatchRecursive)[0]
    dialog.list.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_copies_stand_side_by_side_with_what_differs_marked(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    assert sorted(listed(dialog)) == [["Báo Mẫu A"], ["Báo Mẫu B"], ["Báo Mẫu C", "Báo Mẫu D"]]
    choose(dialog, "Báo Mẫu C")
    assert "<b><u>Bắc</u></b>" in words(dialog, "chosenPassage")
    assert "<b><u>Hà</u></b>" in words(dialog, "otherPassage")
    assert "stands in both articles, 9" in words(dialog, "whyOneVoice")
    choose(dialog, "Báo Mẫu A")
    assert "2012" in words(dialog, "chosenPassage")
    assert words(dialog, "otherPassage") == ""


def test_delete_and_a_reason_split_a_voice(
    window: MainWindow, bench: Workbench, copies: list[ArticleId], qtbot: QtBot
) -> None:
    dialog = dialog_of(window, qtbot)
    choose(dialog, "Báo Mẫu D")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert stored.rulings(bench.project) == []
    line = dialog.reason.lineEdit()
    qtbot.waitUntil(dialog.reason.hasFocus)
    qtbot.keyClicks(line, "phong vien rieng")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    compared(bench, qtbot)
    (said,) = stored.rulings(bench.project)
    assert (said.one, said.other, said.is_one, said.reason) == (*copies, False, "phong vien rieng")
    assert sorted(listed(dialog)) == [["Báo Mẫu A"], ["Báo Mẫu B"], ["Báo Mẫu C"], ["Báo Mẫu D"]]
    conflict = next(one for one in bench.findings.contradictions if one.type is Type.CONFLICT)
    assert sorted(side.voices for side in conflict.values) == [1, 1, 2]
    assert dialog.list.currentItem().text(0) == "Báo Mẫu D"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    compared(bench, qtbot)
    assert stored.rulings(bench.project) == []
    assert ["Báo Mẫu C", "Báo Mẫu D"] in listed(dialog)
    bench.undo()
    bench.undo()
    compared(bench, qtbot)
    assert stored.rulings(bench.project) == []


def test_insert_joins_what_is_selected(window: MainWindow, bench: Workbench, desk: Desk, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    choose(dialog, "Báo Mẫu A")
    join = dialog.findChild(QPushButton, "joinVoices")
    assert not join.isEnabled()
    dialog.list.findItems("Báo Mẫu B", Qt.MatchFlag.MatchRecursive)[0].setSelected(True)
    assert join.isEnabled()
    assert "no passage in common" in words(dialog, "whyOneVoice")
    dialog.reason.setEditText("mot thong cao")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Insert)
    compared(bench, qtbot)
    (said,) = stored.rulings(bench.project)
    assert (said.one, said.other, said.is_one) == (desk.first, desk.second, True)
    assert bench.findings.witnesses.joined == {desk.first: desk.first, desk.second: desk.first}
    bench.undo()
    compared(bench, qtbot)
    assert bench.findings.witnesses.joined == {}


def test_the_dialog_closes_with_its_contradiction(
    window: MainWindow, bench: Workbench, copies: list[ArticleId], qtbot: QtBot
) -> None:
    dialog = dialog_of(window, qtbot)
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    while bench.undo() is not None:
        settle(bench)
    assert closed
