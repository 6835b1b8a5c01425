"""The verified tables: what the project holds true, each cell with the words that support it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Cell, Changes
from db.queries import reviews
from ui.columns import side_by_side
from ui.messages import label
from ui.models import naming, verified
from ui.models.facts import FactsModel
from ui.models.placeless import PlacelessModel, placeless_name
from ui.panels.empty import Emptiable
from ui.panels.fresh import FreshPanel
from ui.panels.frozen_table import FrozenTable
from ui.panels.passage import Passage
from ui.panels.review_thread import ThreadLines
from ui.sizes import wide
from ui.theme import GAP, NEAR, SPACE, TIGHT
from ui.workbench import Workbench

_PASSAGES_SHOWN = 12
_ROWS_MEASURED = 60
_SIGN = 16
"""Pixels of a sign; two may stand side by side."""

_PLACELESS = "/placeless"
"""Stands among the tables' names, and is none: the claims that no table has a place for."""


class TablesPanel(FreshPanel):
    """One table at a time; beside it the quotations of the chosen cell."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._model = FactsModel(bench, self)
        self._on_show = ""
        self._choice = QComboBox(self)
        self._suggested = QCheckBox(self.tr("Suggested too"), self)
        self._count = QLabel(self)
        self._view = self._make_view()
        self._placeless = PlacelessModel(bench, self)
        self._placeless_view = self._make_placeless_view()
        self._body = Emptiable(self._view, self)
        self._pages = QStackedWidget(self)
        self._words = QScrollArea(self)
        self._lay_out()
        self._choice.currentIndexChanged.connect(self._show_table)
        self._suggested.toggled.connect(self._on_suggested_toggled)
        bench.changed.connect(self._on_changed)
        bench.findings.changed.connect(self.refresh)
        self._show_words()

    def _make_view(self) -> FrozenTable:
        view = FrozenTable(self)
        view.setObjectName("verifiedTable")
        view.setAccessibleName(self.tr("Verified table"))
        view.setModel(self._model)
        self._dress(view)
        return view

    def _make_placeless_view(self) -> QTableView:
        view = QTableView(self)
        view.setObjectName("placelessClaims")
        view.setAccessibleName(self.tr("Claims without a place"))
        view.setModel(self._placeless)
        self._dress(view)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        return view

    def _dress(self, view: QTableView) -> None:
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.setIconSize(QSize(2 * wide(_SIGN), wide(_SIGN)))
        view.setStyleSheet("QTableView::item { padding: 0 5px; }")
        view.verticalHeader().setVisible(False)
        view.verticalHeader().setDefaultSectionSize(26)
        view.horizontalHeader().setMaximumSectionSize(320)
        view.horizontalHeader().setMinimumSectionSize(64)
        # So many rows tell how wide a column is; a thousand, as Qt would have it, take a second.
        view.horizontalHeader().setResizeContentsPrecision(_ROWS_MEASURED)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        view.selectionModel().currentChanged.connect(self._on_cell_changed)
        view.installEventFilter(self)

    def _lay_out(self) -> None:
        self._choice.setObjectName("tableChoice")
        self._choice.setAccessibleName(self.tr("Table"))
        # Filled after it was first laid out: it widens with its contents.
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._suggested.setObjectName("tablesIncludeSuggested")
        self._suggested.setChecked(True)
        self._words.setWidgetResizable(True)
        self._words.setFrameShape(QFrame.Shape.NoFrame)
        self._words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = QHBoxLayout()
        top.setContentsMargins(GAP, TIGHT, GAP, TIGHT)
        top.setSpacing(GAP)
        for part in (self._choice, self._suggested, self._count):
            top.addWidget(part)
        top.addStretch(1)
        self._pages.addWidget(self._body)
        self._pages.addWidget(self._placeless_view)
        split = side_by_side(self._pages, self._words, sizes=(530, 250), stretch=(3, 2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(split, 1)
        self.setFocusProxy(self._view)

    def _fill_choice(self) -> None:
        """Offer the codebook's tables, keeping to the one that was shown."""
        kept = self._choice.currentData() or self._bench.looks.panels.get("tableChoice")
        self._choice.blockSignals(True)
        self._choice.clear()
        for table in self._bench.codebook.tables:
            self._choice.addItem(label(table.label), table.name)
        if orphans := self._bench.findings.orphans:
            self._choice.addItem(placeless_name(len(orphans)), _PLACELESS)
        self._choice.setCurrentIndex(max(0, self._choice.findData(kept)))
        self._choice.blockSignals(False)

    @property
    def cell(self) -> Cell | None:
        """Where the chosen fact stands."""
        seen = self._model.seen(self._view.currentIndex())
        return seen.cell if seen and not self._pages.currentIndex() else None

    # --- reading ----------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Show the facts that were derived last."""
        self._suggested.setChecked(self._bench.findings.include_suggested)
        self._fill_choice()
        self._show_table()

    def _show_table(self) -> None:
        placeless = self._choice.currentData() == _PLACELESS
        self._pages.setCurrentIndex(1 if placeless else 0)
        self.setFocusProxy(self._placeless_view if placeless else self._view)
        if placeless:
            self._show_placeless()
        else:
            self._show_facts()

    def _show_placeless(self) -> None:
        """The claims that no table has a place for."""
        orphans, row = self._bench.findings.orphans, self._placeless_view.currentIndex().row()
        self._placeless.show(orphans)
        self._placeless_view.resizeColumnsToContents()
        self._placeless_view.setCurrentIndex(self._placeless.index(max(0, min(row, len(orphans) - 1)), 0))
        self._count.setText(self.tr("They come back with a codebook that has a place for them."))
        self._on_show = ""
        self._show_words()

    def _show_facts(self) -> None:
        row, column = self._view.currentIndex().row(), self._view.currentIndex().column()
        table = naming.table_of(self._bench.codebook, self._choice.currentData() or "")
        rows = [row for row in self._bench.findings.rows if table and row.table == table.name]
        self._model.show(table, rows, reviews.threads(self._bench.project))
        self._view.resizeColumnsToContents()
        for at in range(self._model.columnCount()):
            # The frame around the chosen cell takes its room from the words.
            self._view.setColumnWidth(at, self._view.columnWidth(at) + TIGHT)
        self._view.freeze(self._model.keys)
        self._count.setText(self.tr("Rows: {count}").format(count=len(rows)))
        self._body.tell("" if rows else self._emptiness())
        if rows:
            # A cell that can be asked for its words, rather than a key, when a table is shown first.
            same = table is not None and table.name == self._on_show
            again = self._model.index(min(row, len(rows) - 1), column) if same and row >= 0 else QModelIndex()
            again = again if again.isValid() else self._model.index(0, self._model.keys)
            # The keys stay in sight when a table is shown first.
            self._view.setAutoScroll(same)
            self._view.setCurrentIndex(again)
            self._view.setAutoScroll(True)
        self._on_show = table.name if table and rows else ""
        self._show_words()

    def _emptiness(self) -> str:
        if self._suggested.isChecked():
            return self.tr(
                "No article says anything for this table yet. Import more of them with Ctrl+I, or mark words in the "
                "text (F6, F7, F9) and make a claim of them with Ctrl+Enter."
            )
        return self.tr("Nothing is confirmed for this table yet. Confirm claims beside the article with Enter.")

    def _show_words(self) -> None:
        """The quotations of the chosen cell."""
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(GAP, SPACE, GAP, SPACE)
        rows.setSpacing(NEAR)
        for part in self._parts(page):
            rows.addWidget(part)
        rows.addStretch(1)
        self._words.setWidget(page)

    def _parts(self, page: QWidget) -> list[QWidget]:
        if self._pages.currentIndex():
            claim = self._placeless.claim(self._placeless_view.currentIndex())
            return [Passage(self._bench, claim, page)] if claim else []
        fact = self._model.fact(self._view.currentIndex())
        told = QLabel(page)
        told.setObjectName("factStatus")
        told.setWordWrap(True)
        if fact is None:
            told.setText(self.tr("Choose a value to see the words that support it."))
            return [told]
        seen = self._model.seen(self._view.currentIndex())
        status = naming.status_name(fact.status)
        told.setText(" · ".join(words for words in (status, verified.told(seen) if seen else "") if words))
        lines = ThreadLines(page)
        if seen is not None:
            lines.show_cell(self._bench.project, seen.cell, but=seen.fact)
        return [told, lines, *(Passage(self._bench, claim, page) for claim in fact.claims[:_PASSAGES_SHOWN])]

    # --- what happens -----------------------------------------------------------------------------------

    def _on_cell_changed(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._show_words()

    def _on_activated(self) -> None:
        passage = self._words.findChild(Passage)
        if passage is not None:
            passage.open()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("codebook", "article", "source", "note"):
            self.refresh()

    def _on_suggested_toggled(self, checked: bool) -> None:
        self._bench.findings.include_suggested = checked

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.type() == QEvent.Type.KeyPress and watched in (self._view, self._placeless_view):
            self._on_activated()
            return True
        return super().eventFilter(watched, event)
