"""The table of actions: no key twice, each has words and a place, keys of work stay out of text fields."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from annotator.model import Claim
from db.ops import claims, spans
from tests.ui.conftest import Desk
from ui.actions import ACTIONS, Action, Menu
from ui.icons import FOLDER
from ui.menus import TOOLBAR, Actions, fill_menus, fill_toolbar
from ui.settings import Settings
from ui.workbench import Workbench

# Telex and VNI keyboards eat single letters and digits (Vietnamese input methods).
SAFE = (
    "Ctrl+",
    "F",
    "Shift+F3",
    "Return",
    "Enter",
    "Del",
    "Tab",
    "Shift+Tab",
    "Shift+Return",
    "Shift+Enter",
    "Shift+Del",
    "Esc",
)


@pytest.fixture
def window(bench: Workbench, qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("row", ACTIONS, ids=lambda row: row.id)
def test_each_action_is_complete(row: Action, bench: Workbench, settings: Settings, window: QMainWindow) -> None:
    action = Actions(bench, settings, window).by_id[row.id]
    assert action.text().strip()
    assert row.menu in Menu
    assert action.isEnabled() == (row.unmet(bench) is None)
    assert row.keys
    assert all(not QKeySequence(key).isEmpty() for key in row.keys)
    assert all(key.startswith(SAFE) for key in row.keys)
    assert not row.icon or (FOLDER / f"{row.icon}.svg").is_file()


def test_no_id_and_no_key_is_given_twice() -> None:
    assert len({row.id for row in ACTIONS}) == len(ACTIONS)
    keys = Counter(QKeySequence(key).toString() for row in ACTIONS for key in row.keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_each_action_stands_in_a_menu_and_the_toolbar_knows_its_own(
    bench: Workbench, settings: Settings, window: QMainWindow
) -> None:
    actions = Actions(bench, settings, window)
    fill_menus(window, actions)
    bar = fill_toolbar(window, actions)
    in_menus = {a.objectName() for menu in window.menuBar().actions() for a in menu.menu().actions()}
    assert in_menus >= {row.id for row in ACTIONS}
    assert [a.objectName() for a in bar.actions() if not a.isSeparator()] == [name for name in TOOLBAR if name]


def test_undo_carries_the_name_of_its_step(
    bench: Workbench, desk: Desk, settings: Settings, window: QMainWindow
) -> None:
    actions = Actions(bench, settings, window)
    bench.open_article(desk.first)
    assert not actions.by_id["redo"].isEnabled()
    actions.by_id["item.confirm"].trigger()
    named = actions.by_id["undo"].text()
    assert "Confirm claim" in named
    assert actions.by_id["undo"].iconText() == "Undo"
    actions.by_id["undo"].trigger()
    assert "Confirm claim" in actions.by_id["redo"].text()
    assert actions.by_id["redo"].isEnabled()


def test_what_makes_no_sense_now_cannot_be_chosen(
    bench: Workbench, desk: Desk, settings: Settings, window: QMainWindow
) -> None:
    actions = Actions(bench, settings, window)
    assert not actions.by_id["item.confirm"].isEnabled()
    assert not actions.by_id["article.next"].isEnabled()
    bench.open_article(desk.first)
    assert actions.by_id["item.confirm"].isEnabled()
    bench.next_item()
    bench.do(_confirm_current, bench)
    assert not actions.by_id["item.confirm"].isEnabled()


def test_where_all_is_decided_the_key_that_confirms_goes_on_to_the_next_article(
    bench: Workbench, desk: Desk, settings: Settings, window: QMainWindow
) -> None:
    actions = Actions(bench, settings, window)
    bench.open_article(desk.first)
    bench.do(_confirm_current, bench)
    assert actions.by_id["item.confirm"].isEnabled()
    actions.by_id["item.confirm"].trigger()
    assert bench.article_id == desk.second


def test_articles_follow_one_another_in_the_order_of_the_list(
    bench: Workbench, desk: Desk, settings: Settings, window: QMainWindow
) -> None:
    from db.queries import articles

    actions = Actions(bench, settings, window)
    first, second = articles.ids(bench.project)
    bench.open_article(first)
    actions.by_id["article.next"].trigger()
    assert bench.article_id == second
    actions.by_id["article.next"].trigger()
    assert bench.article_id == second
    actions.by_id["article.previous"].trigger()
    assert bench.article_id == first


def _confirm_current(project: object, bench: Workbench) -> None:
    """Confirm without going on."""
    item = bench.current
    if isinstance(item, Claim):
        claims.confirm(bench.project, item.id)
    elif item is not None:
        spans.confirm(bench.project, item.id)
