"""What was done to the project, by whom, when and why; any of it can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from annotator.model import Changes, Step
from db.project import Project
from db.queries import history
from ui.models.history import STEP, HistoryModel, StepCard
from ui.panels.cards import card_list
from ui.panels.empty import Emptiable
from ui.panels.fresh import FreshPanel
from ui.workbench import Workbench

_NEWEST = 200


class HistoryPanel(FreshPanel):
    """The steps, newest first."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._model = HistoryModel(self)
        self._view = self._make_view()
        self._body = Emptiable(self._view, self)
        self._told = QLabel(self)
        self._undo = QPushButton(self.tr("Undo this step"), self)
        self._undo.setObjectName("undoStepButton")
        self._undo.setToolTip(self.tr("Enter"))
        self._undo.clicked.connect(self.undo)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 8)
        foot.addWidget(self._told, 1)
        foot.addWidget(self._undo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._body, 1)
        layout.addLayout(foot)
        self.setFocusProxy(self._view)
        bench.changed.connect(self._on_changed)

    def _make_view(self) -> QListView:
        view = card_list(self, "historyList", title=self.tr("History"), model=self._model, card=StepCard)
        view.selectionModel().currentChanged.connect(self._on_row_changed)
        return view

    @property
    def current(self) -> Step | None:
        """The step that is chosen."""
        found = self._view.currentIndex().data(STEP)
        return found if isinstance(found, Step) else None

    def reload(self) -> None:
        """Read the newest steps anew, the first of them chosen."""
        self._model.show(history.steps(self._bench.project, limit=_NEWEST))
        self._body.tell("" if self._model.steps else self.tr("Nothing has been done yet. Every step shows here."))
        self._view.setCurrentIndex(self._model.index(0))
        self._show_current()

    def undo(self) -> None:
        """Take the chosen step back, as a step of its own."""
        step = self.current
        if step is not None and self._undo.isEnabled():
            self._bench.do(Project.undo, step.id)

    def _show_current(self) -> None:
        step = self.current
        can = step is not None and not step.undone_by and not self._bench.project.read_only
        self._undo.setEnabled(can)
        self._told.setText(self.tr("This step was undone.") if step is not None and step.undone_by else "")

    # --- what happens -----------------------------------------------------------------------------------

    def _on_row_changed(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()

    def _on_changed(self, _changes: Changes) -> None:
        # Every step is news to the history.
        self.refresh()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self._view and enter and event.type() == QEvent.Type.KeyPress:
            self.undo()
            return True
        return super().eventFilter(watched, event)
