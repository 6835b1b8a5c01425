"""Who says what at a glance."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableWidget
from pytestqt.qtbot import QtBot

from annotator.contradictions import passage
from db.ops import articles, suggestions
from tests.ui.conftest import founded, made, settle
from ui.panels.contradictions import ContradictionPanel
from ui.panels.matrix import Matrix
from ui.workbench import Workbench

ALT = Qt.KeyboardModifier.AltModifier
COPIED = "Theo hồ sơ lưu ở thư viện tỉnh thì mạng lưới được thành lập năm 2013, sau nhiều năm chuẩn bị."


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench) -> ContradictionPanel:
    stored = articles.store(bench.project, [made("c.txt", COPIED, "Báo C"), made("d.txt", COPIED + " Hết.", "Báo D")])
    for number in stored.new:
        found = founded(number, COPIED, "2013")
        claims = [replace(claim, passage=passage(COPIED, claim.evidence)) for claim in found.claims]
        suggestions.store(bench.project, [replace(found, claims=claims)])
    shown = ContradictionPanel(bench)
    qtbot.addWidget(shown)
    shown.resize(900, 420)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    settle(bench)
    qtbot.waitUntil(lambda: shown.is_fresh)
    shown._view.setFocus()
    qtbot.keyClick(shown._view, Qt.Key.Key_9, ALT)
    return shown


@pytest.fixture
def table(panel: ContradictionPanel) -> QTableWidget:
    found = panel.findChild(QTableWidget, "sourceMatrix")
    assert found is not None
    assert found.isVisible()
    return found


def heads(table: QTableWidget, *, rows: bool) -> list[str]:
    items = (
        [table.verticalHeaderItem(at) for at in range(table.rowCount())]
        if rows
        else [table.horizontalHeaderItem(at) for at in range(table.columnCount())]
    )
    return [item.text() for item in items if item is not None]


def test_sources_are_rows_and_values_columns(table: QTableWidget) -> None:
    assert set(heads(table, rows=False)) == {"2012", "2013"}
    names = heads(table, rows=True)
    assert len(names) == 4
    assert any(name.endswith("Báo Mẫu A") for name in names)


def test_each_says_one_value_with_a_check(table: QTableWidget) -> None:
    for row in range(table.rowCount()):
        items = [item for at in range(2) if (item := table.item(row, at)) is not None]
        said = [item for item in items if item.text()]
        assert len(items) == 2
        assert len(said) == 1
        assert not said[0].icon().isNull()
        assert "thành lập" in said[0].toolTip()


def test_copies_stand_together_under_one_number(table: QTableWidget) -> None:
    copies = [name for name in heads(table, rows=True) if name.endswith(("Báo C", "Báo D"))]
    marks = {name[: -len("Báo C")] for name in copies}
    assert len(marks) == 1
    assert marks != {""}


def test_enter_opens_the_passage(
    qtbot: QtBot, panel: ContradictionPanel, table: QTableWidget, bench: Workbench
) -> None:
    qtbot.keyClick(panel._view, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is table
    with qtbot.waitSignal(bench.place_shown) as shown:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    article_id, start, end = shown.args
    assert bench.text(article_id).text.text[start:end] in {"2012", "2013"}


def test_the_passages_come_back_with_their_key(qtbot: QtBot, panel: ContradictionPanel) -> None:
    qtbot.keyClick(panel._view, Qt.Key.Key_7, ALT)
    assert panel._views.grid.isVisible()
    assert not panel.findChild(Matrix).isVisible()  # type: ignore[union-attr]
