"""Which keys do what: those of the table of actions, unless somebody has given an action others."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from ui.actions import ACTIONS, Action
from ui.messages import label
from ui.panels.verdict_keys import verdict_keys
from ui.reader.offer import KEYS as MARKING_KEYS
from ui.reader.offer import SPAN_KINDS
from ui.settings import KEYS, Settings

Key = Qt.Key
Standard = QKeySequence.StandardKey

ESCAPE = "Esc"
"""Always leads back to the text, and can be given to nothing else."""
AT_WORK = ("Return", "Enter", "Del", "Tab", "Shift+Tab", "Shift+Return", "Shift+Enter", "Shift+Del")
"""Keys that write or move in a field: they may belong to actions of the text only."""
_FIELD_KEYS = (Standard.Copy, Standard.Cut, Standard.Paste, Standard.SelectAll, Standard.Undo, Standard.Redo)
# What stands on the keys; the second Enter of a keyboard is the same to people.
_WRITTEN = {"Return": "Enter", "Del": "Delete"}
_MOVING = {Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp}
_MOVING |= {Key.Key_PageDown, Key.Key_Backspace, Key.Key_Insert}
_HELD = (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier).value


@dataclass(frozen=True)
class Fixed:
    """A key that stays what it is: on what is selected in the text, or in one panel."""

    keys: str
    words: str


class Keymap:
    """The keys in force. Only what differs from the table of actions is kept."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def keys(self, row: Action) -> tuple[str, ...]:
        """The keys of an action; none where another has taken them all."""
        return self._changed().get(row.id, row.keys)

    def is_changed(self, row: Action) -> bool:
        """Whether it has other keys than at first."""
        return row.id in self._changed()

    def holder(self, keys: str, *, but: Action) -> Action | Fixed | None:
        """Who else has these keys."""
        wanted = QKeySequence(keys)
        for row in ACTIONS:
            if row is not but and wanted in map(QKeySequence, self.keys(row)):
                return row
        return next((one for one in fixed_keys() if QKeySequence(one.keys) == wanted), None)

    def give(self, row: Action, keys: Sequence[str]) -> None:
        """Let an action have these keys instead of its own, and nobody else have them."""
        wanted = [QKeySequence(key) for key in keys]
        changed = self._changed()
        for other in ACTIONS:
            has = changed.get(other.id, other.keys)
            left = tuple(key for key in has if QKeySequence(key) not in wanted)
            if other is not row and left != has:
                changed[other.id] = left
        changed[row.id] = tuple(keys)
        self._keep(changed)

    def forget_all(self) -> None:
        """Every action has its first keys again."""
        self._keep({})

    def _changed(self) -> dict[str, tuple[str, ...]]:
        try:
            said = json.loads(str(self._settings.get(KEYS)))
            return {str(name): tuple(map(str, keys)) for name, keys in said.items()}
        except (ValueError, TypeError, AttributeError, RecursionError):
            return {}

    def _keep(self, changed: dict[str, tuple[str, ...]]) -> None:
        first = {row.id: row.keys for row in ACTIONS}
        kept = {name: keys for name, keys in changed.items() if name in first and keys != first[name]}
        self._settings.keep(KEYS, json.dumps(kept, sort_keys=True))


def refusal(keys: str, row: Action) -> str:
    """Why an action cannot have these keys, for people; empty where it can."""
    translate = QCoreApplication.translate
    wanted = QKeySequence(keys)
    if keys in row.keys and keys != ESCAPE:
        return ""
    if wanted.isEmpty():
        return translate("Keymap", "Press the keys together, as you would use them.")
    if wanted == QKeySequence(ESCAPE) or row.keys == (ESCAPE,):
        return translate("Keymap", "Esc always leads back to the text: it cannot be changed.")
    if any(wanted == QKeySequence(key) for key in AT_WORK):
        told = translate("Keymap", "{keys} is needed for writing in fields: only actions of the text can have it.")
        return "" if row.at_work else told.format(keys=native((keys,)))
    if _is_typed(_combination(wanted)):
        return translate(
            "Keymap",
            "Letters, digits and signs are for writing: Vietnamese keyboards (Telex, VNI) take them. Hold Ctrl or Alt.",
        )
    if _writes(wanted):
        return translate("Keymap", "{keys} belongs to fields of text.").format(keys=native((keys,)))
    return ""


def fixed_keys() -> tuple[Fixed, ...]:
    """The keys that are in no table of actions: marking selected words, and verdicts on a contradiction."""
    told = QCoreApplication.translate("Keymap", "Mark as {kind}")
    marks = [
        Fixed(QKeySequence(pair[0]).toString(), told.format(kind=label(kind.label)))
        for kind, pair in zip(SPAN_KINDS, MARKING_KEYS, strict=False)
    ]
    return (*marks, *(Fixed(row.keys, row.words) for row in verdict_keys()))


def with_keypad(keys: str) -> tuple[str, ...]:
    """The keys, and the same with the other Enter key of the keyboard."""
    return (keys, keys.replace("Return", "Enter")) if keys.endswith("Return") else (keys,)


def native(keys: Sequence[str]) -> str:
    """Keys as people of this system write them."""
    return "  ·  ".join(dict.fromkeys(map(_native, keys)))


def _native(key: str) -> str:
    held, plus, last = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).rpartition("+")
    return held + plus + _WRITTEN.get(last, last)


def _combination(keys: QKeySequence) -> QKeyCombination:
    first: QKeyCombination = keys[0]  # type: ignore[index]  # PySide's stubs leave it out
    return first


def _is_typed(keys: QKeyCombination) -> bool:
    """Whether the key alone (or with Shift) writes something."""
    return not keys.keyboardModifiers().value & _HELD and keys.key().value < Key.Key_Escape.value


def _writes(wanted: QKeySequence) -> bool:
    """Whether text fields need it for moving about, the clipboard, or their own undo."""
    keys = _combination(wanted)
    plain = not keys.keyboardModifiers().value & _HELD
    return (plain and keys.key() in _MOVING) or any(wanted in QKeySequence.keyBindings(key) for key in _FIELD_KEYS)
