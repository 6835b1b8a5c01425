"""The keys of the contradictions: digits with Ctrl or Alt, which Telex and VNI leave alone. To add one: one row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from ui.panels.panel_key import PanelKey

VALUES = 8


def verdict_keys() -> tuple[PanelKey, ...]:
    """Every key that the panel has besides those of its lists; the values' come first."""
    translate = QCoreApplication.translate
    values = [PanelKey(f"value{n}", f"Ctrl+{n}", values_words()) for n in range(1, VALUES + 1)]
    return (
        *values,
        PanelKey("other", "Alt+1", translate("VerdictKeys", "Another value holds")),
        PanelKey("as_of", "Alt+2", translate("VerdictKeys", "All hold, at different dates")),
        PanelKey("scope", "Alt+3", translate("VerdictKeys", "All hold, in different scopes")),
        PanelKey("predicate", "Alt+4", translate("VerdictKeys", "All hold, in different fields")),
        PanelKey("none", "Alt+5", translate("VerdictKeys", "None of the values holds")),
        PanelKey("undecided", "Alt+6", translate("VerdictKeys", "Undecided")),
        PanelKey("grid", "Alt+7", translate("VerdictKeys", "See the passages side by side")),
        PanelKey("timeline", "Alt+8", translate("VerdictKeys", "See the values over time")),
        PanelKey("matrix", "Alt+9", translate("VerdictKeys", "See who says what at a glance")),
    )


def values_words() -> str:
    """What the keys of the values do."""
    return QCoreApplication.translate("VerdictKeys", "Values 1 to 8: this one holds; then the reason, and Enter")


def shown_key(name: str) -> str:
    """The key of that name as people write it; empty if there is none."""
    found = next((row.keys for row in verdict_keys() if row.name == name), "")
    return QKeySequence(found).toString(QKeySequence.SequenceFormat.NativeText)
