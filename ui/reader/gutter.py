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
        for rect, words in self.lines():
            height = max(rect.height(), painter.fontMetrics().height() * (words.count("\n") + 1))
            place = QRectF(0, rect.center().y() - height / 2, self.width() - 8, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
