"""How spans look: colour and feet tell the kind, the style the state, so that nothing is told by colour alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen

from annotator import kinds
from annotator.model import Role, State
from ui import theme
from ui.reader.chips import INSET
from ui.reader.shapes import Shape, Style

_FILL = {State.SUGGESTED: (26, 44), State.CONFIRMED: (64, 96), State.REJECTED: (0, 0)}
"""How opaque the fill is, 0 to 255, on a light and on a dark page."""

DOT = 2.6
"""Radius in pixels of the dot on what nobody has looked at, in the text and in the list of articles."""

_FOUND = (70, 90)
"""How opaque the ground of what was found is, likewise."""

_FOOT, _FOOT_WIDTH = 4.0, 1.6
"""Height and width in pixels of the short strokes on an underline that tell the kind (`Kind.feet`)."""

_APART = 3.0
"""Between the lines of marks that share letters."""

VEIL = (0.36, 0.42)
"""How much of the page shows through dimmed letters, on a light and on a dark page: a contrast of 4.5 : 1 is left."""


def paint_marks(painter: QPainter, shapes: Sequence[Shape]) -> None:
    """Paint marks under their text: all of one style with one call."""
    by_style: dict[Style, list[Shape]] = {}
    for shape in shapes:
        by_style.setdefault(shape.style, []).append(shape)
    for (kind, state), alike in by_style.items():
        ink = theme.kind_colour(kind)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill(ink, state))
        painter.drawRects([shape.rect for shape in alike])
        painter.setPen(_line_pen(ink, state))
        painter.drawLines([_line(shape, state) for shape in alike])
        if (feet := kinds.kind(kind).feet) and state is not State.REJECTED:
            painter.setPen(QPen(ink, _FOOT_WIDTH))
            painter.drawLines([foot for shape in alike for foot in _feet(shape, feet)])
        _paint_dots(painter, [shape for shape in alike if shape.unseen], ink)


def _paint_dots(painter: QPainter, firsts: Sequence[Shape], ink: QColor) -> None:
    """A dot over the first letter, in the air above the line, of each mark that nobody has looked at."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for rect in (shape.rect.translated(shape.level * 2.4 * DOT, 0) for shape in firsts):
        # At the first line there is no air above: the dot stands at the edge, unless its words are above it, too.
        top = max(rect.top(), DOT) if rect.center().y() > 0 else rect.top()
        painter.drawEllipse(QPointF(rect.left(), top), DOT, DOT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def fill(ink: QColor, state: State) -> QBrush:
    """The fill of a mark in this colour: the fuller, the surer."""
    colour = QColor(ink)
    colour.setAlpha(_FILL[state][theme.is_dark()])
    return QBrush(colour)


def _line_pen(ink: QColor, state: State) -> QPen:
    pen = QPen(ink, 2.0 if state is State.CONFIRMED else 1.4)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if state is State.SUGGESTED:
        pen.setDashPattern([1.4, 1.8])
    return pen


def _line(shape: Shape, state: State) -> QLineF:
    rect = shape.rect
    struck = state is State.REJECTED
    # In the air under the letters there is room for two more lines.
    low = rect.bottom() - 1.0 + _APART * min(shape.level, 2)
    y = shape.baseline - rect.height() * 0.22 if struck else low
    return QLineF(rect.left(), y, rect.right(), y)


def _feet(shape: Shape, feet: Sequence[float]) -> Iterator[QLineF]:
    """The strokes on a mark's underline, inside its ends."""
    line = _line(shape, State.SUGGESTED)
    left, width = line.x1() + _FOOT_WIDTH / 2, line.dx() - _FOOT_WIDTH
    for at in feet:
        yield QLineF(left + at * width, line.y1() + 0.5, left + at * width, line.y1() - _FOOT)


def paint_evidence(painter: QPainter, parts: Sequence[tuple[QRectF, Role]], palette: QPalette) -> None:
    """Paint the outlines of the current item's evidence: thick for the value, thin for its row, dashed for its date."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect, role in parts:
        pen = QPen(palette.text().color(), 1.8 if role is Role.VALUE else 1.2)
        if role is Role.AS_OF:
            pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.drawRoundedRect(rect.adjusted(-1.5, INSET, 0.7, 1.0), 3.0, 3.0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_found(painter: QPainter, parts: Iterable[tuple[QRectF, bool]], palette: QPalette) -> None:
    """Paint what was found: boxes in the colour of doubt, a thick one around the hit that was gone to."""
    ink = QColor(theme.scheme().doubt)
    ground = QColor(ink)
    ground.setAlpha(_FOUND[theme.is_dark()])
    painter.setBrush(ground)
    for rect, here in parts:
        painter.setPen(QPen(palette.text().color() if here else ink, 2.0 if here else 1.0))
        painter.drawRect(rect.adjusted(-1.0, 1.0, 1.0, 1.0))


def paint_veil(painter: QPainter, parts: Sequence[QRectF], palette: QPalette) -> None:
    """Paint over what is not the article's own text, so that its letters step back and stay readable."""
    veil = QColor(palette.base().color())
    veil.setAlphaF(VEIL[theme.is_dark()])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(veil)
    painter.drawRects(list(parts))


def paint_flash(painter: QPainter, parts: Sequence[QRectF], palette: QPalette) -> None:
    """Paint the passage that was just shown so that the eye finds it."""
    glow = QColor(palette.accent().color())
    glow.setAlpha(70)
    painter.setPen(QPen(palette.accent().color(), 2.0))
    painter.setBrush(glow)
    painter.drawRects([rect.adjusted(-3.0, 0.0, 3.0, 0.0) for rect in parts])
