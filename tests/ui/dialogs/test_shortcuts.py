"""The page of keys tells all there are."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS
from ui.dialogs.shortcuts import ShortcutsDialog


def test_every_key_of_the_action_table_is_told(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog()
    qtbot.addWidget(dialog)
    told = "\n".join(dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount()))
    native = QKeySequence.SequenceFormat.NativeText
    for row in ACTIONS:
        assert all(QKeySequence(key).toString(native) in told for key in row.keys)
    assert "F6" in told
