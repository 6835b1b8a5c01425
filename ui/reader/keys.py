"""Keys that act on the selected words, and the wheel beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from ui.reader.offer import Offer

if TYPE_CHECKING:
    from ui.reader.reader import Reader


class Keys(QObject):
    """Watches the reader: an override of event() that fails would end the program unreported."""

    def __init__(self, reader: Reader, offer: Offer) -> None:
        super().__init__(reader)
        self._reader = reader
        self._offer = offer
        reader.installEventFilter(self)

    def _wants(self, event: QKeyEvent) -> bool:
        """Keys that act on the selection while there is one, whatever else the window uses them for."""
        return self._offer.kind_of(event) is not None or self._lets_go(event)

    def _lets_go(self, event: QKeyEvent) -> bool:
        finds = self._reader.page.find_bar.isVisible()
        return event.key() == Qt.Key.Key_Escape and (finds or self._reader.textCursor().hasSelection())

    def _act(self, event: QKeyEvent) -> bool:
        if kind := self._offer.kind_of(event):
            self._offer.mark(kind)
        elif self._lets_go(event):
            self._let_go()
        else:
            return False
        return True

    def _let_go(self) -> None:
        if self._reader.textCursor().hasSelection():
            self._reader.select_nothing()
        else:
            self._reader.page.find_bar.leave()

    # --- Qt's own names -------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:  # in the margins, which belong to the page
            return QCoreApplication.sendEvent(self._reader.viewport(), event)
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._wants(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._act(event)
        return super().eventFilter(watched, event)
