"""Size, spacing and length of lines are changed by key and kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Desk
from ui import theme
from ui.main_window import MainWindow
from ui.reader.page import LENGTHS
from ui.settings import LINE_LENGTH, LINE_SPACING, Settings
from ui.workbench import Workbench

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, bench: Workbench, settings: Settings, desk: Desk) -> MainWindow:
    shown = opened(qtbot, bench, settings)
    bench.open_article(desk.first)
    return shown


def opened(qtbot: QtBot, bench: Workbench, settings: Settings) -> MainWindow:
    shown = MainWindow(bench, settings)
    qtbot.addWidget(shown)
    shown.resize(1800, 900)
    shown.show()
    qtbot.waitExposed(shown)
    qtbot.waitUntil(shown.isActiveWindow)
    shown.reader.setFocus()
    return shown


def column(window: MainWindow) -> float:
    """Characters that a line has room for."""
    reader = window.reader
    return reader.viewport().width() / QFontMetricsF(reader.font()).horizontalAdvance("n")


def spacing(window: MainWindow) -> float:
    return QFontMetricsF(window.reader.font()).lineSpacing()


def test_a_line_holds_a_comfortable_number_of_characters(window: MainWindow) -> None:
    assert 70 <= column(window) <= 80


def test_size_changes_by_key_and_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    reader = window.reader
    for _ in range(12):
        qtbot.keyClick(reader, Qt.Key.Key_Plus, CONTROL)
    assert reader.font().pointSizeF() == 2 * theme.READER
    qtbot.keyClick(reader, Qt.Key.Key_Minus, CONTROL)
    assert reader.font().pointSizeF() == 2 * theme.READER - 1
    qtbot.keyClick(reader, Qt.Key.Key_0, CONTROL)
    assert reader.font().pointSizeF() == theme.READER


def test_spacing_goes_round_three_and_keeps_the_size(qtbot: QtBot, window: MainWindow, settings: Settings) -> None:
    reader, normal = window.reader, spacing(window)
    qtbot.keyClick(reader, Qt.Key.Key_Plus, CONTROL)
    size = reader.font().pointSizeF()
    qtbot.keyClick(reader, Qt.Key.Key_L, CONTROL | SHIFT)
    assert settings.get(LINE_SPACING) == "wide"
    assert spacing(window) > normal * 1.1
    assert reader.font().pointSizeF() == size
    qtbot.keyClick(reader, Qt.Key.Key_L, CONTROL | SHIFT)
    assert settings.get(LINE_SPACING) == "close"
    qtbot.keyClick(reader, Qt.Key.Key_L, CONTROL | SHIFT)
    assert settings.get(LINE_SPACING) == "normal"


def test_length_is_kept_over_a_restart(qtbot: QtBot, window: MainWindow, bench: Workbench, settings: Settings) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_L, CONTROL)
    assert settings.get(LINE_LENGTH) == "long"
    qtbot.keyClick(window.reader, Qt.Key.Key_L, CONTROL)
    assert settings.get(LINE_LENGTH) == "short"
    assert column(window) == pytest.approx(LENGTHS["short"], abs=2)
    again = opened(qtbot, bench, settings)
    assert column(again) == pytest.approx(LENGTHS["short"], abs=2)


def test_what_nobody_can_have_chosen_is_normal(qtbot: QtBot, bench: Workbench, settings: Settings) -> None:
    settings.keep(LINE_SPACING, "nonsense")
    settings.keep(LINE_LENGTH, "nonsense")
    assert 70 <= column(opened(qtbot, bench, settings)) <= 80
