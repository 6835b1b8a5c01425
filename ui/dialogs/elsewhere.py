"""The same decision for proposals that say the same elsewhere: how many, which, and then all in one step."""

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

from annotator import kinds
from annotator.model import Claim, Span
from ui.models import naming, quotation
from ui.named import named
from ui.theme import GAP, MARGINS
from ui.workbench import Workbench

Item = Claim | Span

MOST_SHOWN = 200
"""Rows with their quotations; each needs its article's text. The others are counted."""


class ElsewhereDialog(QDialog):
    """Lists the proposals, all ticked; `chosen` are those left ticked when it is accepted."""

    def __init__(
        self, bench: Workbench, item: Item, others: Sequence[Item], *, rejects: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bench, self._others, self._rejects = bench, others, rejects
        self.setObjectName("elsewhereDialog")
        self.setWindowTitle(self.tr("Reject everywhere") if rejects else self.tr("Confirm everywhere"))
        self.resize(820, 460)
        self._head = QLabel(_name(bench, item), wordWrap=True)
        font = self._head.font()
        font.setBold(True)
        self._head.setFont(font)
        self._told = QLabel(wordWrap=True)
        self.table = named(QTableWidget(min(len(others), MOST_SHOWN), 2), "elsewhereList")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._fill()
        self._lay_out()
        self.table.itemChanged.connect(self._tell)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._tell()
        self.table.setFocus()

    def chosen(self) -> list[Item]:
        """The proposals to be decided; what is not shown counts as ticked."""
        shown = [other for row, other in enumerate(self._others[:MOST_SHOWN]) if self._is_ticked(row)]
        return [*shown, *self._others[MOST_SHOWN:]]

    def _is_ticked(self, row: int) -> bool:
        item = self.table.item(row, 0)
        return item is not None and item.checkState() is Qt.CheckState.Checked

    def _fill(self) -> None:
        for row, other in enumerate(self._others[:MOST_SHOWN]):
            article = self._bench.text(other.article_id)
            quotes = quotation.quotations(article, quotation.places_of(other))
            name = QTableWidgetItem(article.title or article.name)
            name.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            name.setCheckState(Qt.CheckState.Checked)
            name.setToolTip(article.title)
            words = QTableWidgetItem(quotation.plain(quotes[0]) if quotes else "")
            words.setToolTip(words.text())
            self.table.setItem(row, 0, name)
            self.table.setItem(row, 1, words)

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels([self.tr("Article"), self.tr("Quotation")])
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 260)
        self.table.resizeRowsToContents()
        self.table.selectRow(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        for part in (self._head, self._told, self.table, self._buttons):
            layout.addWidget(part)

    def _tell(self) -> None:
        chosen = self.chosen()
        articles = len({item.article_id for item in chosen})
        places = self.tr("Proposals that say the same: {count}, in {articles} other articles. Space unticks one.")
        told = places.format(count=len(chosen), articles=articles)
        if len(self._others) > MOST_SHOWN:
            hidden = self.tr("{count} more are not shown.").format(count=len(self._others) - MOST_SHOWN)
            told = f"{told} {hidden}"
        self._told.setText(told)
        go = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        words = self.tr("Reject {count}") if self._rejects else self.tr("Confirm {count}")
        go.setText(words.format(count=len(chosen) + 1))

    # --- Qt's own names ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)


def _name(bench: Workbench, item: Item) -> str:
    if isinstance(item, Span):
        return kinds.label(item.value)
    value = naming.value_name(bench.codebook, item.table, item.field, item.value)
    return f"{naming.fact_name(bench.codebook, item)}: {value}"
