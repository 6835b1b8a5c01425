"""The window as a person meets it: panels in place, keys where they belong, files dropped, notices, what is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from annotator.errors import UserError
from annotator.model import PartialDate, State
from db.ops import spans
from db.project import Project
from db.queries import articles
from exports.formats import EXPORTERS
from tests.e2e.hands import find
from tests.ui.conftest import FIRST, Desk, settle
from ui.dialogs.export import ExportDialog
from ui.dialogs.paste import PasteDialog
from ui.dialogs.placeless import PlacelessDialog
from ui.main_window import MainWindow
from ui.settings import USER, Settings
from ui.workbench import Workbench

NAMED = ("articleList", "reader", "claimForm", "contradictionList", "resolutionGrid", "verifiedTable", "historyList")
NAMED += ("searchBox", "progressBar")


@pytest.mark.parametrize("name", NAMED)
def test_what_others_rely_on_has_its_name_and_words_for_screen_readers(window: MainWindow, name: str) -> None:
    found = window.findChild(QWidget, name)
    assert found is not None
    assert found.accessibleName()


def test_enter_in_the_reader_confirms_and_goes_on(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    first = bench.items[0]
    qtbot.keyClick(window.reader, Qt.Key.Key_Return)
    assert bench.items[0].id == first.id
    assert bench.items[0].state is State.CONFIRMED
    qtbot.keyClick(window.reader, Qt.Key.Key_Return)
    assert bench.article_id != first.article_id
    assert bench.current == bench.items[0]


def test_delete_rejects_and_ctrl_z_brings_back(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    first = bench.items[0]
    qtbot.keyClick(window.reader, Qt.Key.Key_Delete)
    assert first not in bench.items
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.current == first
    assert window.statusBar().currentMessage().startswith("Undone: Reject claim (")


def test_tab_goes_through_the_items(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_Tab)
    assert bench.current == bench.items[1]
    qtbot.keyClick(window.reader, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert bench.current == bench.items[0]


def test_enter_and_delete_in_the_search_box_decide_nothing(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    before = list(bench.items)
    box = window.findChild(QLineEdit, "searchBox")
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is box
    box.setText("abc")
    qtbot.keyClick(box, Qt.Key.Key_Home)
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "bc"
    assert bench.items == before


def test_esc_clears_the_search_before_it_leaves_it(window: MainWindow, qtbot: QtBot) -> None:
    box = window.findChild(QLineEdit, "searchBox")
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(box, "abc")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert QApplication.focusWidget() is box
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.reader


@pytest.mark.parametrize(
    ("key", "dock"), [(Qt.Key.Key_F8, "contradictions"), (Qt.Key.Key_T, "tables"), (Qt.Key.Key_H, "history")]
)
def test_a_key_leads_into_each_panel_and_esc_back(window: MainWindow, qtbot: QtBot, key: Qt.Key, dock: str) -> None:
    control = Qt.KeyboardModifier.NoModifier if key is Qt.Key.Key_F8 else Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window.reader, key, control)
    panel = window.docks[dock].widget()
    focus = QApplication.focusWidget()
    assert panel.isVisible()
    assert focus is panel or panel.isAncestorOf(focus)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.reader


def test_files_dropped_on_the_window_are_imported_with_suggestions(
    window: MainWindow, bench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    new = tmp_path / "ba.txt"
    new.write_text("Ngày 14/2/2024, UNESCO công nhận thành phố Sơn La.", encoding="utf-8")
    empty = tmp_path / "rong.txt"
    empty.write_bytes(b"")
    with qtbot.waitSignal(window.wishes.intake.arrived) as arrived:
        _drop(window, [new, empty])
    (found,) = arrived.args[0].new
    assert [path for path, _ in arrived.args[0].refused] == [empty]
    bench.open_article(found)
    assert bench.items
    assert all(item.state is State.SUGGESTED for item in bench.items)
    assert window.notice.isVisible()
    bench.undo()
    assert found not in articles.ids(bench.project)


def test_refused_files_are_listed_with_their_reasons(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    empty = tmp_path / "rong.txt"
    empty.write_bytes(b"")
    with qtbot.waitSignal(window.wishes.intake.arrived):
        _drop(window, [empty])
    window.notice.more.emit()
    table = window.findChild(QTableWidget, "refusedFiles")
    assert table.item(0, 0).text() == "rong.txt"
    assert table.item(0, 1).text()
    window.findChild(QDialog, "arrivalDialog").close()


def test_the_same_file_again_adds_nothing(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    new = tmp_path / "ba.txt"
    new.write_text("Sơn La gia nhập năm 2024.", encoding="utf-8")
    for expected in ((1, 0), (0, 1)):
        with qtbot.waitSignal(window.wishes.intake.arrived) as arrived:
            _drop(window, [new])
        assert (len(arrived.args[0].new), len(arrived.args[0].known)) == expected


def test_a_pasted_article_becomes_one_of_the_project(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("Vinh gia nhập\u00a0năm 2020.")
    bench.wished.emit("import.paste")
    dialog = window.findChild(PasteDialog)
    dialog.title.setText("Tin Vinh")
    dialog.date.setText("2020-09-24")
    raw = dialog.raw()
    assert raw.text == "Vinh gia nhập\u00a0năm 2020."
    with qtbot.waitSignal(window.wishes.intake.arrived) as arrived:
        dialog.pasted.emit(raw)
        dialog.accept()
    article = bench.text(arrived.args[0].new[0])
    assert (article.title, article.published_on) == ("Tin Vinh", "2020-09-24")


def test_what_was_exported_is_told_once_the_dialog_has_gone(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "ra.xlsx"
    qtbot.keyClick(window.reader, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(ExportDialog)
    dialog.target.setText(str(target))
    dialog.export()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: str(target) in window.notice.text(), timeout=20_000)
    qtbot.waitUntil(lambda: window.findChild(ExportDialog) is None)


def test_marked_words_that_a_format_cannot_hold_are_told(
    window: MainWindow, bench: Workbench, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    for words in ("năm 2012", "2012"):
        at = FIRST.index(words)
        bench.do(spans.add, desk.first, start=at, end=at + len(words), kind="date", value=PartialDate("2012"))
    qtbot.keyClick(window.reader, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(ExportDialog)
    dialog.format.setCurrentIndex([exporter.name for exporter in EXPORTERS].index("iob2"))
    dialog.target.setText(str(tmp_path / "ra.conll"))
    dialog.export()
    qtbot.waitUntil(lambda: "ra.conll" in window.notice.text(), timeout=20_000)
    assert "cannot hold them: 1" in window.notice.text()
    assert (tmp_path / "ra.conll").read_text("utf-8").count("B-DATE") == 1


def test_what_the_user_can_mend_is_one_line_that_goes_with_the_next_change(
    window: MainWindow, bench: Workbench
) -> None:
    def refuse(project: Project) -> None:
        raise UserError("{name} is empty.", name="a.txt")

    bench.do(refuse)
    assert window.notice.isVisible()
    assert window.notice.text() == "a.txt is empty."
    bench.undo()
    assert not window.notice.isVisible()


def test_the_window_remembers_its_size_and_the_article(
    window: MainWindow, bench: Workbench, settings: Settings, desk: Desk, qtbot: QtBot
) -> None:
    window.resize(1000, 640)
    bench.open_article(desk.second)
    height = window.height()
    window.close()
    assert bench.looks.article == desk.second
    again = MainWindow(bench, settings)
    qtbot.addWidget(again)
    # The width is bounded by the screen, and the one in memory is small.
    assert again.height() == height


def _drop(window: MainWindow, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))


def test_another_codebook_asks_other_questions_of_the_same_articles(
    window: MainWindow, bench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    book = tmp_path / "khac.toml"
    book.write_text(OTHER_CODEBOOK, encoding="utf-8")
    with qtbot.waitSignal(window.wishes.intake.arrived):
        window.wishes.codebooks.adopt(book)
        # The two suggestions on file have no place in it.
        find(window, PlacelessDialog, "placelessDialog").accept()
    assert [table.name for table in bench.codebook.tables] == ["events"]
    with qtbot.waitSignal(bench.refused):
        window.wishes.codebooks.adopt(tmp_path / "nowhere.toml")


def test_steps_are_signed_with_the_name_that_was_given(
    window: MainWindow, bench: Workbench, settings: Settings
) -> None:
    bench.wished.emit("name")
    before, asked = settings.user(), window.findChild(QLineEdit, USER.key)
    asked.setText("  ")
    assert settings.user() == before
    asked.setText("Bình ")
    window.actions_.by_id["item.confirm"].trigger()
    step = bench.project.undoable()
    assert step is not None
    assert step.by == "Bình"


OTHER_CODEBOOK = """
name = "khac"
label = { vi = "Khác", en = "Other" }

