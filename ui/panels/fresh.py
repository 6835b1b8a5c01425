"""Panels whose content is derived: read anew after the decision itself has been painted, and only while seen."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget


class FreshPanel(QWidget):
    """Call `refresh` whenever something changed; `reload` does the reading, once for all that changed meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True
        # Timers run after what was to be painted has been painted.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._catch_up)

    @property
    def is_fresh(self) -> bool:
        """Whether all that changed is on show."""
        return not self._stale

    def refresh(self) -> None:
        """Read anew after the next frame; behind a tab, when the panel comes to the front."""
        self._stale = True
        self._soon.start()

    def reload(self) -> None:
        """Read anew what is shown."""
        raise NotImplementedError

    def _catch_up(self) -> None:
        # A dock behind another is moved away rather than hidden: only the region tells.
        if self._stale and not self.visibleRegion().isEmpty():
            self._stale = False
            self.reload()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._stale:
            # Widgets are not built while others are being painted.
            self._soon.start()
