"""Panels behind a tab do no work until they come to the front."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Desk
from ui import decisions
from ui.panels.history import HistoryPanel
from ui.panels.tables import TablesPanel
from ui.workbench import Workbench


def test_a_hidden_panel_catches_up_when_it_is_seen(qtbot: QtBot, bench: Workbench, desk: Desk) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    history, tables = HistoryPanel(bench), TablesPanel(bench)
    docks = []
    for panel in (tables, history):
        dock = QDockWidget(window)
        dock.setWidget(panel)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        docks.append(dock)
    window.tabifyDockWidget(*docks)
    docks[0].raise_()
    window.resize(800, 500)
    window.show()
    qtbot.waitUntil(lambda: tables.is_fresh)
    assert history._model.rowCount() == 0
    bench.open_article(desk.first)
    decisions.confirm(bench)
    qtbot.waitUntil(lambda: tables.is_fresh)
    assert history._model.rowCount() == 0
    docks[1].raise_()
    qtbot.waitUntil(lambda: history.is_fresh)
    newest = history._model.step(0)
    assert newest is not None
    assert newest.label.template == "Confirm claim ({what})"
    bench.open_article(desk.second)
    decisions.confirm(bench)
    qtbot.waitUntil(lambda: history.is_fresh)
    assert not tables.is_fresh
