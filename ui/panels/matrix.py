"""Who says what at a glance: sources as rows, values as columns; Enter shows the words in the article."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from annotator import kinds
from annotator.contradictions import told_by
from annotator.model import Article, ArticleId, Claim, Contradiction
from ui.models import naming, quotation, signs
from ui.named import named
from ui.theme import GAP, HAIR, TIGHT
from ui.workbench import Workbench

_CLAIM = Qt.ItemDataRole.UserRole
_MOST_ROWS = 200
_NAMES_PERCENT = 45
"""How much of the width the names of the sources may take."""


class Matrix(QWidget):
    """A check with its date where a source gives a value; copies of one another stand under one number."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._one: Contradiction | None = None
        self.table = named(QTableWidget(self), "sourceMatrix")
        self.table.setAccessibleName(self.tr("Sources and values"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().setDefaultSectionSize(30)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setHighlightSections(False)
        self.table.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setMinimumSectionSize(110)
        self.table.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.table.installEventFilter(self)
        self.table.cellDoubleClicked.connect(lambda _row, _column: self.open())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GAP, HAIR, GAP, TIGHT)
        rows.addWidget(self.table)

    def show_contradiction(self, one: Contradiction) -> None:
        """Lay out who gives which value; nothing is done where it stands there already."""
        if one == self._one:
            return
        self._one = one
        columns = {key: at for at, key in enumerate(dict.fromkeys(kinds.key(side.value) for side in one.values))}
        every = [claim for side in one.values for claim in side.claims]
        articles = set(list(dict.fromkeys(claim.article_id for claim in every))[:_MOST_ROWS])
        claims = [claim for claim in every if claim.article_id in articles]
        texts = self._bench.texts(articles)
        rows = self._rows(claims, texts)
        self.table.clear()
        self.table.setRowCount(len(rows))
        self.table.setColumnCount(len(columns))
        self.table.setHorizontalHeaderLabels(self._heads(one, columns))
        for row, (name, said) in enumerate(rows):
            self.table.setVerticalHeaderItem(row, _headed(name))
            for column in range(len(columns)):
                self.table.setItem(row, column, _blank(self.tr("says nothing of it")))
            for claim in said:
                self.table.setItem(row, columns[kinds.key(claim.value)], self._cell(claim, texts[claim.article_id]))
        self.table.resizeColumnsToContents()
        self.table.setCurrentCell(*self._first())

    def focus_first(self) -> None:
        """Put the keyboard into the table."""
        self.table.setFocus()

    def open(self) -> None:
        """Show the words of the current cell in the reader."""
        item = self.table.currentItem()
        claim = item.data(_CLAIM) if item is not None else None
        place = quotation.main_place(claim) if isinstance(claim, Claim) else None
        if isinstance(claim, Claim) and place is not None:
            self._bench.show_place(claim.article_id, place.start, place.end)

    def _rows(self, claims: list[Claim], texts: Mapping[ArticleId, Article]) -> list[tuple[str, list[Claim]]]:
        """The sources, those of one voice together: a number before the names of copies tells them."""
        found: list[tuple[str, list[Claim]]] = []
        copies = 0
        for voice in told_by(claims, self._bench.findings.witnesses):
            articles = dict.fromkeys(claim.article_id for claim in voice)
            copies += len(articles) > 1
            before = self.tr("voice {number}: ").format(number=copies) if len(articles) > 1 else ""
            for article_id in articles:
                name = texts[article_id].said_by
                found.append((before + name, [claim for claim in voice if claim.article_id == article_id]))
        return found

    def _heads(self, one: Contradiction, columns: dict[str, int]) -> list[str]:
        values = {kinds.key(side.value): side.value for side in reversed(one.values)}
        return [naming.value_name(self._bench.codebook, one.table, one.field, values[key]) for key in columns]

    def _cell(self, claim: Claim, article: Article) -> QTableWidgetItem:
        when = claim.as_of or article.published_on
        item = QTableWidgetItem(signs.icon("check"), naming.day(when) if when else self.tr("no date"))
        quotes = quotation.quotations(article, claim.evidence)
        item.setToolTip(quotation.plain(quotes[0]) if quotes else "")
        item.setData(_CLAIM, claim)
        return item

    def _first(self) -> tuple[int, int]:
        items = [self.table.item(0, at) for at in range(self.table.columnCount())]
        return next(((0, at) for at, item in enumerate(items) if item and item.data(_CLAIM)), (0, 0))

    # --- Qt's own names ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Long titles must not push the values out of sight.
        self.table.verticalHeader().setMaximumWidth(self.width() * _NAMES_PERCENT // 100)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if event.key() in keys and plain:
                self.open()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._one is not None:
            # The checks are pictures in the colours of the look before.
            one, self._one = self._one, None
            self.show_contradiction(one)


def _blank(told: str) -> QTableWidgetItem:
    """An empty cell, which a screen reader has words for."""
    item = QTableWidgetItem()
    item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
    return item


def _headed(name: str) -> QTableWidgetItem:
    made = QTableWidgetItem(name)
    made.setToolTip(name)
    return made
