"""The keys of the review panel: those of the decisions beside the text, while the panel has the keyboard."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.keymap import native


@dataclass(frozen=True)
class ReviewKey:
    """One key: what it does in the panel, and what the list of keys says of it."""

    name: str
    keys: str
    words: str


def review_keys() -> tuple[ReviewKey, ...]:
    """Every key that the panel has besides those of its lists."""
    translate = QCoreApplication.translate
    return (
        ReviewKey("approve", "Return", translate("ReviewKeys", "Approve the fact")),
        ReviewKey("return", "Del", translate("ReviewKeys", "Return the fact with a reason")),
        ReviewKey("correct", "F2", translate("ReviewKeys", "Correct the fact")),
        ReviewKey("skip", "Tab", translate("ReviewKeys", "Skip the fact")),
    )


def shown_key(name: str) -> str:
    """The key of that name as people write it; empty if there is none."""
    found = next((row.keys for row in review_keys() if row.name == name), "")
    return native((found,)) if found else ""
