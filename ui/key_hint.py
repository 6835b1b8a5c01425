"""The main keys, always in view: nobody should have to look for them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.actions import ACTIONS
from ui.elided import Elided
from ui.keymap import Keymap, native
from ui.settings import KEYS, Setting, Settings


class KeyHint(Elided):
    """One line of keys in force and what they do."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._keymap = Keymap(settings)
        self.setObjectName("keyHint")
        settings.changed.connect(self._on_setting_changed)
        self._tell()

    def _tell(self) -> None:
        words = {
            "item.confirm": self.tr("confirm"),
            "item.correct": self.tr("correct"),
            "item.reject": self.tr("reject"),
            "item.next": self.tr("next"),
            "claim.new": self.tr("new claim"),
            "go.contradictions": self.tr("contradictions"),
            "undo": self.tr("undo"),
            "palette": self.tr("all commands"),
            "shortcuts": self.tr("all keys"),
        }
        keys = {row.id: self._keymap.keys(row)[:1] for row in ACTIONS}
        self.setText(" · ".join(f"{native(keys[name])} {told}" for name, told in words.items() if keys[name]))

    def _on_setting_changed(self, setting: Setting) -> None:
        if setting == KEYS:
            self._tell()
