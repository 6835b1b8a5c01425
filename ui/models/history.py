"""The steps of the project as a model, ids at hand and steps fetched page by page, and how one of them is painted."""

from __future__ import annotations

from array import array
from collections import OrderedDict

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.model import Step, StepKind
from annotator.visible import apart
from db.project import Project
from db.queries import history
from db.queries.history import EVERYTHING, Sought
from ui import theme
from ui.messages import shown
from ui.models import naming
from ui.models.ground import paint_ground
from ui.models.lettering import small, two_lines
from ui.theme import GAP, NEAR, TIGHT

STEP = Qt.ItemDataRole.UserRole
PAGE = 128
WINDOW = 8_000
"""Steps looked through in one turn of the event loop for those that changed a noun: a frame's worth."""
AHEAD = 1_000
"""Steps that the view is told of at a time: it asks for each of them whether it is there."""
_PAGES_KEPT = 64
Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """Steps, newest first, under the role STEP."""

    searched = Signal()
    """All that was asked for is in the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._sought = EVERYTHING
        self._ids: array[int] = array("q")
        self._left = 0
        self._shown = 0
        self._pages: OrderedDict[int, list[Step]] = OrderedDict()
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._look_further)

    def load(self, project: Project, sought: Sought = EVERYTHING) -> None:
        """Show the steps that are asked for; those that changed a noun come in one by one where there are many."""
        self.beginResetModel()
        self._project, self._sought = project, sought
        self._pages.clear()
        self._left = history.newest(project) + 1 if sought.noun else 0
        self._ids = self._window() if sought.noun else history.ids(project, sought)
        self._shown = min(len(self._ids), AHEAD)
        self.endResetModel()
        self._go_on()

    def row_of(self, step_id: int) -> int:
        """The row of a step, shown from now on; -1 if it is not in the list."""
        try:
            row = self._ids.index(step_id)
        except ValueError:
            return -1
        self._show(max(self._shown, row + 1))
        return row

    def step(self, row: int) -> Step | None:
        """The step in that row; None for one that has gone meanwhile."""
        page, at = divmod(row, PAGE)
        if page not in self._pages and self._project is not None:
            self._pages[page] = history.some(self._project, self._ids[page * PAGE : (page + 1) * PAGE])
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        steps = self._pages.get(page, [])
        return steps[at] if at < len(steps) else None

    def told(self, step: Step) -> str:
        """Who, when, why, and whether it still stands."""
        undone = self.tr("undone") if step.undone_by else ""
        return " · ".join(apart(part) for part in (step.by, naming.moment(step.at), step.reason, undone) if part)

    def name(self, step: Step) -> str:
        """What was done."""
        words = shown(step.label)
        templates = {StepKind.UNDO: self.tr("Undo: {step}"), StepKind.REDO: self.tr("Redo: {step}")}
        return templates[step.kind].format(step=words) if step.kind in templates else words

    # --- looking further --------------------------------------------------------------------------------

    def _window(self) -> array[int]:
        """The steps asked for among the next WINDOW older ones."""
        within = range(max(self._left - WINDOW, 1), self._left)
        self._left = within.start if within.start > 1 else 0
        return history.ids(self._project, self._sought, within=within) if self._project else array("q")

    def _look_further(self) -> None:
        found = self._window()
        # The last page may have been read while it was not full.
        self._pages.pop(len(self._ids) // PAGE, None)
        self._ids.extend(found)
        if self._shown < AHEAD:
            self._show(min(len(self._ids), AHEAD))
        self._go_on()

    def _show(self, count: int) -> None:
        """Tell the view of that many steps."""
        if count > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, count - 1)
            self._shown = count
            self.endInsertRows()

    def _go_on(self) -> None:
        if self._left:
            self._more.start()
        else:
            self._more.stop()
            self.searched.emit()

    # --- Qt's own names -------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._shown < len(self._ids)

    def fetchMore(self, parent: Index) -> None:
        self._show(min(self._shown + AHEAD, len(self._ids)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in _ROLES:
            return None
        step = self.step(index.row())
        if step is None or role == STEP:
            return step
        return self.name(step) if role == Qt.ItemDataRole.DisplayRole else f"{self.name(step)}. {self.told(step)}"


_ROLES = (STEP, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class StepCard(QStyledItemDelegate):
    """What was done; below, who, when and why. Undone steps are faint and struck out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step, model = index.data(STEP), index.model()
        if not isinstance(step, Step) or not isinstance(model, HistoryModel):
            return
        painter.save()
        paint_ground(painter, option)
        place = QRectF(option.rect).adjusted(GAP, TIGHT, -GAP, -NEAR)
        colours, undone = theme.scheme(), bool(step.undone_by)
        font = QFont(option.font)
        font.setStrikeOut(undone)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted if undone else colours.text))
        self._line(painter, place, Qt.AlignmentFlag.AlignTop, model.name(step))
        painter.setFont(small(option.font))
        painter.setPen(QColor(colours.muted))
        self._line(painter, place, Qt.AlignmentFlag.AlignBottom, model.told(step))
        painter.restore()

    def _line(self, painter: QPainter, place: QRectF, where: Qt.AlignmentFlag, words: str) -> None:
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | where, elided)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, two_lines(option.font) + GAP)
