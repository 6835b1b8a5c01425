"""The whole article at a glance beside its scroll bar: what is marked where, and which part is on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from annotator import kinds
from annotator.model import State
from ui import theme
from ui.messages import label
from ui.models import naming
from ui.reader import clashes, lanes, places
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.reader.reader import Reader

WIDTH = lanes.WIDTH
_NEAR = 3
"""Pixels above and below the pointer that a tool tip tells of."""
_TOLD = 6
"""How many marks a tool tip names."""
_LEAST = 10
"""Height of the frame around what is on screen, at least: a long text would leave none to be seen."""


class MiniMap(QWidget):
    """Each kind has a lane and a colour of its own. What stands still is painted once and kept as a picture."""

    def __init__(self, bench: Workbench, reader: Reader) -> None:
        super().__init__(reader)
        self._bench, self._reader = bench, reader
        self._picture = QPixmap()
        self._clashes: list[int] = []
        # Timers run after what was to be painted has been painted: the text itself shows first.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._paint_anew)
        self.setObjectName("miniMap")
        self.setAccessibleName(self.tr("Overview of the article"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.installEventFilter(self)
        bench.findings.changed.connect(self.refresh)
        reader.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.hide()

    @property
    def clashes(self) -> list[int]:
        """Where the article has a say in an open contradiction, in order."""
        return self._clashes

    def refresh(self) -> None:
        """Paint anew what is marked, after the next frame."""
        self._soon.start()

    def offset_at(self, y: float) -> int:
        """The offset of the article at that height."""
        return round(min(max(y / max(self.height(), 1), 0.0), 1.0) * self._length)

    def y_of(self, offset: int) -> int:
        """The height at which an offset is shown."""
        return min(offset * self.height() // max(self._length, 1), self.height() - 1)

    @property
    def window_rect(self) -> QRectF:
        """The frame around what is on screen."""
        top = self.y_of(self._reader.first_offset())
        bottom = self.y_of(self._reader.last_offset()) + 1
        height = max(bottom - top, _LEAST)
        return QRectF(0.5, min(top, self.height() - height) + 0.5, self.width() - 1, height - 1)

    @property
    def _length(self) -> int:
        return len(self._reader.article.text.text) if self._reader.article else 0

    def told(self, y: int) -> str:
        """What is marked near that height, in words."""
        near = range(self.offset_at(y - _NEAR), self.offset_at(y + _NEAR) + 1)
        spans = [mark.span for mark in self._reader.marks.marks if mark.span.start in near]
        live = [span for span in spans if span.state is not State.REJECTED]
        lines = [f"{label(kinds.kind(one.kind).label)}: {naming.value_words(one.value)}" for one in live[:_TOLD]]
        if len(live) > _TOLD:
            lines.append(self.tr("and {count} more").format(count=len(live) - _TOLD))
        if clashes := sum(offset in near for offset in self._clashes):
            lines.append(self.tr("Contradicted claims: {count}").format(count=clashes))
        if hits := sum(start in near for start, _ in self._reader.found.hits):
            lines.append(self.tr("Found here: {count}").format(count=hits))
        if any(one.start in near or one.start <= near.start < one.end for one in self._reader.asides.passages):
            lines.append(self.tr("Set aside"))
        return "\n".join(lines)

    # --- painting ---------------------------------------------------------------------------------------

    def _paint_anew(self) -> None:
        """What changes only with the marks, the size and the look."""
        if self.size().isEmpty():
            # In a window with no room for a line of text there is nothing to paint on.
            self._picture = QPixmap()
            return
        self._clashes = clashes.places(self._bench.findings, self._reader.article)
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap(self.size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(self.palette().base().color())
        painter = QPainter(self._picture)
        lanes.paint_asides(painter, [self._stretch(p.start, p.end) for p in self._reader.asides.passages])
        lanes.paint_marks(painter, self.lines(), clashes={self.y_of(at) for at in self._clashes})
        lanes.paint_hits(painter, {self.y_of(start) for start, _ in self._reader.found.hits})
        painter.end()
        self.update()

    def _stretch(self, start: int, end: int) -> tuple[int, int]:
        top = self.y_of(start)
        return top, max(self.y_of(end) - top, 1)

    def lines(self) -> set[lanes.Line]:
        """What is marked where: a line a pixel and kind at most."""
        # As many as there are pixels, however many spans there are.
        height, length = self.height(), max(self._length, 1)
        return {
            (mark.kind, mark.state is State.CONFIRMED, mark.span.start * height // length)
            for mark in self._reader.marks.marks
            if mark.state is not State.REJECTED
        }

    # --- what happens -----------------------------------------------------------------------------------

    def _on_range_changed(self, _least: int, most: int) -> None:
        self.setVisible(most > 0)

    def _go(self, y: float) -> None:
        """Bring the text at that height into the middle of the page."""
        places.centre(self._reader, self._reader.position_of(self.offset_at(y)))

    # --- Qt's own names ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().base())
        painter.drawPixmap(QPoint(), self._picture)
        lanes.paint_current(painter, {self.y_of(place.start) for place in self._reader.evidence()})
        colour = self.palette().text().color()
        colour.setAlpha(26)
        painter.setBrush(colour)
        painter.setPen(QPen(QColor(theme.scheme().muted), 1))
        painter.drawRoundedRect(self.window_rect, 2, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.refresh()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            y = event.pos().y()
            near = QRect(0, y - _NEAR, self.width(), 2 * _NEAR)
            QToolTip.showText(event.globalPos(), self.told(y), self, near)
            return True
        return False
