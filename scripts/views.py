"""What there is to be seen of the window: each view by its name, and the way to it. To add one: one row."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCheckBox, QComboBox, QDialog, QLineEdit, QWidget

from annotator.model import Contradiction, State, Type
from db import backups
from db.project import DamagedError
from db.queries import articles
from scripts.staging import EDITOR, REVIEWER
from ui.decisions import elsewhere
from ui.dialogs.rescue import RescueDialog
from ui.fields.word_line import WordLine
from ui.main_window import MainWindow
from ui.models.contradictions import CONTRADICTION
from ui.panels.contradictions import ContradictionPanel
from ui.rendering import show_a_conflict

Thing = TypeVar("Thing", bound=QWidget)
_QUIET, _MOST, _TURNS = 0.35, 8.0, 3
"""A view is looked at for so many seconds at least and at most, and stands still when nothing is due for some turns."""
_SOON_MS = 150


@dataclass(frozen=True)
class Stage:
    """The window, and the folder in which its project and a workbook stand."""

    window: MainWindow
    sheet: Path
    quiet: float = _QUIET

    def wish(self, name: str) -> None:
        """Do what an action does."""
        self.window.bench.wished.emit(name)
        self.wait()

    def find(self, kind: type[Thing], name: str) -> Thing:
        """The widget of that name, in a dialog that is open or in the window."""
        for place in (*_dialogs(), self.window):
            if (found := place.findChild(kind, name)) is not None:
                return found
        raise LookupError(name)

    def wait(self) -> None:
        """Let timers, jobs and paints have their turn."""
        began, still = time.monotonic(), 0
        while still < _TURNS and (lasted := time.monotonic() - began) < _MOST:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            still = still + 1 if lasted >= self.quiet and self._is_calm() else 0

    def _is_calm(self) -> bool:
        """Whether nothing is being worked out, and no timer is about to change what is seen."""
        bench = self.window.bench
        worked_out = (bench.findings, bench.learnt, bench.voices, bench.sources)
        if bench.jobs.running or not all(one.settled for one in worked_out):
            return False
        tops: list[QObject] = [self.window, bench, *_dialogs()]
        return not any(_is_due(timer) for top in tops for timer in top.findChildren(QTimer))

    def front(self) -> QWidget:
        """The last dialog that was opened, else the window."""
        shown: list[QWidget] = [self.window, *_dialogs()]
        return shown[-1]

    def clear(self) -> None:
        """Close what was opened, the keyboard back in the text."""
        if (held := QApplication.focusWidget()) is not None:
            held.clearFocus()  # its words are taken before the dialog goes
        for dialog in _dialogs():
            dialog.reject()
        self.window.welcome.hide()
        self.window.notice.hide()
        self.find(QWidget, "findBar").hide()
        self.window.bench.project.user = EDITOR
        show_a_conflict(self.window.bench)
        self.wish("go.contradictions")
        self.wish("go.reader")


@dataclass(frozen=True)
class View:
    """One picture: the name of its file, and what brings it to the screen."""

    name: str
    show: Callable[[Stage], None]


def _dialogs() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def _is_due(timer: QTimer) -> bool:
    return timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON_MS


def _wished(name: str) -> Callable[[Stage], None]:
    return lambda stage: stage.wish(name)


# --- panels -----------------------------------------------------------------------------------------


def _reader(stage: Stage) -> None:
    stage.window.bench.open_article(articles.ids(stage.window.bench.project)[0])
    stage.wait()


def _contradiction(stage: Stage, kind: Type) -> ContradictionPanel:
    """Choose the first contradiction of that type which is open."""
    stage.wish("go.contradictions")
    stage.find(QCheckBox, "showExplained").setChecked(kind is not Type.CONFLICT)
    stage.wait()
    listed = stage.find(QAbstractItemView, "contradictionList")
    rows = [listed.model().index(row, 0) for row in range(listed.model().rowCount())]
    chosen = next(row for row in rows if _is(row.data(CONTRADICTION), kind))
    listed.setCurrentIndex(chosen)
    stage.wait()
    panel = stage.window.docks["contradictions"].widget()
    assert isinstance(panel, ContradictionPanel)
    return panel


def _is(one: object, kind: Type) -> bool:
    return isinstance(one, Contradiction) and one.type is kind and one.resolution is None


def _verdict(stage: Stage, *keys: str, kind: Type = Type.CONFLICT) -> None:
    panel = _contradiction(stage, kind)
    for key in keys:
        panel.press(key)
        stage.wait()


def _typed(stage: Stage, wish: str, box: str, words: str) -> None:
    stage.wish(wish)
    stage.find(QLineEdit, box).setText(words)
    stage.wait()


def _sitting(stage: Stage) -> None:
    """The reviewer's own eyes: whoever confirmed a fact cannot review it."""
    stage.window.bench.project.user = REVIEWER
    stage.wish("go.review")
    QTest.keyClick(stage.find(QWidget, "reviewSitting"), Qt.Key.Key_Return)
    stage.wait()


