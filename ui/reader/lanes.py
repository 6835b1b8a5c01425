"""How the overview beside the scroll bar is painted: a lane, a colour and a shape for everything it tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPolygonF

from annotator import kinds
from ui import theme

WIDTH = 24
_CLASH, _KINDS, _HITS = 1, 8, 20
"""Where the lanes begin: contradictions at the left, the kinds one beside the other, what was found at the right."""
_LANE, _SURE, _UNSURE = 4, 4, 2
"""A confirmed mark fills its lane, a suggestion half of it."""

Line = tuple[str, bool, int]
"""A kind, whether it is confirmed, and the height."""


def paint_asides(painter: QPainter, stretches: Sequence[tuple[int, int]]) -> None:
    """Hatch what is not the article's own text: (top, height)."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(theme.scheme().hairline), Qt.BrushStyle.BDiagPattern))
    painter.drawRects([QRect(0, top, WIDTH, height) for top, height in stretches])


def paint_marks(painter: QPainter, lines: Iterable[Line], *, clashes: Iterable[int]) -> None:
    """Paint the marks in the lanes of their kinds, and a wedge at each contradicted place."""
    by_look: dict[tuple[str, bool], list[QRect]] = {}
    for kind, sure, y in lines:
        by_look.setdefault((kind, sure), []).append(QRect(lane(kind), y, _SURE if sure else _UNSURE, 2))
    painter.setPen(Qt.PenStyle.NoPen)
    # Suggestions first: a confirmed mark of the same height lies over them.
    for (kind, _), rects in sorted(by_look.items(), key=lambda pair: pair[0][1]):
        painter.setBrush(theme.kind_colour(kind))
        painter.drawRects(rects)
    painter.setBrush(QColor(theme.scheme().bad))
    for y in clashes:
        painter.drawPolygon(_wedge(y))


def lane(kind: str) -> int:
    """Where the lane of a kind begins."""
    names = [one.name for one in kinds.KINDS]
    return _KINDS + _LANE * (names.index(kind) % 3)


def paint_hits(painter: QPainter, heights: Iterable[int]) -> None:
    """Paint a tick in the right lane at each place that was found."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.scheme().doubt))
    painter.drawRects([QRect(_HITS, y, WIDTH - _HITS, 2) for y in heights])


def paint_current(painter: QPainter, heights: Iterable[int]) -> None:
    """Paint a line across all lanes at each part of the current item."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.scheme().text))
    painter.drawRects([QRect(0, y, WIDTH, 2) for y in heights])


def _wedge(y: int) -> QPolygonF:
    return QPolygonF([QPointF(_CLASH, y - 3), QPointF(_CLASH + 6, y + 1), QPointF(_CLASH, y + 5)])
