"""All words that a window tells: what its widgets hold, what assistive technology hears, what is painted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStatusBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
Told = tuple[str, str]
"""Where, and the words."""


def told(*tops: QWidget) -> Iterator[Told]:
    """All words that these windows show or would show; what somebody is typing is theirs."""
    for top in tops:
        for widget in (top, *top.findChildren(QWidget)):
            where = f"{type(widget).__name__} #{widget.objectName()}"
            yield from ((where, words) for words in _of_widget(widget))
        for action in top.findChildren(QAction):
            where = f"action of {type(action.parent()).__name__}"
            yield from ((where, words) for words in (action.text(), action.toolTip(), action.statusTip()))


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox():
            yield widget.title()
        case QStatusBar():
            yield widget.currentMessage()
        case QLineEdit():
            yield widget.placeholderText()
            yield widget.text() if widget.isReadOnly() else ""
        case QTabBar():
            for number in range(widget.count()):
                yield from (widget.tabText(number), widget.tabToolTip(number))
        case QPlainTextEdit() | QTextEdit() if widget.isReadOnly():
            yield widget.toPlainText()
        case QComboBox():
            yield from _of_model(widget.model())
        case QAbstractItemView() if widget.model() is not None:
            yield from _of_model(widget.model())


def _of_model(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    top = parent or QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for side, count in ((Qt.Orientation.Horizontal, columns), (Qt.Orientation.Vertical, min(model.rowCount(top), 100))):
        for number in range(count):
            yield from (w for role in ROLES if isinstance(w := model.headerData(number, side, role), str))
    for row in range(min(model.rowCount(top), 100)):
        for column in range(columns):
            index = model.index(row, column, top)
            yield from (words for role in ROLES if isinstance(words := index.data(role), str))
        if not isinstance(model, QAbstractListModel | QAbstractTableModel):
            yield from _of_model(model, model.index(row, 0, top))


@contextmanager
def painted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What our own delegates and widgets paint meanwhile."""
    words: list[str] = []

    def heard(real):  # type: ignore[no-untyped-def]
        def call(self, *args):  # type: ignore[no-untyped-def]
            words.extend(one for one in args if isinstance(one, str))
            return real(self, *args)

        return call

    with monkeypatch.context() as patched:
        patched.setattr(QPainter, "drawText", heard(QPainter.drawText))
        patched.setattr(QFontMetrics, "elidedText", heard(QFontMetrics.elidedText))
        yield words
