"""A workbook goes out, is edited, and comes back in by keys alone: looked through, taken up in one step, taken back."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.model import Claim, ClaimId, PartialDate, State
from annotator.sheets import SheetChangeKind
from db.ops import claims as ops
from db.queries import articles, claims, history
from exports.excel import EXCEL
from tests.ui.conftest import Desk, made
from ui import sheets
from ui.dialogs.sheet_changes import SheetChangesDialog
from ui.main_window import MainWindow
from ui.models.sheet_changes import AFTER, BEFORE, KIND, NOW, PLACE
from ui.reporting import gather
from ui.workbench import Workbench

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
Monkey = pytest.MonkeyPatch
FOUNDED, CITIES, JOINED = "Thành lập", "Thành phố thành viên", "Ngày gia nhập"


@pytest.fixture
def founded(bench: Workbench, desk: Desk) -> ClaimId:
    """The one claim that is confirmed: founded in 2012."""
    (claim,) = claims.of_article(bench.project, desk.first)
    ops.confirm(bench.project, claim.id)
    return claim.id


@pytest.fixture
def workbook(bench: Workbench, founded: ClaimId, tmp_path: Path) -> Path:
    """What is confirmed, as a workbook in Vietnamese."""
    path = tmp_path / "da-sua.xlsx"
    EXCEL.write(gather(bench.project, status="confirmed", language="vi"), path, lambda done, total: None)
    return path


def edit(path: Path, heading: str, value: object, *, row: int = 2) -> None:
    """Write under a heading, in whatever sheet has it."""
    book = load_workbook(path)
    sheet, column = next(
        (sheet, cell.column) for sheet in book.worksheets for cell in sheet[1] if cell.value == heading
    )
    sheet.cell(row, column).value = value  # type: ignore[assignment]
    book.save(path)


def add_city(path: Path, city: str, joined: str) -> None:
    """Write a row below the others of the cities."""
    book = load_workbook(path)
    sheet = book[CITIES]
    headings = [cell.value for cell in sheet[1]]
    row = sheet.max_row + 1
    sheet.cell(row, 1).value = city
    sheet.cell(row, headings.index(JOINED) + 1).value = joined
    book.save(path)


def wait(holds: Callable[[], bool]) -> None:
    """Let the window work until something is the case."""
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline, "it never comes to that"
        QApplication.processEvents()


def rest(window: MainWindow) -> None:
    """Let the window work until no job is left."""
    wait(lambda: not window.bench.jobs.running)
    QApplication.processEvents()


def choose(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    """Ctrl+Shift+E, the file's name, Enter."""
    qtbot.keyClick(window.reader, Key.Key_E, CONTROL | SHIFT)
    (chooser,) = window.findChildren(QFileDialog)
    qtbot.waitUntil(chooser.isActiveWindow)
    line = chooser.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClicks(line, str(path))
    qtbot.keyClick(line, Key.Key_Return)


