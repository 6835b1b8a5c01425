"""The steps of the project as a model, and how one of them is painted."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.model import Step, StepKind
from ui import theme
from ui.messages import shown
from ui.models import naming
from ui.models.ground import paint_ground

STEP = Qt.ItemDataRole.UserRole
HEIGHT = 44
Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """Steps, newest first, under the role STEP."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.steps: list[Step] = []

    def show(self, steps: list[Step]) -> None:
        """Show these."""
        self.beginResetModel()
        self.steps = steps
        self.endResetModel()

    def told(self, step: Step) -> str:
        """Who, when, why, and whether it still stands."""
        undone = self.tr("undone") if step.undone_by else ""
        return " · ".join(part for part in (step.by, naming.moment(step.at), step.reason, undone) if part)

    def name(self, step: Step) -> str:
        """What was done."""
        words = shown(step.label)
        templates = {StepKind.UNDO: self.tr("Undo: {step}"), StepKind.REDO: self.tr("Redo: {step}")}
        return templates[step.kind].format(step=words) if step.kind in templates else words

    # --- Qt's own names -------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self.steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        step = self.steps[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return step
            case Qt.ItemDataRole.DisplayRole:
                return self.name(step)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.name(step)}. {self.told(step)}"
            case _:
                return None


class StepCard(QStyledItemDelegate):
    """What was done; below, who, when and why. Undone steps are faint and struck out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step, model = index.data(STEP), index.model()
        if not isinstance(step, Step) or not isinstance(model, HistoryModel):
            return
        painter.save()
        paint_ground(painter, option)
        place = QRectF(option.rect).adjusted(12, 4, -12, -5)
        colours, undone = theme.scheme(), bool(step.undone_by)
        font, small = QFont(option.font), QFont(option.font)
        font.setStrikeOut(undone)
        small.setPointSizeF(theme.SMALL)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted if undone else colours.text))
        self._line(painter, place, Qt.AlignmentFlag.AlignTop, model.name(step))
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        self._line(painter, place, Qt.AlignmentFlag.AlignBottom, model.told(step))
        painter.restore()

    def _line(self, painter: QPainter, place: QRectF, where: Qt.AlignmentFlag, words: str) -> None:
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | where, elided)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEIGHT)
