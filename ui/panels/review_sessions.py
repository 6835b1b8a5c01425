"""All review sessions, and the report of the chosen one: on screen at any time, as PDF with one button."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.model import SessionState
from annotator.reviewing.pace import Pace, hint
from annotator.reviewing.summing import SessionSum
from annotator.visible import apart
from db.ops import review_sessions as ops
from db.queries import paces
from db.queries import review_sessions as sessions
from db.queries.review_sessions import Progress
from ui.messages import shown
from ui.models.review_sessions import PROGRESS, SessionCard, SessionsModel
from ui.named import named
from ui.panels.cards import beside, card_list
from ui.panels.empty import Emptiable
from ui.reports import session as report
from ui.workbench import Workbench

_UNFIT = re.compile(r'[\\/:*?"<>|]')
"""What no file name may hold on one system or another."""


class ReviewSessions(QWidget):
    """The list on the left; Enter goes on with the chosen session."""

    continued = Signal(int)  # session id

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._paces: list[Pace] | None = None
        self._model = SessionsModel(self)
        self.view = card_list(
            self, "sessionList", title=self.tr("Review sessions"), model=self._model, card=SessionCard
        )
        self._list = Emptiable(self.view, self)
        self.page = named(QTextBrowser(self), "sessionReport")
        self.page.setAccessibleName(self.tr("Report of the review session"))
        self._go_on = self._button("continueSession", self.tr("Continue"))
        self._end = self._button("endSession", self.tr("End"))
        self._save = self._button("saveSessionReport", self.tr("Save as PDF…"))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)

    def _button(self, name: str, words: str) -> QPushButton:
        made = named(QPushButton(words, self), name)
        made.setProperty("quiet", True)
        return made

    def _lay_out(self) -> None:
        buttons = (self._go_on, self._end, self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(beside(self._list, self.page, buttons, share=(280, 500)))

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self.show_report)
        self.view.doubleClicked.connect(self.go_on)
        self._go_on.clicked.connect(self.go_on)
        self._end.clicked.connect(self.end)
        self._save.clicked.connect(self.ask_file)

    @property
    def current(self) -> Progress | None:
        """The session that is chosen."""
        found = self.view.currentIndex().data(PROGRESS)
        return found if isinstance(found, Progress) else None

    # --- showing ----------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the sessions anew, the same one chosen."""
        kept, self._paces = self.current, None
        self._model.show(sessions.all_of(self._bench.project))
        wanted = kept.session.id if kept else 0
        row = self._model.row_where(lambda one: one.session.id == wanted)
        self.view.setCurrentIndex(self._model.index(max(row, 0)))
        empty = self.tr("No review session yet. Ctrl+Shift+R starts one.")
        self._list.tell("" if self._model.rows else empty)
        self.show_report()

    def choose(self, session_id: int) -> None:
        """Show the report of a session."""
        row = self._model.row_where(lambda one: one.session.id == session_id)
        if row >= 0:
            self.view.setCurrentIndex(self._model.index(row))

    def show_report(self) -> None:
        """Show what the chosen session has come to."""
        one = self.current
        state = one.session.state if one else SessionState.ENDED
        mine = one is not None and one.session.reviewer == self._bench.project.user
        writable = not self._bench.project.read_only
        self._go_on.setEnabled(mine and writable and state is not SessionState.ENDED)
        self._end.setEnabled(one is not None and writable and state is not SessionState.ENDED)
        self._save.setEnabled(one is not None)
        self.page.setHtml(self._html(one) if one else "")

    def _html(self, one: Progress) -> str:
        told = sessions.summed(self._bench.project, one.session.id)
        return report.html(self._bench.codebook, one.session, told, self._hints(one, told))

    def _hints(self, one: Progress, told: SessionSum) -> list[str]:
        """How fast people decided: for whoever runs the session alone, and never more than a hint."""
        if one.session.by != self._bench.project.user:
            return []
        if self._paces is None:
            self._paces = paces.of(self._bench.project)
        seen = (hint(pace) for pace in self._paces if pace.person in told.by_person)
        return [words for words in (report.pace(one.session, told), *(shown(each) for each in seen if each)) if words]

    # --- doing ------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Sit down to the chosen session."""
        if self._go_on.isEnabled() and self.current is not None:
            self.continued.emit(self.current.session.id)

    def end(self) -> None:
        """Close the chosen session."""
        if self._end.isEnabled() and self.current is not None:
            self._bench.do(ops.end, self.current.session.id)

    def ask_file(self) -> None:
        """Ask where to put the report."""
        one = self.current
        if one is None:
            return
        target = self._bench.project.path.with_name(f"{_UNFIT.sub('-', one.session.name)}.pdf")
        asked = QFileDialog(self.window(), self.tr("Save the report"), str(target.parent), "PDF (*.pdf)")
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setDefaultSuffix("pdf")
        asked.selectFile(target.name)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.fileSelected.connect(lambda path: self.save(Path(path)))
        QFileDialog.open(asked)  # its own open() wants a slot by name

    def save(self, path: Path) -> None:
        """Write the report of the chosen session."""
        from ui.reports import pdf  # only who keeps a report needs it

        one = self.current
        if one is None:
            return
        try:
            pdf.write(self._html(one), path, title=one.session.name)
        except UserError as error:
            self._bench.refused.emit(error)
            return
        self._bench.message.emit(self.tr("Report saved to {path}.").format(path=apart(str(path))))

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.view and enter and event.type() == QEvent.Type.KeyPress:
            self.go_on()
            return True
        return super().eventFilter(watched, event)
