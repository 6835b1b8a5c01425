"""Tab goes through a page as one reads it, whatever was made first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QSplitter, QWidget


def in_reading_order(page: QWidget) -> None:
    """Let Tab lead through what stands in a page's layouts, line by line."""
    stops = [one for one in _parts(page) if Qt.FocusPolicy.TabFocus in one.focusPolicy()]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _parts(page: QWidget) -> Iterator[QWidget]:
    if isinstance(page, QSplitter):
        for number in range(page.count()):
            yield from _with_parts(page.widget(number))
    elif isinstance(page, QScrollArea):
        yield from _with_parts(page.widget())
    elif (layout := page.layout()) is not None:
        yield from _laid_out(layout)


def _with_parts(one: QWidget | None) -> Iterator[QWidget]:
    if one is not None:
        yield one
        yield from _parts(one)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda at: tuple(layout.getItemPosition(at)[:2]))  # type: ignore[index]
    for at in places:
        item = layout.itemAt(at)
        if item is None:
            continue
        if (inner := item.layout()) is not None:
            yield from _laid_out(inner)
        elif (one := item.widget()) is not None:
            yield from _with_parts(one)
