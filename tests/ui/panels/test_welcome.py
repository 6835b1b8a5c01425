"""The bar of a first start: three offers, a tour by Enter, gone for good once it is closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from db.project import Project
from ui import sample
from ui.app import Session
from ui.main_window import MainWindow
from ui.panels.welcome import tour
from ui.recent import recent_projects
from ui.settings import LANGUAGE, LAST_PROJECT, Settings


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> MainWindow:
    session.start(None)
    assert session.window is not None
    with qtbot.waitSignal(session.window.wishes.intake.arrived, timeout=30_000):
        pass
    session.window.activateWindow()
    return session.window


def test_the_very_first_start_offers_the_sample_a_new_project_and_another(window: MainWindow) -> None:
    welcome = window.welcome
    assert welcome.isVisible()
    assert window.bench.project.path.name == sample.NAME
    assert [one.isVisible() for one in (welcome.tour, welcome.new, welcome.open, welcome.sample)] == [
        True,
        True,
        True,
        False,
    ]
    # Whoever knows the keys starts at once.
    assert window.focusWidget() is window.reader


def test_enter_leads_through_the_tour_and_back_to_the_text(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_.by_id["welcome"].trigger()
    told = []
    for stop in tour():
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        told.append(window.welcome.findChild(type(window.welcome._words), "welcomeWords").text())
        assert not stop.dock or not window.docks[stop.dock].visibleRegion().isEmpty()
    assert told == [stop.words for stop in tour()]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert not window.welcome.isVisible()
    assert QApplication.focusWidget() is window.reader


def test_the_tour_goes_back_to_the_offers(window: MainWindow, qtbot: QtBot) -> None:
    for button in (window.welcome.tour, window.welcome.further, window.welcome.back, window.welcome.back):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.welcome.tour.isVisible()


def test_offers_ask_for_a_place(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.welcome.new, Qt.MouseButton.LeftButton)
    chooser = window.findChild(QFileDialog)
    assert chooser.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    chooser.reject()


def test_it_is_offered_once(session: Session, window: MainWindow, settings: Settings) -> None:
    assert settings.get(LAST_PROJECT)
    window.close()
    window.deleteLater()
    session.window = None
    session.start(None)
    assert session.window is not None
    assert not session.window.welcome.isVisible()


def test_another_language_does_not_end_it(session: Session, window: MainWindow, settings: Settings) -> None:
    settings.keep(LANGUAGE, "en")
    assert session.window is not None
    assert session.window.welcome.isVisible()


def test_the_sample_is_found_again_from_any_project(session: Session, project: Project, home: Path) -> None:
    project.close()
    window = session.open(project.path)
    assert not window.welcome.isVisible()
    window.actions_.by_id["welcome"].trigger()
    assert window.welcome.sample.isVisible()
    assert not window.welcome.tour.isVisible()
    window.welcome.sample.click()
    assert session.window is not None
    assert session.window.bench.project.path == home / sample.NAME


def test_recent_projects_stand_in_the_menu_missing_ones_greyed(
    session: Session, settings: Settings, project: Project, tmp_path: Path
) -> None:
    project.close()
    gone, other = tmp_path / "mat.doichieu", tmp_path / "khac.doichieu"
    for path in (gone, other, project.path):
        session.open(path)
    gone.unlink()
    window = session.window
    assert window is not None
    window.recent.fill()
    entries = {action.text(): action for action in window.recent.actions() if action.text()}
    assert [action.isEnabled() for name, action in entries.items() if "mat" in name] == [False]
    assert project.path.stem not in entries
    list(entries.values())[-1].trigger()
    assert recent_projects(settings) == [project.path.resolve(), other.resolve()]
    entries["khac"].trigger()
    assert session.window is not None
    assert session.window.bench.project.path == other
