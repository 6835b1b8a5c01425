"""The lines of the command palette: what they hold, and how they are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.listed import ListedModel
from ui.palette import Command
from ui.theme import SMALL

COMMAND = Qt.ItemDataRole.UserRole
_HEIGHT = 32
_PAD = 12

Index = QModelIndex | QPersistentModelIndex
Side = Qt.AlignmentFlag


class CommandsModel(ListedModel[Command]):
    """The commands that were found, in their order."""

    # --- Qt's own names ---------------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        command = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return command
            case Qt.ItemDataRole.DisplayRole:
                return command.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (command.words, command.group, command.keys, command.refusal)))
        return None


class CommandLine(QStyledItemDelegate):
    """Words, the group in small behind them, the keys at the right; greyed, with the reason, where not now."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        command: Command = index.data(COMMAND)
        palette: QPalette = option.palette
        room: QRect = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        muted = palette.color(QPalette.ColorRole.PlaceholderText)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 5, 5)
        room.setRight(room.right() - _write(painter, room, command.keys, muted, Side.AlignRight))
        plain = muted if command.refusal else palette.color(QPalette.ColorRole.Text)
        room.setLeft(room.left() + _write(painter, room, command.words, plain, Side.AlignLeft))
        small = QFont(painter.font())
        small.setPointSize(SMALL)
        painter.setFont(small)
        _write(painter, room, command.refusal or command.group, muted, Side.AlignLeft)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, max(_HEIGHT, option.fontMetrics.height() + _PAD))


def _write(painter: QPainter, room: QRect, words: str, colour: QColor, side: Side) -> int:
    """Write at one side of the room, cut to what fits; the width it took, with a gap beside it."""
    if not words or room.width() <= 0:
        return 0
    metrics = painter.fontMetrics()
    fits = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setPen(colour)
    painter.drawText(room, side | Side.AlignVCenter, fits)
    return metrics.horizontalAdvance(fits) + _PAD
