"""The article list as a model: ids at hand, cards fetched page by page as they come on screen."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from annotator.model import ArticleId, Changes, ClaimId
from db.queries import articles, claims
from db.queries.articles import Card
from ui.workbench import Workbench

PAGE = 32
_PAGES_KEPT = 256
_FOLLOWED = 128
"""Claims of a step up to which their articles are looked up."""
FIRST = 1000
"""Articles listed at once: those on screen and many more."""
_BREATH_MS = 100
"""After so long without another letter the others are listed, too."""
CARD = Qt.ItemDataRole.UserRole
SEEN = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Seen:
    """Whether an article was never opened, and how many of its suggested claims were never looked at."""

    is_new: bool = False
    unseen: int = 0


class ArticlesModel(QAbstractListModel):
    """Articles matching a search, as `Card`s under the role CARD and what was `Seen` of them under SEEN."""

    # All that match are listed, not the first of them alone.
    completed = Signal()

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[Card]] = OrderedDict()
        self._stale: set[ArticleId] = set()
        self._unseen: dict[ArticleId, int] = {}
        self._matching = ""
        self._later = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._later.timeout.connect(self.complete)
        bench.looks.changed.connect(self._on_looked)

    def load(self, matching: str = "") -> None:
        """Show the articles that match: the first at once, where there are many more a little later."""
        self._matching = matching
        self.beginResetModel()
        self._ids = articles.ids(self._bench.project, matching=matching, most=FIRST)
        self._pages.clear()
        self.endResetModel()
        if len(self._ids) < FIRST:
            self._later.stop()
        else:
            self._later.start()

    def complete(self) -> None:
        """List what is still left out; the list stays where it is."""
        if len(self._ids) != FIRST or self._bench.jobs.closed:
            return
        every = articles.ids(self._bench.project, matching=self._matching)
        if len(every) == FIRST:
            return
        # What a step changed was listed anew then: the first are still the first.
        self.beginInsertRows(QModelIndex(), FIRST, len(every) - 1)
        self._ids = every
        # Its cards were as many as were listed.
        self._pages.pop(FIRST // PAGE, None)
        self.endInsertRows()
        self.completed.emit()

    def follow(self, changes: Changes) -> None:
        """Mark the articles whose claims a step touched: counting the claims of all would take several frames."""
        touched = [ClaimId(number) for number in changes.ids.get("claim", ())]
        found = claims.some(self._bench.project, touched) if len(touched) <= _FOLLOWED else []
        if len(found) == len(touched):
            self._stale |= {claim.article_id for claim in found}
        else:
            # Some are gone, and their article cannot be told any more.
            self._pages.clear()

    def refresh(self) -> None:
        """Fetch the marked cards anew, and tell the conflicts of all as they are; the list stays."""
        conflicts = self._bench.findings.conflicts
        anew = {card.id: card for card in articles.cards(self._bench.project, sorted(self._stale), conflicts=conflicts)}
        self._count_unseen(sorted(self._stale))
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
            self._count_unseen(ids)
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        cards = self._pages[page]
        return cards[at] if at < len(cards) else None

    def is_new(self, card: Card) -> bool:
        """Whether this person has never opened the article."""
        return not self._bench.looks.has_opened(card.id)

    def unseen(self, card: Card) -> int:
        """How many of the article's suggested claims this person has never looked at."""
        return self._unseen.get(card.id, 0)

    def _count_unseen(self, ids: Sequence[int]) -> None:
        suggested, seen = claims.suggested(self._bench.project, ids), self._bench.looks.has_seen_claim
        for number in map(ArticleId, ids):
            self._unseen[number] = sum(not seen(claim) for claim in suggested.get(number, ()))

    def _on_looked(self) -> None:
        """Looks are made in the open article alone: only its card is told anew."""
        here = self._bench.article_id
        self._count_unseen([here])
        if (row := self.row_of(here)) >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    # --- Qt's own names -------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        words = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if role not in (CARD, SEEN, Qt.ItemDataRole.DisplayRole, *words):
            return None
        card = self.card(index.row())
        if card is None or role == CARD:
            return card
        if role == SEEN:
            return Seen(self.is_new(card), self.unseen(card))
        return self._words(card) if role in words else card.title or card.name

    def _words(self, card: Card) -> str:
        _, total = progress(card)
        told = self.tr(
            "{title}. {source}, {date}. Claims: {total}, of these {confirmed} confirmed, {rejected} rejected, "
            "{looked} looked at and undecided, {unseen} never looked at. Open contradictions: {contradictions}."
        )
        unseen = self.unseen(card)
        words = told.format(
            title=card.title or card.name,
            source=card.source,
            date=card.published_on or "",
            total=total,
            confirmed=card.confirmed,
            rejected=card.rejected,
            looked=card.suggested - unseen,
            unseen=unseen,
            contradictions=card.contradictions,
        )
        never = self.tr("Never opened.")
        return f"{never} {words}" if self.is_new(card) else words


def progress(card: Card) -> tuple[int, int]:
    """How many claims are decided, and how many there are."""
    decided = card.confirmed + card.rejected
    return decided, decided + card.suggested
