"""The list of a dialog that asks about many things at once: one line each, with its words, perhaps to be ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from ui.sizes import wide
from ui.theme import GAP, MARGINS, NEAR, TIGHT

T = TypeVar("T")

MOST_SHOWN = 200
"""Lines with their quotations; each needs its article's text. The others are counted."""


def headline(words: str) -> QLabel:
    """The bold words at the head of a dialog."""
    made = QLabel(words, wordWrap=True)
    font = made.font()
    font.setBold(True)
    made.setFont(font)
    return made


def stack(dialog: QDialog, *parts: QWidget) -> None:
    """Lay the parts of a dialog one under the other; its list takes the room that is left."""
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(*MARGINS)
    layout.setSpacing(GAP)
    for part in parts:
        layout.addWidget(part, int(isinstance(part, QTableWidget)))


class Listing(QTableWidget):
    """The last column takes the room that is left; with `ticks` the first one has a box, ticked at first."""

    def __init__(
        self,
        things: Sequence[T],
        words: Callable[[T], Sequence[str]],
        *,
        headings: Sequence[str],
        widths: Sequence[int],
        ticks: bool = False,
    ) -> None:
        shown = things[:MOST_SHOWN]
        super().__init__(len(shown), len(headings))
        self._ticks = ticks
        self.setHorizontalHeaderLabels(list(headings))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(len(headings) - 1, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.setStyleSheet(f"QTableWidget::item {{ padding: {TIGHT}px {NEAR}px; }}")
        for column, width in enumerate(widths):
            self.setColumnWidth(column, wide(width))
        for row, thing in enumerate(shown):
            for column, told in enumerate(words(thing)):
                self.setItem(row, column, self._cell(told, ticked=ticks and column == 0))
        if shown:
            self.selectRow(0)

    def chosen(self, things: Sequence[T]) -> list[T]:
        """Those of the things whose boxes are ticked; what is not shown counts as ticked."""
        return [one for row, one in enumerate(things) if row >= self.rowCount() or self._is_ticked(row)]

    def _cell(self, words: str, *, ticked: bool) -> QTableWidgetItem:
        made = QTableWidgetItem(words)
        made.setToolTip(words)
        if ticked:
            made.setFlags(made.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            made.setCheckState(Qt.CheckState.Checked)
        return made

    def _is_ticked(self, row: int) -> bool:
        item = self.item(row, 0)
        return item is not None and item.checkState() is Qt.CheckState.Checked

    # --- Qt's own names ---------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only now are the columns as wide as they will be.
        self.resizeRowsToContents()
