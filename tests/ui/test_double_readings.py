"""Two people's files in the window: a copy to read blind, and a file merged after a look at what it brings."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from annotator.model import State
from db.ops import claims
from db.project import open_project
from db.queries import readings
from tests.ui.twice import claimed, read_apart, second
from ui.dialogs.merge_readings import MergeReadingsDialog
from ui.dialogs.reader_copy import ReaderCopyDialog
from ui.double_readings import DoubleReadings
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.workbench import Workbench


@pytest.fixture
def window(qtbot: QtBot, bench: Workbench, settings: Settings) -> MainWindow:
    shown = MainWindow(bench, settings)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture
def doubled(window: MainWindow) -> DoubleReadings:
    return window.wishes._double_readings


def dialog(qtbot: QtBot, window: MainWindow, kind: type[QDialog]) -> QDialog:
    found = next(iter(window.findChildren(kind)))
    qtbot.waitUntil(found.isActiveWindow)
    return found


def until_done(bench: Workbench) -> None:
    deadline = time.monotonic() + 20
    while bench.jobs.shown():
        assert time.monotonic() < deadline
        QApplication.processEvents()
    QApplication.processEvents()


def look(doubled: DoubleReadings, bench: Workbench, path: Path) -> None:
    """Look through a file to the end."""
    doubled.look(path)
    until_done(bench)


def their_file(bench: Workbench, folder: Path, *, user: str = "Bình") -> Path:
    with second(bench.project, folder, user=user) as other:
        read_apart(bench.project, other)
        return other.path


def words(shown: QDialog) -> str:
    return " ".join(f"{label.text()}" for label in shown.findChildren(QLabel))


def test_what_would_come_is_told_and_enter_merges(
    qtbot: QtBot, bench: Workbench, window: MainWindow, doubled: DoubleReadings, tmp_path: Path
) -> None:
    look(doubled, bench, their_file(bench, tmp_path))
    shown = dialog(qtbot, window, MergeReadingsDialog)
    assert isinstance(shown, MergeReadingsDialog)
    assert (shown.first.text(), shown.second.text()) == ("An", "Bình")
    assert "Articles that both read: 2" in words(shown)
    assert "Claims read alike: 1" in words(shown)
    assert "To be settled: 1" in words(shown)
    assert "left out" not in words(shown)
    assert readings.all_of(bench.project) == []
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    (which,) = readings.all_of(bench.project)
    assert (which.first, which.second) == ("An", "Bình")
    assert "1 claims alike, 1 to be settled" in window.notice.text()
    bench.undo()
    assert readings.all_of(bench.project) == []


def test_one_person_twice_is_asked_for_names(
    qtbot: QtBot, bench: Workbench, window: MainWindow, doubled: DoubleReadings, tmp_path: Path
) -> None:
    look(doubled, bench, their_file(bench, tmp_path, user="An"))
    shown = dialog(qtbot, window, MergeReadingsDialog)
    assert isinstance(shown, MergeReadingsDialog)
    assert shown.second.hasFocus()
    assert "same name" in shown.warning.text()
    qtbot.keyClick(shown.second, Qt.Key.Key_Return)
    assert "two people need two names" in shown.warning.text()
    assert readings.all_of(bench.project) == []
    shown.second.setText("An (lần hai)")
    qtbot.keyClick(shown.second, Qt.Key.Key_Return)
    assert [one.second for one in readings.all_of(bench.project)] == ["An (lần hai)"]


def test_a_file_merged_already_is_refused_in_the_dialog(
    qtbot: QtBot, bench: Workbench, window: MainWindow, doubled: DoubleReadings, tmp_path: Path
) -> None:
    path = their_file(bench, tmp_path)
    for _ in range(2):
        look(doubled, bench, path)
        shown = window.findChildren(MergeReadingsDialog)[-1]
        shown.submit()
    assert "merged already" in shown.warning.text()
    assert shown.isVisible()


def test_what_cannot_be_merged_is_told_in_a_line(
    bench: Workbench, window: MainWindow, doubled: DoubleReadings, tmp_path: Path
) -> None:
    look(doubled, bench, bench.project.path)
    assert window.notice.isVisible()
    (tmp_path / "x.doichieu").write_text("không phải dự án")
    look(doubled, bench, tmp_path / "x.doichieu")
    assert "x.doichieu" in window.notice.text()
    with second(bench.project, tmp_path) as other:
        untouched = other.path
    look(doubled, bench, untouched)
    assert "No article was read in both" in window.notice.text()
    assert window.findChildren(MergeReadingsDialog) == []


def test_a_copy_is_made_for_who_is_named(
    qtbot: QtBot, bench: Workbench, window: MainWindow, doubled: DoubleReadings, tmp_path: Path
) -> None:
    claims.confirm(bench.project, claimed(bench.project)[0].id)
    bench.wished.emit("reading.copy")
    asked = dialog(qtbot, window, ReaderCopyDialog)
    assert isinstance(asked, ReaderCopyDialog)
    with qtbot.waitSignal(asked.reader_named) as named:
        asked.reader.setText("Bình")
        qtbot.keyClick(asked.reader, Qt.Key.Key_Return)
    assert named.args == ["Bình"]
    path = tmp_path / "blind.doichieu"
    doubled.copy(path, reader="Bình")
    until_done(bench)
    assert str(path) in window.notice.text()
    with open_project(path, user="Bình") as copy:
        assert {claim.state for claim in claimed(copy)} == {State.SUGGESTED}
        for claim in claimed(copy):
            claims.confirm(copy, claim.id)
    doubled.copy(path, reader="Bình")
    assert "there already" in window.notice.text()
    look(doubled, bench, path)
    assert len(window.findChildren(MergeReadingsDialog)) == 1
