"""What could not be taken from an edited workbook, a line each with its place; more than a few are scrolled to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from annotator.model import Message
from ui.messages import shown
from ui.models import signs
from ui.sizes import wide

_SEEN, _SIGN, _FRAME = 3, 14, 12


class SheetNotes(QListWidget):
    """As high as its first notes are, hidden without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheetNotes")
        self.setAccessibleName(self.tr("Notes"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setIconSize(QSize(wide(_SIGN), wide(_SIGN)))
        self.setWordWrap(True)

    def show_notes(self, notes: Sequence[Message]) -> None:
        """Show these."""
        self.clear()
        for note in notes:
            self.addItem(QListWidgetItem(signs.icon("question"), shown(note)))
        self.setVisible(bool(notes))
        self._fit()

    def _fit(self) -> None:
        self.doItemsLayout()
        heights = (self.visualItemRect(self.item(row)).height() for row in range(min(self.count(), _SEEN)))
        # No least height: while the dialog is not laid out it is narrow, and its notes would be far too high.
        self.setMaximumHeight(sum(heights) + _FRAME)

    # --- Qt's own names ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
