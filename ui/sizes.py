"""Sizes meant for letters of the usual size, for letters as they are: some systems show them twice as large."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

_USUAL = 17.7
"""Pixels from line to line in the letters of the window at 96 dots per inch (`theme.BODY`)."""


def wide(pixels: int) -> int:
    """A width or height that holds as many letters as so many pixels usually do."""
    return round(pixels * max(1.0, QFontMetricsF(QApplication.font()).height() / _USUAL))


def room(width: int, height: int) -> QSize:
    """The size of a dialog that holds as much as so many pixels usually do; never larger than the screen."""
    return QSize(wide(width), wide(height)).boundedTo(QApplication.primaryScreen().availableSize())
