"""The search across the project: one box, a few ways to narrow it, and what was found, as you type."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator import sought
from annotator.model import Changes
from db.queries import search
from db.queries.asked import What
from db.queries.search import LIMITS
from ui.models.found import Line, Sort
from ui.models.search import LINE, SearchModel
from ui.models.search_card import SearchCard
from ui.panels.empty import Emptiable
from ui.panels.fresh import FreshPanel
from ui.panels.search_filters import SearchFilters
from ui.sizes import wide
from ui.theme import GAP, NEAR, SPACE
from ui.workbench import Workbench

_STEP = 200
"""As many as "more" adds."""


class SearchPanel(FreshPanel):
    """The box keeps the keyboard: Up and Down choose among the hits, Enter goes to the passage."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._model = SearchModel(bench, self)
        self._limits = dict(LIMITS)
        self._box = self._make_box()
        self._filters = SearchFilters(bench, self)
        self._view = self._make_view()
        self._body = Emptiable(self._view, self)
        top = QHBoxLayout()
        top.setContentsMargins(GAP, NEAR, GAP, NEAR)
        top.setSpacing(SPACE)
        top.addWidget(self._box, 1)
        top.addWidget(self._filters)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._body, 1)
        self.setFocusProxy(self._box)
        self._filters.changed.connect(self._on_asked)
        bench.changed.connect(self._on_changed)

    def _make_box(self) -> QLineEdit:
        box = QLineEdit(self)
        box.setObjectName("projectSearch")
        box.setAccessibleName(self.tr("Search the whole project"))
        box.setPlaceholderText(self.tr("Search texts, claims, cities, reasons"))
        box.setToolTip(self.tr("Diacritics are optional; words in quotes stand side by side"))
        box.setClearButtonEnabled(True)
        box.setMinimumWidth(wide(160))
        # What an input method is still composing is no text yet: Qt tells of it once it is.
        box.textChanged.connect(self._on_asked)
        box.installEventFilter(self)
        return box

    def _make_view(self) -> QListView:
        view = QListView(self)
        view.setObjectName("searchResults")
        view.setAccessibleName(self.tr("What was found"))
        view.setModel(self._model)
        view.setItemDelegate(SearchCard(view))
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(self._open)
        view.installEventFilter(self)
        return view

    def reload(self) -> None:
        """Search anew; what was chosen stays chosen where it is still found."""
        words, row = sought.read(self._box.text()), self._view.currentIndex().row()
        narrowed = self._filters.narrowed()
        self._model.show(search.found(self._bench.project, words, narrowed, limits=self._limits), words)
        self._choose(row if 0 <= row < self._model.rowCount() else self._model.next_row(-1, by=1))
        self._body.tell(self._emptiness(is_asked=bool(words.groups)))
        # Not before this is painted: on a busy machine the searching itself takes as long as they stand back.
        self._bench.jobs.make_way()

    def _emptiness(self, *, is_asked: bool) -> str:
        if self._model.rowCount():
            return ""
        if not is_asked:
            return self.tr("Type a few words of what you look for: a text, a city, a value, a reason.")
        if self._filters.is_narrow:
            return self.tr("Nothing has these words here. Look everywhere, or type fewer of them.")
        return self.tr("Nothing has all of these words. Type fewer of them.")

    def _choose(self, row: int) -> None:
        index = self._model.index(row)
        self._view.setCurrentIndex(index)
        self._view.scrollTo(index)

    def _open(self, index: QModelIndex) -> None:
        """Show the passage in its article, or more of a sort."""
        line = index.data(LINE)
        if not isinstance(line, Line):
            return
        told = self._model.told(index.row())
        if line.sort is Sort.MORE:
            self._limits[line.what] += _STEP
            self.reload()
        elif told is not None and told.article_id:
            self._bench.show_place(told.article_id, *told.place)

    # --- what happens -----------------------------------------------------------------------------------

    def _on_asked(self) -> None:
        """Other words or another choice: the best hit is the one to begin with."""
        self._bench.jobs.make_way()
        alone = self._filters.narrowed().what
        self._limits = {what: _STEP if alone == {what} else LIMITS[what] for what in What}
        self._view.setCurrentIndex(QModelIndex())
        self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if self._box.text() and changes.touches("article", "source", "span", "claim", "resolution"):
            self.refresh()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event.key())
        return super().eventFilter(watched, event)

    def _on_key(self, watched: QObject, key: int) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._view.currentIndex())
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps and self._model.rowCount():
            self._choose(self._model.next_row(self._view.currentIndex().row(), by=steps[Qt.Key(key)]))
            return True
        return False
