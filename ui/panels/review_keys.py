"""The keys of the review panel: those of the decisions beside the text, while the panel has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.keymap import native
from ui.panels.panel_key import PanelKey


def review_keys() -> tuple[PanelKey, ...]:
    """Every key that the panel has besides those of its lists."""
    translate = QCoreApplication.translate
    return (
        PanelKey("approve", "Return", translate("ReviewKeys", "Approve the fact")),
        PanelKey("return", "Del", translate("ReviewKeys", "Return the fact with a reason")),
        PanelKey("correct", "F2", translate("ReviewKeys", "Correct the fact")),
        PanelKey("skip", "Tab", translate("ReviewKeys", "Skip the fact")),
    )


def shown_key(name: str) -> str:
    """The key of that name as people write it; empty if there is none."""
    found = next((row.keys for row in review_keys() if row.name == name), "")
    return native((found,)) if found else ""
