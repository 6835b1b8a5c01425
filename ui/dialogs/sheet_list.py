"""The list of an edited workbook's changes, by table; Space takes or leaves what is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.models.sheet_cells import SheetCell
from ui.models.sheet_changes import ABOUT, BEFORE, KIND, NOW, PLACE, SheetChangesModel

_AIR, _ROWS_SEEN = 10, 5
_WIDTHS = {KIND: (23, 20), PLACE: (17, 15)}
"""Of the columns that need no more room in a wider window: characters, and at most so many per cent of the list."""

_ABOUT_SHARE = 34
"""Per cent of the other columns' room that the fact takes; the rest is shared by what it says."""


class SheetList(QTableView):
    """`moved` comes with the row that the keyboard is on, -1 where the list is empty."""

    moved = Signal(int)

    def __init__(self, model: SheetChangesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes = model
        self.setObjectName("sheetChangeList")
        self.setAccessibleName(self.tr("Changes"))
        self.setModel(model)
        self.setItemDelegate(SheetCell(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView::item { padding: 0 6px; }")
        self._size_columns()
        model.modelReset.connect(self._on_reset)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.moved.emit(now.row()))

    def _size_columns(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(self.fontMetrics().height() + _AIR)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # However large the text is: the header counts as one.
        self.setMinimumHeight((_ROWS_SEEN + 2) * rows.defaultSectionSize())
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setHighlightSections(False)
        columns.setMinimumSectionSize(80)

    def rows(self) -> list[int]:
        """The selected rows, from above."""
        return sorted(index.row() for index in self.selectionModel().selectedRows(KIND))

    def _on_reset(self) -> None:
        """Let headings span the list; the keyboard is on the first change."""
        self.clearSpans()
        headings = self._changes.headings
        for row in headings:
            self.setSpan(row, 0, 1, self._changes.columnCount())
        first = self._changes.index(headings[0] + 1, KIND) if headings else self._changes.index(-1, KIND)
        self.setCurrentIndex(first)
        self.moved.emit(first.row())

    # --- Qt's own names ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = whole = self.viewport().width()
        for column, (characters, most) in _WIDTHS.items():
            width = min(characters * self.fontMetrics().averageCharWidth(), whole * most // 100)
            self.setColumnWidth(column, width)
            room -= width
        self.setColumnWidth(ABOUT, room * _ABOUT_SHARE // 100)
        for column in range(BEFORE, NOW + 1):
            self.setColumnWidth(column, (room - self.columnWidth(ABOUT)) // 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._changes.toggle(self.rows())
        else:
            super().keyPressEvent(event)
