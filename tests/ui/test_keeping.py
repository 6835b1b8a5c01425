"""Backups by themselves, going back to one, and a project that cannot be opened any more."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from annotator.model import State
from db import backups, dialect
from db.ops import claims
from db.queries import claims as stored
from ui.app import Session
from ui.dialogs.rescue import RescueDialog
from ui.dialogs.restore import RestoreDialog
from ui.keeping import Keeping
from ui.main_window import MainWindow
from ui.settings import LAST_PROJECT, Settings
from ui.workbench import Workbench


def settle(bench: Workbench) -> None:
    """Until the program's own jobs are done: waitUntil and a worker do not go together."""
    until = time.monotonic() + 20
    while bench.jobs.running and time.monotonic() < until:
        QApplication.processEvents()
    assert not bench.jobs.running


def confirmed(bench: Workbench) -> int:
    return len(stored.all_of(bench.project, states=[State.CONFIRMED]))


def confirm_one(bench: Workbench) -> None:
    claims.confirm(bench.project, stored.all_of(bench.project, states=[State.SUGGESTED])[0].id)


def test_a_backup_is_made_once_an_hour(bench: Workbench) -> None:
    keeping = Keeping(bench, bench)
    keeping.look()
    settle(bench)
    assert len(backups.listed(bench.project.path)) == 1
    confirm_one(bench)
    keeping.look()
    settle(bench)
    assert len(backups.listed(bench.project.path)) == 1


def test_a_window_that_was_closed_is_left_alone(bench: Workbench) -> None:
    keeping = Keeping(bench, bench)
    bench.close()
    keeping.look()
    assert backups.listed(bench.project.path) == []


def test_a_failure_is_told_once(bench: Workbench) -> None:
    backups.folder(bench.project.path).write_text("đã có tệp tên này", "utf-8")
    told: list[object] = []
    bench.refused.connect(told.append)
    keeping = Keeping(bench, bench)
    for _ in range(3):
        keeping.look()
        settle(bench)
    assert len(told) == 1


@pytest.mark.parametrize("fails", [False, True])
def test_only_a_backup_that_was_made_is_told(
    bench: Workbench, settings: Settings, tmp_path: Path, qtbot: QtBot, fails: bool
) -> None:
    window = MainWindow(bench, settings)
    qtbot.addWidget(window)
    window.show()
    window.wishes.by_name["backup"]()
    chooser = window.findChild(QFileDialog)
    target = tmp_path / "sao.doichieu"
    if fails:
        (tmp_path / "sao.doichieu").mkdir()
    chooser.fileSelected.emit(str(target))
    chooser.close()
    assert window.notice.text().startswith("Backed up to ") is not fails
    assert target.is_file() is not fails
    assert str(target) in window.notice.text()


def test_going_back_keeps_what_was_there(session: Session, bench: Workbench, qtbot: QtBot) -> None:
    path = bench.project.path
    Keeping(bench, bench).look()
    settle(bench)
    bench.close()
    window = session.open(path)
    confirm_one(window.bench)
    assert confirmed(window.bench) == 1
    window.bench.wished.emit("restore")
    (dialog,) = window.findChildren(RestoreDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.table.rowCount() == 1
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.window is not window)
    assert session.window is not None
    assert session.window.notice.text() == ""
    again = session.window.bench
    assert confirmed(again) == 0
    # What was decided since is in a backup of its own.
    assert len(backups.listed(path)) == 2


def test_a_project_that_is_let_go_of_stays_closed(session: Session, bench: Workbench, tmp_path: Path) -> None:
    path = bench.project.path
    bench.close()
    before = session.open(path).bench
    settle(before)
    confirm_one(before)
    session.open(tmp_path / "khác.doichieu")
    QApplication.processEvents()
    assert before.project.db.is_closed()


def test_a_damaged_project_is_had_back(session: Session, bench: Workbench, qtbot: QtBot, tmp_path: Path) -> None:
    path = bench.project.path
    Keeping(bench, bench).look()
    settle(bench)
    bench.close()
    path.write_bytes(path.read_bytes()[:3000])
    other = session.open(tmp_path / "khác.doichieu")
    other.wishes.project_chosen.emit(path)
    (dialog,) = other.findChildren(RescueDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    button = dialog.findChild(QPushButton, "rescueRestore")
    assert button is not None
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.window is not None
    assert session.window.bench.project.path == path
    assert len(stored.all_of(session.window.bench.project, states=[State.SUGGESTED])) > 0
    # The damaged file is kept.
    assert len(list(path.parent.glob("*hỏng*.doichieu"))) == 1


def test_what_can_be_read_is_saved_and_opened(session: Session, bench: Workbench, qtbot: QtBot, tmp_path: Path) -> None:
    path = bench.project.path
    bench.close()
    data = bytearray(path.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = bytes(4096)
    path.write_bytes(data)
    other = session.open(tmp_path / "khác.doichieu")
    session._on_unopened(path, dialect.damaged(path))
    (dialog,) = other.findChildren(RescueDialog)
    dialog.salvaged.emit(tmp_path / "cứu.doichieu")
    assert session.window is not None
    assert session.window.bench.project.path == tmp_path / "cứu.doichieu"
    assert session.window.bench.project.check() == []


def test_a_damaged_project_that_was_named_is_had_back(session: Session, bench: Workbench, qtbot: QtBot) -> None:
    """As by a double click on its file, where nobody reads what a terminal says."""
    path = bench.project.path
    Keeping(bench, bench).look()
    settle(bench)
    bench.close()
    path.write_bytes(path.read_bytes()[:3000])
    session.begin(path)
    window = session.window
    assert window is not None
    assert window.bench.project.path != path
    (dialog,) = window.findChildren(RescueDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    button = dialog.findChild(QPushButton, "rescueRestore")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.window is not None
    assert session.window.bench.project.path == path
    assert session.window.bench.project.check() == []


def test_the_window_is_never_locked_out(session: Session, bench: Workbench, settings: Settings, qtbot: QtBot) -> None:
    path = bench.project.path
    Keeping(bench, bench).look()
    settle(bench)
    bench.close()
    path.write_bytes(path.read_bytes()[:3000])
    settings.keep(LAST_PROJECT, str(path))
    session.start(None)
    assert session.window is not None
    assert session.window.bench.project.path != path
    assert len(session.window.findChildren(RescueDialog)) == 1
