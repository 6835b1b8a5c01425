"""The line of title, date and source over the open article."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.model import Article, PublishedFrom
from ui.elided import Elided
from ui.models import naming
from ui.models.published import guess
from ui.named import named
from ui.theme import GAP, HAIR, LEAST, NEAR, SPACE, TIGHT

_TITLE, _SMALL = 1.25, 0.85
"""Letters in parts of the text's."""


class Heading(QWidget):
    """Title, then publication date, source and file name. A click asks for the article's details."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self._guess: Article | None = None
        self._title = named(QLabel(self), "readerTitle")
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._date = named(QLabel(self), "readerDate")
        self._guessed = named(QLabel(self.tr("guessed"), self), "readerGuessed")
        self._told = named(Elided(parent=self), "readerSource")
        for label in (self._date, self._told):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._lay_out()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Article details (Ctrl+D)"))
        self.set_size(self.font().pointSizeF())

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(NEAR)
        line.addWidget(self._date)
        line.addWidget(self._guessed)
        line.addWidget(self._told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, SPACE, GAP, TIGHT)
        layout.setSpacing(HAIR)
        layout.addWidget(self._title)
        layout.addLayout(line)

    def show_article(self, article: Article) -> None:
        """Tell whose article this is and when it was published; a guessed date is marked and says why."""
        self._words = article.headline
        self._title.setText(self._words)
        self._title.setAccessibleName(self._words)
        self._date.setText(naming.day(article.published_on) if article.published_on else self.tr("date unknown"))
        self._guess = article if article.published_on and article.published_from is PublishedFrom.INFERRED else None
        self._guessed.setVisible(self._guess is not None)
        for label in (self._date, self._guessed):
            label.setToolTip("")
        source = article.source.name if article.source else self.tr("source unknown")
        self._told.setText("  ·  ".join(["", source, *([article.name] if article.title else [])]).strip(" "))

    def fit(self, width: int, *, tight: bool) -> int:
        """The height wanted at this width; where it is `tight`, the title keeps to one line and leaves its end out."""
        room = width - 2 * GAP - 2
        cut = self._title.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self._title.setText(cut if tight else self._words)
        self._title.setToolTip(self._words if tight and cut != self._words else "")
        return self.heightForWidth(width)

    def set_size(self, points: float) -> None:
        """Follow the size of the text below."""
        title, told = self._title.font(), self._told.font()
        title.setPointSizeF(points * _TITLE)
        title.setBold(True)
        told.setPointSizeF(max(points * _SMALL, LEAST))
        self._title.setFont(title)
        for label in (self._date, self._told, self._guessed):
            label.setFont(told)

    # --- Qt's own names -----------------------------------------------------------------------------

    def enterEvent(self, event: QEnterEvent) -> None:
        # Only now: to find the reasons again a long article is read for some frames.
        if self._guess is not None:
            why, self._guess = guess(self._guess), None
            for label in (self._date, self._guessed):
                label.setToolTip(why)
        super().enterEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Accepted, so that the release comes here and not to the text.
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
