"""What docs/guide.md has a new editor do, done by its keys on the sample project."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFileDialog, QLineEdit

from annotator.model import Claim, Contradiction, Quantity, State, Type
from db.queries import articles, claims, derived, history
from tests.e2e.conftest import Program
from tests.e2e.hands import CONTROL, SHIFT, find, focused, in_front, press, settle, tab_to, write
from ui.actions import ACTIONS
from ui.dialogs.export import ExportDialog
from ui.dialogs.restore import RestoreDialog
from ui.dialogs.sheet_changes import SheetChangesDialog
from ui.keeping import Keeping
from ui.keymap import native
from ui.main_window import MainWindow
from ui.panels.contradictions import ContradictionPanel
from ui.panels.review_keys import review_keys
from ui.panels.verdict_keys import verdict_keys

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
DOCS = Path(__file__).parents[2] / "docs"
GUIDES = [DOCS / "guide.md", DOCS / "guide.vi.md"]


@pytest.mark.usefixtures("home")
def test_the_guide_can_be_followed(program: Program) -> None:
    window = program.start()
    bench = window.bench
    press(Key.Key_Return, times=3)
    press(Key.Key_Tab)
    press(Key.Key_Delete)
    settle(window)
    told = [claim.state for claim in claims.all_of(bench.project, states=[State.CONFIRMED, State.REJECTED])]
    assert sorted(told) == [State.CONFIRMED] * 3 + [State.REJECTED]
    press(Key.Key_Z, CONTROL)
    assert not claims.all_of(bench.project, states=[State.REJECTED])
    press(Key.Key_Y, CONTROL)
    assert len(claims.all_of(bench.project, states=[State.REJECTED])) == 1
    press(Key.Key_F8)
    settle(window)
    panel = find(window, ContradictionPanel, "")
    assert panel.current is not None
    assert panel.current.type is Type.CONFLICT
    for view in (Key.Key_9, Key.Key_8, Key.Key_7):
        press(view, ALT)
    press(Key.Key_1, CONTROL)
    reason = find(window, QComboBox, "resolutionReason")
    assert reason.isAncestorOf(focused())
    if not reason.currentText():
        write("Nguồn gốc nói như vậy")
    press(Key.Key_Return)
    settle(window)
    found = derived.of(bench.project, include_suggested=True).contradictions
    assert [one.resolution.value for one in found if one.resolution] == [panel_value(found)]
    press(Key.Key_T, CONTROL)
    press(Key.Key_Down)
    press(Key.Key_Return)
    press(Key.Key_F, CONTROL | SHIFT)
    write("vinh")
    settle(window)
    assert find(window, QLineEdit, "projectSearch").text() == "vinh"
    assert find(window, QAbstractItemView, "searchResults").model().rowCount() > 1
    press(Key.Key_Return)
    press(Key.Key_H, CONTROL)
    settle(window)
    before = len(history.steps(bench.project))
    press(Key.Key_Return)
    assert len(history.steps(bench.project)) == before + 1


@pytest.mark.usefixtures("home")
def test_the_guide_leads_to_excel_and_back(program: Program, tmp_path: Path) -> None:
    window, workbook = program.start(), tmp_path / "kết quả.xlsx"
    press(Key.Key_Return, times=6)
    settle(window)
    press(Key.Key_E, CONTROL)
    dialog = in_front(window, ExportDialog)
    tab_to(dialog.target)
    press(Key.Key_A, CONTROL)
    write(str(workbook))
    press(Key.Key_Return)
    back(window)
    assert workbook.is_file()
    assert str(workbook) in window.notice.text()
    before, told = confirmed(window), one_more(workbook)
    press(Key.Key_E, CONTROL | SHIFT)
    # What was exported last is offered.
    assert find(in_front(window, QFileDialog), QLineEdit, "fileNameEdit").text() == workbook.name
    press(Key.Key_Return)
    changes = in_front(window, SheetChangesDialog)
    assert changes.model.taken()
    for left in (True, False):
        press(Key.Key_Space)
        assert bool(changes.model.taken()) is not left
    press(Key.Key_Return)
    back(window)
    values = [claim.value for claim in confirmed(window)]
    assert told in [value.number for value in values if isinstance(value, Quantity)]
    press(Key.Key_Z, CONTROL)
    assert confirmed(window) == before
    press(Key.Key_E, CONTROL)
    assert in_front(window, ExportDialog).target.text() == str(workbook)


@pytest.mark.usefixtures("home")
def test_the_guide_leads_back_to_a_backup(program: Program, tmp_path: Path) -> None:
    window, copy = program.start(), tmp_path / "bản sao.doichieu"
    press(Key.Key_Return, times=2)
    settle(window)
    # By itself, it looks every minute whether an hour has gone by.
    (keeping,) = window.findChildren(Keeping)
    keeping.look()
    settle(window)
    press(Key.Key_S, CONTROL | SHIFT)
    choose(window, copy)
    back(window)
    assert copy.is_file()
    assert str(copy) in window.notice.text()
    press(Key.Key_Return, times=3)
    settle(window)
    assert len(confirmed(window)) == 5
    press(Key.Key_F9, CONTROL | SHIFT)
    dialog = in_front(window, RestoreDialog)
    assert dialog.table.rowCount() == 1
    press(Key.Key_Return)
    again = program.window()
    assert again is not window
    back(again)
    assert len(confirmed(again)) == 2
    assert focused() is again.reader


@pytest.mark.usefixtures("home")
def test_the_guide_leads_to_articles_of_ones_own(program: Program, tmp_path: Path) -> None:
    sample, own, article = program.start(), tmp_path / "của tôi.doichieu", tmp_path / "bài.txt"
    article.write_text("Ngày 14/2/2024, UNESCO công nhận thành phố Sơn La là thành phố học tập.", "utf-8")
    press(Key.Key_N, CONTROL)
    choose(sample, own)
    window = program.window()
    assert window.bench.project.path == own
    back(window)
    press(Key.Key_I, CONTROL)
    choose(window, article)
    back(window)
    assert len(articles.ids(window.bench.project)) == 1
    assert "Sơn La" in window.reader.toPlainText()
    assert focused() is window.reader
    press(Key.Key_Return)
    assert len(confirmed(window)) == 1


def choose(window: MainWindow, path: Path) -> None:
    """Write the file's name into the chooser that has come up, and Enter."""
    line = find(in_front(window, QFileDialog), QLineEdit, "fileNameEdit")
    assert focused() is line
    press(Key.Key_A, CONTROL)
    write(str(path))
    press(Key.Key_Return)


