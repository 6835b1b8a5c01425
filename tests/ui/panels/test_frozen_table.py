"""The columns that name a row stay in sight."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from pytestqt.qtbot import QtBot

from ui.panels.frozen_table import FrozenTable


@pytest.fixture
def table(qtbot: QtBot) -> FrozenTable:
    view = FrozenTable()
    qtbot.addWidget(view)
    model = QStandardItemModel(view)
    for row in range(3):
        model.appendRow([QStandardItem(f"{row}/{column}") for column in range(8)])
    view.setModel(model)
    view.freeze(1)
    view.resize(400, 200)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_keys_lie_over_the_edge_once_they_would_leave(table: FrozenTable) -> None:
    assert table.frozen_width == 0
    table.setCurrentIndex(table.model().index(1, 7))
    assert table.frozen_width == table.columnWidth(0)


def test_no_cell_is_chosen_behind_the_keys(table: FrozenTable) -> None:
    table.setCurrentIndex(table.model().index(1, 7))
    for column in range(6, 0, -1):
        table.setCurrentIndex(table.model().index(1, column))
        assert table.visualRect(table.currentIndex()).left() >= table.frozen_width
    table.setCurrentIndex(table.model().index(1, 0))
    assert table.frozen_width == 0
