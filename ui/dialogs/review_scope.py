"""What a review session goes through: tables, articles, since when, how much of it; and which scope that is."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QWidget,
)

from annotator.model import ArticleId, SessionScope
from annotator.published import typed_date
from db.queries import articles
from db.queries import review_sessions as sessions
from ui.fields.word_line import WordLine
from ui.messages import label
from ui.named import named
from ui.reading_order import in_reading_order
from ui.theme import GAP, PADDING
from ui.workbench import Workbench

ALL, OPEN, SOURCE = range(3)
ANYTIME, LAST_SESSION, SINCE = range(3)
NUMBER, PERCENT = 1, 2
_NAME = Qt.ItemDataRole.UserRole
_TABLES_SEEN = 4


class ScopeFields(QWidget):
    """`changed` tells of another choice; `refusal` says what is still missing."""

    changed = Signal()

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._seed = secrets.randbelow(2**31)
        self.tables = self._make_tables()
        self.articles = named(QComboBox(self), "scopeArticles")
        self.source = named(QComboBox(self), "scopeSource")
        self.when = named(QComboBox(self), "scopeSince")
        self.day = named(WordLine(self), "scopeDay")
        self.contradicted = named(QCheckBox(self.tr("Only what sources contradict each other on")), "scopeContradicted")
        self.sample = named(QComboBox(self), "scopeSample")
        self.size_ = named(QSpinBox(self), "scopeSize")
        self._fill()
        self._lay_out()
        in_reading_order(self)
        self._connect()
        self._on_choice()

    def _make_tables(self) -> QListWidget:
        made = named(QListWidget(self), "scopeTables")
        for table in self._bench.codebook.tables:
            item = QListWidgetItem(label(table.label), made)
            item.setData(_NAME, table.name)
            item.setCheckState(Qt.CheckState.Checked)
        made.setCurrentRow(0)
        rows = min(_TABLES_SEEN, max(1, made.count()))
        made.setFixedHeight(rows * made.sizeHintForRow(0) + 14)
        return made

    def _fill(self) -> None:
        self.articles.addItems([self.tr("All articles"), self.tr("The open article"), self.tr("Articles of a source")])
        _enable(self.articles, OPEN, enabled=bool(self._bench.article_id))
        self.source.addItems(articles.sources(self._bench.project))
        _enable(self.articles, SOURCE, enabled=bool(self.source.count()))
        self.when.addItems([self.tr("At any time"), self.tr("Since my last session"), self.tr("Since the day")])
        _enable(self.when, LAST_SESSION, enabled=bool(self._last(self._bench.project.user)))
        self.day.setPlaceholderText("14/2/2024")
        self.sample.addItems([self.tr("All of them"), self.tr("A number, at random"), self.tr("Per cent, at random")])
        self.size_.setRange(1, 100_000)
        self.size_.setValue(20)

    def _lay_out(self) -> None:
        self.form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(GAP)
        form.setHorizontalSpacing(PADDING)
        for words, parts in (
            (self.tr("&Tables"), (self.tables,)),
            (self.tr("&Articles"), (self.articles, self.source)),
            (self.tr("&Changed"), (self.when, self.day)),
            ("", (self.contradicted,)),
            (self.tr("&How many"), (self.sample, self.size_)),
        ):
            for part in parts:
                part.setAccessibleName(words.replace("&", "") or self.contradicted.text())
            name = QLabel(words, self)
            name.setBuddy(parts[0])
            form.addRow(name, _line(parts))

    def _connect(self) -> None:
        self.tables.itemChanged.connect(self.changed)
        self.day.worded.connect(self.changed)
        self.contradicted.toggled.connect(self.changed)
        self.size_.valueChanged.connect(self.changed)
        self.source.currentIndexChanged.connect(self.changed)
        for choice in (self.articles, self.when, self.sample):
            choice.currentIndexChanged.connect(self._on_choice)

    def _on_choice(self) -> None:
        """Show what a choice asks for besides."""
        self.source.setVisible(self.articles.currentIndex() == SOURCE)
        self.day.setVisible(self.when.currentIndex() == SINCE)
        chance = self.sample.currentIndex()
        self.size_.setVisible(chance > 0)
        self.size_.setMaximum(100 if chance == PERCENT else 100_000)
        self.size_.setSuffix(" %" if chance == PERCENT else "")
        self.changed.emit()

    # --- what was chosen --------------------------------------------------------------------------------

    def refusal(self) -> str:
        """What is still missing; empty where the scope is whole."""
        if not self._tables():
            return self.tr("Tick at least one table.")
        if self.when.currentIndex() == SINCE and typed_date(self.day.words()) is None:
            return self.tr("Write the day as 14/2/2024.")
        return ""

    def scope(self, reviewer: str) -> SessionScope:
        """What was chosen, for this reviewer."""
        chance = self.sample.currentIndex()
        tables = self._tables()
        return SessionScope(
            # All of them is no narrowing: tables that come later are in it, too.
            tables=() if len(tables) == self.tables.count() else tables,
            articles=self._articles(),
            since=self._since(reviewer),
            contradicted=self.contradicted.isChecked(),
            number=self.size_.value() if chance == NUMBER else None,
            percent=self.size_.value() if chance == PERCENT else None,
            seed=self._seed if chance else 0,
        )

    def _tables(self) -> tuple[str, ...]:
        items = (self.tables.item(row) for row in range(self.tables.count()))
        return tuple(item.data(_NAME) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _articles(self) -> tuple[ArticleId, ...]:
        match self.articles.currentIndex():
            case 1:
                return (self._bench.article_id,)
            case 2:
                project = self._bench.project
                told = articles.publishers(project, articles.ids(project))
                return tuple(number for number, (name, _) in told.items() if name == self.source.currentText())
            case _:
                return ()

    def _since(self, reviewer: str) -> str:
        match self.when.currentIndex():
            case 1:
                return self._last(reviewer)
            case 2:
                day = typed_date(self.day.words())
                here = datetime.fromisoformat(day).astimezone() if day else None
                return here.astimezone(UTC).isoformat(timespec="milliseconds") if here else ""
            case _:
                return ""

    def _last(self, reviewer: str) -> str:
        """When the last session of this reviewer began; empty where there was none."""
        found = (one.session for one in sessions.all_of(self._bench.project))
        return next((session.at for session in found if session.reviewer == reviewer), "")


def _line(parts: Sequence[QWidget]) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(GAP)
    for part in parts:
        line.addWidget(part, 1)
    return line


def _enable(box: QComboBox, row: int, *, enabled: bool) -> None:
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    model.item(row).setEnabled(enabled)
