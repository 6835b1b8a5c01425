"""Pasting an article: what is typed beside it is read as people write it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from ui.dialogs.paste import PasteDialog


@pytest.mark.parametrize(
    ("typed", "day"),
    [("14/2/2024", "2024-02-14"), ("2024-02-14", "2024-02-14"), (" 2/2024 ", "2024-02"), ("2024", "2024"), ("", None)],
)
def test_a_date_is_read_as_people_and_as_programs_write_it(qtbot: QtBot, typed: str, day: str | None) -> None:
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    dialog.words.setPlainText("Mạng lưới được thành lập năm 2012.")
    dialog.date.setText(typed)
    assert ok(dialog)
    assert dialog.raw().published_on == day


def test_what_is_no_date_is_not_taken(qtbot: QtBot) -> None:
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    dialog.words.setPlainText("Mạng lưới được thành lập năm 2012.")
    dialog.date.setText("hôm nào đó")
    assert not ok(dialog)


def ok(dialog: PasteDialog) -> bool:
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    return box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
