"""A review session driven by keys, with two people at one project."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from annotator.model import (
    ArticleId,
    City,
    Claim,
    ClaimId,
    PartialDate,
    ReviewVerdict,
    SessionScope,
    SessionState,
    State,
    Status,
)
from annotator.reviewing.drawing import Decided, draw
from db.ops import cities as city_ops
from db.ops import claims as claim_ops
from db.ops import review_sessions as session_ops
from db.ops import reviews as review_ops
from db.queries import claims, deciders, derived, resolutions, returns
from db.queries import review_sessions as sessions
from db.queries import reviews as stored
from tests.ui.conftest import settle, show_window
from ui.dialogs.review_answer import AnswerDialog
from ui.dialogs.review_correct import CorrectDialog
from ui.dialogs.review_return import ReturnDialog
from ui.dialogs.review_session import StartSessionDialog
from ui.dialogs.review_thread import ThreadDialog
from ui.main_window import MainWindow
from ui.panels.passage import Passage
from ui.panels.review import RETURNED, SESSIONS, ReviewPanel
from ui.panels.review_thread import ThreadLines
from ui.panels.tables import TablesPanel
from ui.settings import Settings
from ui.stopwatch import Stopwatch
from ui.workbench import Workbench

Key = Qt.Key


@pytest.fixture
def confirmed(bench: Workbench) -> Workbench:
    """An has confirmed the year of one article and rejected the other's; two more facts stand in the same article."""
    first, second = (claims.of_article(bench.project, number)[0] for number in sorted(_articles(bench)))
    claim_ops.confirm(bench.project, first.id)
    claim_ops.reject(bench.project, second.id)
    return bench


def _articles(bench: Workbench) -> list[ArticleId]:
    from db.queries import articles

    return [ArticleId(number) for number in articles.ids(bench.project)]


@pytest.fixture
def window(confirmed: Workbench, settings: Settings, qtbot: QtBot) -> MainWindow:
    made = show_window(confirmed, settings, qtbot, min(_articles(confirmed)))
    settle(confirmed)
    return made


def at_desk(bench: Workbench, person: str) -> None:
    bench.project.user = person


def panel(window: MainWindow) -> ReviewPanel:
    found = window.docks["review"].widget()
    assert isinstance(found, ReviewPanel)
    return found


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    from PySide6.QtTest import QTest

    widget = QApplication.focusWidget()
    assert widget is not None, "the keyboard is nowhere"
    QTest.keyClick(widget, key, modifiers)
    settle(window.bench)


