"""An editor of one value, ready to be typed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator import kinds
from annotator.model import City, Field, Label, Value
from ui.fields.value_editor import ValueEditor

KNOWN = (City("Seo-gu", "KR"), City("Hội An", "VN", "Quảng Nam"))
Opened = Callable[..., ValueEditor]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    """Makes an editor that shows a value and may be written in."""
    # Python forgets a window that only Qt knows, and with it all that stands in it.
    windows: list[QWidget] = []

    def make(
        kind: str,
        value: Value | None = None,
        *,
        published_on: str | None = "2024-02-15",
        known: Sequence[City] = KNOWN,
    ) -> ValueEditor:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(420, 520)
        editor = ValueEditor("field", window, cities=lambda: known)
        layout = QVBoxLayout(window)
        layout.addWidget(editor)
        layout.addStretch(1)
        words = kinds.label(value) if value is not None else ""
        editor.show_value(Field("field", Label("Ô", "Field"), kind), value, words, published_on=published_on)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        editor.set_editable(True)
        editor.line.setFocus()
        editor.line.selectAll()
        qtbot.waitUntil(editor.line.hasFocus)
        return editor

    return make