def back(window: MainWindow) -> None:
    """A desk's window manager gives the keyboard back; in memory there is none."""
    window.activateWindow()
    settle(window)


def confirmed(window: MainWindow) -> list[Claim]:
    return claims.all_of(window.bench.project, states=[State.CONFIRMED])


def one_more(workbook: Path) -> Decimal:
    """Raise the number of new cities by one, as an editor would in Excel; what it is now."""
    book = load_workbook(workbook)
    cell = book["Đợt công bố"]["B2"]
    number = int(str(cell.value)) + 1
    cell.value = number
    book.save(workbook)
    return Decimal(number)


def panel_value(found: list[Contradiction]) -> object:
    """The first value of what was settled."""
    return next(one.values[0].value for one in found if one.resolution)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_each_key_of_the_guide_does_something(guide: Path) -> None:
    known = {native((keys,)) for row in ACTIONS for keys in row.keys} | {row.keys for row in verdict_keys()}
    known |= {native((row.keys,)) for row in review_keys()} | {"Enter", "Del", "F6", "F7", "F9", "Phím cách", "Space"}
    said = re.findall(
        r"\*\*((?:Ctrl\+|Shift\+|Alt\+)*(?:F\d+|Enter|Del|Tab|Esc|PgDown|[A-Z0-9]))\*\*", guide.read_text("utf-8")
    )
    assert len(said) > 30
    assert {_written(key) for key in said} <= {_written(key) for key in known}


def _written(key: str) -> str:
    return key.replace("Return", "Enter").replace("Delete", "Del")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_the_pictures_of_the_guide_are_there_and_small(guide: Path) -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", guide.read_text("utf-8"))
    assert pictures
    assert all((DOCS / name).stat().st_size < 150_000 for name in pictures)
