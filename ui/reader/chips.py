"""The names of the outlined parts: small chips on the outline's upper edge, in the air between two lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPolygonF

from annotator.model import Role
from ui.theme import LEAST

_PAD = 4.0
_APART = 3.0
_SHARE = 0.6
"""The size of a chip's letters, in parts of the text's."""
INSET = 2.0
"""How far the outline stands below the top of its line's letters: only capitals with two marks reach there."""


@dataclass(frozen=True)
class Part:
    """A part of the evidence: its name and where it is on screen, a rectangle a line; `below` tells where it is not."""

    words: str
    role: Role
    rects: tuple[QRectF, ...] = ()
    below: bool = False


@dataclass(frozen=True)
class Chip:
    """A part's name where it is painted."""

    words: str
    role: Role
    rect: QRectF


def letters(font: QFont) -> QFont:
    """The font of the chips beside text in this font."""
    small = QFont(font)
    small.setPointSizeF(max(font.pointSizeF() * _SHARE, LEAST))
    small.setWeight(QFont.Weight.DemiBold)
    return small


def laid_out(parts: Sequence[Part], font: QFont, room: QRectF) -> list[Chip]:
    """The chips of the parts on screen, each at its first line, kept within the room and off one another."""
    metrics = QFontMetricsF(letters(font))
    # What letters without accents need: a chip's own marks may touch its edge, never the line above.
    height = metrics.capHeight() + metrics.descent() + 3.0
    placed: list[Chip] = []
    for part in sorted((p for p in parts if p.rects and p.words), key=lambda p: (p.rects[0].top(), p.rects[0].left())):
        first = part.rects[0]
        width = min(metrics.horizontalAdvance(part.words) + 2 * _PAD, room.width())
        top = first.top() + INSET - height
        # Over the first line of a page that is scrolled there is no air: there it stands under the outline.
        rect = QRectF(first.left() - 2.5, top if top >= room.top() else first.bottom(), width, height)
        placed.append(Chip(part.words, part.role, _free(rect, [chip.rect for chip in placed], room)))
    return [replace(chip, rect=_shifted_in(chip.rect, room)) for chip in placed]


def _free(rect: QRectF, taken: Sequence[QRectF], room: QRectF) -> QRectF:
    """Moved right behind the chips of the same line that it would lie on."""
    for other in taken:
        if other.intersects(rect):
            rect = QRectF(other.right() + _APART, rect.top(), rect.width(), rect.height())
    return rect


def _shifted_in(rect: QRectF, room: QRectF) -> QRectF:
    return rect.translated(min(0.0, room.right() - rect.right()), 0)


def paint(painter: QPainter, chips: Sequence[Chip], font: QFont, palette: QPalette) -> None:
    """Paint the chips: dark for the value, pale for what names and dates its row."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(letters(font))
    ink, page = palette.text().color(), palette.base().color()
    for chip in chips:
        filled = chip.role is Role.VALUE
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink if filled else _mixed(ink, page))
        painter.drawRoundedRect(chip.rect, 3, 3)
        painter.setPen(page if filled else ink)
        painter.drawText(QPointF(chip.rect.left() + _PAD, _baseline(chip.rect, painter)), chip.words)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _baseline(rect: QRectF, painter: QPainter) -> float:
    return rect.bottom() - QFontMetricsF(painter.font()).descent() * 0.75 - 0.5


def _mixed(ink: QColor, page: QColor) -> QColor:
    """The page with a touch of ink."""
    touched = QColor(page)
    share = 0.18
    touched.setRgbF(
        page.redF() + share * (ink.redF() - page.redF()),
        page.greenF() + share * (ink.greenF() - page.greenF()),
        page.blueF() + share * (ink.blueF() - page.blueF()),
    )
    return touched


def arrow(place: QRectF, *, down: bool) -> QPolygonF:
    """A small triangle that points to where a part is: the bundled font has letters only."""
    tip, back = (place.bottom(), place.top()) if down else (place.top(), place.bottom())
    return QPolygonF([QPointF(place.center().x(), tip), QPointF(place.left(), back), QPointF(place.right(), back)])
