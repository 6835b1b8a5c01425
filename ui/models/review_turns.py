"""Facts that were given back, as a list: what it is, who said what of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.reviewing.returns import Returned
from exports import wording
from ui.messages import label
from ui.models import review_words, verified
from ui.models.card_words import Card, card_height, paint_card
from ui.models.listed import ListedModel
from ui.workbench import Workbench

RETURNED = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class TurnsModel(ListedModel[Returned]):
    """Returns and corrections under the role RETURNED."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench

    def last_word(self, one: Returned) -> str:
        """What was said last: the reviewer's reason, or what was answered."""
        note = next(reversed(one.notes), None)
        return f"{note.by}: {note.text}" if note else verified.why(one.review)

    # --- Qt's own names -------------------------------------------------------------------------------

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self.rows[index.row()]
        match role:
            case Role.UserRole:
                return one
            case Role.DisplayRole:
                return review_words.cell_name(self._bench.codebook, one.review.cell)
            case Role.ToolTipRole | Role.AccessibleDescriptionRole:
                return f"{review_words.said(one.review)}. {self.last_word(one)}"
            case _:
                return None


class TurnCard(QStyledItemDelegate):
    """The fact and what the reviewer did; below, the last word on it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one, model = index.data(RETURNED), index.model()
        if isinstance(one, Returned) and isinstance(model, TurnsModel):
            verdict = label(wording.REVIEW_VERDICTS[one.review.verdict]) if one.review.verdict else ""
            paint_card(painter, option, Card(str(index.data()), verdict, model.last_word(one)))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, card_height(option.font))
