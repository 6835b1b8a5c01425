"""What is known about an article: title, source, address, and when it was published and how that is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Article, PublishedFrom, Source, SourceId
from annotator.published import typed_date
from ui.fields.sources import KnownSources
from ui.fields.word_line import WordLine
from ui.models import naming
from ui.models.published import origin
from ui.named import named
from ui.reading_order import in_reading_order
from ui.sizes import wide
from ui.theme import GAP, MARGINS, PADDING, TIGHT

# A list of sources is as wide as its line then, and stands right under it.
_WIDTH = 600


class ArticleDialog(QDialog):
    """Emits `saved` with the article as it should be. A guessed date that is saved unchanged is confirmed by it."""

    saved = Signal(object)

    def __init__(self, article: Article, sources: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self.setObjectName("articleDialog")
        self.setWindowTitle(self.tr("Article details"))
        self.setMinimumWidth(wide(_WIDTH))
        self.title = _line(article.title, "articleTitle")
        self.source = _line(article.source.name if article.source else "", "articleSource")
        self.url = named(QLineEdit(article.url, readOnly=True), "articleUrl")
        self.url.setPlaceholderText(self.tr("none known"))
        self.date = _line(_day(article), "articleDate")
        self.error = named(QLabel(self), "articleDateError")
        self.origin = named(QLabel(self), "articleDateOrigin")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._guessed = bool(article.published_on) and article.published_from is PublishedFrom.INFERRED
        self._lay_out()
        in_reading_order(self)
        self.sources = KnownSources(self.source, sources)
        self._connect()
        self._focus()

    def wanted(self) -> Article | None:
        """The article as the form has it; None while the date cannot be read."""
        typed = self.date.text().strip()
        day = typed_date(typed)
        if typed and day is None:
            return None
        name = self.source.text().strip()
        described = replace(self._article, title=self.title.text().strip(), source=self._source(name) if name else None)
        if self._date_changed:
            return replace(described, published_on=day, published_from=PublishedFrom.PERSON if day else None)
        return replace(described, published_from=PublishedFrom.PERSON) if self._guessed else described

    @property
    def _date_changed(self) -> bool:
        return self.date.text().strip() != _day(self._article)

    def _source(self, name: str) -> Source:
        known = self._article.source
        return known if known is not None and known.name == name else Source(SourceId(0), name)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(GAP)
        form.setHorizontalSpacing(PADDING)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows = [
            (self.tr("&Title"), self.title),
            (self.tr("&Source"), self.source),
            (self.tr("&Address"), self.url),
            (self.tr("&Published on"), self._date_with_words()),
        ]
        for text, field in rows:
            form.addRow(text, field)
        lines = (self.title, self.source, self.url, self.date)
        for (text, _), line in zip(rows, lines, strict=True):
            line.setAccessibleName(text.replace("&", ""))
            line.setCursorPosition(0)
        form.labelForField(rows[-1][1]).setBuddy(self.date)  # type: ignore[attr-defined]  # the label that addRow made
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(PADDING)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self._buttons)

    def _date_with_words(self) -> QWidget:
        """The date's line, why it cannot be read, and how it is known."""
        self.date.setPlaceholderText("14/2/2024")
        self.error.setForegroundRole(QPalette.ColorRole.BrightText)
        self.origin.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for part in (self.date, self.error, self.origin):
            column.addWidget(part)
        for label in (self.error, self.origin):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        return box

    def _connect(self) -> None:
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self.date.textChanged.connect(self._on_date_changed)
        self._on_date_changed()

    def _focus(self) -> None:
        """Into what is most likely missing: the date where nobody vouches for it, else the title."""
        unsure = self._guessed or not self._article.published_on
        line = self.date if unsure else self.title
        line.setFocus()
        line.selectAll()

    def _on_date_changed(self) -> None:
        self._tell_error("")
        words = (
            self.tr("Set by you; every date that depends on it follows.")
            if self._date_changed
            else origin(self._article)
        )
        self.origin.setText(words)

    def _tell_error(self, words: str) -> None:
        self.error.setText(words)
        self.error.setVisible(bool(words))
        self.origin.setHidden(bool(words))
        self.date.setProperty("wrong", bool(words))
        self.date.style().unpolish(self.date)
        self.date.style().polish(self.date)

    def _on_accepted(self) -> None:
        wanted = self.wanted()
        if wanted is None:
            self._tell_error(self.tr("This is no date. Write 14/2/2024, 2/2024 or 2024."))
            self.date.setFocus()
            self.date.selectAll()
            return
        self.saved.emit(wanted)
        self.accept()


def _day(article: Article) -> str:
    return naming.day(article.published_on) if article.published_on else ""


def _line(words: str, name: str) -> WordLine:
    line = named(WordLine(), name)
    line.setText(words)
    return line
