"""The rows that a step touched as a table: what it is, how it was before and after that step, and how it is now."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from db.queries.compared import Compared
from ui import theme
from ui.models.former import Former
from ui.models.step_words import StepWords
from ui.workbench import Workbench

ROW = Qt.ItemDataRole.UserRole
WHAT, BEFORE, AFTER, NOW = range(4)
Index = QModelIndex | QPersistentModelIndex


class StepRowsModel(QAbstractTableModel):
    """What differs from the column before it is strong, what does not is faint."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = StepWords(Former(bench))
        self._rows: list[Compared] = []
        self._told: list[tuple[str, str, str, str]] = []

    def show(self, found: list[Compared]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = found
        self._told = [self._line(row) for row in found]
        self.endResetModel()

    def row(self, number: int) -> Compared | None:
        """The row of that number."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _line(self, row: Compared) -> tuple[str, str, str, str]:
        absent, gone = self.tr("not there yet"), self.tr("gone")
        before = self._words.told(row.before, absent=absent)
        after = self._words.told(row.after, absent=gone)
        return self._words.subject(row), before, after, self._words.told(row.now, absent=gone)

    def _is_news(self, row: int, column: int) -> bool:
        return column in (WHAT, BEFORE) or self._told[row][column] != self._told[row][column - 1]

    # --- Qt's own names -------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.UserRole:
                return self._rows[row]
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._told[row][column]
            case Qt.ItemDataRole.ForegroundRole:
                return None if self._is_news(row, column) and column != BEFORE else QColor(theme.scheme().muted)
            case Qt.ItemDataRole.FontRole:
                return _strong() if column in (AFTER, NOW) and self._is_news(row, column) else None
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("What"), self.tr("Before"), self.tr("After this step"), self.tr("Now"))[section]


class StepCell(QStyledItemDelegate):
    """As high as its words need in the width that the stylesheet leaves them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        room = (view.columnWidth(index.column()) if isinstance(view, QTableView) else 200) - 2 * _PADDING
        font = index.data(Qt.ItemDataRole.FontRole)
        metrics = QFontMetrics(font) if isinstance(font, QFont) else option.fontMetrics
        place = QRect(0, 0, max(room, 40), 10_000)
        words = metrics.boundingRect(place, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(room, words.height() + 2 * _PADDING)


_PADDING = 8
"""That of `#stepRows::item` in the stylesheet with the frame that Fusion leaves around the words."""


def _strong() -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
