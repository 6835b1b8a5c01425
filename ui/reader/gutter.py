"""The strip beside the text: says what each outlined passage is to the current claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.model import Role

if TYPE_CHECKING:
    from ui.reader.reader import Reader

_ORDER = (Role.VALUE, Role.KEY, Role.AS_OF)


class Gutter(QWidget):
    """Small words right of which the outlined passage stands."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader = reader
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def lines(self) -> list[tuple[QRectF, str]]:
        """The words beside each line that holds evidence, each role once, where it first stands."""
        if len(self._reader.evidence()) < 2:
            # A single passage needs no telling apart.
            return []
        of_line: dict[int, tuple[QRectF, list[Role]]] = {}
        told: set[Role] = set()
        for rect, role in self._reader.evidence_places():
            if role not in told:
                of_line.setdefault(int(rect.top()), (rect, []))[1].append(role)
                told.add(role)
        return [(rect, self._words(roles)) for rect, roles in of_line.values()]

    def _words(self, roles: list[Role]) -> str:
        words = {Role.VALUE: self.tr("value"), Role.KEY: self.tr("row"), Role.AS_OF: self.tr("as of")}
        return "\n".join(words[role] for role in _ORDER if role in roles)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPointSizeF(max(self.font().pointSizeF() * 0.68, 7.0))
        painter.setFont(font)
        painter.setPen(self.palette().placeholderText().color())
        lines = self.lines()
        for rect, words in [*lines, *self._asides(lines)]:
            height = max(rect.height(), painter.fontMetrics().height() * (words.count("\n") + 1))
            place = QRectF(0, rect.center().y() - height / 2, self.width() - 8, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        self._paint_bars(painter)

    def _asides(self, taken: list[tuple[QRectF, str]]) -> list[tuple[QRectF, str]]:
        """The words beside boilerplate, on its first line; evidence has the first say."""
        line = self._reader.fontMetrics().lineSpacing()
        firsts = [
            (QRectF(rect.left(), rect.top(), 1, line), word) for rect, word in self._reader.asides.signs() if word
        ]
        return [(rect, word) for rect, word in firsts if not any(other.intersects(rect) for other, _ in taken)]

    def _paint_bars(self, painter: QPainter) -> None:
        """A thin bar beside each passage that is not the article's own."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().mid())
        x = self.width() - 4
        painter.drawRects([QRectF(x, rect.top(), 2, rect.height()) for rect, _ in self._reader.asides.signs()])
