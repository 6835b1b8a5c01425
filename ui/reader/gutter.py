"""The strip beside the text: what is set aside there, and past which edge a part of the current item lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QWidget

from ui.reader.chips import arrow
from ui.theme import LEAST, SPACE

if TYPE_CHECKING:
    from ui.reader.reader import Reader

_SHARE = 0.68
"""The size of its letters, in parts of the window's."""


class Gutter(QWidget):
    """Small words beside the text; what concerns the current item stands at its edges."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader = reader
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPointSizeF(max(self.font().pointSizeF() * _SHARE, LEAST))
        painter.setFont(font)
        painter.setPen(self.palette().placeholderText().color())
        line = self._reader.fontMetrics().height()
        for rect, word in self._reader.asides.signs():
            place = QRectF(0, rect.top(), self.width() - SPACE, line)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, word)
        self._paint_bars(painter)
        for below in (False, True):
            self._paint_away(painter, below=below)
        painter.end()

    def _paint_away(self, painter: QPainter, *, below: bool) -> None:
        """At the upper or lower edge: which parts of the current item lie past it."""
        names = self._reader.outline.away(below=below)
        if not names:
            return
        ink, room = self.palette().text().color(), self.width() - 10
        wraps = QTextOption(Qt.AlignmentFlag.AlignRight)
        words = "\n".join(names)
        height = painter.boundingRect(QRectF(0, 0, room, self.height()), words, wraps).height()
        block = QRectF(0, 0, room, height)
        block.moveTop(self.height() - block.height() - 16 if below else 18)
        # What stands in the margin there steps aside.
        painter.fillRect(block.adjusted(0, -14, 8, 14), self.palette().base())
        painter.setPen(ink)
        painter.drawText(block, words, wraps)
        tip = QRectF(room - 8, block.bottom() + 3 if below else block.top() - 8, 8, 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(arrow(tip, down=below))

    def _paint_bars(self, painter: QPainter) -> None:
        """A thin bar beside each passage that is not the article's own."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().mid())
        x = self.width() - 4
        painter.drawRects([QRectF(x, rect.top(), 2, rect.height()) for rect, _ in self._reader.asides.signs()])
