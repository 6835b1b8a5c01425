"""Close the window, open it again: everything stands where it stood."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSplitter, QTabBar

from annotator.model import ArticleId
from db.ops import articles, codebooks, suggestions
from db.project import open_project
from db.queries import articles as article_queries
from tests.e2e.hands import CONTROL, find, is_seen, press, settle, write
from tests.ui.conftest import FIRST, founded, made
from ui import recall, sample
from ui.app import Session
from ui.main_window import MainWindow

LONG = "\n".join([*(f"Đoạn {n} của bài dài, không có gì để hỏi." for n in range(120)), FIRST])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_project(tmp_path / "thu.doichieu", user="An") as opened:
        codebooks.adopt(opened, sample.codebook_source())
        stored = articles.store(opened, [made("mot.txt", FIRST), made("dai.txt", LONG)]).new
        suggestions.store(
            opened, [founded(stored[0], FIRST, "2012"), founded(stored[1], LONG, "2012", ("14/2/2024", "2024-02-14"))]
        )
    return tmp_path / "thu.doichieu"


def opened(session: Session, path: Path) -> MainWindow:
    window = session.open(path)
    window.resize(1200, 800)
    window.activateWindow()
    window.reader.setFocus()
    settle(window)
    return window


def restarted(session: Session, path: Path) -> MainWindow:
    assert session.window is not None
    session.window.close()
    # Left alive, it would be restyled with every test of a look that follows.
    session.window.deleteLater()
    session.window = None
    return opened(session, path)


def test_article_item_and_scroll_are_as_they_were(session: Session, path: Path) -> None:
    window = opened(session, path)
    long = ArticleId(max(article_queries.ids(window.bench.project)))
    window.bench.open_article(long)
    press(Qt.Key.Key_Tab)
    left = window.bench.current
    window.reader.verticalScrollBar().setValue(37)
    settle(window)
    top, caret = window.reader.first_offset(), window.reader.caret()
    again = restarted(session, path)
    assert again.bench.article_id == long
    assert again.bench.current == left
    assert (again.reader.first_offset(), again.reader.caret()) == (top, caret)
    assert again.reader.verticalScrollBar().value() == 37


def test_each_article_keeps_its_own_place(session: Session, path: Path) -> None:
    window = opened(session, path)
    short, long = sorted(article_queries.ids(window.bench.project))
    window.bench.open_article(long)
    window.reader.verticalScrollBar().setValue(21)
    window.bench.open_article(short)
    window.bench.open_article(long)
    assert window.reader.verticalScrollBar().value() == 21


def test_search_tab_boxes_and_table_are_as_they_were(session: Session, path: Path) -> None:
    window = opened(session, path)
    press(Qt.Key.Key_F, CONTROL)
    write("dai")
    press(Qt.Key.Key_T, CONTROL)
    settle(window)
    table = find(window, QComboBox, "tableChoice")
    table.setCurrentIndex(2)
    find(window, QCheckBox, "showExplained").setChecked(True)
    find(window, QCheckBox, "includeSuggested").setChecked(False)
    settle(window)
    chosen = table.currentData()
    again = restarted(session, path)
    settle(again)
    assert find(again, QLineEdit, "searchBox").text() == "dai"
    assert find(again, QCheckBox, "showExplained").isChecked()
    assert not find(again, QCheckBox, "includeSuggested").isChecked()
    assert not again.bench.findings.include_suggested
    assert is_seen(find(again, QComboBox, "tableChoice"))
    assert find(again, QComboBox, "tableChoice").currentData() == chosen


def test_what_is_remembered_of_a_table_that_is_gone_harms_nobody(session: Session, path: Path) -> None:
    window = opened(session, path)
    window.bench.looks.panels.update(tableChoice="gone", tab="gone")
    restarted(session, path)


def test_panels_share_their_room_and_show_the_view_as_they_did(session: Session, path: Path) -> None:
    window = opened(session, path)
    press(Qt.Key.Key_F8)
    find(window, QTabBar, "contradictionViews").setCurrentIndex(2)
    split = window.docks["contradictions"].findChild(QSplitter)
    split.setSizes([split.width() // 2, split.width() // 2])
    settle(window)
    sizes = split.sizes()
    again = restarted(session, path)
    left, right = again.docks["contradictions"].findChild(QSplitter).sizes()
    assert abs(left - sizes[0]) <= 2
    assert abs(right - sizes[1]) <= 2
    assert find(again, QTabBar, "contradictionViews").currentIndex() == 2


def test_nonsense_about_the_room_harms_nobody(session: Session, path: Path) -> None:
    window = opened(session, path)
    window.bench.looks.panels.update({"split.contradictions.0": "nonsense", "contradictionViews": "gone"})
    window.bench.looks.save()
    with_nonsense = dict(window.bench.looks.panels)
    recall.restore(window, with_nonsense)
    assert all(window.docks["contradictions"].findChild(QSplitter).sizes())
