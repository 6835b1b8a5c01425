"""An answer to what a reviewer said: their words, and a line for one's own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from annotator.model import Review
from db.ops import reviews
from ui.dialogs.review_words import ReviewDialog
from ui.models import review_words
from ui.sizes import room
from ui.workbench import Workbench


class AnswerDialog(ReviewDialog):
    """Enter sends the answer: the fact goes back to the reviewer."""

    def __init__(self, bench: Workbench, review: Review, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        title, button = translate("AnswerDialog", "Answer the reviewer"), translate("AnswerDialog", "Answer")
        super().__init__(title, review_words.cell_name(bench.codebook, review.cell), button, parent)
        self._bench, self._review = bench, review
        self.setObjectName("answerDialog")
        self.resize(room(480, 200))
        told = QLabel(review_words.said(review), wordWrap=True)
        self._lay_out(told, hint=self.tr("Your answer"))
        self.words.setFocus()

    def give(self) -> bool:
        """Write the answer into the thread."""
        reviews.answer(self._bench.project, self._review.id, self.words.text())
        return True
