"""What stands in the place of the text until an article is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget


def blank(parent: QWidget, *, side: int) -> QLabel:
    """A page that says what to do; `side` are the pixels left free on either side of its words."""
    told = QLabel(
        QCoreApplication.translate(
            "Reader", "Choose an article from the list to read it here, or press Ctrl+I to import some."
        ),
        parent,
    )
    told.setAlignment(Qt.AlignmentFlag.AlignCenter)
    told.setWordWrap(True)
    told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    told.setBackgroundRole(QPalette.ColorRole.Base)
    told.setAutoFillBackground(True)
    told.setContentsMargins(side, 0, side, 0)
    return told
