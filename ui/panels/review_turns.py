"""What was given back: to whoever decided it, with the reviewer's reason; and, answered or mended, to the reviewer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from annotator.model import ReviewVerdict, Value
from annotator.reviewing.reasons import ReturnReason
from annotator.reviewing.returns import Returned
from annotator.reviewing.seeing import Seen
from db.ops import reviews as ops
from ui.dialogs.review_answer import AnswerDialog
from ui.dialogs.review_correct import CorrectDialog
from ui.dialogs.review_return import ReturnDialog
from ui.messages import shown
from ui.models import review_words
from ui.models.review_turns import RETURNED, TurnCard, TurnsModel
from ui.named import named
from ui.panels.cards import beside, card_list
from ui.panels.empty import Emptiable
from ui.panels.review_card import ReviewCard
from ui.reviewing import FOLLOWS, Reviewing
from ui.workbench import Workbench

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReviewTurns(QWidget):
    """The list on the left, the chosen fact on the right, and what can be said of it now.

    Enter says that it is right, F2 corrects it. Where it came back `to_annotator`, Shift+Enter answers in words; a
    reviewer returns it once more with Delete.
    """

    def __init__(
        self, bench: Workbench, reviewing: Reviewing, parent: QWidget | None = None, *, to_annotator: bool
    ) -> None:
        super().__init__(parent)
        self._bench, self._reviewing, self._to_annotator = bench, reviewing, to_annotator
        self._seen: Seen | None = None
        name = "returnedList" if to_annotator else "answeredList"
        title = self.tr("Returned to me") if to_annotator else self.tr("Answered")
        self._model = TurnsModel(bench, self)
        self.view = card_list(self, name, title=title, model=self._model, card=TurnCard)
        self.card = ReviewCard(bench, self)
        self._right = self._button("turn.right", "", self.tr("Enter"), self.say_right)
        self._correct = self._button("turn.correct", self.tr("Correct…"), "F2", self.ask_correct)
        self._answer = self._button("turn.answer", self.tr("Answer…"), self.tr("Shift+Enter"), self.ask_answer)
        self._return = self._button("turn.return", self.tr("Return…"), self.tr("Delete"), self.ask_return)
        self._answer.setVisible(to_annotator)
        self._return.setVisible(not to_annotator)
        buttons = (self._right, self._answer, self._correct, self._return)
        self._body = Emptiable(beside(self.view, self.card, buttons, share=(240, 640)), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body)
        self._reader = QTimer(self, singleShot=True, interval=FOLLOWS)
        self._reader.timeout.connect(self._show_passage)
        self.view.selectionModel().currentChanged.connect(self._on_row_changed)
        self.card.claim_chosen.connect(reviewing.show_claim)
        self.setFocusProxy(self.view)

    def _button(self, name: str, words: str, key: str, run: Callable[[], None]) -> QPushButton:
        made = named(QPushButton(f"{words}  {key}", self), name)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setAccessibleName(words)
        made.setToolTip(key)
        made.clicked.connect(run)
        return made

    @property
    def current(self) -> Returned | None:
        """The fact that is chosen."""
        found = self.view.currentIndex().data(RETURNED)
        return found if isinstance(found, Returned) else None

    def show_turns(self, rows: list[Returned]) -> None:
        """Show these, the same one chosen."""
        kept, row = self.current, self.view.currentIndex().row()
        self._model.show(rows)
        same = next((n for n, one in enumerate(rows) if kept and one.review.id == kept.review.id), -1)
        at = same if same >= 0 else min(max(row, 0), len(rows) - 1)
        self.view.setCurrentIndex(self._model.index(at) if rows else QModelIndex())
        self._body.tell("" if rows else self._emptiness())
        self._show_current()

    def _emptiness(self) -> str:
        if self._to_annotator:
            return self.tr("Nothing was returned to you. What a reviewer gives back shows here with the reason.")
        return self.tr("Nothing that you returned has been answered yet.")

    def _show_current(self) -> None:
        one = self.current
        if one is None:
            self._seen = None
            return
        seen = self._reviewing.find(one.review)
        corrected = one.review.verdict is ReviewVerdict.CORRECT or not self._to_annotator
        words = self.tr("Approve") if corrected else self.tr("Confirm again")
        self._right.setText(f"{words}  {self.tr('Enter')}")
        self._right.setAccessibleName(words)
        if seen is None:
            self._seen = None
            self.card.show_gone(review_words.cell_name(self._bench.codebook, one.review.cell))
        else:
            refusal = ops.why_not(self._bench.project, seen, ReviewVerdict.APPROVE) if corrected else None
            self._seen = seen
            self.card.show_fact(seen, refusal=shown(refusal) if refusal else "")
        for button in (self._right, self._correct, self._return):
            button.setEnabled(self._seen is not None and not self._bench.project.read_only)
        self._answer.setEnabled(not self._bench.project.read_only)

    # --- doing ------------------------------------------------------------------------------------------

    def say_right(self) -> None:
        """Approve what was corrected or answered; confirm again what was returned, which is an answer too."""
        one = self.current
        if one is None or self._seen is None:
            return
        if self._to_annotator and one.review.verdict is ReviewVerdict.RETURN:
            self._bench.do(ops.answer, one.review.id, self.tr("I have looked again: it stands."))
        else:
            self._bench.do(ops.approve, self._seen)

    def ask_answer(self) -> None:
        """Answer the reviewer in words."""
        one = self.current
        if one is not None and self._to_annotator:
            self._open(AnswerDialog(self._bench, one.review, self.window()))

    def ask_correct(self) -> None:
        """Mend what was returned; a reviewer corrects it."""
        one, seen = self.current, self._seen
        if one is None or seen is None:
            return

        def correct(value: Value, text: str) -> None:
            if self._to_annotator:
                ops.mend(self._bench.project, one.review, seen, value=value, text=text)
            else:
                ops.correct(self._bench.project, seen, value=value, text=text)

        self._open(CorrectDialog(self._bench, seen, correct, self.window()))

    def ask_return(self) -> None:
        """Give it back once more."""
        seen = self._seen
        if seen is None or self._to_annotator:
            return

        def give_back(reason: ReturnReason, text: str) -> None:
            ops.return_(self._bench.project, seen, reason=reason, text=text)

        fact = review_words.cell_name(self._bench.codebook, seen.cell)
        self._open(ReturnDialog(fact, give_back, self.window()))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _: self.view.setFocus())
        dialog.open()

    def _on_row_changed(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()
        self._reader.start()

    def _show_passage(self) -> None:
        """Let the reader follow, unless another view has come to the front meanwhile."""
        if self._seen is not None and self.isVisible():
            self._reviewing.show_fact(self._seen)

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.view or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_F2:
            event.accept()  # the window's own F2 would correct a claim
            return True
        return event.type() == QEvent.Type.KeyPress and self._press(event)

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key means in the list; False where it means nothing here."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case key if key in _ENTER and shift:
                self.ask_answer()
            case key if key in _ENTER:
                self.say_right()
            case Qt.Key.Key_F2:
                self.ask_correct()
            case Qt.Key.Key_Delete:
                self.ask_return()
            case _:
                return False
        return True
