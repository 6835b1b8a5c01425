"""All articles of the project: search, choose, see how far each has come."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from annotator.model import Changes
from ui.models.article_card import ArticleCard, card_height
from ui.models.articles import ArticlesModel
from ui.panels.empty import Emptiable
from ui.theme import NEAR, SPACE
from ui.workbench import Workbench


class ArticleList(QWidget):
    """The search box over the list of cards."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._model = ArticlesModel(bench, self)
        self._search = self._make_search()
        self._view = self._make_view()
        self._body = Emptiable(self._view, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, NEAR, 0, 0)
        layout.setSpacing(NEAR)
        row = QVBoxLayout()
        row.setContentsMargins(SPACE, 0, SPACE, 0)
        row.addWidget(self._search)
        layout.addLayout(row)
        layout.addWidget(self._body)
        self.setMinimumWidth(220)
        self.setFocusProxy(self._view)
        # Decisions show beside the text first; how far an article has come may follow a frame later.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._model.refresh)
        bench.changed.connect(self._on_changed)
        bench.findings.changed.connect(self._soon.start)
        bench.article_opened.connect(self._on_article_opened)
        self._model.completed.connect(self._on_completed)
        self.reload()

    def _make_search(self) -> QLineEdit:
        search = QLineEdit(self)
        search.setObjectName("searchBox")
        search.setAccessibleName(self.tr("Search the articles"))
        search.setPlaceholderText(self.tr("Search title or source"))
        search.setClearButtonEnabled(True)
        search.textChanged.connect(self._on_typed)
        search.installEventFilter(self)
        return search

    def _make_view(self) -> QTableView:
        view = QTableView(self)
        view.setObjectName("articleList")
        view.setAccessibleName(self.tr("Articles"))
        view.setModel(self._model)
        view.setItemDelegate(ArticleCard(view))
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.horizontalHeader().setVisible(False)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.verticalHeader().setVisible(False)
        # One height for all: Qt then computes places instead of asking a million rows.
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(card_height(view.font()))
        view.selectionModel().currentRowChanged.connect(self._on_row_changed)
        return view

    def reload(self) -> None:
        """Fetch the list anew and keep to the open article."""
        self._model.load(self._search.text())
        self._mark(self._bench.article_id)
        self._body.tell(self._emptiness())

    def _emptiness(self) -> str:
        if self._model.rowCount():
            return ""
        if self._search.text().strip():
            return self.tr(
                "No title and no source holds these words. Esc clears the search, Ctrl+Shift+F looks into the texts."
            )
        return self.tr("No articles yet. Drop files here, press Ctrl+I to choose some, or Ctrl+Shift+V to paste one.")

    def _mark(self, article_id: int) -> None:
        """Select the open article's row, wherever the search has left it."""
        row = self._model.row_of(article_id)
        self._view.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())

    # --- what happens -----------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self._bench.jobs.make_way()
        self.reload()
        # Once more: on a busy machine the reading itself takes as long as they stand back.
        self._bench.jobs.make_way()

    def _on_row_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and self._model.id_at(index.row()) != self._bench.article_id:
            self._bench.open_article(self._model.id_at(index.row()))

    def _on_article_opened(self, article_id: int) -> None:
        self._mark(article_id)

    def _on_completed(self) -> None:
        if not self._view.currentIndex().isValid():
            self._mark(self._bench.article_id)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("article", "source"):
            self.reload()
        elif changes.touches("claim"):
            self._model.follow(changes)
            self._soon.start()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._search and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._on_search_key(event.key())
            if (
                event.type() == QEvent.Type.ShortcutOverride
                and event.key() == Qt.Key.Key_Escape
                and self._search.text()
            ):
                # Esc clears the search before it leaves for the article.
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _on_search_key(self, key: int) -> bool:
        """Down and Enter go on to what was found; Esc clears the search."""
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._model.rowCount():
            self._view.setFocus()
            if not self._view.currentIndex().isValid():
                self._view.selectRow(0)
            return True
        if key == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
            return True
        return False
