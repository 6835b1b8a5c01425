"""What is painted under the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.model import State
from ui.reader import ink
from ui.reader.shapes import Shape


def painted_rows(top: float) -> list[int]:
    """The rows of a picture that the mark of a line at `top` colours."""
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    ink.paint_marks(painter, [Shape(("date", State.SUGGESTED), QRectF(20, top, 30, 20), top + 15, unseen=True)])
    painter.end()
    white = QColor("white").rgb()
    return [y for y in range(60) if any(image.pixel(x, y) != white for x in range(60))]


@pytest.mark.parametrize("top", [0.0, -4.0, 30.0])
def test_the_dot_of_words_in_view_is_whole(top: float) -> None:
    assert painted_rows(top)[0] <= max(top, 0)
    assert painted_rows(top)


def test_words_above_the_page_leave_no_dot_at_its_edge() -> None:
    assert painted_rows(-25.0) == []