[[table]]
name = "events"
label = { vi = "Sự kiện", en = "Events" }

[[table.field]]
name = "happened"
label = { vi = "Xảy ra", en = "Happened" }
kind = "date"
cues = ["gia nhập"]
"""


def test_a_notice_stays_while_an_import_writes_on(
    window: MainWindow, bench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "ba.txt").write_text("Sơn La gia nhập năm 2024.", encoding="utf-8")
    with qtbot.waitSignal(window.wishes.intake.arrived):
        _drop(window, [tmp_path / "ba.txt"])
        with qtbot.waitSignal(bench.changed):
            bench.refused.emit(UserError("{name} is empty.", name="a.txt"))
        assert window.notice.text() == "a.txt is empty."
        assert window.notice.isVisible()


def test_the_text_keeps_half_the_height_of_a_small_window(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    settle(bench)
    window.resize(1100, 700)
    assert (window.width(), window.height()) == (1100, 700)
    # Else panels would overlap: docks are squeezed, not shrunk.
    assert window.minimumSizeHint().width() <= 1100
    panel = window.docks["contradictions"]
    qtbot.waitUntil(lambda: window.reader.height() >= panel.height())
    window.resize(1100, 560)
    qtbot.waitUntil(lambda: window.reader.height() >= panel.height())


def test_going_back_from_a_correction_leaves_the_text_as_wide_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1100, 700)
    QApplication.processEvents()
    window.reader.setFocus()
    before = window.reader.width(), window.docks["claim"].width()
    qtbot.keyClick(window.reader, Qt.Key.Key_F2)
    QApplication.processEvents()
    written = QApplication.focusWidget()
    assert written is not None
    assert window.docks["claim"].isAncestorOf(written)
    qtbot.keyClick(written, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert (window.reader.width(), window.docks["claim"].width()) == before
