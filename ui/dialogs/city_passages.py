"""The articles that speak of a city, each with the sentence that does so first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from annotator.cities import Holding
from annotator.model import Article, ArticleId, Claim, Evidence, Span
from db.queries import articles
from ui.models import quotation
from ui.workbench import Workbench

MOST_QUOTED = 200
"""Articles whose sentence is shown; each needs its text."""


class CityPassages(QTableWidget):
    """One row an article: its title, how many claims, and its words; `ticks` lets a person choose among them."""

    def __init__(self, bench: Workbench, holding: Holding, *, ticks: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids = sorted(holding.articles, key=lambda one: (one != bench.article_id, one))
        self._ticks = ticks
        self.setObjectName("cityArticles")
        self.setAccessibleName(self.tr("Articles"))
        self.setColumnCount(3)
        self.setRowCount(len(self._ids))
        self.setHorizontalHeaderLabels([self.tr("Article"), self.tr("Claims"), self.tr("Quotation")])
        texts = articles.articles(bench.project, self._ids[:MOST_QUOTED])
        cards = {card.id: card for card in articles.cards(bench.project, self._ids, conflicts={})}
        for row, number in enumerate(self._ids):
            self._fill(row, cards[number].title or cards[number].name, _of(holding, number), texts.get(number))
        self._dress()

    def chosen(self) -> list[ArticleId]:
        """The articles that are ticked."""
        return [number for row, number in enumerate(self._ids) if self._is_ticked(row)]

    def tick(self, wanted: Sequence[ArticleId]) -> None:
        """Tick these articles, and no other."""
        for row, number in enumerate(self._ids):
            self._name(row).setCheckState(Qt.CheckState.Checked if number in wanted else Qt.CheckState.Unchecked)

    def _fill(self, row: int, title: str, said: tuple[list[Claim], list[Span]], article: Article | None) -> None:
        claims, spans = said
        words = _quotation(article, claims, spans) if article else ""
        for column, text in enumerate((title, str(len(claims)) if claims else "–", words)):
            item = QTableWidgetItem(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setToolTip(text)
            if column == 1:
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.setItem(row, column, item)
        if self._ticks:
            name = self._name(row)
            name.setFlags(name.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            name.setCheckState(Qt.CheckState.Unchecked)

    def _dress(self) -> None:
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, 250)
        if self._ids:
            self.setCurrentCell(0, 0)

    def fit(self) -> None:
        """Make the rows as high as their words, once the columns have their widths."""
        self.resizeRowsToContents()

    def _is_ticked(self, row: int) -> bool:
        return self._name(row).checkState() is Qt.CheckState.Checked

    def _name(self, row: int) -> QTableWidgetItem:
        item = self.item(row, 0)
        assert item is not None
        return item


def _of(holding: Holding, article_id: ArticleId) -> tuple[list[Claim], list[Span]]:
    claims = [claim for claim in holding.claims if claim.article_id == article_id]
    return claims, [span for span in holding.spans if span.article_id == article_id]


def _quotation(article: Article, claims: Sequence[Claim], spans: Sequence[Span]) -> str:
    places = [Evidence(span.start, span.end) for span in spans[:1]] or [e for claim in claims for e in claim.evidence]
    quotes = quotation.quotations(article, places[:1])
    return quotation.plain(quotes[0]) if quotes else ""
