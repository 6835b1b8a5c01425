"""A reviewer's way through the queue of a session: one item after another, each with the time spent on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from annotator.errors import UserError
from annotator.model import (
    NO_REVIEW,
    Changes,
    Claim,
    Fact,
    Review,
    ReviewId,
    ReviewSession,
    SessionId,
    SessionState,
    State,
    Status,
    Value,
)
from annotator.reviewing.reasons import ReturnReason
from annotator.reviewing.seeing import Seen, backing
from db.ops import review_sessions as session_ops
from db.ops import reviews as ops
from db.ops.reviews import Sitting
from db.project import Project
from db.queries import review_sessions as sessions
from db.queries import reviews
from db.queries.review_sessions import Progress
from ui import review_facts
from ui.refusals import Refusals
from ui.stopwatch import Stopwatch
from ui.workbench import Workbench

P = ParamSpec("P")

_QUIET = 40
"""Milliseconds after which the next item is made ready: what is found out beside reading makes no key wait."""

FOLLOWS = 80
"""Milliseconds after which the reader follows to an item: whoever goes through quickly shall not wait for articles."""


class Reviewing(QObject):
    """The session being sat in and its item. `changed` tells of another item, or of other facts about the same."""

    changed = Signal()
    found = Signal()  # what is known of the facts has changed
    foreseen = Signal(object)  # the Seen of the item that comes next, while this one is being read; or None

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self.watch = Stopwatch()
        self._again: list[ReviewId] = []
        self._listens = False
        self.session: ReviewSession | None = None
        self.item: Review | None = None
        self.seen: Seen | None = None
        self.progress: Progress | None = None
        self._coming: Review | None = None
        self.refusals = Refusals(bench)
        self._ahead = QTimer(self, singleShot=True, interval=_QUIET)
        self._ahead.timeout.connect(self._look_ahead)
        self._reader = QTimer(self, singleShot=True, interval=FOLLOWS)
        self._reader.timeout.connect(self._show_passage)
        bench.changed.connect(self._on_changed)
        bench.place_shown.connect(self.touch)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._on_state_changed)

    # --- sessions ---------------------------------------------------------------------------------------

    def begin(self, session_id: SessionId) -> None:
        """Sit down to a session, where it was left."""
        project = self._bench.project
        session = sessions.one(project, session_id)
        if session.reviewer != project.user:
            told = "The review session {name} is {who}'s: only they can go on with it."
            self._bench.refused.emit(UserError(told, name=session.name, who=session.reviewer))
            return
        if session.state is SessionState.PAUSED:
            self._bench.do(session_ops.resume, session_id)
        self.session, self._again = sessions.one(project, session_id), []
        self.listen()
        self._go_to(self._next())

    def leave(self) -> None:
        """Get up; the session stays as it is."""
        self._reader.stop()
        self.session = self.item = self.seen = self.progress = None
        self.changed.emit()

    def pause(self) -> None:
        """Put the session aside."""
        if self.session is not None:
            self._bench.do(session_ops.pause, self.session.id)
            self.leave()

    def end(self) -> None:
        """Close the session for good."""
        if self.session is not None:
            self._bench.do(session_ops.end, self.session.id)
            self.leave()

    def look_again(self) -> None:
        """Go through the items that were skipped."""
        if self.session is not None:
            self._again = [one.id for one in sessions.skipped(self._bench.project, self.session.id)]
            self._go_to(self._next())

    # --- verdicts ---------------------------------------------------------------------------------------

    def approve(self) -> None:
        """Say that the fact is right, and go on."""
        self._say(ops.approve)

    def return_(self, reason: ReturnReason, text: str) -> None:
        """Give the fact back, and go on; UserError where that cannot be."""
        if self.seen is not None:
            ops.return_(self._bench.project, self.seen, reason=reason, text=text, sitting=self._sitting())
            self._go_on()

    def correct(self, value: Value, text: str) -> None:
        """Say what the value is, and go on; UserError where that cannot be."""
        if self.seen is not None:
            ops.correct(self._bench.project, self.seen, value=value, text=text, sitting=self._sitting())
            self._go_on()

    def skip(self) -> None:
        """Leave the item, and go on."""
        if self.item is not None:
            gone = Seen(self.item.cell, Fact(self.item.cell.field, self.item.value, Status.SUGGESTED, ()))
            self.seen = self.seen or gone
            self._say(ops.skip)

    def touch(self) -> None:
        """The reviewer is reading."""
        self.watch.touch()

    def show_claim(self, claim: Claim) -> None:
        """Let the reader show on which words a claim rests."""
        self.touch()
        self._reader.stop()
        self._bench.set_current(claim)

    def show_fact(self, seen: Seen) -> None:
        """Let the reader show the words that a fact rests on first."""
        claims = [one for one in backing(seen.fact) if one.state is State.CONFIRMED]
        # A timer may ring after the project was let go of.
        if claims and not self._bench.jobs.closed:
            self._bench.set_current(claims[0])

    def listen(self) -> None:
        """From now on know the facts, and tell when they are others (`found`)."""
        if not self._listens:
            self._listens = True
            self._bench.findings.confirmed.changed.connect(self._on_found)

    def find(self, review: Review) -> Seen | None:
        """The fact that a review, or an item of a queue, is about, as it is now."""
        return review_facts.find(self._bench, review)

    @property
    def is_reading(self) -> bool:
        """Whether the facts are not all known yet."""
        return not self._bench.findings.confirmed.settled

    # --- going on ---------------------------------------------------------------------------------------

    def _say(self, op: Callable[Concatenate[Project, Seen, ...], None]) -> None:
        """Give a verdict on the item and go on to the next."""
        if self.item is None or self.seen is None:
            return
        before = self._bench.undoable
        self._bench.do(op, self.seen, sitting=self._sitting())
        if self._bench.undoable != before:
            self._go_on()

    def _sitting(self) -> Sitting:
        return Sitting(self._here, self.watch.spent())

    def _go_on(self) -> None:
        self._again = [number for number in self._again if self.item is None or number != self.item.id]
        self._go_to(self._next())

    def _next(self) -> Review | None:
        """The next item without a verdict, from the top again at the end; then those to be looked at again."""
        if self.session is None:
            return None
        project, here = self._bench.project, self._here
        if self._coming is not None and self._coming.id > here:
            return self._coming
        ahead = sessions.waiting(project, self.session.id, after=here) or sessions.waiting(project, self.session.id)
        # Looked at ahead of a verdict, the item itself still waits.
        ahead = [one for one in ahead if one.id != here]
        if ahead:
            return ahead[0]
        return reviews.one(project, self._again[0]) if self._again else None

    @property
    def _here(self) -> ReviewId:
        return self.item.id if self.item else NO_REVIEW

    def _go_to(self, item: Review | None) -> None:
        if self.session is None:
            return
        self._coming, self.item = None, item
        self.seen = self.find(item) if item else None
        self.progress = sessions.progress(self._bench.project, self.session.id)
        self.watch.begin()
        self._reader.start()
        self._ahead.start()
        self.changed.emit()

    def _look_ahead(self) -> None:
        """Make the item ready that comes next."""
        self._coming = None
        if self._bench.jobs.closed:
            return  # the project was let go of
        self._coming = self._next() if self.item else None
        seen = self.find(self._coming) if self._coming else None
        self.foreseen.emit(seen)
        if seen is not None:
            self.refusals.of(seen)

    def _show_passage(self) -> None:
        if self.seen is not None:
            self.show_fact(self.seen)

    # --- what happens -----------------------------------------------------------------------------------

    def _on_found(self) -> None:
        """The same item with what is known of it now."""
        self.found.emit()
        if self.item is None:
            return
        seen = self.find(self.item)
        if seen != self.seen:
            was, self.seen = self.seen, seen
            self.changed.emit()
            if was is None:
                self._reader.start()

    def _on_changed(self, changes: Changes) -> None:
        if self.session is None:
            return
        if changes.touches("claim", "resolution", "codebook") or changes.ids.get("review", frozenset()) - {self._here}:
            self._coming = None
            self.refusals.forget()
            self._ahead.start()
        if changes.touches("review_session"):
            self._on_session_changed(self.session.id)
        elif changes.touches("review") and changes.step.undoes:
            self._on_undone(changes)

    def _on_session_changed(self, session_id: SessionId) -> None:
        """It may have been ended, or its beginning taken back."""
        now = next((one for one in sessions.all_of(self._bench.project) if one.session.id == session_id), None)
        if now is None or now.session.state is SessionState.ENDED:
            self.leave()

    def _on_undone(self, changes: Changes) -> None:
        """What was undone comes back; where it was done again, the next one follows."""
        mine = {ReviewId(number) for number in changes.ids["review"]}
        back = next((one for one in self._open_items() if one.id in mine), None)
        if back is not None:
            self._go_to(back)
        elif self.item is not None and self.item.id in mine:
            self._go_to(self._next())

    def _open_items(self) -> list[Review]:
        """The items that wait, and those that were skipped."""
        assert self.session is not None
        project, number = self._bench.project, self.session.id
        return [*sessions.waiting(project, number, limit=None), *sessions.skipped(project, number)]

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.watch.touch()
        else:
            self.watch.rest()
