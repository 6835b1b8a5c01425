"""The passage that was just asked for glows for a moment, so that the eye finds it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

FLASH_MS = 1600


class Glow(QObject):
    """Which stretch of the article glows, if one does."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.place: tuple[int, int] | None = None
        self._end = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._end.timeout.connect(self.stop)

    def start(self, start: int, end: int) -> None:
        """Let this stretch glow, and no other."""
        self.place = start, end
        self._end.start()
        self.changed.emit()

    def stop(self) -> None:
        """Let nothing glow."""
        self.place = None
        self.changed.emit()
