"""Values side by side of which one is chosen: their words, large and small, and the keyboard's way through them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from ui import theme
from ui.named import named
from ui.sizes import wide

Words = TypeVar("Words", QLabel, QRadioButton)


def column() -> tuple[QFrame, QVBoxLayout]:
    """The frame around one value and what supports it, and the rows in it."""
    card = named(QFrame(), "alternative")
    card.setMinimumWidth(wide(150))
    rows = QVBoxLayout(card)
    rows.setContentsMargins(theme.SPACE, theme.TIGHT, theme.SPACE, theme.TIGHT)
    rows.setSpacing(theme.HAIR)
    return card, rows


def large(made: Words) -> Words:
    """The same, in the letters of a value."""
    font = made.font()
    font.setPointSizeF(theme.TITLE)
    font.setBold(True)
    made.setFont(font)
    return made


def small_words(words: str) -> QLabel:
    """Muted words under a value."""
    made = QLabel(words)
    made.setWordWrap(" " in words)
    small = made.font()
    small.setPointSizeF(theme.SMALL)
    made.setFont(small)
    made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return made


def choose_focused(buttons: Sequence[QAbstractButton]) -> bool:
    """Choose the value that the keyboard is on; False where it is elsewhere."""
    here = next((button for button in buttons if button.hasFocus()), None)
    if here is not None:
        here.setChecked(True)
    return here is not None


def choose_none(choices: QButtonGroup) -> None:
    """Let go of what is chosen: a group that lets one button only be down does not let the last one up."""
    choices.setExclusive(False)
    for button in choices.buttons():
        button.setChecked(False)
    choices.setExclusive(True)


def follow(grid: QWidget, before: QWidget) -> QWidget:
    """Let Tab lead from `before` through the values and their passages; the last of them.

    Columns are made anew, and what is made last would come last.
    """
    for stop in grid.findChildren(QWidget):
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, stop)
            before = stop
    return before
