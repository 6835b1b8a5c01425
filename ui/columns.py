"""Parts of a panel beside and under one another, with nothing in between but the line to drag."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget


def side_by_side(left: QWidget, right: QWidget, *, sizes: tuple[int, int], stretch: tuple[int, int]) -> QSplitter:
    """Two parts whose border can be dragged: their widths at first, and how they share what is more or less."""
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setChildrenCollapsible(False)
    for place, (part, share) in enumerate(zip((left, right), stretch, strict=True)):
        split.addWidget(part)
        split.setStretchFactor(place, share)
    split.setSizes(list(sizes))
    return split


def stack(page: QWidget, *parts: QWidget, filling: QWidget) -> None:
    """Lay the parts of a page one under the other; `filling` takes the room that is left."""
    rows = QVBoxLayout(page)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for part in parts:
        rows.addWidget(part, int(part is filling))
