"""The line of title, source and date over the open article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.model import Article, PublishedFrom
from ui.models import naming


class Heading(QWidget):
    """Title, then source, publication date and file name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setObjectName("readerTitle")
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._told = QLabel(self)
        self._told.setObjectName("readerSource")
        self._told.setWordWrap(True)
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 16, 6, 6)
        layout.setSpacing(2)
        layout.addWidget(self._title)
        layout.addWidget(self._told)
        self.set_size(self.font().pointSizeF())

    def show_article(self, article: Article) -> None:
        """Tell whose article this is and when it was published."""
        self._title.setText(article.title or article.name)
        source = article.source.name if article.source else self.tr("source unknown")
        told = [source, self._published(article), *([article.name] if article.title else [])]
        self._told.setText("  ·  ".join(told))

    def set_size(self, points: float) -> None:
        """Follow the size of the text below."""
        title, told = self._title.font(), self._told.font()
        title.setPointSizeF(points * 1.25)
        title.setBold(True)
        told.setPointSizeF(max(points * 0.85, 8.0))
        self._title.setFont(title)
        self._told.setFont(told)

    def _published(self, article: Article) -> str:
        if not article.published_on:
            return self.tr("date unknown")
        day = naming.day(article.published_on)
        guessed = article.published_from is PublishedFrom.INFERRED
        return self.tr("{day} (guessed)").format(day=day) if guessed else day
