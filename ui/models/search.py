"""What a search found as a model: a heading for each sort, its hits, and a line that asks for more."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.sought import Sought
from db.queries.asked import What
from db.queries.search import Found
from ui.models import found as finding
from ui.models.found import Hit, Line, Sort, Told
from ui.workbench import Workbench

PAGE = 8
"""Hits that are put in words together, as they come on screen: about as many as are seen at once."""
LINE = Qt.ItemDataRole.UserRole
TOLD = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class SearchModel(QAbstractListModel):
    """The lines under the role LINE; what a hit says under TOLD."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._wanted = Sought()
        self._lines: list[Line] = []
        self._pages: dict[int, dict[int, Told]] = {}

    def show(self, found: Found, wanted: Sought) -> None:
        """Show what was found for these words."""
        self.beginResetModel()
        self._wanted = wanted
        self._pages.clear()
        self._lines = [line for what in What for line in _lines(what, found)]
        self.endResetModel()

    def told(self, row: int) -> Told | None:
        """The hit of that row in words; None for a heading, or where it has gone meanwhile."""
        page = row // PAGE
        if page not in self._pages:
            rows = range(page * PAGE, min((page + 1) * PAGE, len(self._lines)))
            hits = {at: self._lines[at] for at in rows if self._lines[at].sort is Sort.HIT}
            self._pages[page] = finding.told(self._bench, hits, self._wanted)
        return self._pages[page].get(row)

    def next_row(self, row: int, *, by: int) -> int:
        """The row that can be chosen next, up (-1) or down (1); the same where there is none."""
        at = row + by
        while 0 <= at < len(self._lines) and self._lines[at].sort is Sort.HEAD:
            at += by
        return at if 0 <= at < len(self._lines) else row

    def count(self, what: What) -> int:
        """How many hits of a sort are in the list."""
        return sum(line.sort is Sort.HIT and line.what is what for line in self._lines)

    def name(self, line: Line) -> str:
        """The words of a heading, or of the line that asks for more."""
        if line.sort is Sort.MORE:
            return self.tr("More…")
        names = {
            What.CITY: self.tr("Cities"),
            What.CLAIM: self.tr("Claims"),
            What.SPAN: self.tr("Marked words"),
            What.REASON: self.tr("Reasons"),
            What.TEXT: self.tr("Articles"),
        }
        return names[line.what]

    def _words(self, row: int, role: int) -> str:
        line, told = self._lines[row], self.told(row)
        if line.sort is not Sort.HIT or told is None:
            return self.name(line)
        if role == Qt.ItemDataRole.DisplayRole:
            return told.name
        return ". ".join(part for part in (self.name(line), told.name, told.about, told.passage) if part)

    # --- Qt's own names -------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        enabled = index.isValid() and self._lines[index.row()].sort is not Sort.HEAD
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if enabled else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == LINE:
            return self._lines[index.row()]
        if role == TOLD:
            return self.told(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(index.row(), role)
        return None


def _lines(what: What, found: Found) -> list[Line]:
    hits: dict[What, tuple[Hit, ...]] = {
        What.CITY: found.cities,
        What.CLAIM: found.claims,
        What.SPAN: found.spans,
        What.REASON: found.reasons,
        What.TEXT: found.articles,
    }
    if not hits[what]:
        return []
    more = [Line(Sort.MORE, what)] if what in found.more else []
    return [Line(Sort.HEAD, what), *(Line(Sort.HIT, what, one) for one in hits[what]), *more]
