"""Bugs reach the report, what the user can mend reaches the notice, and the project keeps its last whole step."""

from __future__ import annotations

import sqlite3
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.errors import UserError
from annotator.model import ClaimId, State
from db.ops import claims
from db.project import Project
from db.queries import claims as stored
from ui.app import Session
from ui.dialogs.problem import ProblemDialog
from ui.jobs import Tick
from ui.main_window import MainWindow
from ui.problems import Problems
from ui.settings import Settings
from ui.workbench import Workbench

# What pytest-qt would call a failure of the test is what these tests are about.
pytestmark = pytest.mark.qt_no_exception_capture

SECRET = "thành phố Vinh gia nhập ngày 14 tháng 2"


@pytest.fixture
def problems(qapp: QApplication, capsys: pytest.CaptureFixture[str]) -> Iterator[Problems]:
    made = Problems()
    made.install()
    yield made
    made.remove()


@pytest.fixture
def session(
    qapp: QApplication, settings: Settings, bench: Workbench, capsys: pytest.CaptureFixture[str]
) -> Iterator[Session]:
    """A real session on the project of the bench, with the hooks in place."""
    path = bench.project.path
    bench.close()
    made = Session(qapp, settings)
    made.problems.install()
    made.open(path)
    yield made
    made.problems.remove()
    made.close()


@pytest.fixture
def window(session: Session) -> MainWindow:
    assert session.window is not None
    return session.window


def strike(error: Exception) -> None:
    try:
        raise error
    except type(error) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def dialogs(window: QWidget) -> list[ProblemDialog]:
    for _ in range(3):
        QApplication.processEvents()
    return [one for one in window.findChildren(ProblemDialog) if one.isVisible()]


def confirmed(bench: Workbench) -> int:
    return len(stored.all_of(bench.project, states=[State.CONFIRMED]))


def suggested(bench: Workbench) -> ClaimId:
    return stored.all_of(bench.project, states=[State.SUGGESTED])[0].id


# --- what arrives -----------------------------------------------------------------------------------


