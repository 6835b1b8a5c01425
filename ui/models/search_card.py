"""How a hit of the search is painted: what it is and who says so; below, the passage with the words in bold."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.models.found import Line, Sort, Told
from ui.models.ground import paint_ground
from ui.models.lettering import line_height, small, two_lines
from ui.models.search import LINE, TOLD, Index, SearchModel
from ui.theme import GAP, NEAR, TIGHT


class SearchCard(QStyledItemDelegate):
    """Headings, hits of two lines, and the line that asks for more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Hundreds of lines are measured at each letter typed, and the letters of all are alike.
        self._font = QFont()
        self._sizes: dict[Sort, QSize] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, told, model = index.data(LINE), index.data(TOLD), index.model()
        if not isinstance(line, Line) or not isinstance(model, SearchModel):
            return
        painter.save()
        place = QRectF(option.rect).adjusted(GAP, TIGHT, -GAP, -NEAR)
        if line.sort is Sort.HEAD:
            self._paint_head(painter, option, model.name(line))
        else:
            paint_ground(painter, option)
            if isinstance(told, Told):
                self._paint_hit(painter, place, option.font, told)
            elif line.sort is Sort.MORE:
                painter.setPen(QColor(theme.scheme().accent))
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, model.name(line))
        painter.restore()

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        colours = theme.scheme()
        painter.fillRect(option.rect, QColor(colours.window))
        painter.setFont(_font(option.font, bold=True, size=theme.SMALL))
        painter.setPen(QColor(colours.muted))
        painter.drawText(QRectF(option.rect).adjusted(GAP, 0, -GAP, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_hit(self, painter: QPainter, place: QRectF, font: QFont, told: Told) -> None:
        colours = theme.scheme()
        painter.setFont(_font(font, size=theme.SMALL))
        painter.setPen(QColor(colours.muted))
        # What it is and who says so share the line; neither may push the other out.
        about = painter.fontMetrics().elidedText(told.about, Qt.TextElideMode.ElideRight, int(place.width() * 0.45))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, about)
        room = place.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(about) - 16, 0)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        name = painter.fontMetrics().elidedText(told.name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
        self._paint_passage(painter, place, font, told)

    def _paint_passage(self, painter: QPainter, place: QRectF, font: QFont, told: Told) -> None:
        """One line: word runs one after the other, the last one cut with an ellipsis."""
        colours = theme.scheme()
        at, bottom = place.left(), place.bottom() - 3
        for words, is_bold in _runs(told):
            painter.setFont(_font(font, bold=is_bold, size=theme.SMALL))
            painter.setPen(QColor(colours.text if is_bold else colours.muted))
            metrics, room = painter.fontMetrics(), place.right() - at
            painter.drawText(QPointF(at, bottom), metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room)))
            at += metrics.horizontalAdvance(words)
            if at >= place.right():
                break

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE)
        if not self._sizes or option.font != self._font:
            self._font = QFont(option.font)
            self._sizes = {sort: QSize(200, _height(sort, self._font)) for sort in Sort}
        return self._sizes[line.sort] if isinstance(line, Line) else QSize(200, 0)


def _height(sort: Sort, font: QFont) -> int:
    lines = {Sort.HEAD: line_height(small(font)), Sort.HIT: two_lines(font), Sort.MORE: line_height(font)}
    return lines[sort] + GAP


def _runs(told: Told) -> Iterator[tuple[str, bool]]:
    """The passage in pieces, and which of them are bold."""
    at = 0
    for start, end in told.bold:
        yield told.passage[at:start], False
        yield told.passage[start:end], True
        at = end
    yield told.passage[at:], False


def _font(font: QFont, *, size: float, bold: bool = False) -> QFont:
    made = QFont(font)
    made.setPointSizeF(size)
    made.setBold(bold)
    return made
