"""What was done to the project, by whom, when and why; any of it can be looked into and taken back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from annotator.model import Changes, Step
from db.project import Project
from db.queries.history import EVERYTHING
from ui.columns import side_by_side, stack
from ui.models.history import STEP, HistoryModel, StepCard
from ui.panels.cards import card_list
from ui.panels.empty import Emptiable
from ui.panels.fresh import FreshPanel
from ui.panels.step_details import StepDetails
from ui.panels.step_filter import StepFilter
from ui.reading_order import in_reading_order
from ui.workbench import Workbench


class HistoryPanel(FreshPanel):
    """The steps, newest first; beside them what the chosen one changed."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._model = HistoryModel(self)
        self._view = self._make_view()
        self._filter = StepFilter(bench, self)
        self._body = Emptiable(self._view, self)
        self._details = StepDetails(bench, self)
        self._lay_out()
        in_reading_order(self)
        self.setFocusProxy(self._view)
        self._filter.changed.connect(self.refresh)
        self._model.searched.connect(self._tell_empty)
        self._details.step_wished.connect(self.go_to)
        self._details.undo_wished.connect(self.undo)
        bench.changed.connect(self._on_changed)

    def _make_view(self) -> QListView:
        view = card_list(self, "historyList", title=self.tr("History"), model=self._model, card=StepCard)
        view.selectionModel().currentChanged.connect(self._on_row_changed)
        view.doubleClicked.connect(lambda _: self._details.go_to_row(0))
        return view

    def _lay_out(self) -> None:
        left = QWidget(self)
        left.setMinimumWidth(350)
        stack(left, self._filter, self._body, filling=self._body)
        split = side_by_side(left, self._details, sizes=(360, 720), stretch=(2, 3))
        stack(self, split, filling=split)

    @property
    def current(self) -> Step | None:
        """The step that is chosen."""
        found = self._view.currentIndex().data(STEP)
        return found if isinstance(found, Step) else None

    def reload(self) -> None:
        """Read the steps that are asked for anew, the first of them chosen."""
        self._filter.reload()
        self._model.load(self._bench.project, self._filter.sought)
        self._view.setCurrentIndex(self._model.index(0))
        self._show_current()

    def undo(self) -> None:
        """Take the chosen step back, as a step of its own."""
        step = self.current
        if step is not None and self._details.undo_button.isEnabled():
            self._bench.do(Project.undo, step.id)

    def go_to(self, step_id: int) -> None:
        """Choose a step; where the list leaves it out, the list shows all again."""
        if self._model.row_of(step_id) < 0:
            self._filter.clear()
            self.reload()
        row = self._model.row_of(step_id)
        if row >= 0:
            self._view.setCurrentIndex(self._model.index(row))
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_current(self) -> None:
        step = self.current
        self._details.show_step(step, self._model.name(step) if step else "")

    def _tell_empty(self) -> None:
        words = ""
        if not self._model.rowCount():
            nothing = self.tr("Nothing has been done yet. Every step shows here.")
            words = nothing if self._filter.sought == EVERYTHING else self.tr("No step fits this choice.")
        self._body.tell(words)

    # --- what happens -----------------------------------------------------------------------------------

    def _on_row_changed(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()

    def _on_changed(self, changes: Changes) -> None:
        # Every step is news to the history.
        self._filter.meet(changes.step.by)
        self.refresh()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self._view and enter and event.type() == QEvent.Type.KeyPress:
            self.undo()
            return True
        return super().eventFilter(watched, event)