def asked(window: MainWindow, qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    """The dialog that is open, with the keyboard in it."""
    dialog = next(one for one in window.findChildren(kind) if one.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def begin(window: MainWindow, reviewer: str = "Bình") -> None:
    """A session of all that waits, begun by its reviewer."""
    at_desk(window.bench, reviewer)
    project = window.bench.project
    own = deciders.own_claims(project, reviewer)
    queue = draw(derived.of(project).rows, SessionScope(), Decided(reviewer, own))
    number = session_ops.start(project, "Sáng nay", reviewer, SessionScope(), queue)
    window.show_dock("review")
    panel(window).sit_down(number)
    settle(window.bench)
    window.activateWindow()
    panel(window).sitting.setFocus()


def words(window: MainWindow, name: str) -> str:
    found = panel(window).sitting.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisible() else ""


def status(bench: Workbench) -> Status:
    (fact,) = [fact for row in derived.of(bench.project).rows for fact in row.facts if fact.field == "founded"]
    return fact.status


def test_the_item_tells_what_who_and_on_which_words(window: MainWindow) -> None:
    begin(window)
    assert words(window, "reviewValue") == "2012"
    assert "An" in words(window, "reviewStatus")
    passages = panel(window).sitting.findChildren(Passage)
    assert ["<b>2012</b>" in passage.quotation for passage in passages] == [True]


def test_enter_approves_and_ctrl_z_brings_the_item_back(window: MainWindow) -> None:
    begin(window)
    press(window, Key.Key_Return)
    assert status(window.bench) is Status.VERIFIED
    assert panel(window).reviewing.item is None
    window.actions_.by_id["undo"].trigger()
    settle(window.bench)
    assert status(window.bench) is Status.CONFIRMED
    item = panel(window).reviewing.item
    assert item is not None
    assert item.verdict is None
    assert words(window, "reviewValue") == "2012"


def test_time_is_given_with_the_verdict(window: MainWindow) -> None:
    begin(window)
    now = 100.0
    panel(window).reviewing.watch = watch = Stopwatch(lambda: now)
    watch.begin()
    now += 7.5
    press(window, Key.Key_Return)
    (review,) = stored.log(window.bench.project)
    assert review.spent == 7500


def test_nobody_verifies_their_own(window: MainWindow) -> None:
    begin(window)
    at_desk(window.bench, "An")
    panel(window).sitting.show_item()
    assert "You confirmed this yourself" in words(window, "reviewRefusal")
    bar = panel(window).sitting.bar
    assert [bar._approve.isEnabled(), bar._return.isEnabled(), bar._skip.isEnabled()] == [False, False, True]
    press(window, Key.Key_Return)
    assert stored.log(window.bench.project) == []


def test_what_was_skipped_comes_again(window: MainWindow) -> None:
    begin(window)
    press(window, Key.Key_Tab)
    assert panel(window).reviewing.item is None
    assert "1" in panel(window).sitting._body.words
    press(window, Key.Key_Return)
    assert panel(window).reviewing.item is not None
    press(window, Key.Key_Return)
    assert status(window.bench) is Status.VERIFIED


def test_at_the_end_enter_shows_the_report(window: MainWindow) -> None:
    begin(window)
    press(window, Key.Key_Return)
    press(window, Key.Key_Return)
    assert panel(window).tabs.currentIndex() == SESSIONS
    (one,) = sessions.all_of(window.bench.project)
    assert one.session.state is SessionState.ENDED
    page = panel(window).findChild(QTextBrowser, "sessionReport")
    assert page is not None
    assert "Sáng nay" in page.toPlainText()
    assert "1 (100 %)" in page.toPlainText()


def test_a_whole_round_between_two_people(
    window: MainWindow, confirmed: Workbench, settings: Settings, qtbot: QtBot
) -> None:
    """Returned, answered over a restart, corrected, approved by the other; changed, and visibly verified no longer."""
    begin(window)
    press(window, Key.Key_Delete)
    dialog = asked(window, qtbot, ReturnDialog)
    assert isinstance(dialog.focusWidget(), QListWidget)
    press(window, Key.Key_Down)
    press(window, Key.Key_Return)
    assert window.findChildren(ReturnDialog) == []
    (review,) = stored.log(confirmed.project)
    assert (review.verdict, review.reason) == (ReviewVerdict.RETURN, "passage")

    at_desk(confirmed, "An")
    window.activateWindow()
    window.actions_.by_id["review.returned"].trigger()
    settle(confirmed)
    assert panel(window).tabs.currentIndex() == RETURNED
    assert "(1)" in panel(window).tabs.tabText(RETURNED)
    press(window, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    answer = asked(window, qtbot, AnswerDialog)
    assert isinstance(answer, AnswerDialog)
    answer.words.setText("Có ở câu đầu")
    press(window, Key.Key_Return)
    assert returns.waiting_for(confirmed.project, "An") == []

    again = MainWindow(confirmed, settings)
    qtbot.addWidget(again)
    again.show()
    again.activateWindow()
    at_desk(confirmed, "Bình")
    again.show_dock("review")
    panel(again).show_view(3)
    settle(confirmed)
    assert "(1)" in panel(again).tabs.tabText(3)
    assert "Có ở câu đầu" in panel(again).answered.card._thread.text()
    press(again, Key.Key_F2)
    correct = asked(again, qtbot, CorrectDialog)
    assert isinstance(correct, CorrectDialog)
    correct.editor.line.setText("2011")
    correct.editor.line.worded.emit()
    press(again, Key.Key_Return)
    assert again.findChildren(CorrectDialog) == []
    assert status(confirmed) is Status.CONFIRMED

    at_desk(confirmed, "An")
    again.activateWindow()
    panel(again).show_view(RETURNED)
    settle(confirmed)
    assert "2011" in panel(again).returned.card._value.text()
    press(again, Key.Key_Return)
    assert status(confirmed) is Status.VERIFIED

    (claim,) = claims.all_of(confirmed.project, states=[State.CONFIRMED])
    claim_ops.correct(confirmed.project, claim.id, value=PartialDate("2010"))
    assert status(confirmed) is Status.CONFIRMED


def test_a_session_that_was_left_is_offered_on_the_next_start(
    window: MainWindow, confirmed: Workbench, settings: Settings, qtbot: QtBot
) -> None:
    begin(window)
    press(window, Key.Key_Escape)
    assert QApplication.focusWidget() is window.reader
    again = MainWindow(confirmed, settings)
    qtbot.addWidget(again)
    again.show()
    again.activateWindow()
    again.show_dock("review")
    settle(confirmed)
    told = panel(again).sitting._body.words
    assert "Sáng nay" in told
    assert "0 of 1" in told
    press(again, Key.Key_Return)
    assert panel(again).reviewing.item is not None


def test_a_session_is_another_persons(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    panel(window).reviewing.leave()
    at_desk(window.bench, "Cúc")
    (one,) = sessions.all_of(window.bench.project)
    with qtbot.waitSignal(window.bench.refused):
        panel(window).sit_down(one.session.id)
    assert panel(window).reviewing.session is None


def test_started_from_the_dialog(window: MainWindow, confirmed: Workbench, qtbot: QtBot) -> None:
    at_desk(confirmed, "Bình")
    window.actions_.by_id["review.start"].trigger()
    dialog = asked(window, qtbot, StartSessionDialog)
    assert isinstance(dialog, StartSessionDialog)
    qtbot.waitUntil(lambda: dialog._drawn is not None)
    assert "1" in dialog.told.text()
    dialog.reviewer.setText("An")
    dialog.reviewer.worded.emit()
    qtbot.waitUntil(lambda: dialog._drawn is not None)
    assert "nobody verifies their own" in dialog.told.text()
    dialog.reviewer.setText("Bình")
    dialog.reviewer.worded.emit()
    qtbot.waitUntil(lambda: dialog._drawn is not None)
    dialog.start()
    settle(confirmed)
    assert panel(window).reviewing.item is not None


def seen_status(tables: TablesPanel) -> str:
    return next(label.text() for label in tables.findChildren(QLabel, "factStatus") if label.isVisible())


def test_tables_and_the_claim_form_tell_who_verified_and_why_no_longer(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    press(window, Key.Key_Return)
    bench = window.bench
    tables = window.docks["tables"].widget()
    assert isinstance(tables, TablesPanel)
    window.show_dock("tables")
    qtbot.waitUntil(lambda: tables.is_fresh)
    choice = window.findChild(QComboBox, "tableChoice")
    assert choice is not None
    choice.setCurrentIndex(choice.findData("network_facts"))
    settle(bench)
    (claim,) = claims.all_of(bench.project, states=[State.CONFIRMED])
    bench.set_current(claim)
    model = tables._model
    tables._view.setCurrentIndex(next(at for at in map(partial(model.index, 0), range(9)) if model.fact(at)))
    settle(bench)
    form = window.findChild(QLabel, "claimReview")
    assert form is not None
    assert "verified by Bình" in seen_status(tables)
    assert "verified by Bình" in form.text()
    assert tables.cell is not None
    claim_ops.correct(bench.project, claim.id, value=PartialDate("2010"))
    review_ops.note(bench.project, tables.cell, "Xem lại nguồn")
    settle(bench)
    assert "no longer verified" in seen_status(tables)
    assert "2012" in seen_status(tables)
    index = tables._view.currentIndex()
    assert "has a thread" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "Xem lại nguồn" in [lines.text()[-13:] for lines in tables.findChildren(ThreadLines)]
    assert "thread: 1" in form.text()


def test_a_note_is_written_with_a_key(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    window.actions_.by_id["review.note"].trigger()
    dialog = asked(window, qtbot, ThreadDialog)
    assert isinstance(dialog, ThreadDialog)
    press(window, Key.Key_Return)
    assert dialog.isVisible()
    dialog.words.setText("Nên hỏi lại tòa soạn")
    press(window, Key.Key_Return)
    assert [note.text for note in stored.notes(window.bench.project)] == ["Nên hỏi lại tòa soạn"]
    window.activateWindow()
    settle(window.bench)
    assert "Nên hỏi lại tòa soạn" in panel(window).sitting.card._thread.text()


def test_a_fact_that_is_gone_can_only_be_skipped(window: MainWindow) -> None:
    begin(window)
    (claim,) = claims.all_of(window.bench.project, states=[State.CONFIRMED])
    claim_ops.reject(window.bench.project, claim.id)
    settle(window.bench)
    assert "no longer in the tables" in words(window, "reviewRefusal")
    press(window, Key.Key_Return)
    press(window, Key.Key_Delete)
    assert stored.log(window.bench.project) == []
    press(window, Key.Key_Tab)
    assert [one.verdict for one in stored.log(window.bench.project)] == [ReviewVerdict.SKIP]


def test_an_item_is_found_where_a_merged_city_has_taken_it(window: MainWindow, confirmed: Workbench) -> None:
    project, other = confirmed.project, City("Vĩnh Yên", "VN")
    row, day = (("city", City("Vinh", "VN")),), PartialDate("2024-02-14")
    claim = Claim(ClaimId(0), min(_articles(confirmed)), "member_cities", row, "joined", day)
    claim_ops.add(project, claim)
    begin(window)
    assert "Vinh" in words(window, "reviewFact")
    city_ops.merge(project, keep=other, drop=City("Vinh", "VN"))
    settle(confirmed)
    assert "Vĩnh Yên" in words(window, "reviewFact")
    press(window, Key.Key_Return)
    (verdict,) = stored.log(project)
    assert (verdict.verdict, verdict.cell.row) == (ReviewVerdict.APPROVE, (("city", other),))


def test_the_report_is_kept_as_pdf_with_its_type_embedded(window: MainWindow, tmp_path: Path) -> None:
    begin(window)
    press(window, Key.Key_Return)
    panel(window).show_view(SESSIONS)
    settle(window.bench)
    panel(window).sessions.save(tmp_path / "báo cáo.pdf")
    written = (tmp_path / "báo cáo.pdf").read_bytes()
    assert written.startswith(b"%PDF")
    assert b"FontFile" in written
    assert b"NotoSans" in written.replace(b" ", b"")


def test_what_sources_dispute_is_settled_by_a_correction_with_its_reason(window: MainWindow, qtbot: QtBot) -> None:
    bench = window.bench
    for article in _articles(bench):
        claim_ops.confirm(bench.project, claims.of_article(bench.project, article)[0].id)
    at_desk(bench, "Bình")
    scope = SessionScope(contradicted=True)
    queue = draw(derived.of(bench.project).rows, scope, Decided("Bình"))
    number = session_ops.start(bench.project, "Tranh chấp", "Bình", scope, queue)
    window.show_dock("review")
    panel(window).sit_down(number)
    settle(bench)
    panel(window).sitting.setFocus()
    assert words(window, "reviewValue") == "2012  |  2013"
    assert "contradict" in words(window, "reviewRefusal")
    assert not panel(window).sitting.bar._approve.isEnabled()
    press(window, Key.Key_F2)
    dialog = asked(window, qtbot, CorrectDialog)
    assert isinstance(dialog, CorrectDialog)
    dialog.editor.line.setText("2013")
    dialog.editor.line.worded.emit()
    press(window, Key.Key_Return)
    # A verdict needs a reason: the dialog says so and stays.
    assert dialog.isVisible()
    assert dialog._refused.isVisible()
    dialog.words.setText("Đài ghi theo quyết định")
    press(window, Key.Key_Return)
    (resolution,) = resolutions.all_of(bench.project)
    assert (resolution.value, resolution.by) == (PartialDate("2013"), "Bình")


def test_other_values_are_told_and_the_arrows_go_through_the_passages(window: MainWindow) -> None:
    bench = window.bench
    other = claims.of_article(bench.project, max(_articles(bench)))[0]
    bench.project.undo()  # of the other article's year nobody has said anything now
    settle(bench)
    begin(window)
    told = [label.text() for label in panel(window).sitting.card._quotes.findChildren(QLabel)]
    assert any("2013" in line for line in told)
    press(window, Key.Key_Down)
    assert bench.current is not None
    assert bench.current.id == other.id
    assert bench.article_id == max(_articles(bench))
    press(window, Key.Key_Up)
    assert bench.article_id == min(_articles(bench))
