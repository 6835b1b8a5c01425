"""One verified table as a model: a row a row, its keys and fields as columns."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from annotator.model import SCOPE, Fact, FactRow, Quantity, Table, Value
from annotator.reviewing.seeing import CellKey, Seen, cell_key, seen
from ui.messages import label
from ui.models import naming, signs, verified
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
        self._threads: Collection[CellKey] = ()

    @property
    def keys(self) -> int:
        """How many columns name the row, before those that tell of it."""
        return len(self._keys)

    def show(self, table: Table | None, rows: Sequence[FactRow], threads: Collection[CellKey] = ()) -> None:
        """Show the rows of this table; `threads` are the cells that somebody has written a note on."""
        self.beginResetModel()
        self._table = table
        self.rows, self._threads = list(rows), threads
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
            case Role.AccessibleTextRole:
                return self._words(index, fact) or self.tr("empty")
            case Role.DecorationRole:
                return self._signs(index)
            case Role.ToolTipRole:
                return " · ".join(words for words in (self._words(index, fact), self._told(index)) if words)
            case Role.AccessibleDescriptionRole:
                return self._told(index) or None
            case Role.TextAlignmentRole:
                return self._alignment(index.column())
            case _:
                return None

    def _signs(self, index: Index) -> QIcon | None:
        """How far the fact has come, and beside it whether something was said of it."""
        one = self.seen(index)
        if one is None:
            return None
        sign = verified.sign(one.fact)
        return signs.icon(sign, "speech") if self._has_thread(one) else signs.icon(sign)

    def _told(self, index: Index) -> str:
        """The same in words: the status, who verified it or why that is over, and whether there is a thread."""
        one = self.seen(index)
        if one is None:
            return ""
        thread = QCoreApplication.translate("FactsModel", "has a thread") if self._has_thread(one) else ""
        told = (naming.status_name(one.fact.status), verified.told(one), thread)
        return " · ".join(words for words in told if words)

    def _has_thread(self, one: Seen) -> bool:
        return bool(self._threads) and cell_key(one.cell) in self._threads

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
