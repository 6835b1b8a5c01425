"""One verified table as a model: a row a row, its keys and fields as columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model import SCOPE, Fact, FactRow, Quantity, Table, Value
from annotator.reviewing.seeing import Seen, seen
from ui.messages import label
from ui.models import naming, signs
from ui.workbench import Workbench

FACT = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class FactsModel(QAbstractTableModel):
    """The facts of a table under the role FACT; the status by a sign and in words."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._table: Table | None = None
        self.rows: list[FactRow] = []
        self._keys: list[str] = []

    @property
    def keys(self) -> int:
        """How many columns name the row, before those that tell of it."""
        return len(self._keys)

    def show(self, table: Table | None, rows: Sequence[FactRow]) -> None:
        """Show the rows of this table."""
        self.beginResetModel()
        self._table = table
        self.rows = list(rows)
        self._keys = [field.name for field in table.keys] if table else []
        # Numbers of different scope stand in rows of their own, which look alike without it.
        if any(row.scope for row in rows):
            self._keys.append(SCOPE.name)
        self.endResetModel()

    def fact(self, index: Index) -> Fact | None:
        """The fact of a cell, the first where it holds many; None for a key, and where nothing is known."""
        return next(iter(self._facts(index)), None)

    def seen(self, index: Index) -> Seen | None:
        """The fact of a cell with where it stands."""
        fact = self.fact(index)
        return seen(self.rows[index.row()], fact) if fact else None

    def _facts(self, index: Index) -> list[Fact]:
        if not index.isValid() or self._table is None or index.column() < len(self._keys):
            return []
        name = self._table.fields[index.column() - len(self._keys)].name
        return [fact for fact in self.rows[index.row()].facts if fact.field == name]

    # --- Qt's own names -------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        if (parent and parent.isValid()) or self._table is None:
            return 0
        return len(self._keys) + len(self._table.fields)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if self._table is None or orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return self._alignment(section)
        if role != Role.DisplayRole:
            return None
        if section >= len(self._keys):
            return label(self._table.fields[section - len(self._keys)].label)
        if self._keys[section] == SCOPE.name:
            return label(SCOPE.label)
        return naming.field_name(self._bench.codebook, self._table.name, self._keys[section])

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        fact = self.fact(index)
        match role:
            case Role.UserRole:
                return fact
            case Role.DisplayRole:
                return self._words(index, fact)
            case Role.DecorationRole:
                return signs.icon(signs.STATUSES[fact.status]) if fact else None
            case Role.ToolTipRole:
                told = (self._words(index, fact), naming.status_name(fact.status) if fact else "")
                return " · ".join(words for words in told if words)
            case Role.AccessibleDescriptionRole:
                return naming.status_name(fact.status) if fact else None
            case Role.TextAlignmentRole:
                return self._alignment(index.column())
            case _:
                return None

    def _words(self, index: Index, fact: Fact | None) -> str:
        row = self.rows[index.row()]
        if index.column() < len(self._keys):
            return self._key(row, self._keys[index.column()])
        if fact is None:
            return ""
        if fact.value is None:
            return self._disputed(fact)
        values = (one.value for one in self._facts(index) if one.value is not None)
        return "; ".join(self._value(row.table, fact.field, value) for value in values)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        """Numbers to the right, so that their digits stand under each other."""
        fields = self._table.fields if self._table else ()
        number = column >= len(self._keys) and fields[column - len(self._keys)].kind == "count"
        return Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft)

    def _value(self, table: str, field: str, value: Value) -> str:
        words = naming.value_name(self._bench.codebook, table, field, value)
        return naming.localised(words) if isinstance(value, Quantity) else words

    def _key(self, row: FactRow, name: str) -> str:
        codebook = self._bench.codebook
        if name == SCOPE.name:
            return naming.scope_name(codebook, row.scope) if row.scope else ""
        return naming.row_name(codebook, row.table, tuple((key, value) for key, value in row.row if key == name))

    def _disputed(self, fact: Fact) -> str:
        """The values that stand against each other, while none of them holds."""
        sides = fact.contradiction.values if fact.contradiction else ()
        table = fact.claims[0].table if fact.claims else ""
        names = (self._value(table, fact.field, side.value) for side in sides)
        return "  |  ".join(dict.fromkeys(names))
