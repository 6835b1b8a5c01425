"""Figures to look at: how far two readers agree, and how far the project has come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.double_reading import Figures
from annotator.errors import UserError
from ui.dialogs.listing import headline
from ui.messages import shown
from ui.models import agreement_words, charts
from ui.models.agreement_words import Line
from ui.models.charts import Chart
from ui.named import named
from ui.panels.chart_view import ChartView
from ui.sizes import room
from ui.theme import GAP, MARGINS
from ui.workbench import Workbench


class FiguresDialog(QDialog):
    """What the two dialogs share: parts one under the other, and a line that tells how saving a picture ended."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.resize(room(860, 560))
        self.chart = ChartView(bench.project.path.parent, self)
        self.chart.told.connect(self._tell)
        self._saved = named(QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText), "pictureSaved")
        self._saved.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(*MARGINS)
        self._rows.setSpacing(GAP)
        self._rows.addWidget(self._saved)
        self._rows.addWidget(buttons)

    def _lay_out(self, *parts: QWidget) -> None:
        for at, part in enumerate(parts):
            self._rows.insertWidget(at, part, int(isinstance(part, QTabWidget | ChartView)))

    def _tell(self, how: object) -> None:
        self._saved.setText(shown(how) if isinstance(how, UserError) else str(how))
        self._saved.show()


class AgreementDialog(FiguresDialog):
    """The figures of a double reading: claims, marked words, and as bars; what is undefined says why."""

    def __init__(self, bench: Workbench, found: Sequence[Figures], parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._found = found
        self.setObjectName("agreementDialog")
        self.setWindowTitle(self.tr("Agreement of two readers"))
        self.which = named(QComboBox(self), "agreementOf")
        self.which.setAccessibleName(self.tr("Double reading"))
        words = self.tr("{first} and {second} ({count} articles)")
        for one in found:
            of = one.which
            self.which.addItem(words.format(first=of.first, second=of.second, count=len(of.articles)))
        self.which.setVisible(len(found) > 1)
        self.which.setCurrentIndex(len(found) - 1)
        self.which.currentIndexChanged.connect(self._show_one)
        self.sentence = headline("")
        self.sentence.setObjectName("agreementWords")
        explained = QLabel(agreement_words.explanation(), wordWrap=True)
        explained.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.claims, self.spans = (
            named(QTableWidget(self), "claimAgreement"),
            named(QTableWidget(self), "spanAgreement"),
        )
        tabs = named(QTabWidget(self), "agreementTabs")
        for page, title in (
            (self.claims, self.tr("Claims")),
            (self.spans, self.tr("Marked words")),
            (self.chart, self.tr("As bars")),
        ):
            tabs.addTab(page, title)
            QWidget.setTabOrder(tabs.tabBar(), page)
        self._lay_out(self.which, self.sentence, explained, tabs)
        self._show_one(self.which.currentIndex())

    def _show_one(self, number: int) -> None:
        told, book = self._found[number], self._bench.codebook
        self.sentence.setText(agreement_words.sentence(told))
        _fill(self.claims, agreement_words.claim_headings(), agreement_words.claim_lines(book, told))
        _fill(self.spans, agreement_words.span_headings(told), agreement_words.span_lines(told))
        self.chart.show_chart(charts.agreement(book, told))


class ProgressDialog(FiguresDialog):
    """How far the project has come, one chart at a time."""

    def __init__(self, bench: Workbench, found: Sequence[Chart], parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.setObjectName("progressDialog")
        self.setWindowTitle(self.tr("Progress of the project"))
        self.which = named(QComboBox(self), "chartChoice")
        self.which.setAccessibleName(self.tr("What to show"))
        self.which.addItems([chart.title for chart in found])
        self.which.currentIndexChanged.connect(lambda number: self.chart.show_chart(found[number]))
        self._lay_out(self.which, self.chart)
        self.chart.show_chart(found[0])


def _fill(table: QTableWidget, headings: Sequence[str], lines: Sequence[Line]) -> None:
    """The lines, their numbers at the right; what is undefined says why as a tool tip and to screen readers."""
    table.setColumnCount(len(headings))
    table.setRowCount(len(lines))
    table.setHorizontalHeaderLabels(list(headings))
    for column in range(1, len(headings)):
        head = table.horizontalHeaderItem(column)
        assert head is not None
        head.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    table.setAccessibleName(headings[0])
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for row, line in enumerate(lines):
        for column, cell in enumerate(line):
            item = QTableWidgetItem(cell.words)
            item.setToolTip(cell.why)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, cell.why)
            if column:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, column, item)
    if lines:
        table.selectRow(0)
