"""Two people at one project by keys alone: one confirms, the other reviews, over several mornings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit

from annotator.model import ReviewVerdict, SessionState, State, Status
from db.queries import claims, derived
from db.queries import review_sessions as sessions
from db.queries import reviews as stored
from tests.e2e.conftest import Program
from tests.e2e.hands import CONTROL, SHIFT, find, focused, in_front, press, seen_words, settle, write
from ui.dialogs.review_session import StartSessionDialog
from ui.main_window import MainWindow
from ui.panels.review import ANSWERED, RETURNED, SITTING, ReviewPanel
from ui.settings import USER, Settings, data_folder

Key = Qt.Key
MINE = "Bài đầu tiên nói đúng như vậy"


@pytest.mark.usefixtures("home")
def test_two_people_at_one_project(program: Program) -> None:
    window = morning(program, "An")
    confirms(window)
    program.quit()
    window = morning(program, "Bình")
    starts_a_session(window)
    reviews(window)
    program.quit()
    window = morning(program, "Bình")
    goes_on(window)
    program.quit()
    window = morning(program, "An")
    answers(window)
    program.quit()
    window = morning(program, "Bình")
    approves_what_was_answered(window)
    ends_it(window)
    program.quit()
    window = morning(program, "An")
    changes_what_was_verified(window)


def morning(program: Program, person: str) -> MainWindow:
    """Somebody sits down to the program."""
    Settings(data_folder()).keep(USER, person)
    return program.start()


def panel(window: MainWindow) -> ReviewPanel:
    return find(window, ReviewPanel, "reviewPanel")


def back(window: MainWindow) -> None:
    """A desk's window manager gives the keyboard back; in memory there is none."""
    window.activateWindow()
    settle(window)


def verdicts(window: MainWindow) -> list[ReviewVerdict | None]:
    return [one.verdict for one in stored.log(window.bench.project)]


def statuses(window: MainWindow) -> list[Status]:
    return [fact.status for row in derived.of(window.bench.project).rows for fact in row.facts]


# --- the steps --------------------------------------------------------------------------------------


def confirms(window: MainWindow) -> None:
    """Six claims of the newest article."""
    for _ in range(6):
        press(Key.Key_Return)
    settle(window)
    assert len(claims.all_of(window.bench.project, states=[State.CONFIRMED])) == 6


def starts_a_session(window: MainWindow) -> None:
    """Ctrl+Shift+R says how many facts there are; Enter starts."""
    press(Key.Key_R, CONTROL | SHIFT)
    dialog = in_front(window, StartSessionDialog)
    assert isinstance(dialog, StartSessionDialog)
    while not any(letter.isdigit() for letter in dialog.told.text()):
        settle(window)
    press(Key.Key_Return)
    back(window)
    assert focused() is panel(window).sitting
    assert panel(window).reviewing.item is not None


def reviews(window: MainWindow) -> None:
    """Approve, return with a reason, correct, skip: one key each, the next item after it."""
    sitting = panel(window).sitting
    shown = find(sitting, QLabel, "reviewFact").text()
    press(Key.Key_Return)
    settle(window)
    assert find(sitting, QLabel, "reviewFact").text() != shown
    press(Key.Key_Delete)
    in_front(window, QDialog)
    press(Key.Key_Down)
    press(Key.Key_Return)
    back(window)
    press(Key.Key_Tab)
    settle(window)
    assert verdicts(window) == [ReviewVerdict.APPROVE, ReviewVerdict.RETURN, ReviewVerdict.SKIP]
    assert statuses(window).count(Status.VERIFIED) == 1
    press(Key.Key_Z, CONTROL)
    settle(window)
    assert len(verdicts(window)) == 2
    press(Key.Key_Tab)
    settle(window)


def goes_on(window: MainWindow) -> None:
    """The next morning the session is offered where it was left."""
    press(Key.Key_R, CONTROL)
    settle(window)
    assert "3" in panel(window).sitting._body.words
    press(Key.Key_Return)
    settle(window)
    progress = panel(window).reviewing.progress
    assert progress is not None
    assert progress.total - progress.left == 3


def answers(window: MainWindow) -> None:
    """Ctrl+U leads to what was returned; Shift+Enter answers."""
    press(Key.Key_U, CONTROL)
    settle(window)
    assert panel(window).tabs.currentIndex() == RETURNED
    assert "Bình" in seen_words(panel(window).returned)
    press(Key.Key_Return, SHIFT)
    dialog = in_front(window, QDialog)
    assert focused() is find(dialog, QLineEdit, "reviewWords")
    write(MINE)
    press(Key.Key_Return)
    back(window)
    assert [note.text for note in stored.notes(window.bench.project)] == [MINE]


def approves_what_was_answered(window: MainWindow) -> None:
    """Ctrl+Tab leads through the views of the review; Enter approves."""
    press(Key.Key_R, CONTROL)
    settle(window)
    press(Key.Key_Tab, CONTROL | SHIFT)
    settle(window)
    assert panel(window).tabs.currentIndex() == ANSWERED
    assert MINE in seen_words(panel(window).answered)
    press(Key.Key_Return)
    settle(window)
    assert statuses(window).count(Status.VERIFIED) == 2
    press(Key.Key_Tab, CONTROL)
    settle(window)
    assert panel(window).tabs.currentIndex() == SITTING


def ends_it(window: MainWindow) -> None:
    """Enter until all is decided, what was skipped last; the report comes."""
    for _ in range(12):
        press(Key.Key_Return)
        settle(window)
        (one,) = sessions.all_of(window.bench.project)
        if one.session.state is SessionState.ENDED:
            break
    assert one.left == 0
    assert "Bình" in panel(window).sessions.page.toPlainText()


def changes_what_was_verified(window: MainWindow) -> None:
    """Rejecting what an approval rested on takes the mark away, and the claim form says so."""
    verified = statuses(window).count(Status.VERIFIED)
    review = next(one for one in stored.log(window.bench.project) if one.verdict is ReviewVerdict.APPROVE)
    window.bench.set_current(claims.one(window.bench.project, review.claims[0]))
    settle(window)
    assert "Bình" in find(window, QLabel, "claimReview").text()
    press(Key.Key_Delete)
    settle(window)
    assert statuses(window).count(Status.VERIFIED) < verified


def test_a_reviewers_name_is_that_of_the_settings(program: Program, home: Path) -> None:
    window = morning(program, "Cúc")
    press(Key.Key_R, CONTROL | SHIFT)
    dialog = in_front(window, StartSessionDialog)
    assert isinstance(dialog, StartSessionDialog)
    assert dialog.reviewer.text() == "Cúc"
    press(Key.Key_Escape)
    assert home.exists()
