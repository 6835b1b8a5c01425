"""Cards of two lines with a word at the right and perhaps a thin bar below: what the lists of the review show."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui import theme
from ui.models.ground import paint_ground
from ui.models.lettering import small, two_lines
from ui.theme import GAP, HAIR, NEAR

_BAR = 3


@dataclass(frozen=True)
class Card:
    """The words of a card; `part` of 0 to 1 is how much of its bar is filled, None for no bar."""

    head: str
    corner: str
    below: str
    part: float | None = None


def card_height(font: QFont) -> int:
    """Room for both lines, as large as the text is."""
    return two_lines(font) + 2 * NEAR + HAIR + 2 * _BAR


def paint_card(painter: QPainter, option: QStyleOptionViewItem, card: Card) -> None:
    """Paint it on the ground of all lists."""
    colours = theme.scheme()
    painter.save()
    paint_ground(painter, option)
    place = QRectF(option.rect).adjusted(GAP, NEAR, -GAP, -NEAR - (2 * _BAR if card.part is not None else 0))
    painter.setFont(small(option.font))
    painter.setPen(QColor(colours.muted))
    top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | top, card.corner)
    taken = painter.fontMetrics().horizontalAdvance(card.corner) + GAP
    _line(painter, place, bottom, card.below)
    bold = QFont(option.font)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    painter.setPen(QColor(colours.text))
    _line(painter, place.adjusted(0, 0, -taken, 0), top, card.head)
    if card.part is not None:
        bar = QRectF(place.left(), place.bottom() + _BAR, place.width(), _BAR)
        painter.fillRect(bar, QColor(colours.hairline))
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * card.part, _BAR), QColor(colours.accent))
    painter.restore()


def _line(painter: QPainter, place: QRectF, where: Qt.AlignmentFlag, words: str) -> None:
    elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | where, elided)
