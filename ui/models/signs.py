"""Small signs painted as strokes: the bundled font has letters only, and a sign must not turn into a box.

Each sign stands beside words or says in another form what a colour says.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from annotator.model import Standing, State, Status, Type
from ui import theme

STATES = {State.SUGGESTED: "question", State.CONFIRMED: "check", State.REJECTED: "cross"}
STATUSES = {
    Status.SUGGESTED: "question",
    Status.CONTRADICTED: "unequal",
    Status.CONFIRMED: "check",
    Status.VERIFIED: "double check",
}
TYPES = {
    Type.CONFLICT: "unequal",
    Type.AS_OF: "clock",
    Type.PRECISION: "about",
    Type.ROUNDING: "about",
    Type.SCOPE: "within",
    Type.COPY: "equal",
    Type.ARITHMETIC: "sum",
}
STANDINGS = {Standing.OPEN: "ring", Standing.RESOLVED: "check", Standing.DISMISSED: "dash", Standing.STALE: "clock"}

_CHECK = [(2.5, 8.5), (6.2, 12.2), (13.5, 4)]
_STROKES: dict[str, list[list[tuple[float, float]]]] = {
    "check": [_CHECK],
    "double check": [[(0.5, 8.5), (3.7, 12.2), (9.5, 4.5)], [(7, 11.2), (8, 12.2), (15, 4)]],
    # Once it stood as a double one: something has changed since.
    "check again": [[(0.5, 8.5), (3.7, 12.2), (9.5, 4.5)], [(13.3, 3.5), (13.3, 8.8)], [(13.3, 12), (13.3, 12.3)]],
    "speech": [[(2, 3), (14, 3), (14, 10.5), (8, 10.5), (4.5, 14), (4.5, 10.5), (2, 10.5), (2, 3)]],
    "cross": [[(4, 4), (12, 12)], [(12, 4), (4, 12)]],
    "dash": [[(3.5, 8), (12.5, 8)]],
    "equal": [[(3, 6), (13, 6)], [(3, 10.5), (13, 10.5)]],
    "unequal": [[(3, 6), (13, 6)], [(3, 10.5), (13, 10.5)], [(11, 2.5), (5, 13.5)]],
    "clock": [[(8, 4.5), (8, 8.3), (10.8, 9.8)]],
    "pencil": [[(3, 13), (3.9, 9.9), (10.8, 3), (13, 5.2), (6.1, 12.1), (3, 13)]],
    "flag": [[(4, 14), (4, 2.5), (12.5, 2.5), (10.3, 5.5), (12.5, 8.5), (4, 8.5)]],
    "plus": [[(8, 3), (8, 13)], [(3, 8), (13, 8)]],
    "sum": [[(12, 4.5), (12, 3), (4.5, 3), (8.8, 8), (4.5, 13), (12, 13), (12, 11.5)]],
}
_ROUND = {"clock", "ring"}
_SIDE = 64
"""Pixels of a sign's picture."""


def colour_of(sign: str) -> QColor:
    """The colour that goes with a sign: red asks for a person, green is done, the rest stays quiet."""
    colours = theme.scheme()
    told = {
        "check again": colours.doubt,
        "flag": colours.doubt,
        "unequal": colours.bad,
        "sum": colours.bad,
        "check": colours.good,
        "double check": colours.good,
    }
    return QColor(told.get(sign, colours.muted))


def paint(painter: QPainter, place: QRectF, sign: str, colour: QColor) -> None:
    """Paint a sign into the largest square in the middle of `place`."""
    side = min(place.width(), place.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.center() - QPointF(side / 2, side / 2))
    painter.scale(side / 16, side / 16)
    pen = QPen(colour, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(_path(sign), pen)
    painter.restore()


def icon(*signs: str) -> QIcon:
    """A sign in its colour, for tables and lists; of several, one beside the other."""
    return _icon(tuple((sign, colour_of(sign).name()) for sign in signs))


@cache
def _icon(signs: tuple[tuple[str, str], ...]) -> QIcon:
    picture = QPixmap(_SIDE * len(signs), _SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    for number, (sign, colour) in enumerate(signs):
        paint(painter, QRectF(number * _SIDE, 0, _SIDE, _SIDE), sign, QColor(colour))
    painter.end()
    made = QIcon(picture)
    # Else the style washes it out on a selected row.
    made.addPixmap(picture, QIcon.Mode.Selected)
    return made


@cache
def _path(sign: str) -> QPainterPath:
    path = QPainterPath()
    for stroke in _STROKES.get(sign, []):
        path.moveTo(*stroke[0])
        for point in stroke[1:]:
            path.lineTo(*point)
    if sign in _ROUND:
        path.addEllipse(QRectF(2, 2, 12, 12) if sign == "clock" else QRectF(4, 4, 8, 8))
    _add_curves(path, sign)
    return path


def _add_curves(path: QPainterPath, sign: str) -> None:
    if sign == "question":
        path.moveTo(4.8, 5.4)
        path.cubicTo(5, 1.6, 11.2, 1.6, 11.2, 5.4)
        path.cubicTo(11.2, 8, 8, 7.8, 8, 10.4)
        path.addEllipse(QRectF(7.8, 13, 0.4, 0.4))
    elif sign == "about":
        for y in (6, 10.5):
            path.moveTo(3, y + 1)
            path.cubicTo(6, y - 3.2, 10, y + 3.6, 13, y - 1)
    elif sign == "within":
        path.moveTo(12.5, 3.5)
        path.cubicTo(1, 3.5, 1, 11.5, 12.5, 11.5)
        path.moveTo(3.5, 14)
        path.lineTo(12.5, 14)
