"""How an article is painted in the list: a title, a line about it, how far it has come."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from db.queries.articles import Card
from ui import theme
from ui.models import naming, signs
from ui.models.articles import CARD, SEEN, Index, Seen, progress
from ui.models.ground import paint_ground
from ui.models.lettering import small, two_lines
from ui.theme import GAP, NEAR, PADDING, SPACE

_BAR = 44


def card_height(font: QFont) -> int:
    """How high a card is in a list of these letters."""
    return two_lines(font) + 2 * PADDING


class ArticleCard(QStyledItemDelegate):
    """Two lines an article, painted by hand: no widget, no document per row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD)
        painter.save()
        paint_ground(painter, option)
        if isinstance(card, Card):
            place = QRectF(option.rect).adjusted(GAP, SPACE, -GAP, -SPACE)
            seen = index.data(SEEN)
            seen = seen if isinstance(seen, Seen) else Seen()
            self._paint_title(painter, place, card, option.font, is_new=seen.is_new)
            self._paint_told(painter, place, card, option.font, seen.unseen)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, card_height(option.font))

    def _paint_title(self, painter: QPainter, place: QRectF, card: Card, font: QFont, *, is_new: bool) -> None:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold if is_new else QFont.Weight.Normal)
        painter.setFont(bold)
        room = QRectF(place.left(), place.top(), place.width(), painter.fontMetrics().height())
        if is_new:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.scheme().accent))
            painter.drawEllipse(QPointF(room.left() + 3.5, room.center().y() + 0.5), 3.5, 3.5)
            room.setLeft(room.left() + 13)
        if card.contradictions:
            room.setWidth(room.width() - self._paint_badge(painter, room, card.contradictions) - 8)
        painter.setFont(bold)
        painter.setPen(QColor(theme.scheme().text))
        title = painter.fontMetrics().elidedText(
            card.title or card.name, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_badge(self, painter: QPainter, line: QRectF, count: int) -> float:
        """The sign and the number of open contradictions at the end of a line; the room it took."""
        bad = QColor(theme.scheme().bad)
        painter.setFont(small(painter.font()))
        width = painter.fontMetrics().horizontalAdvance(str(count)) + 28
        half = painter.fontMetrics().height() / 2
        badge = QRectF(line.right() - width, line.center().y() - half, width, 2 * half)
        ground = QColor(bad)
        ground.setAlpha(34)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(badge, half, half)
        signs.paint(painter, QRectF(badge.left() + NEAR, badge.center().y() - 6, 12, 12), "unequal", bad)
        painter.setPen(bad)
        painter.drawText(badge.adjusted(20, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(count))
        return width

    def _paint_told(self, painter: QPainter, place: QRectF, card: Card, font: QFont, unseen: int) -> None:
        painter.setFont(small(font))
        painter.setPen(QColor(theme.scheme().muted))
        height = painter.fontMetrics().height()
        line = QRectF(place.left(), place.bottom() - height, place.width(), height)
        line.setWidth(line.width() - self._paint_progress(painter, line, card, unseen) - 10)
        date = naming.day(card.published_on) if card.published_on else ""
        # The date first: where there is little room it is the source's end that is cut.
        told = " · ".join(part for part in (date, card.source) if part) or card.name
        told = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)

    def _paint_progress(self, painter: QPainter, line: QRectF, card: Card, unseen: int) -> float:
        """The figures and the thin bar at the end of a line; the room they took."""
        decided, total = progress(card)
        if not total:
            return 0.0
        words = f"{decided}/{total}"
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        width = painter.fontMetrics().horizontalAdvance(words) + 8
        bar = QRectF(line.right() - width - _BAR, line.center().y() - 2.5, _BAR, 6)
        _paint_bar(painter, bar, (card.confirmed, card.rejected, card.suggested - unseen, unseen))
        return width + _BAR


def _paint_bar(painter: QPainter, bar: QRectF, shares: tuple[int, int, int, int]) -> None:
    """Confirmed is full, rejected hollow, looked at a thick line, never looked at a thin one: told by form, too."""
    colours, left = theme.scheme(), bar.left()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part, (share, colour) in enumerate(
        zip(shares, (colours.good, colours.muted, colours.accent, colours.muted), strict=True)
    ):
        width = bar.width() * share / max(1, sum(shares))
        place = QRectF(left, bar.top(), width, bar.height())
        left += width
        if not share:
            continue
        if part == 1:
            painter.setPen(QColor(colour))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        else:
            inset = (0.0, 0.0, 1.5, 2.5)[part]
            painter.fillRect(place.adjusted(0, inset, 0, -inset), QColor(colour))
    painter.setPen(QColor(colours.muted))
