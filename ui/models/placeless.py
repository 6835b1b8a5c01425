"""Claims that the codebook has no place for, as a model: told by the names they had when it had one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model import Claim, Quantity, State
from exports import wording
from ui.messages import label
from ui.models import naming, signs
from ui.models.former import Former
from ui.workbench import Workbench

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class PlacelessModel(QAbstractTableModel):
    """One claim a row, confirmed ones first; the claim itself under UserRole."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.claims: list[Claim] = []
        self._former = Former(bench)

    def show(self, claims: Sequence[Claim]) -> None:
        """Show these claims."""
        self.beginResetModel()
        self.claims = sorted(claims, key=lambda one: (one.state is not State.CONFIRMED, one.article_id, one.id))
        self.endResetModel()

    def claim(self, index: Index) -> Claim | None:
        """The claim of a cell."""
        return self.claims[index.row()] if index.isValid() else None

    # --- Qt's own names -------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self.claims)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        headings = (wording.TABLE, wording.ROW, wording.FIELD, wording.VALUE, wording.STATE, wording.ARTICLE)
        return label(headings[section])

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        claim = self.claim(index)
        if claim is None:
            return None
        match role:
            case Role.UserRole:
                return claim
            case Role.DisplayRole | Role.ToolTipRole:
                return self._words(claim, index.column())
            case Role.DecorationRole if index.column() == 4:
                return signs.icon(signs.STATES[claim.state])
            case _:
                return None

    def _words(self, claim: Claim, column: int) -> str:
        book = self._former.book(claim)
        match column:
            case 0:
                return naming.table_name(book, claim.table)
            case 1:
                return naming.row_name(book, claim.table, claim.row)
            case 2:
                return naming.field_name(book, claim.table, claim.field)
            case 3:
                words = naming.value_name(book, claim.table, claim.field, claim.value)
                return naming.localised(words) if isinstance(claim.value, Quantity) else words
            case 4:
                return label(wording.STATES[claim.state])
            case _:
                article = self._bench.text(claim.article_id)
                return article.headline


def placeless_name(count: int) -> str:
    """How the list of these claims is called among the tables."""
    return QCoreApplication.translate("Placeless", "Without a place ({count})").format(count=count)
