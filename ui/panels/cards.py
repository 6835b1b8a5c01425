"""Lists whose rows are painted as cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSplitter,
    QStyledItemDelegate,
    QWidget,
)

from ui.columns import side_by_side, stack
from ui.theme import GAP, NEAR, TIGHT


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


def beside(cards: QWidget, page: QWidget, buttons: Sequence[QPushButton], *, share: tuple[int, int]) -> QSplitter:
    """The cards on the left; on the right the page of the chosen one, with what can be done about it below.

    `share` are their widths at first.
    """
    below = QWidget()
    line = QHBoxLayout(below)
    line.setContentsMargins(GAP, TIGHT, GAP, NEAR)
    line.setSpacing(NEAR)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    right = QWidget()
    stack(right, page, below, filling=page)
    return side_by_side(cards, right, sizes=share, stretch=share)
