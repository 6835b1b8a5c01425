"""The article list as a model: ids at hand, cards fetched page by page as they come on screen."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model import ArticleId, Changes, ClaimId
from db.queries import articles, claims
from db.queries.articles import Card
from ui.workbench import Workbench

PAGE = 128
_PAGES_KEPT = 64
CARD = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class ArticlesModel(QAbstractListModel):
    """Articles matching a search, as `Card`s under the role CARD."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[Card]] = OrderedDict()
        self._stale: set[ArticleId] = set()

    def load(self, matching: str = "") -> None:
        """Show the articles that match."""
        self.beginResetModel()
        self._ids = articles.ids(self._bench.project, matching=matching)
        self._pages.clear()
        self.endResetModel()

    def follow(self, changes: Changes) -> None:
        """Mark the articles whose claims a step touched: counting the claims of all would take several frames."""
        touched = [ClaimId(number) for number in changes.ids.get("claim", ())]
        found = claims.some(self._bench.project, touched) if len(touched) <= PAGE else []
        if len(found) == len(touched):
            self._stale |= {claim.article_id for claim in found}
        else:
            # Some are gone, and their article cannot be told any more.
            self._pages.clear()

    def refresh(self) -> None:
        """Fetch the marked cards anew, and tell the conflicts of all as they are; the list stays."""
        conflicts = self._bench.findings.conflicts
        anew = {card.id: card for card in articles.cards(self._bench.project, sorted(self._stale), conflicts=conflicts)}
        self._stale.clear()
        for number, page in self._pages.items():
            cards = [anew.get(card.id, card) for card in page]
            self._pages[number] = [replace(card, contradictions=conflicts[card.id]) for card in cards]
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def id_at(self, row: int) -> int:
        """The id of the article in that row."""
        return self._ids[row]

    def row_of(self, article_id: int) -> int:
        """The row of an article; -1 if it is not in the list."""
        try:
            return self._ids.index(article_id)
        except ValueError:
            return -1

    def card(self, row: int) -> Card | None:
        """The card of that row; None for an article that has gone meanwhile."""
        page, at = divmod(row, PAGE)
        if page not in self._pages:
            ids, conflicts = self._ids[page * PAGE : (page + 1) * PAGE], self._bench.findings.conflicts
            self._pages[page] = articles.cards(self._bench.project, ids, conflicts=conflicts)
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        cards = self._pages[page]
        return cards[at] if at < len(cards) else None

    # --- Qt's own names -------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (CARD, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        card = self.card(index.row())
        if card is None or role == CARD:
            return card
        return self._words(card) if role == Qt.ItemDataRole.AccessibleTextRole else card.title or card.name

    def _words(self, card: Card) -> str:
        decided, total = progress(card)
        told = self.tr("{title}. {source}, {date}. {decided} of {total} decided, {contradictions} open contradictions.")
        return told.format(
            title=card.title or card.name,
            source=card.source,
            date=card.published_on or "",
            decided=decided,
            total=total,
            contradictions=card.contradictions,
        )


def progress(card: Card) -> tuple[int, int]:
    """How many claims are decided, and how many there are."""
    decided = card.confirmed + card.rejected
    return decided, decided + card.suggested
