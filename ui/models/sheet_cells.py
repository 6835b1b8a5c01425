"""How the cells of an edited workbook's changes are painted: one line, with the words marked that differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.differing import Part, in_one_line
from ui.models.sheet_changes import BEFORE, NOW, PARTS, PLACE

Index = QModelIndex | QPersistentModelIndex


class SheetCell(QStyledItemDelegate):
    """What differs is underlined, and bold where it is new; what was, and where it stands, is written fainter."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() == PLACE:
            # The cell stays in sight however long the sheet's title is.
            option.textElideMode = Qt.TextElideMode.ElideMiddle
        if index.column() in (BEFORE, PLACE):
            option.palette.setColor(QPalette.ColorRole.Text, option.palette.color(QPalette.ColorRole.PlaceholderText))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(PARTS) if BEFORE <= index.column() <= NOW else None
        if not found:
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        style = ground.widget.style() if ground.widget else QApplication.style()
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, ground, ground.widget)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, ground, ground.widget) + 1
        ground.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        painter.save()
        painter.setPen(ground.palette.color(QPalette.ColorRole.Text))
        marked = QFont(ground.font)
        marked.setUnderline(True)
        marked.setBold(index.column() != BEFORE)
        _paint_parts(painter, place.adjusted(margin, 0, -margin, 0), in_one_line(found), (ground.font, marked))
        painter.restore()


def _paint_parts(painter: QPainter, place: QRect, found: Sequence[Part], fonts: tuple[QFont, QFont]) -> None:
    """Piece after piece in the plain or the marked font, until there is no room left."""
    at, right = place.left(), place.right()
    for part in found:
        painter.setFont(fonts[part.differs])
        metrics = QFontMetrics(painter.font())
        width = metrics.horizontalAdvance(part.words)
        words = metrics.elidedText(part.words, Qt.TextElideMode.ElideRight, right - at)
        rest = QRect(at, place.top(), max(0, right - at), place.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        at += width
        if at >= right:
            return
