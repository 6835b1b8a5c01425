"""Where a reviewer sits: the item, the verdicts and their keys; after each the next item, in the same frame."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.model import ReviewVerdict, SessionState
from db.queries import review_sessions as sessions
from db.queries.review_sessions import Progress
from ui.dialogs.review_correct import CorrectDialog
from ui.dialogs.review_return import ReturnDialog
from ui.messages import shown
from ui.models import review_words
from ui.panels.empty import Emptiable
from ui.panels.review_bar import ReviewBar
from ui.panels.review_card import ReviewCard
from ui.reviewing import Reviewing
from ui.theme import FOCUS_BAR
from ui.workbench import Workbench

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_F2)


class ReviewSitting(QWidget):
    """Enter approves, Delete returns, F2 corrects, Tab skips; the arrows go through the passages."""

    finished = Signal()  # the report is wanted

    def __init__(self, bench: Workbench, reviewing: Reviewing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._reviewing = bench, reviewing
        self.setObjectName("reviewSitting")
        self.card = ReviewCard(bench, self)
        self.bar = ReviewBar(self)
        page = QWidget(self)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.card, 1)
        rows.addWidget(self.bar)
        self._body = Emptiable(page, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(FOCUS_BAR, 0, 0, 0)
        layout.addWidget(self._body)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # for the bar that tells where the keyboard is
        self.setAccessibleName(self.tr("Fact to review"))
        self.installEventFilter(self)
        self._connect()
        self.show_item()

    def _connect(self) -> None:
        self._reviewing.changed.connect(self.show_item)
        self._reviewing.foreseen.connect(self.card.prepare)
        self.card.claim_chosen.connect(self._reviewing.show_claim)
        self.bar.approved.connect(self._reviewing.approve)
        self.bar.returned.connect(self.ask_return)
        self.bar.corrected.connect(self.ask_correct)
        self.bar.skipped.connect(self._reviewing.skip)

    # --- showing ----------------------------------------------------------------------------------------

    def show_item(self) -> None:
        """Show the item, or what to do where there is none."""
        item, seen = self._reviewing.item, self._reviewing.seen
        self._body.tell(self._emptiness())
        self.setAccessibleDescription(self._body.words)
        if item is None:
            return
        if seen is None:
            self.card.show_gone(review_words.cell_name(self._bench.codebook, item.cell))
            self.bar.allow(approve=False, others=False)
            return
        approve, others = self._reviewing.refusals.of(seen)
        told = others or approve
        self.card.show_fact(seen, refusal=shown(told) if told else "")
        self.bar.allow(approve=approve is None, others=others is None)
        self.setAccessibleDescription(self.card.accessibleDescription())

    def keep_up(self) -> None:
        """Tell what is the case now: facts that were read, a note that was written, another session to go on with."""
        if self._reviewing.item is None or self.card.seen is None:
            self.show_item()
        else:
            self.card.retell()

    def _emptiness(self) -> str:
        if self._reviewing.session is None:
            return self._offer()
        if self._reviewing.item is not None:
            waits = self._reviewing.seen is None and self._reviewing.is_reading
            return self.tr("The facts are being read…") if waits else ""
        progress = self._reviewing.progress
        skipped = progress.given[ReviewVerdict.SKIP] if progress else 0
        if skipped:
            told = self.tr("Every item has been looked at. Skipped: {count}. Enter goes through them again.")
            return told.format(count=skipped)
        return self.tr("Every item of the session is decided. Enter ends it and shows the report.")

    def _offer(self) -> str:
        open_one = self.left()
        if open_one is None:
            return self.tr(
                "A second pair of eyes makes a fact verified. Ctrl+Shift+R starts a review session: choose what it "
                "goes through, then Enter approves, Delete returns, F2 corrects, Tab skips."
            )
        told = self.tr("Continue session “{name}”: {done} of {total}. Enter goes on.")
        done = open_one.total - open_one.left
        return told.format(name=open_one.session.name, done=done, total=open_one.total)

    def left(self) -> Progress | None:
        """The newest session of this person that has not ended."""
        user = self._bench.project.user
        found = (one for one in sessions.all_of(self._bench.project) if one.session.reviewer == user)
        return next((one for one in found if one.session.state is not SessionState.ENDED), None)

    # --- deciding ---------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """What Enter does: approve; where no item is on show, what the words there say."""
        if self._reviewing.session is None:
            if (left := self.left()) is not None:
                self._reviewing.begin(left.session.id)
        elif self._reviewing.item is not None:
            if self._reviewing.seen is not None:
                self._reviewing.approve()
        elif self._reviewing.progress and self._reviewing.progress.given[ReviewVerdict.SKIP]:
            self._reviewing.look_again()
        else:
            self._reviewing.end()
            self.finished.emit()

    def press(self, name: str) -> None:
        """Do what the key of that name does."""
        deeds = {"approve": self.go_on, "return": self.ask_return, "correct": self.ask_correct}
        deeds.get(name, self._reviewing.skip)()

    def ask_return(self) -> None:
        """Ask for the reason."""
        seen = self._reviewing.seen
        if seen is None or self._told_why_not():
            return
        fact = f"{review_words.cell_name(self._bench.codebook, seen.cell)}: "
        fact += review_words.fact_value(self._bench.codebook, seen)
        self._open(ReturnDialog(fact, self._reviewing.return_, self.window()))

    def ask_correct(self) -> None:
        """Ask for the value."""
        seen = self._reviewing.seen
        if seen is not None and not self._told_why_not():
            self._open(CorrectDialog(self._bench, seen, self._reviewing.correct, self.window()))

    def _told_why_not(self) -> bool:
        _, refusal = self._reviewing.refusals.of(self._reviewing.seen)
        if refusal is not None:
            self._bench.refused.emit(refusal)
        return refusal is not None

    def _open(self, dialog: ReturnDialog | CorrectDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda: self.setFocus())
        dialog.open()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._reviewing.touch()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.go_on()
            case Qt.Key.Key_Delete:
                self.ask_return()
            case Qt.Key.Key_F2:
                self.ask_correct()
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.card.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The window's own F2 would correct a claim, and the review be left.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            event.setAccepted(plain)
            return plain
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self._reviewing.item is not None:
            self._reviewing.skip()
            return True
        return super().focusNextPrevChild(forward)
