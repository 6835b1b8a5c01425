"""A verdict that new articles overtake comes back with what was decided, is given anew, and history has both."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QRadioButton

from annotator.model import PartialDate, Standing, StepKind, Verdict
from db.queries import articles, history, resolutions
from tests.e2e.conftest import Program
from tests.e2e.day import REASON, chosen, reason_box
from tests.e2e.hands import CONTROL, SHIFT, find, focused, press, seen_words, settle, tab_to, write
from ui.dialogs.paste import PasteDialog
from ui.main_window import MainWindow

Key = Qt.Key
SUPPORT = "Theo kỷ yếu in năm ngoái, mạng lưới thành phố học tập được thành lập năm 2012.\n"
AGAINST = "Một văn kiện vừa được công bố cho biết mạng lưới thành phố học tập được thành lập năm 2010.\n"
AGAIN = "Văn kiện vừa công bố là bản gốc"


def test_a_verdict_is_overtaken(program: Program) -> None:
    window = program.start()
    resolves_with_one_key(window)
    a_supporting_article_changes_nothing(window)
    a_contradicting_article_brings_it_back(window)
    resolves_it_again(window)
    the_history_shows_both(window)
    undoing_brings_the_question_back(window)


def resolves_with_one_key(window: MainWindow) -> None:
    """F8, Ctrl+1 for the first value, the reason, Enter."""
    press(Key.Key_F8)
    settle(window)
    assert (chosen(window).field, chosen(window).standing) == ("founded", Standing.OPEN)
    assert chosen(window).values[0].value == PartialDate("2012")
    press(Key.Key_1, CONTROL)
    assert focused() is reason_box(window)
    press(Key.Key_A, CONTROL)
    write(REASON)
    press(Key.Key_Return)
    settle(window)
    assert chosen(window).standing is Standing.RESOLVED


def a_supporting_article_changes_nothing(window: MainWindow) -> None:
    """Another article for 2012 is one more voice, and the verdict stands."""
    before = sum(len(side.claims) for side in chosen(window).values)
    paste(window, SUPPORT, source="Báo Mẫu G")
    goes_to_the_fact(window)
    assert chosen(window).standing is Standing.RESOLVED
    assert sum(len(side.claims) for side in chosen(window).values) == before + 1


def a_contradicting_article_brings_it_back(window: MainWindow) -> None:
    """2010 was not on the table: the fact leads the queue, and tells what was decided, by whom and why."""
    paste(window, AGAINST, source="Báo Mẫu H")
    press(Key.Key_F8)
    settle(window)
    goes_to_the_fact(window)
    assert chosen(window).standing is Standing.STALE
    assert find(window, QListView, "contradictionList").currentIndex().row() == 0
    told = seen_words(window.docks["contradictions"])
    for part in ("Đã kết luận trước đó", "2012", REASON, window.bench.project.user, "Mới có thêm: 2010"):
        assert part in told


def resolves_it_again(window: MainWindow) -> None:
    """With arrows and Enter this time."""
    press(Key.Key_Return)
    values = [side.value for side in chosen(window).values]
    press(Key.Key_Right, times=values.index(PartialDate("2010")))
    here = focused()
    assert isinstance(here, QRadioButton)
    assert here.text() == "2010"
    press(Key.Key_Return)
    assert focused() is reason_box(window)
    write(AGAIN)
    press(Key.Key_Return)
    (resolution,) = resolutions.all_of(window.bench.project)
    assert (resolution.verdict, resolution.value) == (Verdict.VALUE, PartialDate("2010"))
    settle(window)
    assert chosen(window).standing is Standing.RESOLVED
    assert AGAIN in seen_words(window.docks["contradictions"])


def the_history_shows_both(window: MainWindow) -> None:
    """Both verdicts with their reasons, the newer one first."""
    steps = [s for s in history.steps(window.bench.project) if s.label.template.startswith("Resolve contradiction")]
    assert [(step.kind, step.reason) for step in steps] == [(StepKind.DO, AGAIN), (StepKind.DO, REASON)]
    press(Key.Key_H, CONTROL)
    settle(window)
    view = find(window, QListView, "historyList")
    shown = [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]
    assert sum("2012 / 2013" in words for words in shown) == 2


def undoing_brings_the_question_back(window: MainWindow) -> None:
    """Ctrl+Z takes the second verdict away, and the first is told again."""
    press(Key.Key_Z, CONTROL)
    press(Key.Key_F8)
    settle(window)
    goes_to_the_fact(window)
    assert chosen(window).standing is Standing.STALE
    assert REASON in seen_words(window.docks["contradictions"])


def paste(window: MainWindow, words: str, *, source: str) -> None:
    """Ctrl+Shift+V, the text, Tab to the source, Enter; then what it says is worked out."""
    before = articles.count(window.bench.project)
    press(Key.Key_V, CONTROL | SHIFT)
    dialog = find(window, PasteDialog, "pasteDialog")
    settle(window)
    assert focused() is dialog.words
    press(Key.Key_A, CONTROL)
    write(words)
    tab_to(dialog.source)
    write(source)
    press(Key.Key_Return)
    window.activateWindow()
    settle(window)
    assert articles.count(window.bench.project) == before + 1


def goes_to_the_fact(window: MainWindow) -> None:
    """F8, and the arrows to the year of foundation."""
    press(Key.Key_F8)
    settle(window)
    press(Key.Key_Home)
    while chosen(window).field != "founded":
        press(Key.Key_Down)
