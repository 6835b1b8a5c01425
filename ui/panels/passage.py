"""One voice: who says it and when, and the words themselves; Enter or a click goes to them in the article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from annotator.model import Article, Claim
from exports import wording
from ui import theme
from ui.messages import label
from ui.models import naming, quotation
from ui.workbench import Workbench

# Roles of the palette rather than colours: they follow a change of looks.
_STYLE = """
QFrame#passage { border: 1px solid transparent; border-left: 3px solid palette(mid); }
QFrame#passage:hover { background: palette(highlight); }
QFrame#passage:focus { border: 1px solid palette(link); border-left: 3px solid palette(link); }
"""


class Passage(QFrame):
    """A claim's source, date and quotation."""

    def __init__(self, bench: Workbench, claim: Claim, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._claim = claim
        self.setObjectName("passage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Enter shows the passage in the article"))
        article = bench.text(claim.article_id)
        quotes = quotation.quotations(article, claim.evidence)
        source = self._label(self._origin(article), Qt.TextFormat.PlainText)
        small = source.font()
        small.setPointSizeF(theme.SMALL)
        source.setFont(small)
        source.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        words = self._label("<br>".join(quotes), Qt.TextFormat.RichText)
        self.setAccessibleName(source.text())
        self.setAccessibleDescription(quotation.plain(words.text()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 6)
        layout.setSpacing(1)
        layout.addWidget(source)
        layout.addWidget(words)
        self.setStyleSheet(_STYLE)

    def _label(self, words: str, form: Qt.TextFormat) -> QLabel:
        made = QLabel(self)
        made.setTextFormat(form)
        made.setText(words)
        made.setWordWrap(True)
        return made

    def _origin(self, article: Article) -> str:
        source = article.source.name if article.source else article.title or article.name
        date = naming.day(article.published_on) if article.published_on else ""
        return " · ".join(part for part in (source, date, label(wording.STATES[self._claim.state])) if part)

    def open(self) -> None:
        """Show the words in the reader."""
        place = quotation.main_place(self._claim)
        if place is not None:
            self._bench.show_place(self._claim.article_id, place.start, place.end)

    # --- Qt's own names ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open()
