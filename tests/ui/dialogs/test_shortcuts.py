"""The page of keys tells all there are, in force at the moment, and can be printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.keymap import Keymap, fixed_keys, native
from ui.settings import Settings


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1100, 700)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(settings: Settings, window: QWidget) -> ShortcutsDialog:
    keymap = Keymap(settings)
    keymap.give(next(row for row in ACTIONS if row.id == "export"), ["Ctrl+Alt+X"])
    made = ShortcutsDialog(keymap, window)
    made.show()
    return made


def test_every_action_and_every_key_in_force_is_told(dialog: ShortcutsDialog, settings: Settings) -> None:
    told = dialog.page.toPlainText()
    for row in ACTIONS:
        assert row.text.rstrip("…") in told
        assert all(native((key,)) in told for key in Keymap(settings).keys(row))
    assert "Ctrl+Alt+X" in told
    # Of the values' keys the first and the last stand for all.
    assert all(one.keys in told for one in fixed_keys() if one.keys not in {f"Ctrl+{n}" for n in range(2, 8)})


def test_the_page_fits_a_small_window(dialog: ShortcutsDialog) -> None:
    assert dialog.width() <= 1100
    assert dialog.height() <= 700
    assert not dialog.page.horizontalScrollBar().maximum()


def test_it_can_be_printed(dialog: ShortcutsDialog, tmp_path: Path) -> None:
    dialog.findChild(QPushButton, "printShortcuts").click()
    asked = dialog.findChild(QPrintDialog)
    assert asked is not None
    printer = asked.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    # What its button tells; which printers there are is the system's affair.
    asked.accepted.emit(printer)
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")
