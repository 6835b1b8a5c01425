"""The codebook changed in its editor: what is proposed follows, claims follow, and nothing falls out of sight."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QTableView,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from annotator.model import ArticleId, Claim, State
from db.ops import claims as claim_ops
from db.project import Project
from db.queries import claims, history
from tests.e2e.hands import CONTROL, SHIFT, click, compose, find, focused, press, tab_to, write
from tests.ui.conftest import Desk, show_window
from ui.dialogs.choose_codebook import ChooseCodebookDialog
from ui.dialogs.codebook.cells import Cell, LabelCell, NameCell, WordsCell
from ui.dialogs.codebook.dialog import CodebookDialog
from ui.dialogs.codebook.outline import Outline
from ui.dialogs.placeless import PlacelessDialog
from ui.fields.word_line import WordLine
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.workbench import Workbench

Key = Qt.Key
FACTS = (("table", 4),)
FOUNDED = (*FACTS, ("field", 1))


@pytest.fixture
def window(qtbot: QtBot, bench: Workbench, settings: Settings) -> MainWindow:
    made = show_window(bench, settings, qtbot, ArticleId(1), size=QSize(1200, 800))
    qtbot.waitUntil(lambda: made.reader.hasFocus())
    return made


def rest(bench: Workbench) -> None:
    """Wait until all articles were looked at again."""
    deadline = time.monotonic() + 20
    while bench.jobs.running or not bench.findings.settled:
        assert time.monotonic() < deadline, "the window does not come to rest"
        QApplication.processEvents()


def opened(window: MainWindow, qtbot: QtBot) -> CodebookDialog:
    """The editor, by its key."""
    press(Key.Key_B, CONTROL | SHIFT)
    dialog = find(window, CodebookDialog, "codebookDialog")
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.outline.hasFocus())
    return dialog


def cell(dialog: CodebookDialog, kind: type[Cell], key: str) -> Cell:
    return find(dialog.form, kind, f"codebook.{key}")


def add(dialog: CodebookDialog, heading: str, qtbot: QtBot) -> None:
    """Insert, and the entry of the menu."""
    dialog.outline.setFocus()
    press(Key.Key_Insert)
    menu = find(dialog, QMenu, "codebookMenu")
    qtbot.waitUntil(menu.isVisible)
    (action,) = (one for one in menu.actions() if one.objectName() == heading)
    while menu.activeAction() is not action:
        QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)


def saved(dialog: CodebookDialog, bench: Workbench) -> None:
    press(Key.Key_S, CONTROL)
    rest(bench)


def is_closed(window: MainWindow) -> bool:
    return not any(one.isVisible() for one in window.findChildren(CodebookDialog))


def fill(cell: Cell, words: str) -> None:
    """Write in the place of what stands there, as hands do."""
    cell.setFocus()
    press(Key.Key_A, CONTROL)
    for number, line in enumerate(words.split("\n")):
        if number:
            press(Key.Key_Return)
        write(line)


def every(project: Project) -> list[Claim]:
    return claims.all_of(project, states=tuple(State))


def test_a_new_table_with_a_field_and_its_cues_proposes_a_new_claim(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    dialog = opened(window, qtbot)
    add(dialog, "table", qtbot)
    assert isinstance(focused().parent(), LabelCell)
    fill(cell(dialog, LabelCell, "label"), "Gia nhập")
    dialog.outline.go_to((("table", 5), ("field", 1)))
    fill(cell(dialog, LabelCell, "label"), "Ngày")
    box = find(cell(dialog, Cell, "kind"), QComboBox, "")
    box.setFocus()
    press(Key.Key_Up)
    assert box.currentData() == "date"
    cues = cell(dialog, WordsCell, "cues")
    cues.setFocus()
    compose(["g", "gi", "gia"])
    write(" nhập")
    saved(dialog, bench)
    assert is_closed(window)
    (claim,) = (one for one in every(bench.project) if one.table == "gia_nhap")
    assert (claim.field, claim.state) == ("ngay", State.SUGGESTED)
    assert bench.codebook.table("gia_nhap").field("ngay").cues == ("gia nhập",)
    step = history.steps(bench.project)[0]
    assert str(step.label) == "Change codebook learning_cities"
    bench.undo()
    assert [table.name for table in bench.codebook.tables].count("gia_nhap") == 0
    assert not [one for one in every(bench.project) if one.table == "gia_nhap"]


def test_a_renamed_field_keeps_its_confirmed_claims_without_a_question(
    window: MainWindow, bench: Workbench, qtbot: QtBot, desk: Desk
) -> None:
    press(Key.Key_Return)
    (confirmed,) = claims.all_of(bench.project, states=(State.CONFIRMED,))
    window.reader.setFocus()
    dialog = opened(window, qtbot)
    dialog.outline.go_to(FOUNDED)
    fill(cell(dialog, NameCell, "name"), "begun")
    saved(dialog, bench)
    assert claims.one(bench.project, confirmed.id).field == "begun"
    assert is_closed(window)
    assert bench.findings.orphans == []
    bench.undo()
    assert claims.one(bench.project, confirmed.id) == confirmed


def test_a_removed_field_is_asked_about_kept_listed_and_brought_back(
    window: MainWindow, bench: Workbench, qtbot: QtBot, desk: Desk
) -> None:
    press(Key.Key_Return)
    (confirmed,) = claims.all_of(bench.project, states=(State.CONFIRMED,))
    window.reader.setFocus()
    dialog = opened(window, qtbot)
    dialog.outline.go_to((*FACTS, ("check", 1)))
    press(Key.Key_Delete)
    dialog.outline.go_to(FOUNDED)
    press(Key.Key_Delete)
    press(Key.Key_S, CONTROL)
    asked = find(dialog, PlacelessDialog, "placelessDialog")
    assert asked.head.text().startswith("2 claims would have no place any more: 2 in “Thông tin chung")
    assert asked.told.text().startswith("Confirmed: 1.")
    table = find(asked, QTableWidget, "placelessList")
    assert [table.model().index(row, 2).data() for row in range(2)] == ["mot.txt", "hai.txt"]
    # Enter goes back: nothing is saved, and the editor is as it was.
    qtbot.waitUntil(asked.isActiveWindow)
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert bench.codebook.table("network_facts").field("founded")
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press(Key.Key_S, CONTROL)
    asked = next(one for one in dialog.findChildren(PlacelessDialog) if one.isVisible())
    go = asked.findChildren(QPushButton)
    click(next(button for button in go if button.text() == "Save anyway"))
    rest(bench)
    assert is_closed(window)
    assert claims.one(bench.project, confirmed.id) == confirmed
    assert bench.findings.orphans == [confirmed]
    _is_listed(window, bench, qtbot)
    bench.undo()
    rest(bench)
    assert bench.findings.orphans == []
    assert find(window, QComboBox, "tableChoice").findText("Without a place (1)") == -1


def _is_listed(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press(Key.Key_T, CONTROL)
    choice = find(window, QComboBox, "tableChoice")
    qtbot.waitUntil(lambda: choice.findText("Without a place (1)") >= 0)
    choice.setCurrentIndex(choice.count() - 1)
    view = find(window, QTableView, "placelessClaims")
    model = view.model()
    told = [model.index(0, column).data() for column in range(6)]
    assert told == ["Thông tin chung về mạng lưới", "", "Thành lập", "2012", "đã xác nhận", "mot.txt"]
    view.setFocus()
    with qtbot.waitSignal(bench.place_shown) as shown:
        press(Key.Key_Return)
    article_id, start, end = shown.args
    assert bench.text(article_id).text.text[start:end] == "2012"


def test_many_claims_are_gone_through_beside_the_window(
    window: MainWindow, bench: Workbench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.codebooks.AT_ONCE", 1)
    dialog = opened(window, qtbot)
    dialog.outline.go_to(FACTS)
    press(Key.Key_Delete)
    press(Key.Key_S, CONTROL)
    assert dialog.findChild(PlacelessDialog) is None
    qtbot.waitUntil(lambda: dialog.findChild(PlacelessDialog) is not None)
    find(dialog, PlacelessDialog, "placelessDialog").accept()
    rest(bench)
    assert is_closed(window)
    assert len(bench.codebook.tables) == 3


def test_an_orphan_can_be_looked_at_and_rejected_in_the_form(
    window: MainWindow, bench: Workbench, qtbot: QtBot, desk: Desk
) -> None:
    press(Key.Key_Return)
    (confirmed,) = claims.all_of(bench.project, states=(State.CONFIRMED,))
    (path,) = [path for path in _shipped() if path.stem == "storm_damage"]
    window.wishes.codebooks.adopt(path)
    find(window, PlacelessDialog, "placelessDialog").accept()
    rest(bench)
    bench.set_current(claims.one(bench.project, confirmed.id))
    window.activateWindow()
    window.reader.setFocus()
    qtbot.waitUntil(window.reader.hasFocus)
    press(Key.Key_F2)
    press(Key.Key_Escape)
    told = " ".join(label.text() for label in window.findChildren(QLabel))
    assert "Thông tin chung về mạng lưới · without a place in the codebook" in told
    assert "Thành lập" in told
    claim_ops.reject(bench.project, confirmed.id)
    rest(bench)
    assert bench.findings.orphans == []


def _shipped() -> list[Path]:
    from ui import sample

    return sorted(sample.CODEBOOK.parent.glob("*.toml"))


def test_what_is_wrong_is_said_in_one_line_and_cannot_be_saved(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    dialog = opened(window, qtbot)
    save = find(dialog, QDialogButtonBox, "").button(QDialogButtonBox.StandardButton.Save)
    assert not save.isEnabled()
    dialog.outline.go_to((("table", 3), ("field", 1)))
    fill(cell(dialog, LabelCell, "label"), " ")
    dialog.take_answers()
    assert "Say in Vietnamese and in English" in dialog.told.text()
    assert not save.isEnabled()
    fill(cell(dialog, LabelCell, "label"), "Tổng số")
    fill(cell(dialog, NameCell, "name"), "as_of")
    press(Key.Key_Tab)
    assert dialog.told.text().startswith("There is another “as_of”")
    assert not save.isEnabled()
    fill(cell(dialog, NameCell, "name"), "total")
    press(Key.Key_Tab)
    assert save.isEnabled()
    dialog.outline.go_to((("table", 3), ("key", 2)))
    dialog.outline.setFocus()
    press(Key.Key_Delete)
    assert "dated the rows is gone" in dialog.told.text()
    show = find(dialog, QPushButton, "codebookShow")
    click(show)
    assert dialog.outline.path == (("table", 3),)
    find(cell(dialog, Cell, "as_of"), QComboBox, "").setFocus()
    press(Key.Key_Home)
    assert save.isEnabled()


def test_entries_are_moved_and_removed_by_keys(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    outline = find(dialog, Outline, "codebookOutline")
    outline.go_to((("table", 2),))
    press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert outline.path == (("table", 1),)
    saved(dialog, bench)
    assert [table.name for table in bench.codebook.tables][:2] == ["announcements", "member_cities"]


def test_what_a_tangled_text_does_not_allow_is_told(qtbot: QtBot) -> None:
    label = 'label = {vi = "a", en = "b"}'
    fields = ", ".join(f'{{name = "{name}", kind = "date", {label}}}' for name in "fg")
    dialog = CodebookDialog(f'name = "x"\n{label}\n[[table]]\nname = "t"\n{label}\nfield = [{fields}]\n')
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.outline.go_to((("table", 1), ("field", 1)))
    dialog.add("field")
    assert dialog.told.text().startswith("The codebook's text is too tangled")
    dialog.outline.go_to((("table", 1),))
    assert dialog.told.text() == "Nothing is changed."
    dialog.outline.go_to((("table", 1), ("field", 1)))
    click(find(dialog, QPushButton, "codebookDown"))
    assert dialog.told.text().startswith("The codebook's text is too tangled")
    assert not dialog.draft.is_changed


def test_a_check_is_added_with_its_fields_and_bounds(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    dialog.outline.go_to((("table", 4), ("field", 3)))
    add(dialog, "check", qtbot)
    least = cell(dialog, Cell, "least")
    fill(least, "5")
    fill(cell(dialog, Cell, "most"), "2")
    dialog.take_answers()
    assert dialog.told.text().endswith("The least is greater than the most.")
    fill(cell(dialog, Cell, "most"), "100")
    saved(dialog, bench)
    check = bench.codebook.table("network_facts").checks[-1]
    assert (check.type, check.fields, check.least, check.most) == ("range", ("criteria",), 5, 100)


def test_a_field_becomes_a_choice_with_choices(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    dialog.outline.go_to(FACTS)
    add(dialog, "field", qtbot)
    box = find(cell(dialog, Cell, "kind"), QComboBox, "")
    box.setFocus()
    press(Key.Key_End)
    assert "nothing to choose from" in dialog.told.text()
    add(dialog, "choice", qtbot)
    fill(cell(dialog, LabelCell, "label"), "Đang hoạt động")
    saved(dialog, bench)
    field = bench.codebook.table("network_facts").fields[-1]
    assert [(one.name, one.label.vi) for one in field.choices] == [("dang_hoat_dong", "Đang hoạt động")]


def test_enter_in_a_line_saves_nothing_and_on_save_it_does(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    dialog.outline.go_to(FOUNDED)
    fill(cell(dialog, NameCell, "name"), "begun")
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert not dialog.findChildren(PlacelessDialog)
    tab_to(find(dialog, QDialogButtonBox, "").button(QDialogButtonBox.StandardButton.Save))
    press(Key.Key_Return)
    rest(bench)
    assert is_closed(window)
    assert bench.codebook.table("network_facts").fields[0].name == "begun"


def test_escape_asks_before_it_throws_changes_away(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    dialog.outline.go_to(FOUNDED)
    fill(cell(dialog, LabelCell, "label"), "Khởi lập")
    press(Key.Key_Escape)
    assert dialog.isVisible()
    asked = dialog.findChild(type(dialog).__mro__[1], "codebookDiscard")
    assert asked is not None
    assert asked.isVisible()
    asked.reject()
    assert dialog.isVisible()
    assert bench.codebook.table("network_facts").field("founded").label.vi == "Thành lập"


def test_another_codebook_is_chosen_from_those_shipped(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    bench.wished.emit("codebook")
    dialog = find(window, ChooseCodebookDialog, "chooseCodebookDialog")
    listed = find(dialog, QListWidget, "codebooks")
    assert listed.count() == 4
    dialog.activateWindow()
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    press(Key.Key_Down)
    press(Key.Key_Return)
    find(window, PlacelessDialog, "placelessDialog").accept()
    rest(bench)
    assert bench.codebook.name == "storm_damage"


def test_a_new_codebook_begins_with_one_table(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    window.wishes.codebooks.make()
    dialog = find(window, CodebookDialog, "codebookDialog")
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.outline.hasFocus)
    fill(cell(dialog, LabelCell, "label"), "Trường học")
    press(Key.Key_S, CONTROL)
    find(dialog, PlacelessDialog, "placelessDialog").accept()
    rest(bench)
    assert bench.codebook.label.vi == "Trường học"
    assert str(history.steps(bench.project)[0].label).startswith("Adopt codebook")


def test_the_form_is_walked_by_tab(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    dialog.outline.go_to((("table", 3), ("key", 1)))
    press(Key.Key_F2)
    tab_to(find(cell(dialog, NameCell, "name"), WordLine, ""))
