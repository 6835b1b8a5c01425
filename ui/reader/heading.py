"""The line of title, source and date over the open article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.model import Article, PublishedFrom
from ui.elided import Elided
from ui.models import naming

_SIDE = 6


class Heading(QWidget):
    """Title, then source, publication date and file name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self._title = QLabel(self)
        self._title.setObjectName("readerTitle")
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._told = Elided(parent=self)
        self._told.setObjectName("readerSource")
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 10, _SIDE, 4)
        layout.setSpacing(2)
        layout.addWidget(self._title)
        layout.addWidget(self._told)
        self.set_size(self.font().pointSizeF())

    def show_article(self, article: Article) -> None:
        """Tell whose article this is and when it was published."""
        self._words = article.title or article.name
        self._title.setText(self._words)
        self._title.setAccessibleName(self._words)
        source = article.source.name if article.source else self.tr("source unknown")
        told = [source, self._published(article), *([article.name] if article.title else [])]
        self._told.setText("  ·  ".join(told))

    def fit(self, width: int, *, tight: bool) -> int:
        """The height wanted at this width; where it is `tight`, the title keeps to one line and leaves its end out."""
        room = width - 2 * _SIDE - 2
        cut = self._title.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self._title.setText(cut if tight else self._words)
        self._title.setToolTip(self._words if tight and cut != self._words else "")
        return self.heightForWidth(width)

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
