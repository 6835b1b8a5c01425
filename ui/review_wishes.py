"""What actions ask of the review: a session, a place in its panel, the thread of the fact that is on show."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from annotator.model import Cell, Claim
from ui.panels.review import RETURNED, SESSIONS, ReviewPanel
from ui.panels.tables import TablesPanel
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class ReviewWishes(QObject):
    """One method per wish."""

    def __init__(self, bench: Workbench, window: MainWindow) -> None:
        super().__init__(window)
        self._bench, self._window = bench, window

    def wishes(self) -> dict[str, Callable[[], object]]:
        """By name what is done for them."""
        return {
            "review.start": self._start,
            "review.note": self._show_thread,
            "review.returned": partial(self._show_view, RETURNED),
            "review.report": partial(self._show_view, SESSIONS),
            "go.review": partial(self._window.show_dock, "review"),
        }

    def _start(self) -> None:
        from ui.dialogs.review_session import StartSessionDialog  # only now: not needed to paint the window

        dialog = StartSessionDialog(self._bench, self._window)
        dialog.started.connect(self._on_started)
        self._show(dialog)

    def _show_view(self, number: int) -> None:
        self._window.show_dock("review")
        self._panel().show_view(number)

    def _show_thread(self) -> None:
        from ui.dialogs.review_thread import ThreadDialog

        cell = self._cell()
        if cell is None:
            self._bench.message.emit(self.tr("Choose a fact first: in a table, in the review, or a claim."))
        else:
            self._show(ThreadDialog(self._bench, cell, self._window))

    def _cell(self) -> Cell | None:
        """Where the fact stands that the keyboard is at; from the text, that of the current claim."""
        focus = self._window.focusWidget()
        for name in ("review", "tables"):
            panel = self._window.docks[name].widget()
            if isinstance(panel, ReviewPanel | TablesPanel) and focus is not None and panel.isAncestorOf(focus):
                return panel.cell
        item = self._bench.current
        return Cell(item.table, item.row, item.field, item.scope) if isinstance(item, Claim) else None

    def _panel(self) -> ReviewPanel:
        panel = self._window.docks["review"].widget()
        assert isinstance(panel, ReviewPanel)
        return panel

    def _show(self, dialog: QDialog) -> None:
        # Never exec(): jobs and their results go on while a dialog is open.
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_started(self, session_id: int) -> None:
        self._window.show_dock("review")
        self._panel().sit_down(session_id)
