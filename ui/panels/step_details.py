"""One step of the history: who, when and why, what it changed, and which later steps stand on it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.model import Step, StepId
from annotator.visible import apart
from db.queries import compared, history
from ui.elided import Elided
from ui.messages import shown
from ui.models import naming
from ui.models.step_rows import StepCell, StepRowsModel
from ui.models.step_words import place_of
from ui.named import named
from ui.reading_order import in_reading_order
from ui.theme import GAP, HAIR, NEAR, TIGHT
from ui.workbench import Workbench

_NAMED = 5
"""How many of the steps that stand on this one are named."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StepDetails(QWidget):
    """Read anew after the frame in which a step was chosen: the list itself must not wait for it."""

    step_wished = Signal(int)
    undo_wished = Signal()

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench = bench
        self._step: Step | None = None
        self._name = named(Elided(parent=self), "stepName")
        self._told = named(QLabel(self), "stepTold")
        self._depends = named(QLabel(self), "stepDepends")
        self._model = StepRowsModel(bench, self)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._rows = self._make_rows()
        self._left_out = named(QLabel(self), "stepLeftOut")
        self.undo_button = named(QPushButton(self.tr("Undo this step"), self), "undoStepButton")
        self.undo_button.setToolTip(self.tr("Enter"))
        self.undo_button.clicked.connect(self.undo_wished)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read)
        self._fitting.timeout.connect(self._rows.resizeRowsToContents)
        self._lay_out()
        in_reading_order(self)

    def _make_rows(self) -> QTableView:
        rows = named(QTableView(self), "stepRows")
        rows.setAccessibleName(self.tr("What the step changed"))
        rows.setModel(self._model)
        rows.setItemDelegate(StepCell(rows))
        rows.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows.setTabKeyNavigation(False)
        rows.setShowGrid(False)
        rows.setToolTip(self.tr("Enter shows the place in the article"))
        rows.verticalHeader().hide()
        rows.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.horizontalHeader().setHighlightSections(False)
        rows.horizontalHeader().sectionResized.connect(lambda: self._fitting.start())
        rows.doubleClicked.connect(lambda index: self.go_to_row(index.row()))
        rows.installEventFilter(self)
        return rows

    def _lay_out(self) -> None:
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        for told in (self._told, self._depends):
            told.setWordWrap(True)
        self._depends.setTextFormat(Qt.TextFormat.RichText)
        self._depends.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._depends.linkActivated.connect(lambda number: self.step_wished.emit(int(number)))
        words = QVBoxLayout()
        words.setSpacing(HAIR)
        words.addWidget(self._name)
        words.addWidget(self._told)
        head = QHBoxLayout()
        head.setContentsMargins(GAP, NEAR, GAP, TIGHT)
        head.setSpacing(GAP)
        head.addLayout(words, 1)
        head.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        for told in (self._depends, self._left_out):
            told.setContentsMargins(GAP, 0, GAP, NEAR)
        layout.addWidget(self._depends)
        layout.addWidget(self._rows, 1)
        layout.addWidget(self._left_out)

    def show_step(self, step: Step | None, name: str) -> None:
        """Show this step; what it changed follows after the next frame."""
        self._step = step
        self._name.setText(name)
        self._told.setText(_told(step) if step else "")
        self._depends.hide()
        self._left_out.hide()
        self._model.show([])
        can = step is not None and not step.undone_by and not self._bench.project.read_only
        self.undo_button.setEnabled(can)
        self.undo_button.setVisible(step is not None)
        self._soon.start()

    def go_to_row(self, number: int) -> None:
        """Show in the article what that row is about; where it has gone, say so."""
        row = self._model.row(number)
        place = place_of(row) if row else None
        if place is not None:
            self._bench.show_place(*place)
        elif row is not None:
            self._bench.message.emit(self.tr("This has no place in an article any more."))

    def _read(self) -> None:
        if self._step is None:
            return
        project, step = self._bench.project, self._step
        found = compared.of(project, step.id)
        self._model.show(found)
        self._fitting.start()
        total = compared.count(project, step.id)
        self._left_out.setVisible(total > len(found))
        self._left_out.setText(self.tr("The first {count} changes are shown.").format(count=len(found)))
        self._tell_dependants(total)

    def _tell_dependants(self, total: int) -> None:
        told = self._why_not(total) if self._step is not None else ""
        self._depends.setText(told)
        self._depends.setVisible(bool(told))

    def _why_not(self, total: int) -> str:
        """Why the step cannot be undone now; empty where it can, or where finding out would take too long."""
        step = self._step
        if step is None:
            return ""
        if step.undone_by:
            link = _link(step.undone_by, self.tr("step #{id}").format(id=step.undone_by))
            return self.tr("This step was undone by {step}.").format(step=link)
        if total > compared.WORTH:
            return ""
        try:
            later = history.dependants(self._bench.project, step.id, limit=_NAMED + 1)
        except UserError as error:
            return escape(shown(error))
        names = [_link(one.id, f"#{one.id} {shown(one.label)}") for one in later[:_NAMED]]
        more = [self.tr("and others")] if len(later) > _NAMED else []
        return (
            self.tr("Cannot be undone yet: later steps build on it: {steps}.").format(steps=", ".join(names + more))
            if later
            else ""
        )

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            self.go_to_row(self._rows.currentIndex().row())
            return True
        return super().eventFilter(watched, event)


def _told(step: Step) -> str:
    reason = f"“{step.reason}”" if step.reason else ""
    return " · ".join(apart(part) for part in (f"#{step.id}", step.by, naming.moment(step.at), reason) if part)


def _link(step_id: StepId, words: str) -> str:
    return f'<a href="{step_id}">{escape(words)}</a>'
