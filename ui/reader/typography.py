"""How large, how airy and how wide the text is set: changed by key, kept over restarts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from ui import theme
from ui.reader.page import LENGTHS
from ui.reader.reader import Reader
from ui.reader.typeface import AIRS
from ui.settings import LINE_LENGTH, LINE_SPACING, ZOOM, Setting, Settings
from ui.workbench import Workbench

SMALLEST, LARGEST = -4, 16
"""Points that the reader's type may differ from its usual size."""


class Typography(QObject):
    """Sets the reader's text as the settings say, and keeps what is changed."""

    def __init__(self, bench: Workbench, reader: Reader, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._bench, self._page, self._settings = bench, reader.page, settings
        for setting in (ZOOM, LINE_SPACING, LINE_LENGTH):
            self._apply(setting)
        settings.changed.connect(self._apply)

    def wishes(self) -> dict[str, Callable[[], object]]:
        """What each action asks for."""
        return {
            "zoom.in": lambda: self._zoom_to(int(self._settings.get(ZOOM)) + 1),
            "zoom.out": lambda: self._zoom_to(int(self._settings.get(ZOOM)) - 1),
            "zoom.normal": lambda: self._zoom_to(0),
            "reader.spacing": self._next_spacing,
            "reader.length": self._next_length,
        }

    def _apply(self, setting: Setting) -> None:
        """Set the text as the setting says, wherever it was changed."""
        if setting == ZOOM:
            self._page.set_letters(theme.READER + _bounded(int(self._settings.get(ZOOM))))
        elif setting == LINE_SPACING:
            self._page.set_spacing(str(self._settings.get(setting)))
        elif setting == LINE_LENGTH:
            self._page.set_length(str(self._settings.get(setting)))

    def _zoom_to(self, points: int) -> None:
        self._settings.keep(ZOOM, _bounded(points))

    def _next_spacing(self) -> None:
        chosen = self._turned(LINE_SPACING, tuple(AIRS))
        names = {"close": self.tr("close"), "normal": self.tr("normal"), "wide": self.tr("wide")}
        self._bench.message.emit(self.tr("Line spacing: {name}").format(name=names[chosen]))

    def _next_length(self) -> None:
        chosen = self._turned(LINE_LENGTH, tuple(LENGTHS))
        told = self.tr("Line length: up to {count} characters")
        self._bench.message.emit(told.format(count=LENGTHS[chosen]))

    def _turned(self, setting: Setting, names: Sequence[str]) -> str:
        """The choice after the present one, the first after the last; it is kept."""
        here = self._settings.get(setting)
        chosen = names[(names.index(here) + 1) % len(names)] if here in names else names[0]
        self._settings.keep(setting, chosen)
        return chosen


def _bounded(points: int) -> int:
    return max(SMALLEST, min(points, LARGEST))
