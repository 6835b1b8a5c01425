"""One voice: who says it and when, and the words themselves; Enter or a click goes to them in the article."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from annotator.model import Article, Claim, ClaimId, State
from exports import wording
from ui import theme
from ui.messages import label
from ui.models import naming, quotation
from ui.workbench import Workbench

_LONGEST = 22
"""Characters of a source's name, or of the title in its place: the words themselves matter more."""

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
        self._told = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        small = self._told.font()
        small.setPointSizeF(theme.SMALL)
        self._told.setFont(small)
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        words = QLabel("<br>".join(quotes), self, textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self.setAccessibleDescription(quotation.plain(words.text()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 2, 6, 4)
        layout.setSpacing(1)
        layout.addWidget(self._told)
        layout.addWidget(words)
        self.setStyleSheet(_STYLE)
        self._tell(claim)

    def retell(self, claims: Mapping[ClaimId, Claim]) -> None:
        """Tell the state of the same claim as it is now."""
        claim = claims.get(self._claim.id)
        if claim is not None and claim.state is not self._claim.state:
            self._tell(claim)

    def _tell(self, claim: Claim) -> None:
        self._claim = claim
        article = self._bench.text(claim.article_id)
        date = naming.day(article.published_on) if article.published_on else ""
        # Most are suggestions: only what a person said is worth the room.
        state = "" if claim.state is State.SUGGESTED else label(wording.STATES[claim.state])
        told = (_source(article), date, state)
        self._told.setText(" · ".join(part for part in told if part))
        self.setAccessibleName(self._told.text())

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


def _source(article: Article) -> str:
    name = article.source.name if article.source else article.title or article.name
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"
