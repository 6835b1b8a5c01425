"""The thread of a fact: what reviewers and others have said of it, and a line to add to it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from annotator.model import Cell
from db.ops import reviews
from ui.dialogs.review_words import ReviewDialog
from ui.models import review_words
from ui.named import named
from ui.panels.review_thread import ThreadLines
from ui.sizes import room
from ui.workbench import Workbench


class ThreadDialog(ReviewDialog):
    """Enter writes the line into the thread."""

    def __init__(self, bench: Workbench, cell: Cell, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        title, button = translate("ThreadDialog", "Thread"), translate("ThreadDialog", "Write")
        super().__init__(title, review_words.cell_name(bench.codebook, cell), button, parent)
        self._bench, self._cell = bench, cell
        self.setObjectName("threadDialog")
        self.resize(room(520, 320))
        lines = ThreadLines()
        lines.show_cell(bench.project, cell)
        if not lines.text():
            lines.setText(self.tr("Nothing was said of this fact yet."))
            lines.show()
        page = named(QScrollArea(self), "threadLines")
        page.setAccessibleName(self.tr("What was said of this fact"))
        page.setWidgetResizable(True)
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setWidget(lines)
        told = QLabel(self.tr("What is written here stays with the fact, for everybody."), wordWrap=True)
        self._lay_out(page, told, hint=self.tr("A note on this fact"))
        self.words.setEnabled(not bench.project.read_only)
        self.words.setFocus()

    def give(self) -> bool:
        """Write the note."""
        reviews.note(self._bench.project, self._cell, self.words.text())
        return True
