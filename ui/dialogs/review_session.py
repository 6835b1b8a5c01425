"""Start a review session: who looks at what; how many facts that is, and how many of them are the reviewer's own."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.model import ClaimId, SessionId, SessionScope
from db.ops import review_sessions as ops
from db.queries import deciders
from db.queries import review_sessions as sessions
from ui.dialogs.review_scope import ScopeFields
from ui.fields.word_line import WordLine
from ui.models import naming
from ui.models.review_scope import Drawn, Known, drawn
from ui.named import named
from ui.sizes import wide
from ui.theme import GAP, MARGINS
from ui.workbench import Workbench

_QUIET = 120
"""Milliseconds without another choice after which is counted."""

_AT_ONCE = 3_000
"""Rows up to which a queue is drawn within a frame or two; above, beside the window."""


class StartSessionDialog(QDialog):
    """`started` tells the id of the session."""

    started = Signal(int)

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._facts = bench.findings.confirmed
        self._drawn: Drawn | None = None
        self._asked = 0
        self._own: dict[str, frozenset[ClaimId]] = {}
        self.setObjectName("startSessionDialog")
        self.setWindowTitle(self.tr("Start a review session"))
        self.name = named(WordLine(self), "sessionName")
        self.reviewer = named(WordLine(self), "sessionReviewer")
        self.fields = ScopeFields(bench, self)
        self.told = named(QLabel(self, wordWrap=True), "sessionCount")
        # What is counted takes two lines; the room for the second was taken from the tables.
        self.told.setMinimumHeight(2 * self.told.fontMetrics().lineSpacing())
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self._buttons.button(buttons.Ok).setText(self.tr("Start"))
        self._soon = QTimer(self, singleShot=True, interval=_QUIET)
        self._soon.timeout.connect(self._count)
        self._lay_out()
        self._connect()
        today = naming.day(date.today().isoformat())
        self.name.setText(self.tr("Review of {day}").format(day=today))
        self.reviewer.setText(bench.project.user)
        self.fields.articles.setFocus()
        self._on_chosen()

    def _lay_out(self) -> None:
        for row, (words, field) in enumerate(((self.tr("&Name"), self.name), (self.tr("&Reviewer"), self.reviewer))):
            field.setAccessibleName(words.replace("&", ""))
            self.fields.form.insertRow(row, words, field)
        self.setTabOrder(self.name, self.reviewer)
        self.setTabOrder(self.reviewer, self.fields.tables)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        layout.addWidget(self.fields)
        layout.addWidget(self.told)
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(wide(520))

    def _connect(self) -> None:
        self.fields.changed.connect(self._on_chosen)
        self.reviewer.worded.connect(self._on_chosen)
        self._facts.changed.connect(self._on_chosen)
        self._buttons.accepted.connect(self.start)
        self._buttons.rejected.connect(self.reject)

    # --- counting ---------------------------------------------------------------------------------------

    def _on_chosen(self) -> None:
        self._drawn = None
        self._asked += 1
        self._allow(allowed=False)
        if refusal := self.fields.refusal():
            self.told.setText(refusal)
            self._soon.stop()
        else:
            self.told.setText(self.tr("Counting…"))
            self._soon.start()

    def _count(self) -> None:
        if not self._facts.settled or self._bench.jobs.closed:
            return  # its change comes, or the project was let go of
        reviewer = self.reviewer.words().strip()
        scope, rows, asked = self.fields.scope(reviewer), self._facts.rows, self._asked
        known = self._known(reviewer, scope)
        if len(rows) <= _AT_ONCE:
            self._on_drawn(asked, drawn(rows, scope, known))
        else:
            told = partial(self._on_drawn, asked)
            self._bench.jobs.start(self.tr("Drawing facts"), lambda _: drawn(rows, scope, known), told, quiet=True)

    def _known(self, reviewer: str, scope: SessionScope) -> Known:
        project = self._bench.project
        if reviewer not in self._own:
            self._own[reviewer] = deciders.own_claims(project, reviewer)
        own = self._own[reviewer]
        if not scope.since:
            return Known(reviewer, own)
        since = scope.since
        return Known(reviewer, own, deciders.changed_since(project, since), deciders.settled_since(project, since))

    def _on_drawn(self, asked: int, found: Drawn) -> None:
        if asked != self._asked:
            return  # something else has been chosen meanwhile
        self._drawn = found
        self.told.setText(self._count_words(found))
        self._allow(allowed=bool(found.queue))

    def _count_words(self, found: Drawn) -> str:
        drawn_words = self.tr("{drawn} of {count} facts, drawn at random.")
        all_words = self.tr("Facts to review: {count}.")
        words = drawn_words if len(found.queue) < found.fit else all_words
        told = words.format(drawn=len(found.queue), count=found.fit)
        if found.own:
            own = self.tr("{count} more are the reviewer's own decisions: nobody verifies their own.")
            told = f"{told} {own.format(count=found.own)}"
        if not found.fit and not found.own:
            told = self.tr("Nothing in this scope waits for a review: confirmed facts that nobody has verified do.")
        return told

    def _allow(self, *, allowed: bool) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(allowed)

    # --- starting ---------------------------------------------------------------------------------------

    def start(self) -> None:
        """Lay the queue down and tell which session it is."""
        found, project = self._drawn, self._bench.project
        if found is None:
            return
        name, reviewer = self.name.words(), self.reviewer.words().strip()
        scope = self.fields.scope(reviewer)
        if len(found.queue) <= ops.SLICE:
            number = self._bench.do(ops.start, name, reviewer, scope, found.queue)
            if number is not None:
                self._tell(number)
        else:
            slices = ops.start_in_slices(project, name, reviewer, scope, found.queue)
            self._allow(allowed=False)
            self._bench.jobs.write(self.tr("Starting the review session"), slices, self._on_laid_down)

    def _on_laid_down(self) -> None:
        self._tell(sessions.all_of(self._bench.project)[0].session.id)

    def _tell(self, number: SessionId) -> None:
        self.started.emit(number)
        self.accept()
