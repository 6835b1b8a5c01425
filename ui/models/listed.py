"""The model of a list whose rows are values: one column, all rows known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex


class ListedModel(QAbstractListModel, Generic[T]):
    """Holds the rows; what a row says under which role is for `data` of the models made from this."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[T] = ()

    def show(self, rows: Sequence[T]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_where(self, fits: Callable[[T], bool]) -> int:
        """The first row that fits; -1 where none does."""
        return next((row for row, one in enumerate(self.rows) if fits(one)), -1)

    # --- Qt's own names ---------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self.rows)
