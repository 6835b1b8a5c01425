"""Keys that were changed: kept sparsely, refused with a reason, never in two hands, in force at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS
from ui.keymap import ESCAPE, Fixed, Keymap, fixed_keys, native, refusal, with_keypad
from ui.menus import Actions
from ui.settings import KEYS, THEME, Settings
from ui.workbench import Workbench

EXPORT, CONFIRM, IMPORT, TEXT, UNDO = (
    next(row for row in ACTIONS if row.id == name)
    for name in ("export", "item.confirm", "import.files", "go.reader", "undo")
)
OF_THE_FIELD = {"undo", "redo"}
"""In a field of text these keys take back what was typed there: that is what people expect of them."""


@pytest.fixture
def keymap(settings: Settings) -> Keymap:
    return Keymap(settings)


def test_at_first_everything_has_the_keys_of_the_table(keymap: Keymap) -> None:
    assert all(keymap.keys(row) == row.keys and not keymap.is_changed(row) for row in ACTIONS)


def test_only_what_differs_is_kept(keymap: Keymap, settings: Settings) -> None:
    keymap.give(EXPORT, ["Ctrl+Alt+X"])
    assert json.loads(settings.get(KEYS)) == {"export": ["Ctrl+Alt+X"]}
    assert keymap.keys(EXPORT) == ("Ctrl+Alt+X",)
    keymap.give(EXPORT, EXPORT.keys)
    settings.keep(THEME, "dark")
    settings.sync()
    assert "changed" not in (settings.folder / "settings.ini").read_text("utf-8")


def test_a_key_has_one_holder(keymap: Keymap) -> None:
    assert keymap.holder("Ctrl+I", but=EXPORT) is IMPORT
    keymap.give(EXPORT, ["Ctrl+I"])
    assert keymap.keys(EXPORT) == ("Ctrl+I",)
    assert keymap.keys(IMPORT) == ()
    assert keymap.holder("Ctrl+E", but=IMPORT) is None
    keymap.forget_all()
    assert keymap.keys(IMPORT) == IMPORT.keys


def test_keys_of_panels_are_somebodys_too(keymap: Keymap) -> None:
    held = [keymap.holder(keys, but=EXPORT) for keys in ("F6", "Ctrl+1", "Alt+9")]
    assert all(isinstance(one, Fixed) and one.words for one in held)


@pytest.mark.parametrize("keys", ["A", "5", "Shift+D", "[", "Space", "Left", "Ctrl+C", "Ctrl+Z", ESCAPE, "Return", ""])
def test_what_writes_or_leads_back_is_refused_with_its_reason(keys: str) -> None:
    assert refusal(keys, EXPORT)


@pytest.mark.parametrize("keys", ["Ctrl+Alt+X", "F12", "Alt+X", "Shift+F3", "Ctrl+,", "Ctrl+Space"])
def test_other_keys_can_be_had(keys: str) -> None:
    assert refusal(keys, EXPORT) == ""


def test_actions_of_the_text_may_have_its_keys_and_each_its_own() -> None:
    assert refusal("Shift+Return", CONFIRM) == ""
    assert refusal("Ctrl+Z", UNDO) == ""
    assert refusal("Ctrl+Alt+X", TEXT)
    assert with_keypad("Ctrl+Return") == ("Ctrl+Return", "Ctrl+Enter")
    assert with_keypad("F3") == ("F3",)


def test_keys_are_written_as_they_stand_on_the_keyboard() -> None:
    assert native(("Return", "Enter")) == "Enter"
    assert native(("Shift+Del",)) == "Shift+Delete"
    assert native(("Ctrl++", "Ctrl+=")) == "Ctrl++  ·  Ctrl+="


@pytest.mark.parametrize("said", ["nonsense", "[1]", '{"export": 3}', '{"gone": ["F3"]}'])
def test_nonsense_in_the_file_leaves_the_keys_as_they_were(settings: Settings, said: str) -> None:
    settings.keep(KEYS, said)
    assert all(Keymap(settings).keys(row) == row.keys for row in ACTIONS)


def test_a_changed_key_acts_at_once(bench: Workbench, settings: Settings, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(bench, settings, window)
    actions.keymap.give(EXPORT, ["Ctrl+Alt+X"])
    assert [key.toString() for key in actions.by_id["export"].shortcuts()] == ["Ctrl+Alt+X"]
    assert Actions(bench, settings, window).by_id["export"].shortcut().toString() == "Ctrl+Alt+X"
    actions.keymap.forget_all()
    assert actions.by_id["export"].shortcut().toString() == "Ctrl+E"


def test_no_first_key_is_one_of_a_panel_or_is_refused(keymap: Keymap) -> None:
    taken = {QKeySequence(one.keys).toString() for one in fixed_keys()}
    assert [key for row in ACTIONS for key in row.keys if QKeySequence(key).toString() in taken] == []


@pytest.mark.parametrize("field", [QLineEdit, QPlainTextEdit])
def test_fields_of_text_leave_the_keys_of_actions_alone(qtbot: QtBot, field: type[QWidget]) -> None:
    """A field that accepts the override takes the key for itself, and the action is out of reach there."""
    made = field()
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    eaten = {row.id for row in ACTIONS if not row.at_work for key in row.keys if _takes(made, key)}
    assert eaten <= OF_THE_FIELD


def _takes(field: QWidget, keys: str) -> bool:
    pressed = QKeySequence(keys)[0]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_the_file_is_written_as_plain_words(keymap: Keymap, settings: Settings) -> None:
    keymap.give(EXPORT, ["F12"])
    settings.sync()
    assert "F12" in Path(settings.folder / "settings.ini").read_text("utf-8")
