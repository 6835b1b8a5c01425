"""The list of articles: choose, search, keep up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from annotator.model import State
from db.ops import articles as article_ops
from tests.ui.conftest import Desk, made, settle
from ui import decisions
from ui.models import articles as articles_model
from ui.models.articles import CARD, PAGE
from ui.panels.articles import ArticleList
from ui.workbench import Workbench


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench) -> ArticleList:
    shown = ArticleList(bench)
    qtbot.addWidget(shown)
    shown.resize(300, 600)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def view(panel: ArticleList) -> QTableView:
    """The view once what is derived has followed the last decision."""
    settle(panel._bench)
    found = panel.findChild(QTableView, "articleList")
    assert found is not None
    return found


def box(panel: ArticleList) -> QLineEdit:
    found = panel.findChild(QLineEdit, "searchBox")
    assert found is not None
    return found


def type_in(widget: QLineEdit, words: str) -> None:
    """Vietnamese letters one event each, as an input method sends them."""
    for letter in words:
        key = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, key)


def cards(panel: ArticleList) -> list[str]:
    model = view(panel).model()
    return [model.index(row, 0).data(CARD).name for row in range(model.rowCount())]


def test_lists_all_articles_with_their_progress(panel: ArticleList, bench: Workbench, desk: Desk) -> None:
    assert sorted(cards(panel)) == ["hai.txt", "mot.txt"]
    bench.open_article(desk.first)
    decisions.confirm(bench)
    card = view(panel).currentIndex().data(CARD)
    assert (card.id, card.confirmed, card.contradictions) == (desk.first, 1, 1)


def test_click_opens_the_article(qtbot: QtBot, panel: ArticleList, bench: Workbench) -> None:
    index = view(panel).model().index(1, 0)
    qtbot.mouseClick(view(panel).viewport(), Qt.MouseButton.LeftButton, pos=view(panel).visualRect(index).center())
    assert bench.article_id == index.data(CARD).id


def test_arrows_open_one_after_another(qtbot: QtBot, panel: ArticleList, bench: Workbench) -> None:
    view(panel).setFocus()
    qtbot.keyClick(view(panel), Qt.Key.Key_Down)
    first = bench.article_id
    qtbot.keyClick(view(panel), Qt.Key.Key_Down)
    assert bench.article_id != first


def test_search_folds_marks_and_finds_sources(panel: ArticleList, bench: Workbench) -> None:
    bench.do(article_ops.store, [made("ba.txt", "Bài thứ ba.", "Tiếng Đồi Chè")])
    type_in(box(panel), "tieng doi")
    assert cards(panel) == ["ba.txt"]
    box(panel).clear()
    type_in(box(panel), "ĐỒI")
    assert cards(panel) == ["ba.txt"]


def test_search_keys_lead_to_what_was_found(qtbot: QtBot, panel: ArticleList, bench: Workbench) -> None:
    type_in(box(panel), "hai")
    qtbot.keyClick(box(panel), Qt.Key.Key_Return)
    assert bench.text(bench.article_id).name == "hai.txt"
    qtbot.keyClick(box(panel), Qt.Key.Key_Escape)
    assert len(cards(panel)) == 2


def test_nothing_found_says_how_to_go_on(panel: ArticleList) -> None:
    type_in(box(panel), "không có gì như thế")
    assert panel._body.words
    box(panel).clear()
    assert not panel._body.words


def test_new_articles_show_at_once(panel: ArticleList, bench: Workbench) -> None:
    bench.do(article_ops.store, [made("ba.txt", "Bài thứ ba.")])
    assert "ba.txt" in cards(panel)


def test_a_decision_does_not_move_the_list(panel: ArticleList, bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.second)
    before = cards(panel)
    decisions.reject(bench)
    assert cards(panel) == before
    assert view(panel).currentIndex().data(CARD).rejected == 1
    assert bench.items == [] or bench.items[0].state is not State.REJECTED


def test_only_cards_on_screen_are_fetched(qtbot: QtBot, panel: ArticleList, bench: Workbench) -> None:
    bench.do(article_ops.store, [made(f"bai{n:04}.txt", f"Bài số {n}.") for n in range(PAGE * 4)])
    QApplication.processEvents()
    view(panel).viewport().repaint()
    assert len(panel._model._pages) == 1
    assert panel._model.rowCount() == PAGE * 4 + 2


def test_cards_are_told_to_screen_readers(panel: ArticleList) -> None:
    told = view(panel).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "txt" in told
    assert box(panel).accessibleName()
    assert view(panel).accessibleName()


def test_of_very_many_the_first_are_listed_at_once_and_the_others_soon(
    panel: ArticleList, bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.do(article_ops.store, [made(f"bai{n:02}.txt", f"Bài số {n}.") for n in range(20)])
    every = cards(panel)
    monkeypatch.setattr(articles_model, "FIRST", 5)
    bench.open_article(panel._model.id_at(12))
    type_in(box(panel), "bai")
    assert cards(panel) == [name for name in every if name.startswith("bai")][:5]
    while panel._model.rowCount() == 5:
        QApplication.processEvents()
    assert cards(panel) == [name for name in every if name.startswith("bai")]
    # The open article was none of the first.
    assert view(panel).currentIndex().data(CARD).id == bench.article_id
    type_in(box(panel), "19")
    assert cards(panel) == ["bai19.txt"]
    assert not panel._model._later.isActive()
