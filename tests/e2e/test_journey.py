"""A working day in the window, by keyboard and mouse: from the first start to a workbook, and back the next morning."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QRadioButton, QTableView

from annotator.model import Claim, PartialDate, Quantity, Standing, State, StepKind, Verdict
from db.queries import articles, claims, history, resolutions, spans
from tests.e2e import workbooks
from tests.e2e.conftest import Program
from tests.e2e.day import (
    CORRECTED,
    FIRST,
    LAST,
    MARKED,
    REASON,
    Kept,
    article_names,
    chosen,
    go_to,
    kept,
    now,
    reason_box,
)
from tests.e2e.hands import (
    CONTROL,
    SHIFT,
    click_row,
    click_words,
    find,
    focused,
    is_seen,
    press,
    seen_words,
    select_words,
    settle,
    tab_to,
    write,
)
from ui import sample
from ui.dialogs.export import ExportDialog
from ui.main_window import MainWindow
from ui.models.articles import CARD
from ui.panels.passage import Passage

Key = Qt.Key


def test_a_working_day(program: Program, home: Path, tmp_path: Path) -> None:
    window = program.start()
    sees_the_sample(window, home)
    turns_to_the_first_article(window)
    confirms_the_first_claims(window)
    corrects_one(window)
    rejects_one(window)
    marks_words(window)
    confirms_another_article(window)
    finds_the_conflict(window)
    resolves_it(window)
    undoes_and_redoes(window)
    exports(window, tmp_path / "kết quả.xlsx")
    workbooks.reads_the_workbook(tmp_path / "kết quả.xlsx")
    looks_at_the_history(window)
    before = kept(window)
    program.quit()
    finds_all_again(program.start(), before)


# --- the steps of the day -------------------------------------------------------------------------------


def sees_the_sample(window: MainWindow, home: Path) -> None:
    """The first start shows the sample articles with suggestions, the newest one open, nothing decided."""
    bench = window.bench
    assert bench.project.path == home / sample.NAME
    assert len(article_names(window)) == articles.count(bench.project) == 7
    assert bench.text(bench.article_id).name == article_names(window)[0] == LAST
    assert bench.current == bench.items[0]
    assert "7" in window.notice.text()
    assert {claim.state for claim in claims.all_of(bench.project, states=list(State))} == {State.SUGGESTED}


def turns_to_the_first_article(window: MainWindow) -> None:
    """A click in the list opens an article; Esc leads to its text."""
    view = find(window, QTableView, "articleList")
    click_row(view, view.model().index(article_names(window).index(FIRST), 0))
    press(Key.Key_Escape)
    bench = window.bench
    assert bench.text(bench.article_id).name == FIRST
    assert bench.current == bench.items[0]
    assert focused() is window.reader
    assert "64" in window.reader.toPlainText()


def confirms_the_first_claims(window: MainWindow) -> None:
    """Enter confirms the current item and leads to the next, on the file before it shows."""
    bench = window.bench
    for _ in range(6):
        item = bench.current
        assert item is not None
        assert item.state is State.SUGGESTED
        press(Key.Key_Return)
        assert now(window, item).state is State.CONFIRMED
        assert bench.current is not None
        assert bench.current.state is State.SUGGESTED
    confirmed = claims.all_of(bench.project, states=[State.CONFIRMED])
    assert len(confirmed) == 6
    assert {Quantity(Decimal(64), "thành phố"), Quantity(Decimal(35), "nước")} <= {c.value for c in confirmed}


def corrects_one(window: MainWindow) -> None:
    """Tab to 2012, confirmed as it is; on the number of criteria that follows F2, other words typed, Enter."""
    go_to(window, "founded")
    press(Key.Key_Return)
    item = window.bench.current
    assert isinstance(item, Claim)
    assert item.field == "criteria"
    press(Key.Key_F2)
    line = find(window, QLineEdit, "claimValue")
    assert focused() is line
    assert line.selectedText() == line.text() == "42"
    write(CORRECTED)
    press(Key.Key_Return)
    mended = now(window, item)
    assert (mended.value, mended.state) == (Quantity(Decimal(42), "điều kiện", approx="khoảng"), State.CONFIRMED)
    assert line.isReadOnly()


def rejects_one(window: MainWindow) -> None:
    """The next one, the number of groups, is set aside where the correction has left the keyboard."""
    item = window.bench.current
    assert isinstance(item, Claim)
    assert item.field == "groups"
    press(Key.Key_Delete)
    assert now(window, item).state is State.REJECTED
    assert item.id not in {one.id for one in window.bench.items if isinstance(one, Claim)}
    assert window.bench.current != item


def marks_words(window: MainWindow) -> None:
    """Words selected with Shift and the arrows become a confirmed span with one key."""
    press(Key.Key_Escape)
    select_words(window.reader, "Đồng Tháp", after="Cao Lãnh")
    press(Key.Key_F6)
    span = next(s for s in spans.of_article(window.bench.project, window.bench.article_id) if s.value == MARKED)
    assert (span.kind, span.state, span.by) == ("city", State.CONFIRMED, "")
    assert window.bench.text(span.article_id).text.text[span.start : span.end] == "Đồng Tháp"
    assert span in window.bench.items
    assert not window.reader.textCursor().hasSelection()


def confirms_another_article(window: MainWindow) -> None:
    """2013, by mouse: its card in the list, the words in the text, then Enter."""
    view = find(window, QTableView, "articleList")
    model = view.model()
    row = article_names(window).index(LAST)
    click_row(view, model.index(row, 0))
    assert window.bench.text(window.bench.article_id).name == LAST
    click_words(window.reader, "2013")
    item = window.bench.current
    assert isinstance(item, Claim)
    assert (item.field, item.value) == ("founded", PartialDate("2013"))
    assert "2013" in seen_words(window.docks["claim"])
    press(Key.Key_Return)
    assert now(window, item).state is State.CONFIRMED
    settle(window)
    assert model.index(row, 0).data(CARD).contradictions >= 1


def finds_the_conflict(window: MainWindow) -> None:
    """F8 leads to the conflict of 2012 and 2013, with the words of both sides on screen."""
    press(Key.Key_F8)
    settle(window)
    assert focused() is find(window, QListView, "contradictionList")
    assert (chosen(window).field, chosen(window).standing) == ("founded", Standing.OPEN)
    panel = window.docks["contradictions"]
    quotes = [f"{p.told} {p.quotation}" for p in panel.findChildren(Passage) if is_seen(p)]
    assert any("<b>năm 2012</b>" in words and "Báo Mẫu A" in words for words in quotes)
    assert any("<b>năm 2013</b>" in words and "Đài Mẫu E" in words for words in quotes)


def resolves_it(window: MainWindow) -> None:
    """Enter, the value chosen with Space, Tab to the reason, written, Enter."""
    press(Key.Key_Return)
    side = focused()
    assert isinstance(side, QRadioButton)
    assert side.text() == "2012"
    press(Key.Key_Space)
    assert side.isChecked()
    tab_to(reason_box(window))
    write(REASON)
    press(Key.Key_Return)
    (resolution,) = resolutions.all_of(window.bench.project)
    assert (resolution.verdict, resolution.value) == (Verdict.VALUE, PartialDate("2012"))
    assert resolution.reason == REASON
    settle(window)
    assert chosen(window).standing is Standing.RESOLVED
    assert REASON in seen_words(window.docks["contradictions"])


def undoes_and_redoes(window: MainWindow) -> None:
    """Ctrl+Z opens the conflict again, Ctrl+Shift+Z settles it again, each seen at once."""
    settled = resolutions.all_of(window.bench.project)
    press(Key.Key_Z, CONTROL)
    settle(window)
    assert resolutions.all_of(window.bench.project) == []
    assert chosen(window).standing is Standing.OPEN
    assert is_seen(reason_box(window))
    press(Key.Key_Z, CONTROL | SHIFT)
    settle(window)
    assert resolutions.all_of(window.bench.project) == settled
    assert chosen(window).standing is Standing.RESOLVED
    assert REASON in seen_words(window.docks["contradictions"])


def exports(window: MainWindow, target: Path) -> None:
    """Ctrl+E, the path typed over the one proposed, Enter; the notice tells when it is there."""
    press(Key.Key_E, CONTROL)
    dialog = find(window, ExportDialog, "exportDialog")
    settle(window)
    assert is_seen(dialog)
    assert dialog.isAncestorOf(focused())
    tab_to(dialog.target)
    press(Key.Key_A, CONTROL)
    write(str(target))
    press(Key.Key_Return)
    assert not dialog.isVisible()
    # A desk's window manager gives the keyboard back; in memory there is none.
    window.activateWindow()
    settle(window)
    assert target.is_file()
    assert str(target) in window.notice.text()


def looks_at_the_history(window: MainWindow) -> None:
    """Ctrl+H shows what was done, newest first."""
    press(Key.Key_H, CONTROL)
    settle(window)
    view = find(window, QListView, "historyList")
    assert focused() is view
    assert is_seen(view)
    steps = history.steps(window.bench.project)
    assert [(step.kind, step.label.template) for step in steps[:3]] == [
        (StepKind.REDO, "Resolve contradiction ({what})"),
        (StepKind.UNDO, "Resolve contradiction ({what})"),
        (StepKind.DO, "Resolve contradiction ({what})"),
    ]
    names = [step.label.template for step in steps[::-1]]
    decisions = ("Confirm claim", "Correct claim", "Reject claim", "Add span")
    for told in ("Import articles ({count})", *(f"{decision} ({{what}})" for decision in decisions)):
        assert told in names
    shown = [view.model().index(row, 0).data() for row in range(view.model().rowCount())]
    assert len(shown) == len(steps)
    assert "Làm lại" in shown[0]


def finds_all_again(window: MainWindow, before: Kept) -> None:
    """The next morning the same article is open, and nothing is lost."""
    assert kept(window) == before
    assert window.bench.text(before.article_id).name == LAST
    assert "2013" in window.reader.toPlainText()
    press(Key.Key_F8)
    settle(window)
    while chosen(window).field != "founded":
        press(Key.Key_Down)
    assert chosen(window).standing is Standing.RESOLVED
    assert REASON in seen_words(window.docks["contradictions"])
    press(Key.Key_H, CONTROL)
    settle(window)
    assert find(window, QListView, "historyList").model().rowCount() == len(before.steps)
