"""Room in a window that is small for its letters: the panels below fold away to their tabs while one reads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTabBar, QWidget

from ui.reader.reader import Reader
from ui.sizes import wide

_LINES_READ, _LINES_KEPT = 6, 2
"""Lines of text that reading takes at the least, and that stay beside a panel that is open."""

_FOLDED = 1
"""Pixels of a panel that is folded away; with none, Qt would ask it what it needs."""

_BROAD = 1000
"""Pixels from which the claim form has a column of its own down to the lower edge."""


class Folding(QObject):
    """Where text and panels have no room side by side, the one that has the keyboard gets it.

    The panels' tabs stay; a click on one, or the panel's key, opens it again (`tab_clicked`).
    """

    tab_clicked = Signal(object)  # QDockWidget

    def __init__(self, window: QMainWindow, reader: Reader, panels: Sequence[QDockWidget]) -> None:
        super().__init__(window)
        self._window, self._reader, self._panels = window, reader, panels
        self._bars: set[QTabBar] = set()
        self.is_folded = False
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    @property
    def is_cramped(self) -> bool:
        """Whether the window is too low for text and panels at once."""
        return self._column() < self._needed() + self._text(_LINES_READ)

    @property
    def front(self) -> QDockWidget | None:
        """The panel before the others; folded away it is not to be seen, and yet its tab is chosen."""
        titles = {bar.tabText(bar.currentIndex()) for bar in self._tab_bars()}
        return next((panel for panel in self._panels if panel.windowTitle() in titles), None)

    def fit(self, width: int) -> None:
        """Have the panels take the whole width where the form leaves them too little; fold or unfold."""
        area = Qt.DockWidgetArea
        corner = area.BottomDockWidgetArea if width < wide(_BROAD) else area.RightDockWidgetArea
        if self._window.corner(Qt.Corner.BottomRightCorner) != corner:
            self._window.setCorner(Qt.Corner.BottomRightCorner, corner)
        self._settle(self._window.focusWidget())
        if self.is_folded:
            self._share(_FOLDED)

    def unfold(self) -> None:
        """Show the panels again, as high as they need."""
        if not self.is_folded:
            return
        column, needed = self._column(), self._needed()
        self.is_folded = False
        roomy = column >= needed + self._text(_LINES_READ)
        # A panel that asks for more than there is would make the window grow: it is squeezed instead.
        least = max(1, min(needed, column - self._text(1)))
        self._let_shrink(least=0 if roomy else least)
        self._share(column * 45 // 100 if roomy else max(least, column - self._text(_LINES_KEPT)))

    def _fold(self) -> None:
        if self.is_folded:
            return
        self.is_folded = True
        for bar in self._tab_bars():
            if bar not in self._bars:
                self._bars.add(bar)
                bar.tabBarClicked.connect(lambda at, bar=bar: self._on_tab_clicked(bar.tabText(at)))
        self._let_shrink(least=_FOLDED)
        self._share(_FOLDED)

    def _let_shrink(self, *, least: int) -> None:
        # Not hidden: the keyboard finds its way into what is folded, and opens it.
        for panel in self._panels:
            panel.widget().setMinimumHeight(least)

    def _share(self, height: int) -> None:
        self._window.resizeDocks([self._panels[0]], [height], Qt.Orientation.Vertical)

    def _column(self) -> int:
        """How high text and panels are together."""
        front = self.front
        return self._reader.height() + (front.height() if front and not self.is_folded else 0)

    def _needed(self) -> int:
        return max(panel.widget().minimumSizeHint().height() for panel in self._panels)

    def _text(self, lines: int) -> int:
        return self._reader.page.heading.height() + lines * self._reader.fontMetrics().lineSpacing()

    def _tab_bars(self) -> list[QTabBar]:
        """Made by the window itself, and made anew where it arranges its docks anew."""
        return self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def _settle(self, focus: QWidget | None) -> None:
        below = isinstance(focus, QTabBar) or any(panel.isAncestorOf(focus) for panel in self._panels if focus)
        if self.is_cramped and not below:
            self._fold()
        else:
            self.unfold()

    # --- what happens -----------------------------------------------------------------------------------

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self._window:
            self._settle(now)

    def _on_tab_clicked(self, title: str) -> None:
        panel = next((one for one in self._panels if one.windowTitle() == title), None)
        if panel is not None and self.is_folded:
            self.tab_clicked.emit(panel)
