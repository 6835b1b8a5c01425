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
    QVBoxLayout,
    QWidget,
)

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
    line = QHBoxLayout()
    line.setContentsMargins(GAP, TIGHT, GAP, NEAR)
    line.setSpacing(NEAR)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    right = QWidget()
    rows = QVBoxLayout(right)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(page, 1)
    rows.addLayout(line)
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setChildrenCollapsible(False)
    for place, (part, width) in enumerate(zip((cards, right), share, strict=True)):
        split.addWidget(part)
        split.setStretchFactor(place, width)
    split.setSizes(list(share))
    return split
