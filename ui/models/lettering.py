"""The letters of painted cards, and the room that they need: as large as the system's letters are."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetrics

from ui import theme


def small(font: QFont) -> QFont:
    """The same letters, as small as what is told beside or below."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * theme.SMALL / theme.BODY)
    return made


def line_height(font: QFont) -> int:
    """How high one line is."""
    # By its words, not by itself: the font of an option goes with it, and the cache would compare with a dead one.
    return _line_height(font.toString())


def two_lines(font: QFont) -> int:
    """How high a line and a small one below it are together."""
    return line_height(font) + line_height(small(font))


@lru_cache(maxsize=16)
def _line_height(told: str) -> int:
    font = QFont()
    font.fromString(told)
    return QFontMetrics(font).height()
