"""One voice: who says it and when, and the words themselves; Enter or a click goes to them in the article."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from annotator.model import Article, Claim, ClaimId, State
from annotator.truth.wording import told
from exports import wording
from ui import theme
from ui.messages import label, shown
from ui.models import naming, quotation
from ui.workbench import Workbench

_LONGEST = 22
"""Characters of a source's name, or of the title in its place: the words themselves matter more."""

_LEFT, _RIGHT, _TOP, _BOTTOM = 9, 6, 2, 4
_NARROWEST = 120
_BAR = 3


class Passage(QWidget):
    """A claim's source, date and quotation, painted: a contradiction may show a hundred of them at once.

    Not `quoted`, it tells source and date alone: a copy of words that stand above it.
    """

    def __init__(self, bench: Workbench, claim: Claim, parent: QWidget | None = None, *, quoted: bool = True) -> None:
        super().__init__(parent)
        self._bench = bench
        self._claim = claim
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._heights: dict[int, int] = {}
        self._chosen = False
        self.setObjectName("passage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Enter shows the passage in the article"))
        article = bench.text(claim.article_id)
        self._name = _source(article)
        self._date = naming.day(article.published_on) if article.published_on else ""
        self.quotation = "<br>".join(quotation.quotations(article, claim.evidence)) if quoted else ""
        """The words as rich text, the value bold."""
        self.setAccessibleDescription(quotation.plain(self.quotation))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tell(claim)

    @property
    def chosen(self) -> bool:
        """Whether it is the one of several that the reader shows."""
        return self._chosen

    @chosen.setter
    def chosen(self, chosen: bool) -> None:
        self._chosen = chosen
        self.update()

    def retell(self, claims: Mapping[ClaimId, Claim]) -> None:
        """Tell the state of the same claim, and how far its source is to be trusted, as they are now."""
        claim = claims.get(self._claim.id)
        if claim is not None and self._head(claim) != self.told:
            self._tell(claim)

    @property
    def told(self) -> str:
        """Source, date and state in one line."""
        return self.accessibleName()

    def _tell(self, claim: Claim) -> None:
        self._claim = claim
        self.setAccessibleName(self._head(claim))
        self._compose()

    def _head(self, claim: Claim) -> str:
        # Most are suggestions: only what a person said is worth the room.
        state = "" if claim.state is State.SUGGESTED else label(wording.STATES[claim.state])
        return " · ".join(part for part in (self._trusted(claim), self._date, state) if part)

    def _trusted(self, claim: Claim) -> str:
        """The source, and how often it was right about this field, where that is known."""
        witnesses = self._bench.findings.witnesses
        reliability = witnesses.reliability.get((witnesses.source(claim.article_id), (claim.table, claim.field)))
        return shown(told(self._name, reliability)) if reliability else self._name

    def _compose(self) -> None:
        muted = theme.scheme().muted
        head = f'<p style="margin:0; color:{muted}; font-size:{theme.SMALL}pt">{escape(self.told)}</p>'
        self._document.setDefaultFont(self.font())
        self._document.setHtml(head + (f'<p style="margin:0">{self.quotation}</p>' if self.quotation else ""))
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def open(self) -> None:
        """Show the words in the reader."""
        place = quotation.main_place(self._claim)
        if place is not None:
            self._bench.show_place(self._claim.article_id, place.start, place.end)

    # --- Qt's own names ---------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._document.setTextWidth(max(width, _NARROWEST) - _LEFT - _RIGHT)
            self._heights[width] = round(self._document.size().height() + 0.5) + _TOP + _BOTTOM
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.fontMetrics().height() + _TOP + _BOTTOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette, place = self.palette(), self.rect()
        link = palette.color(QPalette.ColorRole.Link)
        if self.underMouse():
            painter.fillRect(place, palette.color(QPalette.ColorRole.Highlight))
        bar = link if self.hasFocus() or self._chosen else palette.color(QPalette.ColorRole.Mid)
        painter.fillRect(0, 0, _BAR, place.height(), bar)
        if self.hasFocus():
            painter.setPen(QPen(link, 1))
            painter.drawRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5))
        self._document.setTextWidth(place.width() - _LEFT - _RIGHT)
        painter.translate(QPointF(_LEFT, _TOP))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = palette
        self._document.documentLayout().draw(painter, context)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._compose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open()


def _source(article: Article) -> str:
    name = article.said_by
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"
