"""Ctrl+B: a passage is text or is not, its suggestions follow, undo takes both, a restart keeps it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from annotator.model import ArticleId, State
from db.ops import articles, spans
from db.project import open_project
from db.queries import articles as stored_articles
from db.queries import spans as stored_spans
from tests.ui.conftest import made, show_window
from ui.intake import Intake
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.workbench import Workbench

TEASER = "Triển lãm tranh mở cửa ở Huế với 40 bức"
WORDS = (
    "Vinh mở lớp học\nLớp học ban đêm ở thành phố Vinh có 30 học viên.\nGiờ học từ tháng 6/2024.\nTin liên quan\n"
    + TEASER
)


@pytest.fixture
def article_id(bench: Workbench, qtbot: QtBot) -> ArticleId:
    (number,) = articles.store(bench.project, [made("vinh.txt", WORDS)]).new
    taken = Intake(bench, bench)
    with qtbot.waitSignal(taken.arrived, timeout=20_000):
        taken.suggest([number])
    return number


@pytest.fixture
def window(bench: Workbench, settings: Settings, article_id: ArticleId, qtbot: QtBot) -> Iterator[MainWindow]:
    yield show_window(bench, settings, qtbot, article_id, size=QSize(1100, 700))
    bench.jobs.close()


def surfaces(bench: Workbench) -> set[str]:
    return {WORDS[span.start : span.end] for span in stored_spans.of_article(bench.project, bench.article_id)}


def put_caret(window: MainWindow, start: int, end: int | None = None) -> None:
    cursor = window.reader.textCursor()
    cursor.setPosition(start)
    if end is not None:
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    window.reader.setTextCursor(cursor)


def press(window: MainWindow, qtbot: QtBot) -> None:
    """The key, and all that follows from it."""
    qtbot.keyClick(window.reader, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.bench.jobs.running, timeout=20_000)


def test_a_teaser_becomes_text_with_its_suggestions_and_undo_takes_both(window: MainWindow, qtbot: QtBot) -> None:
    bench = window.bench
    before = surfaces(bench)
    assert "Huế" not in before
    put_caret(window, WORDS.index("Huế"))
    press(window, qtbot)
    assert {"Huế", "40 bức"} <= surfaces(bench)
    assert [one.why for one in window.reader.asides.passages] == ["navigation"]
    assert bench.undoable is not None
    assert str(bench.undoable.label) == "Count passage as text (Triển lãm tranh mở cửa ở…)"
    qtbot.keyClick(window.reader, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert surfaces(bench) == before
    assert [one.why for one in window.reader.asides.passages] == ["navigation", "teaser"]
    bench.redo()
    assert {"Huế", "40 bức"} <= surfaces(bench)


def test_the_paragraph_at_the_caret_is_set_aside_and_comes_back_with_the_same_key(
    window: MainWindow, qtbot: QtBot
) -> None:
    bench = window.bench
    before = surfaces(bench)
    assert "30 học viên" in before
    put_caret(window, WORDS.index("ban đêm"))
    press(window, qtbot)
    assert "30 học viên" not in surfaces(bench)
    assert "tháng 6/2024" in surfaces(bench)
    assert window.reader.asides.passages[0].why == "editor"
    press(window, qtbot)
    assert surfaces(bench) == before


def test_a_selection_is_set_aside_and_what_a_person_decided_stays(window: MainWindow, qtbot: QtBot) -> None:
    bench = window.bench
    date = next(span for span in bench.spans if WORDS[span.start : span.end] == "tháng 6/2024")
    bench.do(spans.confirm, date.id)
    put_caret(window, WORDS.index("30 học"), WORDS.index("\nTin"))
    press(window, qtbot)
    assert "30 học viên" not in surfaces(bench)
    kept = stored_spans.one(bench.project, date.id)
    assert kept.state is State.CONFIRMED


def test_the_eye_stays_where_it_reads(window: MainWindow, qtbot: QtBot) -> None:
    bench = window.bench
    bench.set_current(bench.items[0])
    caret = WORDS.index("Huế")
    put_caret(window, caret)
    press(window, qtbot)
    assert window.reader.caret() == caret
    assert bench.current == bench.items[0]


def test_the_only_paragraph_asks_for_a_selection(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    (number,) = articles.store(bench.project, [made("một dòng.txt", "Vinh có 30 học viên.")]).new
    bench.open_article(number)
    said = bench.undoable
    press(window, qtbot)
    assert bench.undoable == said
    assert window.statusBar().currentMessage() == "Select the words to be set aside first."


def test_undo_at_once_leaves_no_suggestions_behind(window: MainWindow, qtbot: QtBot) -> None:
    bench = window.bench
    before = surfaces(bench)
    put_caret(window, WORDS.index("Huế"))
    qtbot.keyClick(window.reader, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    bench.undo()
    qtbot.waitUntil(lambda: not bench.jobs.running, timeout=20_000)
    assert surfaces(bench) == before


def test_a_switched_passage_stays_switched_after_a_restart(window: MainWindow, qtbot: QtBot) -> None:
    bench = window.bench
    put_caret(window, WORDS.index("Huế"))
    press(window, qtbot)
    path, number = bench.project.path, bench.article_id
    bench.close()
    with open_project(path) as again:
        (switch,) = stored_articles.article(again, number).switches
        assert WORDS[switch.start : switch.end] == TEASER
        assert switch.is_text
        assert again.check() == []
