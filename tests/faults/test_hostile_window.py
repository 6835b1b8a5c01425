"""Every view and dialog on a project in which every word that a person may write is hostile: nothing is hidden, no
word is a page, whatever is shown, read aloud, painted or put into a title."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QTextEdit

from annotator.errors import UserError
from annotator.model import State
from annotator.reviewing.seeing import seen
from db.queries import claims, reviews
from scripts import views
from scripts.views import VIEWS, Stage, View
from tests.faults import poisoned
from tests.faults.telling import painted, told
from ui.bug_report import bug
from ui.dialogs.arrival import ArrivalDialog
from ui.dialogs.placeless import PlacelessDialog
from ui.dialogs.problem import ProblemDialog
from ui.dialogs.review_answer import AnswerDialog
from ui.dialogs.review_correct import CorrectDialog
from ui.dialogs.review_return import ReturnDialog
from ui.models import review_words
from ui.rendering import staged
from ui.surroundings import around

HOSTILE = poisoned.TAG + poisoned.HIDDEN
# What keeps words apart in a sentence (U+2068, U+2069) is ours.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066\u2067]")
SHOWN = "◌gpj.◌"


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    path, sheet = poisoned.make(tmp_path_factory.mktemp("stage"))
    with pytest.MonkeyPatch.context() as patched:
        for name in ("EDITOR", "REVIEWER"):
            patched.setattr(views, name, getattr(views, name) + HOSTILE)
        with staged(path, language="vi", user=views.EDITOR) as window:
            yield Stage(window, sheet, quiet=0)


def _open(made: Callable[[Stage], QDialog]) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        made(stage).open()
        stage.wait()

    return show


def _arrival(stage: Stage) -> QDialog:
    refused = UserError("{name} cannot be read: {error}.", name=HOSTILE, error=HOSTILE)
    return ArrivalDialog([(Path(f"/x/{poisoned.FILE}"), refused)], stage.window)


def _placeless(stage: Stage) -> QDialog:
    bench = stage.window.bench
    return PlacelessDialog(bench, claims.all_of(bench.project, states=tuple(State))[:20], stage.window)


def _answer(stage: Stage) -> QDialog:
    bench = stage.window.bench
    return AnswerDialog(bench, next(one for one in reviews.log(bench.project) if one.text), stage.window)


def _correct(stage: Stage) -> QDialog:
    bench = stage.window.bench
    row = next(row for row in bench.findings.rows if row.facts)
    return CorrectDialog(bench, seen(row, row.facts[0]), lambda value, text: None, stage.window)


def _return(stage: Stage) -> QDialog:
    bench = stage.window.bench
    row = next(row for row in bench.findings.rows if row.facts)
    name = review_words.cell_name(bench.codebook, seen(row, row.facts[0]).cell)
    return ReturnDialog(name, lambda reason, text: None, stage.window)


def _bug(stage: Stage) -> QDialog:
    told = around(stage.window.bench.project, [HOSTILE])
    dialog = ProblemDialog(bug(RuntimeError(HOSTILE)), told, safe=True, parent=stage.window)
    dialog.with_articles.setChecked(True)
    return dialog


def _lines(stage: Stage) -> None:
    window = stage.window
    window.notice.tell(f"Xong: {HOSTILE}", more=True)
    window.bench.message.emit(f"Xong: {HOSTILE}")
    stage.wait()


MORE = (
    View("arrival", _open(_arrival)),
    View("placeless", _open(_placeless)),
    View("answer", _open(_answer)),
    View("correct", _open(_correct)),
    View("return", _open(_return)),
    View("bug", _open(_bug)),
    View("lines", _lines),
)


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize("view", [*VIEWS, *MORE], ids=lambda view: view.name)
def test_what_is_shown_hides_nothing_and_is_no_page(stage: Stage, view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.clear()
    with painted(monkeypatch) as words:
        view.show(stage)
        tops = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        for top in tops:
            top.grab()
    found = [*told(*tops), *(("painted", one) for one in words)]
    assert any(SHOWN in one for _, one in found)
    assert sorted({(where, one) for where, one in found if UNSEEN.search(one)}) == []
    for top in tops:
        for label in top.findChildren(QLabel):
            label.ensurePolished()
            plain = label.textFormat() is Qt.TextFormat.PlainText
            assert plain or "<img" not in label.text(), label.objectName()
        for page in top.findChildren(QTextEdit):
            assert poisoned.TAG[:15] not in page.toHtml(), page.objectName()