def _thread(stage: Stage) -> None:
    stage.wish("go.tables")
    stage.wish("review.note")


def _other_table(stage: Stage) -> None:
    stage.wish("go.tables")
    stage.find(QComboBox, "tableChoice").setCurrentIndex(1)
    stage.wait()


# --- dialogs ----------------------------------------------------------------------------------------


def _sheet(stage: Stage) -> None:
    stage.window.wishes.intake.edited.emit([stage.sheet])
    stage.wait()
    stage.wait()


def _elsewhere(stage: Stage) -> None:
    bench = stage.window.bench
    for number in articles.ids(bench.project):
        bench.open_article(number)
        for item in bench.items:
            if item.state is State.SUGGESTED:
                bench.set_current(item)
                if elsewhere(bench):
                    stage.wish("item.confirm.everywhere")
                    return


def _city(stage: Stage, wish: str) -> None:
    bench = stage.window.bench
    bench.set_current(next(span for span in bench.spans if span.kind == "city" and span.state is not State.REJECTED))
    stage.wish(wish)


def _voices(stage: Stage) -> None:
    _contradiction(stage, Type.CONFLICT)
    stage.wish("voices")


def _found(stage: Stage) -> None:
    stage.wish("palette")
    line = stage.find(WordLine, "commandLine")
    line.setText("đánh dấu" if QLocale().language() is QLocale.Language.Vietnamese else "mark")
    line.worded.emit()
    stage.wait()


def _rescue(stage: Stage) -> None:
    path = stage.window.bench.project.path
    damaged = DamagedError("{path} is damaged or its disk fails: restore a backup.", path=path)
    RescueDialog(path, damaged, backups.newest_good(path, datetime.now(UTC)), stage.window).open()
    stage.wait()


VIEWS: tuple[View, ...] = (
    View("reader", _reader),
    View("conflict", lambda stage: _verdict(stage, "grid")),
    View("resolution", lambda stage: _verdict(stage, "grid", "value1")),
    View("timeline", lambda stage: _verdict(stage, "timeline", kind=Type.AS_OF)),
    View("matrix", lambda stage: _verdict(stage, "matrix")),
    View("tables", _wished("go.tables")),
    View("tables-other", _other_table),
    View("review", _sitting),
    View("review-sessions", _wished("review.report")),
    View("review-returned", _wished("review.returned")),
    View("review-start", _wished("review.start")),
    View("review-thread", _thread),
    View("disagreements", _wished("go.disagreements")),
    View("agreement", _wished("agreement")),
    View("progress", _wished("progress")),
    View("history", _wished("go.history")),
    View("search", lambda stage: _typed(stage, "go.everywhere", "projectSearch", "vinh")),
    View("find", lambda stage: _typed(stage, "find", "findBox", "thành phố")),
    View("welcome", _wished("welcome")),
    View("export", _wished("export")),
    View("sheet", _sheet),
    View("codebook", _wished("codebook.edit")),
    View("codebooks", _wished("codebook")),
    View("palette", _wished("palette")),
    View("palette-found", _found),
    View("settings", _wished("settings")),
    View("keys", _wished("shortcuts")),
    View("restore", _wished("restore")),
    View("rescue", _rescue),
    View("voices", _voices),
    View("other-value", lambda stage: _verdict(stage, "other")),
    View("both-hold", lambda stage: _verdict(stage, "as_of")),
    View("details", _wished("article.details")),
    View("paste", _wished("import.paste")),
    View("elsewhere", _elsewhere),
    View("city-merge", partial(_city, wish="city.merge")),
    View("city-split", partial(_city, wish="city.split")),
    View("about", _wished("about")),
)


def shots(stage: Stage, names: frozenset[str]) -> Iterator[tuple[str, QPixmap]]:
    """The pictures of these views (none named: all), one after another."""
    for view in VIEWS:
        if not names or view.name in names:
            stage.clear()
            view.show(stage)
            yield view.name, stage.front().grab()
