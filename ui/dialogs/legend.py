"""How marked words look, as small samples painted the way the text paints them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from annotator import kinds
from annotator.model import State
from ui.messages import label
from ui.reader import ink
from ui.reader.shapes import Shape

WIDTH, HEIGHT = 56, 24
_WORDS = {"city": "Vinh", "date": "2024", "count": "64"}


def legend() -> Iterator[tuple[QIcon, str]]:
    """A sample and what it says, for each state that marked words may be in and each kind that they may be of."""
    translate = QCoreApplication.translate
    yield _sample(State.SUGGESTED, unseen=True), translate("Legend", "Suggested, never looked at: a dot over the words")
    yield _sample(State.SUGGESTED), translate("Legend", "Suggested, looked at and undecided: a dotted line")
    yield _sample(State.CONFIRMED), translate("Legend", "Confirmed: a solid line")
    yield _sample(State.REJECTED), translate("Legend", "Rejected: struck through")
    for kind in _WORDS:
        yield _sample(State.CONFIRMED, kind=kind), label(kinds.kind(kind).label)


def _sample(state: State, *, kind: str = "date", unseen: bool = False) -> QIcon:
    scale = QGuiApplication.primaryScreen().devicePixelRatio()
    picture = QPixmap(round(WIDTH * scale), round(HEIGHT * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    width = painter.fontMetrics().horizontalAdvance(_WORDS[kind])
    place = QRectF(4, 4, width, painter.fontMetrics().height())
    baseline = place.top() + painter.fontMetrics().ascent()
    ink.paint_marks(painter, [Shape((kind, state), place, baseline, unseen)])
    painter.setPen(QApplication.palette().text().color())
    painter.setFont(QApplication.font())
    painter.drawText(QPointF(place.left(), baseline), _WORDS[kind])
    painter.end()
    return QIcon(picture)
