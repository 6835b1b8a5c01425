"""Somebody who works on a window for hours: what they do is drawn by chance, the same in every run."""

from __future__ import annotations

import random
import time
from collections import deque
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.errors import UserError
from annotator.model import Claim, PartialDate, Quantity, Standing, StepId, Type, Value, Verdict
from annotator.reviewing.seeing import seen
from bench.load import paint, timed
from db.ops import claims, resolutions, reviews
from db.queries import articles
from ui.dialogs.export import ExportDialog
from ui.main_window import MainWindow

EXPORT_EVERY = 5_000
STANDING = 1_000
"""So many of their own steps stand at most, then the oldest is taken back: the work never ends, nor does the project
come to hold more than it did, which would be no growth of ours."""
WORDS = ("Đà Nẵng", "cong bo", "trung tâm đọc sách", "An Bảo Bình", "99")


class Editor:
    """Somebody who works on a window and never tires."""

    def __init__(self, app: QApplication, window: MainWindow, folder: Path, seed: int = 1) -> None:
        self._app, self._window, self._bench = app, window, window.bench
        self._folder = folder
        self._own: deque[StepId] = deque()
        self.decided = 0
        self._chance = random.Random(seed)
        self._doings = {
            self._confirm: 45,
            self._reject: 12,
            self._correct: 6,
            self._resolve: 5,
            self._review: 5,
            self._undo: 8,
            self._open: 12,
            self._search: 7,
        }

    def step(self, number: int) -> float:
        """Do one thing and let the window catch up; the milliseconds of its own until it was painted."""
        before = self._newest()
        drawn = self._chance.choices(list(self._doings), weights=list(self._doings.values()))[0]
        work = self._take_back if len(self._own) > STANDING else drawn
        taken = timed(work, paint).own
        if work not in (self._take_back, self._undo) and (newest := self._newest()) != before:
            self._own.append(newest)
            self.decided += 1
        self._app.processEvents()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # Also at the very first: what is loaded to export is no growth.
        if number % EXPORT_EVERY == 0:
            self._export()
        return taken

    def rest(self) -> None:
        """Do nothing until all is read, compared and weighed that the program reads once a project is open."""
        bench = self._bench
        while not (bench.findings.settled and bench.learnt.settled and bench.voices.settled and bench.sources.settled):
            self._turn()

    def settle(self) -> None:
        """Let what follows from the work so far be done, but for what waits until somebody rests."""
        while not (self._bench.findings.settled and self._bench.learnt.settled):
            self._turn()

    def _turn(self) -> None:
        self._app.processEvents()
        time.sleep(0.001)

    def _key(self, key: Qt.Key) -> None:
        QTest.keyClick(self._window.reader, key)

    def _confirm(self) -> None:
        self._key(Qt.Key.Key_Return)

    def _reject(self) -> None:
        self._key(Qt.Key.Key_Delete)

    def _correct(self) -> None:
        item = self._bench.current
        if isinstance(item, Claim):
            self._bench.do(claims.correct, item.id, value=_another(item.value))

    def _resolve(self) -> None:
        open_ones = [one for one in self._bench.findings.contradictions[:500] if _is_open(one.type, one.standing)]
        if open_ones:
            one = self._chance.choice(open_ones)
            value = one.values[0].value
            self._bench.do(resolutions.resolve, one, verdict=Verdict.VALUE, value=value, reason="hai nguồn tin hơn")

    def _review(self) -> None:
        rows = self._bench.findings.rows
        if not rows:
            return
        row = self._chance.choice(rows)
        project, user = self._bench.project, self._bench.project.user
        project.user = "người duyệt"
        try:
            reviews.approve(project, seen(row, row.facts[0]))
        except UserError:
            pass  # nobody has confirmed it yet, or it is approved already
        finally:
            project.user = user

    def _undo(self) -> None:
        if self._bench.redoable is not None and self._chance.random() < 0.5:
            self._bench.redo()
        else:
            self._bench.undo()

    def _newest(self) -> StepId:
        step = self._bench.undoable
        return step.id if step else StepId(0)

    def _take_back(self) -> None:
        # It may have been undone before, or later steps build on it.
        with suppress(UserError):
            self._bench.project.undo(self._own.popleft())

    def _open(self) -> None:
        ids = articles.ids(self._bench.project)
        self._bench.open_article(self._chance.choice(ids))

    def _search(self) -> None:
        self._window.docks["search"].raise_()
        box = self._window.docks["search"].widget().findChild(QLineEdit)
        if box is not None:
            words = self._chance.choice(WORDS)
            box.setText(words[: self._chance.randint(1, len(words))])
        self._window.docks["contradictions"].raise_()

    def _export(self) -> None:
        dialog = ExportDialog(self._bench, self._window)
        written: list[object] = []
        dialog.written.connect(lambda path, _left: written.append(path))
        dialog.target.setText(str(self._folder / "soak.csv"))
        dialog.show()
        dialog.export()
        while not written:
            self._app.processEvents()
            time.sleep(0.001)
        dialog.deleteLater()
        # The keys go to the text again, as after a dialog that a person closes.
        self._window.activateWindow()
        self._window.reader.setFocus()


def _is_open(kind: Type, standing: Standing) -> bool:
    return kind is Type.CONFLICT and standing in (Standing.OPEN, Standing.STALE)


def _another(value: Value) -> Value:
    """Some other value of the kind."""
    if isinstance(value, Quantity):
        return replace(value, number=value.number + Decimal(1))
    if isinstance(value, PartialDate) and value.is_day:
        return PartialDate(f"{value.iso[:8]}{int(value.iso[8:]) % 28 + 1:02}")
    return value
