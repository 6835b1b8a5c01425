"""What an edited workbook says otherwise: looked through, taken or left one by one, and applied in one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.sheets import SheetChange, SheetDifference
from annotator.visible import apart
from ui.dialogs.listing import headline
from ui.dialogs.sheet_detail import SheetDetail
from ui.dialogs.sheet_filter import SheetFilter
from ui.dialogs.sheet_list import SheetList
from ui.dialogs.sheet_notes import SheetNotes
from ui.messages import shown
from ui.models import sheet_words
from ui.models.sheet_changes import SheetChangesModel
from ui.models.sheet_choices import Choice
from ui.named import named
from ui.theme import GAP, MARGINS
from ui.workbench import Workbench

Apply = Callable[[Sequence[SheetChange]], None]

_LARGEST = QSize(1280, 800)
_BESIDE = QSize(40, 60)
_DETAIL_LINES = 11


class SheetChangesDialog(QDialog):
    """`apply` is given the changes that are taken, and refuses with a UserError, which is told here."""

    def __init__(
        self, bench: Workbench, difference: SheetDifference, parent: QWidget, *, origin: str, apply: Apply
    ) -> None:
        super().__init__(parent)
        self._bench, self._apply = bench, apply
        self.setObjectName("sheetDialog")
        self.setWindowTitle(self.tr("Import edited workbook"))
        self.resize((parent.size() - _BESIDE).boundedTo(_LARGEST))
        self._head = headline("")
        self._origin = named(QLabel(origin, textFormat=Qt.TextFormat.PlainText, wordWrap=True), "sheetOrigin")
        self.model = SheetChangesModel(bench, self)
        self.filter = SheetFilter(self.model, self)
        self.list = SheetList(self.model, self)
        self.detail = SheetDetail(bench, self)
        self.notes = SheetNotes(self)
        self._amount = named(QLabel(wordWrap=True), "sheetAmount")
        self.warning = named(QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True), "sheetWarning")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.go = named(self._buttons.button(QDialogButtonBox.StandardButton.Ok), "applyChanges")
        self._lay_out()
        self._connect()
        self.show_difference(difference)
        self.list.setFocus()

    def show_difference(self, difference: SheetDifference) -> None:
        """Show these changes; what was chosen for one that is still the same stays chosen."""
        self._head.setText(f"{apart(difference.file)}   ·   {sheet_words.summary(difference)}")
        self.notes.show_notes(difference.notes)
        self.filter.fill(difference.changes, self._bench.codebook)
        self.model.show(difference)

    def apply(self) -> None:
        """Make what is taken one step of the project; where that is refused, say why and stay."""
        # Thousands take a second or two.
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._apply(self.model.taken())
        except UserError as error:
            self.warning.setText(shown(error))
            self.warning.show()
            return
        finally:
            QApplication.restoreOverrideCursor()
        self.accept()

    def _lay_out(self) -> None:
        for quiet in (self._origin, self._amount):
            quiet.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.warning.hide()
        self.go.setDefault(True)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 1)
        split.setSizes([_LARGEST.height(), self.fontMetrics().height() * _DETAIL_LINES])
        foot = QHBoxLayout()
        foot.addWidget(self._amount, 1)
        foot.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        for part in (self._head, self._origin, self.notes, self.filter):
            layout.addWidget(part)
        layout.addWidget(split, 1)
        layout.addWidget(self.warning)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.list.moved.connect(self._on_moved)
        self.model.chosen.connect(self._on_chosen)
        self.detail.chosen.connect(self._on_choice_made)
        self._buttons.accepted.connect(self.apply)
        self._buttons.rejected.connect(self.reject)

    # --- what happens -----------------------------------------------------------------------------------

    def _on_moved(self, row: int) -> None:
        change = self.model.change(row)
        self.detail.show_change(change, self.model.choice(row))
        self.filter.show_kind(change.kind if change else None)

    def _on_choice_made(self, choice: Choice) -> None:
        self.model.choose(self.list.currentIndex().row(), choice)

    def _on_chosen(self) -> None:
        row = self.list.currentIndex().row()
        self.detail.show_choice(self.model.change(row), self.model.choice(row))
        taken, undecided = len(self.model.taken()), self.model.undecided()
        told = [self.tr("Space takes or leaves a change.")]
        if undecided:
            words = self.tr("Conflicts not chosen yet: {count}. There the project stays as it is.")
            told.append(words.format(count=undecided))
        if hidden := self.model.hidden():
            told.append(self.tr("Taken, too, but not shown: {count}.").format(count=hidden))
        self._amount.setText(" ".join(told))
        self.go.setText(self.tr("Apply {count}").format(count=taken))
        self.go.setEnabled(bool(taken))
