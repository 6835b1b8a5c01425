"""Settings: made of the list, in force at once, kept where they differ; keys are taken from nobody unawares."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from db.project import Project, account
from ui.actions import ACTIONS
from ui.app import Session
from ui.dialogs.keys import KeysPage
from ui.dialogs.settings import SettingsDialog
from ui.keymap import Keymap
from ui.preferences import PREFERENCES, Choices, Page, Preference, Words
from ui.settings import LANGUAGE, SETTINGS, THEME, USER, ZOOM, Settings

CONTROL = Qt.KeyboardModifier.ControlModifier
EXPORT, IMPORT = (next(row for row in ACTIONS if row.id == name) for name in ("export", "import.files"))


@pytest.fixture
def dialog(settings: Settings, qtbot: QtBot) -> SettingsDialog:
    made = SettingsDialog(settings, Keymap(settings))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def page(dialog: SettingsDialog) -> KeysPage:
    dialog.tabs.setCurrentWidget(dialog.keys)
    dialog.keys.table.selectRow(ACTIONS.index(EXPORT))
    return dialog.keys


@pytest.mark.parametrize("row", PREFERENCES, ids=lambda row: row.setting.key)
def test_each_preference_has_its_field_with_what_holds(
    dialog: SettingsDialog, settings: Settings, row: Preference
) -> None:
    assert row.setting in SETTINGS
    assert row.page in Page
    field = dialog.findChild(QWidget, row.setting.key)
    assert field.accessibleName()
    if isinstance(row.form, Choices):
        assert isinstance(field, QComboBox)
        assert field.currentData() == settings.get(row.setting)
    if isinstance(row.form, Words):
        assert isinstance(field, QLineEdit)
        assert field.text() == account()


def test_what_is_set_holds_at_once_and_only_that_is_kept(dialog: SettingsDialog, settings: Settings) -> None:
    told = []
    settings.changed.connect(told.append)
    box = dialog.findChild(QSpinBox, ZOOM.key)
    box.setValue(3)
    assert settings.get(ZOOM) == 3
    assert told == [ZOOM]
    looks = dialog.findChild(QComboBox, THEME.key)
    looks.setCurrentIndex(looks.findData("dark"))
    box.setValue(0)
    settings.sync()
    kept = (settings.folder / "settings.ini").read_text("utf-8")
    assert "theme=dark" in kept
    assert "zoom" not in kept


def test_nobody_works_without_a_name(dialog: SettingsDialog, settings: Settings) -> None:
    line = dialog.findChild(QLineEdit, USER.key)
    line.setText("Bình")
    line.setText("   ")
    assert dialog.told.isVisible()
    assert "Bình" in dialog.told.text()
    assert settings.user() == "Bình"
    line.setText(account())
    assert not dialog.told.isVisible()
    assert settings.get(USER) == ""


def test_free_keys_are_used(page: KeysPage, settings: Settings, qtbot: QtBot) -> None:
    page.edit.setFocus()
    qtbot.keyClick(page.edit, Qt.Key.Key_F12)
    assert "F12" in page.told.text()
    qtbot.mouseClick(page.use, Qt.MouseButton.LeftButton)
    assert Keymap(settings).keys(EXPORT) == ("F12",)
    assert page.table.item(ACTIONS.index(EXPORT), 2).text() == "F12"
    assert page.table.item(ACTIONS.index(EXPORT), 2).font().bold()


def test_keys_of_another_are_named_before_they_are_taken(page: KeysPage, settings: Settings, qtbot: QtBot) -> None:
    qtbot.keyClick(page.edit, Qt.Key.Key_I, CONTROL)
    assert "Import files" in page.told.text()
    assert Keymap(settings).keys(IMPORT) == IMPORT.keys
    qtbot.mouseClick(page.use, Qt.MouseButton.LeftButton)
    assert Keymap(settings).keys(EXPORT) == ("Ctrl+I",)
    assert Keymap(settings).keys(IMPORT) == ()


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_1, CONTROL)])
def test_letters_and_keys_of_panels_cannot_be_used(
    page: KeysPage, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    before = page.told.text()
    qtbot.keyClick(page.edit, key, modifier)
    assert page.told.text() != before
    assert not page.use.isEnabled()


def test_one_and_all_are_reset(page: KeysPage, settings: Settings, qtbot: QtBot) -> None:
    keymap = Keymap(settings)
    keymap.give(EXPORT, ["Ctrl+I"])
    page.table.selectRow(ACTIONS.index(IMPORT))
    qtbot.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    # Its own keys are somebody else's now: that is said first.
    assert "Export" in page.told.text()
    qtbot.mouseClick(page.use, Qt.MouseButton.LeftButton)
    assert keymap.keys(IMPORT) == IMPORT.keys
    assert keymap.keys(EXPORT) == ()
    page.table.selectRow(ACTIONS.index(EXPORT))
    qtbot.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert keymap.keys(EXPORT) == EXPORT.keys
    keymap.give(EXPORT, ["F12"])
    page.table.selectRow(0)
    qtbot.mouseClick(page.reset_all, Qt.MouseButton.LeftButton)
    assert not any(map(keymap.is_changed, ACTIONS))


def test_actions_are_searched_in_both_languages_and_by_key(page: KeysPage) -> None:
    for words in ("sao luu", "back up", "Ctrl+Shift+S"):
        page.search.setText(words)
        page.search.worded.emit()
        shown = [row.id for at, row in enumerate(ACTIONS) if not page.table.isRowHidden(at)]
        assert "backup" in shown
        assert len(shown) < 5
        assert page.current.id in shown


def test_esc_leaves_even_where_keys_are_pressed(dialog: SettingsDialog, page: KeysPage, qtbot: QtBot) -> None:
    page.edit.setFocus()
    qtbot.keyClick(page.edit, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_another_language_shows_the_settings_again(session: Session, settings: Settings, project: Project) -> None:
    project.close()
    before = session.open(project.path)
    before.actions_.by_id["settings"].trigger()
    settings.keep(LANGUAGE, "en")
    assert session.window is not None
    assert session.window is not before
    shown = [one for one in session.window.findChildren(QDialog, "settingsDialog") if one.isVisible()]
    assert [one.windowTitle() for one in shown] == ["Settings"]
