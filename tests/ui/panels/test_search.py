"""Searching the project by keys: hits as one types, the passage in the reader, filters, input methods."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from db.ops import articles as article_ops
from db.ops import claims as claim_ops
from db.queries import claims
from db.queries.asked import What
from tests.ui.conftest import Desk, made
from ui.main_window import MainWindow
from ui.models.found import Sort, Told
from ui.models.search import LINE, TOLD
from ui.panels.search import SearchPanel
from ui.settings import Settings
from ui.workbench import Workbench

Key = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench) -> SearchPanel:
    made_panel = SearchPanel(bench)
    made_panel.resize(900, 300)
    qtbot.addWidget(made_panel)
    made_panel.show()
    qtbot.waitExposed(made_panel)
    return made_panel


def box(panel: SearchPanel) -> QLineEdit:
    return panel.findChild(QLineEdit, "projectSearch")


def view(panel: SearchPanel) -> QListView:
    return panel.findChild(QListView, "searchResults")


def type_in(qtbot: QtBot, panel: SearchPanel, words: str) -> None:
    box(panel).setText(words)
    qtbot.waitUntil(lambda: panel.is_fresh)


def found(panel: SearchPanel, what: What) -> list[Told]:
    model = view(panel).model()
    lines = [model.index(row, 0) for row in range(model.rowCount())]
    return [at.data(TOLD) for at in lines if at.data(LINE).what is what and at.data(LINE).sort is Sort.HIT]


def choose(qtbot: QtBot, panel: SearchPanel, name: str, words: str) -> None:
    choice = panel.findChild(QComboBox, name)
    choice.setCurrentIndex(choice.findText(words))
    qtbot.waitUntil(lambda: panel.is_fresh)


def test_texts_and_claims_show_as_one_types(qtbot: QtBot, panel: SearchPanel) -> None:
    type_in(qtbot, panel, "thanh lap na")
    texts = found(panel, What.TEXT)
    assert [told.name for told in texts] == ["mot.txt", "hai.txt"]
    assert [texts[0].passage[slice(*place)] for place in texts[0].bold] == ["thành lập năm"]
    assert texts[0].about == "Báo Mẫu A"
    type_in(qtbot, panel, "2013")
    (claim,) = found(panel, What.CLAIM)
    assert claim.name.endswith("2013")
    assert "2013" in claim.passage


def test_enter_goes_to_the_passage_and_the_box_keeps_the_keyboard(
    qtbot: QtBot, panel: SearchPanel, bench: Workbench, desk: Desk
) -> None:
    shown: list[tuple[int, int, int]] = []
    bench.place_shown.connect(lambda *place: shown.append(place))
    type_in(qtbot, panel, "nguon khac")
    box(panel).setFocus()
    QTest.keyClick(box(panel), Key.Key_Return)
    (article_id, start, end), text = shown[0], bench.text(desk.second).text.text
    assert (article_id, text[start:end]) == (desk.second, "nguồn khác")
    assert bench.article_id == desk.second
    assert box(panel).hasFocus() or not panel.isActiveWindow()


def test_down_and_up_pass_over_headings(qtbot: QtBot, panel: SearchPanel) -> None:
    type_in(qtbot, panel, "2012")
    passed = []
    for _ in range(view(panel).model().rowCount() + 2):
        passed.append(view(panel).currentIndex().data(LINE).sort)
        QTest.keyClick(box(panel), Key.Key_Down)
    assert Sort.HEAD not in passed
    for _ in range(20):
        QTest.keyClick(box(panel), Key.Key_Up)
    assert view(panel).currentIndex().row() == 1


def test_filters_leave_out_the_rest(qtbot: QtBot, panel: SearchPanel, bench: Workbench) -> None:
    type_in(qtbot, panel, "thành lập")
    choose(qtbot, panel, "searchSource", "Báo Mẫu B")
    assert [told.name for told in found(panel, What.TEXT)] == ["hai.txt"]
    days = panel.findChild(QLineEdit, "searchDays")
    days.setText("3/20")
    assert days.property("wrong")
    days.setText("3/2024")
    qtbot.waitUntil(lambda: panel.is_fresh)
    assert not days.property("wrong")
    assert view(panel).model().rowCount() == 0
    days.clear()
    choose(qtbot, panel, "searchSource", panel.findChild(QComboBox, "searchSource").itemText(0))
    type_in(qtbot, panel, "2013")
    (claim,) = claims.all_of(bench.project, states=["suggested"])[1:2]
    bench.do(claim_ops.confirm, claim.id)
    panel.findChild(QComboBox, "searchState").setCurrentIndex(2)
    qtbot.waitUntil(lambda: panel.is_fresh)
    assert len(found(panel, What.CLAIM)) == 1
    assert found(panel, What.TEXT) == []


def test_a_reason_leads_to_its_claim(qtbot: QtBot, panel: SearchPanel, bench: Workbench, desk: Desk) -> None:
    (claim, *_) = claims.of_article(bench.project, desk.first)
    bench.do(claim_ops.reject, claim.id, reason="Nhầm với mạng lưới khác")
    type_in(qtbot, panel, "nham voi")
    (told,) = found(panel, What.REASON)
    assert told.passage == "Nhầm với mạng lưới khác"
    assert [told.passage[slice(*place)] for place in told.bold] == ["Nhầm với"]
    assert told.article_id == desk.first
    assert bench.text(desk.first).text.text[slice(*told.place)] == "2012"


def test_what_changes_in_the_project_shows(qtbot: QtBot, panel: SearchPanel, bench: Workbench) -> None:
    type_in(qtbot, panel, "sa dec")
    assert view(panel).model().rowCount() == 0
    bench.do(article_ops.store, [made("ba.txt", "Tin từ Sa Đéc.")])
    qtbot.waitUntil(lambda: panel.is_fresh)
    assert [told.name for told in found(panel, What.TEXT)] == ["ba.txt"]


def test_more_is_one_key_away(qtbot: QtBot, panel: SearchPanel, bench: Workbench) -> None:
    bench.do(article_ops.store, [made(f"{n}.txt", f"Bài thứ {n} nói về Sa Đéc.") for n in range(230)])
    type_in(qtbot, panel, "sa đéc")
    assert len(found(panel, What.TEXT)) == 200
    last = view(panel).model().index(view(panel).model().rowCount() - 1, 0)
    view(panel).setCurrentIndex(last)
    QTest.keyClick(box(panel), Key.Key_Return)
    assert len(found(panel, What.TEXT)) == 230


def test_a_word_that_is_being_composed_is_left_alone(qtbot: QtBot, panel: SearchPanel) -> None:
    type_in(qtbot, panel, "thanh ")
    before = view(panel).model().rowCount()
    QApplication.sendEvent(box(panel), QInputMethodEvent("lạ", []))
    qtbot.waitUntil(lambda: panel.is_fresh)
    assert (box(panel).text(), view(panel).model().rowCount()) == ("thanh ", before)
    composed = QInputMethodEvent()
    composed.setCommitString("lập")
    QApplication.sendEvent(box(panel), composed)
    qtbot.waitUntil(lambda: panel.is_fresh)
    assert box(panel).text() == "thanh lập"
    assert len(found(panel, What.TEXT)) == 2


def test_nothing_found_says_what_to_do(qtbot: QtBot, panel: SearchPanel) -> None:
    qtbot.waitUntil(lambda: panel.is_fresh)
    asked = panel._body.words
    type_in(qtbot, panel, "qqq")
    assert panel._body.words not in ("", asked)
    type_in(qtbot, panel, "")
    assert panel._body.words == asked


def test_its_key_opens_it_and_esc_leads_back(qtbot: QtBot, bench: Workbench, settings: Settings, desk: Desk) -> None:
    window = MainWindow(bench, settings)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    line = window.findChild(QLineEdit, "projectSearch")
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClick(line, Key.Key_Escape)
    qtbot.waitUntil(window.reader.hasFocus)
