"""A list under a line: what the words typed so far may mean. The keyboard stays in the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.fields.word_line import WordLine

_ROW_HEIGHT = 28
_MOST_ROWS = 8
_WIDEST = 460
_PAD = 10
_DATA = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Row:
    """One entry: its words, what stands behind them in small, what stands at the right, and what it means."""

    words: str
    means: object
    beside: str = ""
    detail: str = ""


class DropList(QListView):
    """Arrows choose, Enter takes, Esc closes; letters, and all keys while a word is composed, go to the line."""

    taken = Signal(object)  # what the row means
    asked = Signal()  # the list was closed, and an arrow asks for it

    def __init__(self, line: WordLine) -> None:
        # Not a window of its own: that would take the input method away from the line.
        super().__init__(line.window())
        self._line = line
        self._rows = QStandardItemModel(self)
        self.setObjectName(f"{line.objectName()}List")
        self.setAccessibleName(line.accessibleName())
        self.setModel(self._rows)
        self.setItemDelegate(_RowDelegate(self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setProperty("drop", True)
        self.clicked.connect(self._take)
        self.hide()
        line.installEventFilter(self)

    def offer(self, rows: Sequence[Row], *, first: bool) -> None:
        """Show these rows; the `first` one is what Enter takes, else Enter is the line's own."""
        self._rows.clear()
        for row in rows:
            item = QStandardItem(row.words)
            item.setData(row, _DATA)
            self._rows.appendRow(item)
        self.setCurrentIndex(self._rows.index(0, 0) if first and rows else QModelIndex())
        self.setVisible(bool(rows))
        if rows:
            self._place()

    def rows(self) -> list[Row]:
        """What is offered."""
        return [self._rows.item(at).data(_DATA) for at in range(self._rows.rowCount())]

    def current(self) -> Row | None:
        """The row that Enter takes."""
        at = self.currentIndex()
        return at.data(_DATA) if at.isValid() else None

    def _place(self) -> None:
        """Under the line, or above it where the window ends; no farther right than the window."""
        room, line = self.window().rect(), self._line
        height = min(self._rows.rowCount(), _MOST_ROWS) * _ROW_HEIGHT + 2 * self.frameWidth() + 2
        width = min(max(line.width(), _WIDEST), room.width() - 16)
        below = line.mapTo(self.window(), QPoint(0, line.height() + 2))
        above = below.y() - line.height() - height - 4
        top = above if below.y() + height > room.bottom() and above > 0 else below.y()
        right = min(below.x() + max(line.width(), width), room.right() - 8)
        if below.x() + width > right:
            # A narrow form at the window's edge: the list ends where the line ends.
            right = below.x() + line.width()
        self.setGeometry(QRect(max(8, right - width), top, width, height))
        self.raise_()

    def _take(self, index: QModelIndex) -> None:
        row = index.data(_DATA)
        self.hide()
        if row is not None:
            self.taken.emit(row.means)

    def _move(self, by: int) -> None:
        at = self.currentIndex().row() + by
        self.setCurrentIndex(self._rows.index(at, 0) if at >= 0 else QModelIndex())

    # --- Qt's own names -----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self._line.composing:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key was meant for the list."""
        keys = Qt.Key
        match event.key():
            case keys.Key_Down if self.isHidden():
                self.asked.emit()
            case keys.Key_Down if self.currentIndex().row() < self._rows.rowCount() - 1:
                self._move(1)
            case keys.Key_Up if self.isVisible():
                self._move(-1)
            case keys.Key_Return | keys.Key_Enter if self.isVisible() and self.currentIndex().isValid():
                self._take(self.currentIndex())
            case keys.Key_Escape if self.isVisible():
                self.hide()
            case _:
                return event.key() == keys.Key_Down
        return True


class _RowDelegate(QStyledItemDelegate):
    """Words at the left with small ones behind them, what tells them apart at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(_DATA)
        palette = option.palette
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        metrics = painter.fontMetrics()
        words = metrics.horizontalAdvance(row.words)
        room = max(inner.width() - words - 2 * _PAD, inner.width() // 3)
        detail = metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, room)
        left = inner.adjusted(0, 0, -metrics.horizontalAdvance(detail) - _PAD, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(left, middle, metrics.elidedText(row.words, Qt.TextElideMode.ElideRight, left.width()))
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        behind = left.adjusted(words + _PAD, 0, 0, 0)
        if behind.width() > 2 * _PAD:
            painter.drawText(
                behind, middle, metrics.elidedText(row.beside, Qt.TextElideMode.ElideRight, behind.width())
            )
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, detail)
        painter.restore()