def test_what_the_user_can_mend_is_no_bug(problems: Problems, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(problems.broken), qtbot.waitSignal(problems.refused) as refused:
        strike(UserError("{name} is empty.", name="a.txt"))
    assert str(refused.args[0]) == "a.txt is empty."


def test_a_bug_on_another_thread_arrives(problems: Problems, qtbot: QtBot) -> None:
    with qtbot.waitSignal(problems.broken) as broken:
        thread = threading.Thread(target=lambda: 1 // 0)
        thread.start()
        thread.join()
    assert "ZeroDivisionError" in broken.args[0].told


def test_a_storm_is_told_a_dozen_times(problems: Problems, qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[int] = []
    problems.broken.connect(lambda _: told.append(1))
    problems.repeated.connect(lambda _, times: told.append(times))
    for _ in range(1000):
        strike(ZeroDivisionError("by nothing"))
    QApplication.processEvents()
    assert told == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100, 1000]
    assert capsys.readouterr().err.count("ZeroDivisionError") == 1


# --- the report -------------------------------------------------------------------------------------


def test_the_report_holds_what_is_needed(session: Session, window: MainWindow) -> None:
    claims.confirm(window.bench.project, suggested(window.bench))
    qWarning("something about a font")
    strike(ZeroDivisionError("division by zero"))
    (dialog,) = dialogs(window)
    report = dialog.report.toPlainText()
    for part in ("Đối Chiếu", "Qt ", "Python ", "peewee ", "SQLite ", "screen ", "scale ", "locale ", "format "):
        assert part in report
    for part in ("ZeroDivisionError: division by zero", "in strike", "about a font", "Confirm claim", "2 article"):
        assert part in report


def test_the_report_has_no_words_of_articles_unless_ticked(session: Session, window: MainWindow, qtbot: QtBot) -> None:
    claims.confirm(window.bench.project, suggested(window.bench))
    qWarning(f"cannot draw “{SECRET}”")
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        again = ValueError(f"cannot be read: {SECRET}")
        again.__cause__ = error
        strike(again)
    (dialog,) = dialogs(window)
    report = dialog.report.toPlainText()
    assert all(word not in report for word in ("Vinh", "thành", "gia nhập", "tháng"))
    # Nor where it lies, nor who works there.
    assert window.bench.project.path.name not in report
    assert str(Path.home()) not in report
    assert "KeyError" in report
    assert "ValueError" in report
    dialog.with_articles.click()
    assert dialog.report.toPlainText().count(SECRET) >= 3
    dialog.with_articles.click()
    assert dialog.report.toPlainText() == report


def test_it_can_be_copied_and_saved(session: Session, window: MainWindow, tmp_path: Path) -> None:
    strike(ZeroDivisionError("first"))
    (dialog,) = dialogs(window)
    strike(LookupError("second"))
    assert dialogs(window) == [dialog]
    button = dialog.findChild(QPushButton, "copyReport")
    assert isinstance(button, QPushButton)
    button.click()
    copied = QApplication.clipboard().text()
    assert "ZeroDivisionError" in copied
    assert "LookupError" in copied
    dialog.save(str(tmp_path / "báo cáo.txt"))
    assert (tmp_path / "báo cáo.txt").read_text("utf-8") == copied + "\n"
    dialog.save(str(tmp_path / "không có" / "báo cáo.txt"))
    assert "báo cáo.txt" in window.notice.text()


def test_a_storm_opens_one_dialog_and_closing_it_is_heeded(session: Session, window: MainWindow) -> None:
    for _ in range(1000):
        strike(ZeroDivisionError("by nothing"))
    (dialog,) = dialogs(window)
    told = dialog.findChild(QLabel, "problemCount")
    assert isinstance(told, QLabel)
    assert "1000" in told.text()
    assert dialog.report.toPlainText().count("ZeroDivisionError") == 1
    dialog.reject()
    for _ in range(9000):
        strike(ZeroDivisionError("by nothing"))
    assert dialogs(window) == []
    assert "10000" in window.notice.text()


def test_many_different_bugs_make_one_report_of_bounded_length(session: Session, window: MainWindow) -> None:
    kinds = [type(f"Bug{number}", (Exception,), {}) for number in range(300)]
    for kind in kinds:
        strike(kind("x" * 10_000))
    (dialog,) = dialogs(window)
    assert len(dialog.report.toPlainText()) < 20_000
    assert "Bug0" in dialog.report.toPlainText()


# --- where a bug may strike, really ---------------------------------------------------------------


class Broken(QWidget):
    """Cannot be painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        raise ZeroDivisionError("in a paint")


def test_in_a_paint(session: Session, window: MainWindow) -> None:
    broken = Broken(window)
    broken.setGeometry(0, 0, 50, 50)
    broken.show()
    (dialog,) = dialogs(window)
    for _ in range(20):
        broken.update()
        QApplication.processEvents()
    assert dialogs(window) == [dialog]
    broken.hide()
    assert_work_goes_on(window)


def test_in_a_slot(session: Session, window: MainWindow) -> None:
    button = QPushButton(window)
    button.clicked.connect(lambda: 1 // 0)
    button.click()
    assert len(dialogs(window)) == 1
    assert_work_goes_on(window)


def test_in_a_timer(session: Session, window: MainWindow) -> None:
    QTimer.singleShot(0, window, lambda: 1 // 0)
    assert len(dialogs(window)) == 1
    assert_work_goes_on(window)


def test_in_a_job(session: Session, window: MainWindow) -> None:
    def work(tick: Tick) -> int:
        return 1 // 0

    job = window.bench.jobs.start("Việc", work, lambda _: None)
    while job in window.bench.jobs.running:
        QApplication.processEvents()
    assert len(dialogs(window)) == 1
    assert_work_goes_on(window)


def test_in_what_a_job_writes(session: Session, window: MainWindow) -> None:
    """Whole steps stay, the one at which it broke is not there."""
    bench = window.bench
    first, second = (claim.id for claim in stored.all_of(bench.project, states=[State.SUGGESTED]))

    def slices() -> Iterator[tuple[int, int]]:
        claims.confirm(bench.project, first)
        yield 1, 2
        break_within_a_step(bench.project, second)
        yield 2, 2

    job = bench.jobs.write("Việc", slices(), lambda: None)
    while job in bench.jobs.running:
        QApplication.processEvents()
    assert len(dialogs(window)) == 1
    assert confirmed(bench) == 1
    assert_work_goes_on(window)


def break_within_a_step(project: Project, claim: ClaimId) -> None:
    with project.step("Confirm claim"):
        project.db.execute_sql("UPDATE claim SET state = 'confirmed' WHERE id = ?", (claim,))
        raise LookupError(claim)


def test_in_an_operation(session: Session, window: MainWindow) -> None:
    """Nothing of it is stored, what the window shows is what is stored, and the next decision is."""
    bench, button = window.bench, QPushButton(window)
    button.clicked.connect(lambda: bench.do(break_within_a_step, suggested(bench)))
    button.click()
    assert len(dialogs(window)) == 1
    assert confirmed(bench) == on_disk(bench.project.path) == 0
    assert all(claim.state is State.SUGGESTED for claim in bench.claims)
    assert_work_goes_on(window)


def test_after_a_step_is_stored(session: Session, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who tells the panels breaks down: the step is there, and the panels hear of it all the same."""
    bench, button = window.bench, QPushButton(window)
    follow, broken = bench.findings.follow, [True]

    def breaks_once(*told: object) -> None:
        if broken.pop() if broken else False:
            raise ZeroDivisionError("while telling")
        follow(*told)  # type: ignore[arg-type]

    monkeypatch.setattr(bench.findings, "follow", breaks_once)
    heard: list[object] = []
    bench.changed.connect(heard.append)
    claim = next(one for one in bench.claims if one.state is State.SUGGESTED)
    button.clicked.connect(lambda: bench.do(claims.confirm, claim.id))
    button.click()
    assert len(dialogs(window)) == 1
    assert on_disk(bench.project.path) == 1
    assert len(heard) == 1
    assert next(one for one in bench.claims if one.id == claim.id).state is State.CONFIRMED
    assert_work_goes_on(window)


def test_a_panel_that_always_breaks_does_not_make_the_window_turn_round(session: Session, window: MainWindow) -> None:
    heard: list[object] = []

    def break_down(changes: object) -> None:
        heard.append(changes)
        raise ZeroDivisionError("in a panel")

    window.bench.changed.connect(break_down)
    window.bench.do(claims.confirm, suggested(window.bench))
    assert len(dialogs(window)) == 1
    for _ in range(20):
        QApplication.processEvents()
    # Once when it was stored, once more after it broke.
    assert len(heard) == 2


def test_a_project_whose_step_was_left_open_is_not_called_safe(session: Session, window: MainWindow) -> None:
    left_open = window.bench.project.db.atomic()
    left_open.__enter__()
    strike(ZeroDivisionError("by nothing"))
    (dialog,) = dialogs(window)
    # The words are Vietnamese or English, as the window is; the report is English.
    assert "a step is open" in dialog.report.toPlainText()
    left_open.__exit__(ValueError, ValueError(), None)


def assert_work_goes_on(window: MainWindow) -> None:
    """One more decision is stored, seen, and can be taken back."""
    for dialog in dialogs(window):
        dialog.reject()
    bench = window.bench
    before = confirmed(bench)
    bench.do(claims.confirm, suggested(bench))
    assert confirmed(bench) == on_disk(bench.project.path) == before + 1
    bench.undo()
    assert confirmed(bench) == on_disk(bench.project.path) == before
    assert bench.project.check() == []


def on_disk(path: Path) -> int:
    """How many claims another program would find confirmed."""
    db = sqlite3.connect(path)
    try:
        return int(db.execute("SELECT count(*) FROM claim WHERE state = 'confirmed'").fetchone()[0])
    finally:
        db.close()
