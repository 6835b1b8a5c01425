"""One verdict for all contradictions between the same values: which ones, ticked, and then all in one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Contradiction, Resolution, ResolutionId
from db.ops.resolutions import Given
from ui.models import advice, naming, quotation
from ui.named import named
from ui.theme import GAP, MARGINS
from ui.workbench import Workbench

MOST_SHOWN = 200
"""Rows with their quotations; each needs its articles' texts. The others are counted."""


class SameVerdictDialog(QDialog):
    """Lists the contradictions, all ticked; `chosen` are those left ticked when it is accepted."""

    def __init__(
        self,
        bench: Workbench,
        one: Contradiction,
        others: Sequence[Contradiction],
        given: Given,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench, self._one, self._others = bench, one, others
        self.setObjectName("sameVerdictDialog")
        self.setWindowTitle(self.tr("The same verdict elsewhere"))
        self.resize(820, 420)
        self._head = QLabel(self._verdict(given), wordWrap=True)
        bold = self._head.font()
        bold.setBold(True)
        self._head.setFont(bold)
        self._told = QLabel(wordWrap=True)
        self.table = named(QTableWidget(min(len(others), MOST_SHOWN), 2), "sameVerdictList")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._fill()
        self._lay_out()
        self.table.itemChanged.connect(self._tell)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._tell()
        self.table.setFocus()

    def chosen(self) -> list[Contradiction]:
        """The contradiction itself and those to be settled with it; what is not shown counts as ticked."""
        shown = [other for row, other in enumerate(self._others[:MOST_SHOWN]) if self._is_ticked(row)]
        return [self._one, *shown, *self._others[MOST_SHOWN:]]

    def _verdict(self, given: Given) -> str:
        one = self._one
        told = Resolution(
            ResolutionId(0), one.table, one.row, one.field, one.type, given.verdict, given.value, given.reason, ()
        )
        return advice.decided(self._bench.codebook, told)

    def _is_ticked(self, row: int) -> bool:
        item = self.table.item(row, 0)
        return item is not None and item.checkState() is Qt.CheckState.Checked

    def _fill(self) -> None:
        for row, other in enumerate(self._others[:MOST_SHOWN]):
            name = QTableWidgetItem(naming.fact_name(self._bench.codebook, other))
            name.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            name.setCheckState(Qt.CheckState.Checked)
            words = QTableWidgetItem("\n".join(self._quotes(other)))
            words.setToolTip(words.text())
            self.table.setItem(row, 0, name)
            self.table.setItem(row, 1, words)

    def _quotes(self, other: Contradiction) -> list[str]:
        """One quotation a value."""
        firsts = [side.claims[0] for side in other.values]
        quotes = (quotation.quotations(self._bench.text(c.article_id), c.evidence) for c in firsts)
        return [quotation.plain(one[0]) for one in quotes if one]

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels([self.tr("Fact"), self.tr("Quotations")])
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 240)
        self.table.resizeRowsToContents()
        self.table.selectRow(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        for part in (self._head, self._told, self.table, self._buttons):
            layout.addWidget(part)

    def _tell(self) -> None:
        count = len(self.chosen())
        told = self.tr("Contradictions between the same values elsewhere: {count}. Space unticks one.")
        self._told.setText(told.format(count=count - 1))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Resolve {count}").format(count=count))

    # --- Qt's own names ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