def shown(window: MainWindow, qtbot: QtBot) -> SheetChangesDialog:
    """The dialog, once it is there."""
    wait(lambda: bool(window.findChildren(SheetChangesDialog)))
    rest(window)
    (dialog,) = window.findChildren(SheetChangesDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def drop(window: MainWindow, *paths: Path) -> None:
    """Let files fall on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))


def with_two_edits(window: MainWindow, workbook: Path, founded: str, qtbot: QtBot) -> SheetChangesDialog:
    """The dialog on a workbook with another year and a new city, the keyboard on the city."""
    edit(workbook, FOUNDED, founded)
    add_city(workbook, "Sơn La", "14/2/2024")
    choose(window, workbook, qtbot)
    dialog = shown(window, qtbot)
    go_to(dialog, SheetChangeKind.ADDED, qtbot)
    return dialog


def everything(bench: Workbench) -> tuple[list[Claim], list[int]]:
    """All claims and articles."""
    return claims.all_of(bench.project, states=tuple(State)), sorted(articles.ids(bench.project))


def go_to(dialog: SheetChangesDialog, kind: SheetChangeKind, qtbot: QtBot) -> None:
    """Press arrows until the keyboard is on a change of that kind."""
    qtbot.keyClick(dialog.list, Key.Key_Home, CONTROL)
    for _ in range(dialog.model.rowCount()):
        change = dialog.model.change(dialog.list.currentIndex().row())
        if change is not None and change.kind is kind:
            return
        qtbot.keyClick(dialog.list, Key.Key_Down)
    raise AssertionError(f"there is no change of the kind {kind}")


def cells(dialog: SheetChangesDialog) -> list[str]:
    """What the line that the keyboard is on says before, after and now."""
    row = dialog.list.currentIndex().row()
    return [dialog.model.index(row, column).data() for column in (BEFORE, AFTER, NOW)]


def test_edits_come_back_by_keys_alone_and_ctrl_z_takes_them_back(
    window: MainWindow, bench: Workbench, founded: ClaimId, workbook: Path, qtbot: QtBot
) -> None:
    before = everything(bench)
    dialog = with_two_edits(window, workbook, "15/3/2012", qtbot)
    told = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "da-sua.xlsx" in told
    assert "changes: 2" in told
    assert "An" in told
    assert dialog.list.hasFocus()
    go_to(dialog, SheetChangeKind.VALUE, qtbot)
    assert cells(dialog)[:2] == ["2012", "15/3/2012"]
    assert everything(bench) == before
    qtbot.keyClick(dialog.list, Key.Key_Return)
    rest(window)
    assert window.statusBar().currentMessage() == "2 changes from da-sua.xlsx applied. Ctrl+Z takes them back."
    assert claims.one(bench.project, founded).value == PartialDate("2012-03-15")
    assert len(articles.ids(bench.project)) == len(before[1]) + 1
    (step,) = history.steps(bench.project, limit=1)
    assert "da-sua.xlsx" in str(step.label)
    assert step.by == "An"
    # As the system does where there is one: a screen in memory has no manager of windows.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.reader, Key.Key_Z, CONTROL)
    rest(window)
    assert everything(bench) == before


def test_only_what_is_taken_is_done(
    window: MainWindow, bench: Workbench, founded: ClaimId, workbook: Path, qtbot: QtBot
) -> None:
    dialog = with_two_edits(window, workbook, "2014", qtbot)
    qtbot.keyClick(dialog.list, Key.Key_Space)
    assert dialog.go.text() == "Apply 1"
    qtbot.keyClick(dialog.list, Key.Key_Return)
    assert claims.one(bench.project, founded).value == PartialDate("2014")
    assert len(articles.ids(bench.project)) == 2


def test_escape_changes_nothing(window: MainWindow, bench: Workbench, workbook: Path, qtbot: QtBot) -> None:
    edit(workbook, FOUNDED, "2014")
    before, (step,) = everything(bench), history.steps(bench.project, limit=1)
    choose(window, workbook, qtbot)
    qtbot.keyClick(shown(window, qtbot).list, Key.Key_Escape)
    assert everything(bench) == before
    assert history.steps(bench.project, limit=1) == [step]


def test_a_conflict_shows_three_values_and_waits_for_a_choice(
    window: MainWindow, bench: Workbench, founded: ClaimId, workbook: Path, qtbot: QtBot
) -> None:
    edit(workbook, FOUNDED, "2014")
    ops.correct(bench.project, founded, value=PartialDate("2011"))
    choose(window, workbook, qtbot)
    dialog = shown(window, qtbot)
    assert cells(dialog) == ["2012", "2014", "2011"]
    assert dialog.model.index(1, KIND).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert not dialog.go.isEnabled()
    qtbot.keyClick(dialog.list, Key.Key_Space)
    qtbot.keyClick(dialog.list, Key.Key_Return)
    assert claims.one(bench.project, founded).value == PartialDate("2014")


def test_a_workbook_without_edits_is_one_friendly_line(
    window: MainWindow, bench: Workbench, workbook: Path, qtbot: QtBot
) -> None:
    choose(window, workbook, qtbot)
    wait(window.notice.isVisible)
    rest(window)
    assert window.notice.text() == "da-sua.xlsx says what the project says: there is nothing to take up."
    assert window.findChildren(SheetChangesDialog) == []


@pytest.mark.parametrize("content", [b"", b"no workbook", b"PK\x03\x04 cut off"])
def test_a_damaged_file_is_one_line_and_changes_nothing(
    window: MainWindow, bench: Workbench, workbook: Path, content: bytes, qtbot: QtBot
) -> None:
    before = everything(bench)
    workbook.write_bytes(content)
    choose(window, workbook, qtbot)
    wait(window.notice.isVisible)
    rest(window)
    assert "da-sua.xlsx" in window.notice.text()
    assert "\n" not in window.notice.text()
    assert window.findChildren(SheetChangesDialog) == []
    assert everything(bench) == before


def test_a_cell_that_cannot_be_read_is_noted_with_its_place(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    edit(workbook, FOUNDED, "hôm kia")
    choose(window, workbook, qtbot)
    dialog = shown(window, qtbot)
    assert dialog.model.rowCount() == 0
    assert not dialog.go.isEnabled()
    assert "hôm kia" in dialog.notes.item(0).text()
    assert "!" in dialog.notes.item(0).text()
    qtbot.keyClick(dialog, Key.Key_Escape)


def test_a_workbook_dropped_on_the_window_is_no_article(
    window: MainWindow, bench: Workbench, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    edit(workbook, FOUNDED, "2014")
    article = tmp_path / "ba.txt"
    article.write_bytes(made("ba.txt", "Sơn La gia nhập năm 2024.")[0].data)
    with qtbot.waitSignal(window.wishes.intake.arrived, timeout=20_000) as arrived:
        drop(window, workbook, article)
    assert len(arrived.args[0].new) == 1
    assert arrived.args[0].refused == []
    dialog = shown(window, qtbot)
    assert cells(dialog)[:2] == ["2012", "2014"]
    qtbot.keyClick(dialog.list, Key.Key_Escape)
    assert len(articles.ids(bench.project)) == 3


def test_of_two_workbooks_the_second_waits(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    other = workbook.with_name("khac.xlsx")
    other.write_bytes(workbook.read_bytes())
    edit(workbook, FOUNDED, "2014")
    edit(other, FOUNDED, "2015")
    drop(window, workbook, other)
    first = shown(window, qtbot)
    assert cells(first)[1] == "2014"
    qtbot.keyClick(first.list, Key.Key_Escape)
    wait(lambda: first not in window.findChildren(SheetChangesDialog))
    assert cells(shown(window, qtbot))[1] == "2015"


def test_what_changes_while_the_dialog_is_open_is_compared_anew(
    window: MainWindow, bench: Workbench, founded: ClaimId, workbook: Path, qtbot: QtBot
) -> None:
    dialog = with_two_edits(window, workbook, "2014", qtbot)
    qtbot.keyClick(dialog.list, Key.Key_Space)
    ops.correct(bench.project, founded, value=PartialDate("2011"))
    before = everything(bench)
    qtbot.keyClick(dialog.list, Key.Key_Return)
    assert dialog.isVisible()
    assert "meanwhile" in dialog.warning.text()
    assert everything(bench) == before
    rest(window)
    assert not dialog.go.isEnabled()
    go_to(dialog, SheetChangeKind.VALUE, qtbot)
    assert cells(dialog) == ["2012", "2014", "2011"]
    qtbot.keyClick(dialog.list, Key.Key_Space)
    qtbot.keyClick(dialog.list, Key.Key_Return)
    assert claims.one(bench.project, founded).value == PartialDate("2014")
    assert everything(bench)[1] == before[1]


def test_a_reading_that_is_given_up_shows_nothing(
    window: MainWindow, bench: Workbench, workbook: Path, qtbot: QtBot
) -> None:
    edit(workbook, FOUNDED, "2014")
    drop(window, workbook)
    for job in bench.jobs.shown():
        job.cancel()
    rest(window)
    assert window.findChildren(SheetChangesDialog) == []
    drop(window, workbook)
    assert cells(shown(window, qtbot))[1] == "2014"
    assert shown(window, qtbot).model.index(1, PLACE).data()


def test_a_step_while_the_project_is_read_has_it_read_anew(
    window: MainWindow,
    bench: Workbench,
    workbook: Path,
    founded: ClaimId,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    edit(workbook, FOUNDED, "2013")
    gather_in_slices = sheets.gather_in_slices
    gathered: list[int] = []

    def gathering(*args: Any, **values: Any) -> Any:
        gathered.append(len(gathered))
        found = yield from gather_in_slices(*args, **values)
        if len(gathered) == 1:
            ops.correct(bench.project, founded, value=PartialDate("2011"))
        return found

    monkeypatch.setattr(sheets, "gather_in_slices", gathering)
    choose(window, workbook, qtbot)
    dialog = shown(window, qtbot)
    assert len(gathered) == 2
    assert cells(dialog) == ["2012", "2013", "2011"]
    qtbot.keyClick(dialog, Key.Key_Escape)
    rest(window)
