"""Second looks: the item that a reviewer sits before, the sessions with their reports, and what was given back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Cell, Changes, SessionId
from db.queries import returns
from exports import wording
from ui import theme
from ui.elided import Elided
from ui.messages import label
from ui.named import named
from ui.panels.fresh import FreshPanel
from ui.panels.review_sessions import ReviewSessions
from ui.panels.review_sitting import ReviewSitting
from ui.panels.review_turns import ReviewTurns
from ui.reading_order import in_reading_order
from ui.reviewing import Reviewing
from ui.sizes import wide
from ui.workbench import Workbench

SITTING, SESSIONS, RETURNED, ANSWERED = range(4)
_NOUNS = ("review", "review_session", "note", "claim", "resolution", "codebook", "article", "source")


class ReviewPanel(FreshPanel):
    """Four views, one at a time."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.setObjectName("reviewPanel")
        self.setAccessibleName(self.tr("Review"))
        self.reviewing = Reviewing(bench, self)
        self.sitting = ReviewSitting(bench, self.reviewing, self)
        self.sessions = ReviewSessions(bench, self)
        self.returned = ReviewTurns(bench, self.reviewing, self, to_annotator=True)
        self.answered = ReviewTurns(bench, self.reviewing, self, to_annotator=False)
        self._views: tuple[QWidget, ...] = (self.sitting, self.sessions, self.returned, self.answered)
        self.tabs = self._make_tabs()
        self._pages = QStackedWidget(self)
        self._told = named(Elided(parent=self), "reviewProgressWords")
        self._done = named(QProgressBar(self, textVisible=False), "reviewProgress")
        self._start = self._button("startSession", self.tr("New session…"))
        self._pause = self._button("pauseSession", self.tr("Pause"))
        self._lay_out()
        in_reading_order(self)
        self._connect()
        self._show_progress()

    def _make_tabs(self) -> QTabBar:
        tabs = named(QTabBar(self), "reviewViews")
        tabs.setAccessibleName(self.tr("Views of the review"))
        tabs.setExpanding(False)
        # All of them are seen before anything else has room.
        tabs.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        tabs.setUsesScrollButtons(False)
        for _ in range(4):
            tabs.addTab("")
        self._name_tabs(tabs, 0, 0)
        return tabs

    def _name_tabs(self, tabs: QTabBar, returned: int, answered: int) -> None:
        names = (
            self.tr("Items"),
            self.tr("Sessions"),
            self.tr("Returned to me ({count})").format(count=returned),
            self.tr("Answered ({count})").format(count=answered),
        )
        for number, name in enumerate(names):
            tabs.setTabText(number, name)
            tabs.setTabToolTip(number, "Ctrl+Tab")

    def _button(self, name: str, words: str) -> QPushButton:
        made = named(QPushButton(words, self), name)
        made.setProperty("quiet", True)
        return made

    def _lay_out(self) -> None:
        self._done.setAccessibleName(self.tr("Progress of the review session"))
        self._done.setMinimumWidth(wide(24))
        self._done.setMaximumWidth(wide(160))
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        small = self._told.font()
        small.setPointSizeF(theme.SMALL)
        self._told.setFont(small)
        head = QHBoxLayout()
        head.setContentsMargins(theme.NEAR, theme.HAIR, theme.GAP, theme.HAIR)
        head.setSpacing(theme.SPACE)
        head.addWidget(self.tabs)
        head.addWidget(self._done)
        head.addWidget(self._told, 1)
        for part in (self._pause, self._start):
            head.addWidget(part)
        for view in self._views:
            self._pages.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        self.setFocusProxy(self.sitting)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        self.reviewing.changed.connect(self._show_progress)
        self.reviewing.found.connect(self.refresh)
        self.sitting.finished.connect(lambda: self.show_view(SESSIONS))
        self.sessions.continued.connect(self.sit_down)
        self._start.clicked.connect(lambda: self._bench.wished.emit("review.start"))
        self._pause.clicked.connect(self.reviewing.pause)
        self._bench.changed.connect(self._on_changed)
        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            key = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(partial(self._turn, by))

    # --- showing ----------------------------------------------------------------------------------------

    def sit_down(self, session_id: int) -> None:
        """Go on with a session."""
        self.reviewing.begin(SessionId(session_id))
        if self.reviewing.session is not None:
            self.show_view(SITTING)

    def show_view(self, number: int) -> None:
        """Bring a view to the front, and the keyboard into it."""
        self.tabs.setCurrentIndex(number)
        self._views[number].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def cell(self) -> Cell | None:
        """Where the fact on show stands."""
        if self.tabs.currentIndex() == SITTING:
            return self.reviewing.item.cell if self.reviewing.item else None
        turns = {RETURNED: self.returned, ANSWERED: self.answered}.get(self.tabs.currentIndex())
        return turns.current.review.cell if turns and turns.current else None

    def reload(self) -> None:
        """Read anew what is on show, and how much was given back."""
        self.reviewing.listen()
        user, found = self._bench.project.user, returns.all_of(self._bench.project)
        waiting = [one for one in found if one.waits_for(user)]
        back = [one for one in found if one.is_back_with(user)]
        self._name_tabs(self.tabs, len(waiting), len(back))
        match self.tabs.currentIndex():
            case 0:
                self.sitting.keep_up()
            case 1:
                self.sessions.reload()
            case 2:
                self.returned.show_turns(waiting)
            case _:
                self.answered.show_turns(back)

    def _show_progress(self) -> None:
        progress = self.reviewing.progress
        for part in (self._done, self._pause):
            part.setVisible(progress is not None)
        self._told.clear()
        if progress is None:
            return
        given = (
            f"{label(wording.REVIEW_VERDICTS[verdict])} {count}" for verdict, count in sorted(progress.given.items())
        )
        done = self.tr("{done} of {total}").format(done=progress.total - progress.left, total=progress.total)
        self._told.setText(" · ".join((done, *given)))
        self._done.setMaximum(max(progress.total, 1))
        self._done.setValue(progress.total - progress.left)

    def _turn(self, by: int) -> None:
        """Go on to the next view."""
        self.show_view((self.tabs.currentIndex() + by) % len(self._views))

    # --- what happens -----------------------------------------------------------------------------------

    def _on_tab(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        self.setFocusProxy(self._views[number])
        self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*_NOUNS):
            self.refresh()
