"""The history: told, and taken back step by step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QPushButton
from pytestqt.qtbot import QtBot

from annotator.model import State, Step, StepKind
from db.queries import claims
from tests.ui.conftest import Desk
from ui import decisions
from ui.models.history import STEP
from ui.panels.history import HistoryPanel
from ui.workbench import Workbench


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench, desk: Desk) -> HistoryPanel:
    shown = HistoryPanel(bench)
    qtbot.addWidget(shown)
    shown.resize(500, 400)
    shown.show()
    qtbot.waitExposed(shown)
    qtbot.waitUntil(lambda: shown.is_fresh)
    bench.open_article(desk.first)
    return shown


def view(panel: HistoryPanel) -> QListView:
    """The view after the next frame: what is derived follows a decision by one turn of the event loop."""
    QApplication.processEvents()
    found = panel.findChild(QListView, "historyList")
    assert found is not None
    return found


def steps(panel: HistoryPanel) -> list[Step]:
    model = view(panel).model()
    return [model.index(row, 0).data(STEP) for row in range(model.rowCount())]


def test_newest_step_comes_first_and_tells_who(panel: HistoryPanel, bench: Workbench) -> None:
    decisions.reject(bench, reason="nhầm năm")
    assert steps(panel)[0].label.template == "Reject claim ({what})"
    told = view(panel).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "An" in told
    assert "nhầm năm" in told


def test_enter_takes_the_chosen_step_back(qtbot: QtBot, panel: HistoryPanel, bench: Workbench) -> None:
    decisions.confirm(bench)
    qtbot.keyClick(view(panel), Qt.Key.Key_Return)
    assert claims.of_article(bench.project, bench.article_id)[0].state is State.SUGGESTED
    assert steps(panel)[0].kind is StepKind.UNDO
    assert steps(panel)[1].undone_by


def test_an_undone_step_cannot_be_undone_again(qtbot: QtBot, panel: HistoryPanel, bench: Workbench) -> None:
    decisions.confirm(bench)
    bench.undo()
    view(panel).setCurrentIndex(view(panel).model().index(1, 0))
    button = panel.findChild(QPushButton, "undoStepButton")
    assert button is not None
    assert not button.isEnabled()


def test_a_step_that_others_build_on_says_which(qtbot: QtBot, panel: HistoryPanel, bench: Workbench) -> None:
    decisions.confirm(bench)
    rows = [step.label.template for step in steps(panel)]
    view(panel).setCurrentIndex(view(panel).model().index(rows.index("Suggest for articles ({count})"), 0))
    button = panel.findChild(QPushButton, "undoStepButton")
    assert button is not None
    with qtbot.waitSignal(bench.refused) as refused:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "Confirm claim" in str(refused.args[0])
    assert claims.of_article(bench.project, bench.article_id)[0].state is State.CONFIRMED
