"""The history: told, and taken back step by step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListView, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from annotator.model import State, Step, StepKind
from db.ops import claims as ops
from db.project import Project
from db.queries import claims
from tests.ui.conftest import Desk
from ui import decisions
from ui.models import history
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


def settled(panel: HistoryPanel) -> None:
    """Let the list and what the chosen step changed follow."""
    for _ in range(4):
        QApplication.processEvents()


def choose(panel: HistoryPanel, template: str) -> Step:
    """Choose the newest step of that label."""
    found = steps(panel)
    at = next(row for row, step in enumerate(found) if step.label.template == template)
    view(panel).setCurrentIndex(view(panel).model().index(at, 0))
    settled(panel)
    return found[at]


def table(panel: HistoryPanel) -> QTableView:
    found = panel.findChild(QTableView, "stepRows")
    assert found is not None
    return found


def cells(panel: HistoryPanel) -> list[list[str]]:
    model = table(panel).model()
    return [[str(model.index(row, at).data()) for at in range(4)] for row in range(model.rowCount())]


def depends(panel: HistoryPanel) -> str:
    label = panel.findChild(QLabel, "stepDepends")
    assert label is not None
    return label.text() if label.isVisible() else ""


def pick(panel: HistoryPanel, name: str, data: str) -> None:
    """Choose in one of the three boxes."""
    box = panel.findChild(QComboBox, name)
    assert box is not None
    box.setCurrentIndex(box.findData(data))
    settled(panel)


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
    QApplication.processEvents()
    assert "Confirm claim" in depends(panel)
    with qtbot.waitSignal(bench.refused) as refused:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "Confirm claim" in str(refused.args[0])
    assert claims.of_article(bench.project, bench.article_id)[0].state is State.CONFIRMED


def test_a_step_is_compared_with_what_was_and_what_is(panel: HistoryPanel, bench: Workbench) -> None:
    claim_id = bench.claims[0].id
    bench.do(ops.confirm, claim_id)
    bench.do(ops.reject, claim_id, reason="nhầm năm")
    choose(panel, "Confirm claim ({what})")
    claim = cells(panel)[0]
    assert "Thành lập" in claim[0]
    assert claim[1:] == ["2012 · gợi ý", "2012 · đã xác nhận", "2012 · đã bác · nhầm năm"]


def test_enter_on_a_row_goes_to_its_words(qtbot: QtBot, panel: HistoryPanel, bench: Workbench, desk: Desk) -> None:
    decisions.confirm(bench)
    choose(panel, "Confirm claim ({what})")
    bench.open_article(desk.second)
    table(panel).setCurrentIndex(table(panel).model().index(0, 0))
    with qtbot.waitSignal(bench.place_shown) as shown:
        qtbot.keyClick(table(panel), Qt.Key.Key_Return)
    assert shown.args[0] == desk.first == bench.article_id


def test_a_double_click_on_a_step_goes_to_what_it_changed(
    qtbot: QtBot, panel: HistoryPanel, bench: Workbench, desk: Desk
) -> None:
    decisions.confirm(bench)
    choose(panel, "Confirm claim ({what})")
    bench.open_article(desk.second)
    place = view(panel).visualRect(view(panel).currentIndex()).center()
    qtbot.mouseClick(view(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(bench.place_shown):
        qtbot.mouseDClick(view(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.article_id == desk.first


def test_what_has_gone_has_no_place(qtbot: QtBot, panel: HistoryPanel, bench: Workbench) -> None:
    suggested = choose(panel, "Suggest for articles ({count})")
    bench.do(Project.undo, suggested.id)
    settled(panel)
    choose(panel, "Suggest for articles ({count})")
    table(panel).setCurrentIndex(table(panel).model().index(0, 0))
    with qtbot.waitSignal(bench.message):
        qtbot.keyClick(table(panel), Qt.Key.Key_Return)


def test_a_link_leads_to_the_step_that_stands_on_this_one(panel: HistoryPanel, bench: Workbench) -> None:
    decisions.confirm(bench)
    later = steps(panel)[0]
    choose(panel, "Suggest for articles ({count})")
    assert f'href="{later.id}"' in depends(panel)
    label = panel.findChild(QLabel, "stepDepends")
    assert label is not None
    label.linkActivated.emit(str(later.id))
    assert panel.current == later


def test_a_step_that_nothing_stands_on_says_nothing(panel: HistoryPanel, bench: Workbench) -> None:
    decisions.confirm(bench)
    choose(panel, "Confirm claim ({what})")
    assert depends(panel) == ""


def test_steps_are_asked_for_by_person_noun_and_place(panel: HistoryPanel, bench: Workbench, desk: Desk) -> None:
    bench.project.user = "Bình"
    decisions.confirm(bench)
    settled(panel)
    everything = len(steps(panel))
    pick(panel, "historyWho", "Bình")
    assert {step.by for step in steps(panel)} == {"Bình"}
    pick(panel, "historyWho", "")
    pick(panel, "historyWhat", "codebook")
    assert [step.label.template for step in steps(panel)] == ["Adopt codebook {name}"]
    pick(panel, "historyWhat", "")
    pick(panel, "historyWhere", "article")
    assert 0 < len(steps(panel)) < everything
    bench.open_article(desk.second)
    settled(panel)
    assert "Confirm claim ({what})" not in [step.label.template for step in steps(panel)]
    pick(panel, "historyWhere", "")
    assert len(steps(panel)) == everything


def test_where_nothing_fits_it_says_so(panel: HistoryPanel, bench: Workbench) -> None:
    bench.project.user = "Bình"
    decisions.confirm(bench)
    settled(panel)
    pick(panel, "historyWho", "Bình")
    pick(panel, "historyWhat", "codebook")
    told = panel.findChild(QLabel, "emptyState")
    assert told is not None
    assert told.isVisible()


def test_many_steps_are_looked_through_one_turn_after_another(
    panel: HistoryPanel, bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "WINDOW", 1)
    decisions.confirm(bench)
    settled(panel)
    pick(panel, "historyWhat", "codebook")
    for _ in range(10):
        QApplication.processEvents()
    assert [step.label.template for step in steps(panel)] == ["Adopt codebook {name}"]
