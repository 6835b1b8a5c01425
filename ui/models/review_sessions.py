"""The review sessions as a list, and how one of them is painted: name, reviewer, state, and how far it has come."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from db.queries.review_sessions import Progress
from exports import wording
from ui.messages import label
from ui.models import naming
from ui.models.card_words import Card, card_height, paint_card
from ui.models.listed import ListedModel

PROGRESS = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class SessionsModel(ListedModel[Progress]):
    """Sessions with their progress under the role PROGRESS."""

    # --- Qt's own names -------------------------------------------------------------------------------

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self.rows[index.row()]
        match role:
            case Role.UserRole:
                return one
            case Role.DisplayRole:
                return one.session.name
            case Role.ToolTipRole | Role.AccessibleDescriptionRole:
                return ". ".join((one.session.reviewer, *_told(one)))
            case _:
                return None


class SessionCard(QStyledItemDelegate):
    """Name and state; below, the reviewer and how far it has come, with a thin bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(PROGRESS)
        if isinstance(one, Progress):
            state, done = _told(one)
            part = (one.total - one.left) / one.total if one.total else 1.0
            paint_card(painter, option, Card(one.session.name, state, f"{one.session.reviewer} · {done}", part))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, card_height(option.font))


def _told(one: Progress) -> tuple[str, str]:
    done = QCoreApplication.translate("SessionCard", "{done} of {total}")
    when = naming.moment(one.session.at)
    return label(wording.SESSION_STATES[one.session.state]), " · ".join(
        (done.format(done=one.total - one.left, total=one.total), when)
    )
