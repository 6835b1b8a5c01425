"""The verified tables and the words behind their cells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QTableView
from pytestqt.qtbot import QtBot

from annotator.model import Fact, Status
from tests.ui.conftest import Desk, settle
from ui import decisions
from ui.models.facts import FACT
from ui.panels.passage import Passage
from ui.panels.tables import TablesPanel
from ui.workbench import Workbench


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench) -> TablesPanel:
    shown = TablesPanel(bench)
    qtbot.addWidget(shown)
    shown.resize(900, 400)
    shown.show()
    qtbot.waitExposed(shown)
    qtbot.waitUntil(lambda: shown.is_fresh)
    choice = shown.findChild(QComboBox, "tableChoice")
    assert choice is not None
    choice.setCurrentIndex(choice.findData("network_facts"))
    return shown


def view(panel: TablesPanel) -> QTableView:
    """The view once what is derived has followed the last decision."""
    settle(panel._bench)
    found = panel.findChild(QTableView, "verifiedTable")
    assert found is not None
    return found


def facts(panel: TablesPanel) -> list[Fact]:
    model = view(panel).model()
    cells = (model.index(row, column).data(FACT) for row in range(model.rowCount()) for column in range(20))
    return [fact for fact in cells if isinstance(fact, Fact)]


def suggested(panel: TablesPanel, on: bool) -> None:
    box = panel.findChild(QCheckBox, "tablesIncludeSuggested")
    assert box is not None
    box.setChecked(on)


def test_contradicted_cells_show_all_values_and_a_sign(panel: TablesPanel) -> None:
    (fact,) = (fact for fact in facts(panel) if fact.field == "founded")
    assert fact.status is Status.CONTRADICTED
    index = view(panel).currentIndex()
    assert "2012" in index.data()
    assert "2013" in index.data()
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "mâu thuẫn" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_quotations_of_the_chosen_cell_are_shown(panel: TablesPanel) -> None:
    quotes = [passage.quotation for passage in panel._words.findChildren(Passage)]
    assert any("<b>2012</b>" in quote for quote in quotes)


def test_enter_opens_the_passage(qtbot: QtBot, panel: TablesPanel, bench: Workbench) -> None:
    with qtbot.waitSignal(bench.place_shown) as shown:
        qtbot.keyClick(view(panel), Qt.Key.Key_Return)
    article_id, start, end = shown.args
    assert bench.text(article_id).text.text[start:end] in {"2012", "2013"}


def test_only_confirmed_facts_without_suggestions(panel: TablesPanel, bench: Workbench, desk: Desk) -> None:
    suggested(panel, False)
    assert facts(panel) == []
    assert panel._body.words
    bench.open_article(desk.first)
    decisions.confirm(bench)
    (fact,) = (fact for fact in facts(panel) if fact.field == "founded")
    assert fact.status is Status.CONFIRMED
    assert view(panel).currentIndex().data() == "2012"


def test_headers_are_the_codebooks_labels(panel: TablesPanel, bench: Workbench) -> None:
    model = view(panel).model()
    shown = {model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())}
    labels = {field.label.vi for field in bench.codebook.table("network_facts").fields}
    assert labels <= shown
