"""What was said of a fact, line by line: the verdicts of reviewers and the notes of everybody."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from annotator.model import Cell, Fact, Note, Review, ReviewVerdict
from db.project import Project
from db.queries import reviews
from ui.models import review_words
from ui.theme import SMALL


def thread(project: Project, cell: Cell, *, but: Fact | None = None) -> list[Review | Note]:
    """The lines in the order in which they were written; who skipped said nothing.

    What is told of a fact itself, its approval and what was objected, need not stand there twice.
    """
    told = (but.review, but.objection) if but else ()
    found = (one for one in reviews.of_cell(project, cell) if one.verdict is not ReviewVerdict.SKIP)
    verdicts = [one for one in found if one not in told]
    lines: list[Review | Note] = [*verdicts, *reviews.thread(project, cell)]
    return reviews.in_order(project, lines)


def thread_words(project: Project, cell: Cell, *, but: Fact | None = None) -> str:
    """The same as people read it."""
    return "\n".join(map(review_words.said, thread(project, cell, but=but)))


class ThreadLines(QLabel):
    """Hidden while nothing was said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewThread")
        self.setAccessibleName(self.tr("Thread"))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = self.font()
        font.setPointSizeF(SMALL)
        self.setFont(font)
        self.setForegroundRole(QPalette.ColorRole.WindowText)

    def show_cell(self, project: Project, cell: Cell, *, but: Fact | None = None) -> None:
        """Show the thread of a fact, `but` what is told of it elsewhere."""
        self.show_words(thread_words(project, cell, but=but))

    def show_words(self, words: str) -> None:
        """Show these lines."""
        self.setText(words)
        self.setVisible(bool(words))
