"""What lies under every card of a list."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui import theme


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Selected cards are told by colour and a bar, the focused one by a frame; a hairline closes each."""
    colours, rect = theme.scheme(), option.rect
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.fillRect(rect, QColor(colours.selected if selected else colours.base))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.hairline))
    if selected:
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(colours.accent))
    if selected and option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(colours.accent), 1))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
