"""Lists whose rows are painted as cards."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QWidget


def card_list(
    panel: QWidget, name: str, *, title: str, model: QAbstractItemModel, card: type[QStyledItemDelegate]
) -> QListView:
    """A list of cards of equal height; the panel sees its keys first. `title` is for screen readers."""
    view = QListView(panel)
    view.setObjectName(name)
    view.setAccessibleName(title)
    view.setModel(model)
    view.setItemDelegate(card(view))
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.installEventFilter(panel)
    return view
