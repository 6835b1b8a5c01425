"""From the key to the step: the details of the open article are edited, and the dates follow."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.looking import look
from annotator.model import ArticleId, PartialDate, PublishedFrom, State
from db.ops import articles as article_ops
from db.ops import claims as claim_ops
from db.ops import suggestions
from db.queries import articles, claims, history, spans
from tests.ui.conftest import made
from ui.dating import Dating
from ui.dialogs.article import ArticleDialog
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.workbench import Workbench

TEXT = "Ngày 14/2, thành phố Vinh (Nghệ An) được công nhận là thành viên của mạng lưới."


@pytest.fixture
def article_id(bench: Workbench) -> ArticleId:
    """An article whose one day has no year, with its suggestions."""
    (number,) = article_ops.store(bench.project, [made("ba.txt", TEXT)]).new
    found = look(articles.article(bench.project, number), bench.codebook)
    suggestions.store(bench.project, [suggestions.Found(number, *found)])
    return number


@pytest.fixture
def window(bench: Workbench, settings: Settings, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(bench, settings)
    qtbot.addWidget(window)
    window.show()
    until(lambda: not bench.jobs.running)
    yield window
    # A check of the panels must not find a job of a window that is gone.
    bench.jobs.close()


def until(condition: Callable[[], bool]) -> None:
    """Let the window work until something is so; no loop of Qt's own, for a worker runs beside it."""
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        QApplication.processEvents()


def dates(bench: Workbench, article_id: ArticleId) -> list[tuple[str, State]]:
    said = [one for one in claims.of_article(bench.project, article_id) if isinstance(one.value, PartialDate)]
    marked = [one for one in spans.of_article(bench.project, article_id) if one.kind == "date"]
    return [(one.value.iso, one.state) for one in marked if isinstance(one.value, PartialDate)] + [
        (one.value.iso, one.state) for one in said if isinstance(one.value, PartialDate)
    ]


def asked(window: MainWindow) -> ArticleDialog:
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    until(lambda: window.findChild(ArticleDialog) is not None)
    found = window.findChild(ArticleDialog)
    assert isinstance(found, ArticleDialog)
    # Enter belongs to the text until the dialog is in front.
    until(lambda: QApplication.focusWidget() is found.date)
    return found


def test_a_typed_date_moves_what_hung_on_it_in_one_step(
    window: MainWindow, bench: Workbench, article_id: ArticleId
) -> None:
    bench.open_article(article_id)
    (claim,) = [one for one in claims.of_article(bench.project, article_id) if isinstance(one.value, PartialDate)]
    claim_ops.confirm(bench.project, claim.id)
    steps = len(history.steps(bench.project))
    dialog = asked(window)
    QTest.keyClicks(dialog.date, "15/2/2024")
    QTest.keyClick(dialog.date, Qt.Key.Key_Return)
    until(lambda: not bench.jobs.running and bench.text(article_id).published_on == "2024-02-15")
    assert dates(bench, article_id) == [("2024-02-14", State.CONFIRMED)] * 2
    assert bench.text(article_id).published_from is PublishedFrom.PERSON
    assert len(history.steps(bench.project)) == steps + 1
    bench.undo()
    assert bench.text(article_id).published_on is None
    assert dates(bench, article_id) == [("XXXX-02-14", State.CONFIRMED)] * 2


def test_a_decision_in_between_is_kept_and_worked_upon(bench: Workbench, article_id: ArticleId) -> None:
    before = bench.text(article_id)
    Dating(bench, bench).save(replace(before, published_on="2023", published_from=PublishedFrom.PERSON))
    (claim,) = [one for one in claims.of_article(bench.project, article_id) if isinstance(one.value, PartialDate)]
    claim_ops.confirm(bench.project, claim.id)
    until(lambda: not bench.jobs.running)
    assert dates(bench, article_id) == [("2023-02-14", State.CONFIRMED)] * 2
    assert bench.text(article_id).published_on == "2023"


def test_a_new_title_alone_is_a_step_of_its_own(bench: Workbench, article_id: ArticleId) -> None:
    before = bench.text(article_id)
    Dating(bench, bench).save(replace(before, title="Tít mới"))
    QApplication.processEvents()
    assert bench.text(article_id).title == "Tít mới"
    assert str(history.steps(bench.project)[0].label) == "Describe article (Tít mới)"
    assert dates(bench, article_id)[0] == ("XXXX-02-14", State.SUGGESTED)


def test_a_click_on_the_heading_opens_the_form(window: MainWindow, bench: Workbench, article_id: ArticleId) -> None:
    bench.open_article(article_id)
    heading = window.reader.page.heading
    QTest.mouseClick(heading, Qt.MouseButton.LeftButton)
    until(lambda: window.findChild(ArticleDialog) is not None)
