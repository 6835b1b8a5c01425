"""The current item in the text: each part of its evidence outlined, named, and told of where it is not on screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.models.parts import part_name
from ui.reader import chips, hits, ink
from ui.reader.chips import Chip, Part
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.reader.reader import Reader


class Outline:
    """Asked anew at each paint: parts are few, and only those on screen are measured."""

    def __init__(self, bench: Workbench, reader: Reader) -> None:
        self._bench = bench
        self._reader = reader

    def parts(self) -> list[Part]:
        """The parts of the current item with their names, and where they are on screen or past which edge."""
        item, evidence = hits.outlined(self._bench), self._reader.evidence()
        if item is None or not evidence:
            return []
        spans = {span.id: span for span in self._bench.spans}
        room, top = self._room(), self._reader.first_offset()
        return [
            Part(
                part_name(self._bench.codebook, item, place, spans),
                place.role,
                _within(self._reader.places(place.start, place.end), room),
                below=place.start >= top,
            )
            for place in evidence
        ]

    def chips(self) -> list[Chip]:
        """The names of the parts on screen, where they are painted."""
        return chips.laid_out(self.parts(), self._reader.font(), self._room())

    def away(self, *, below: bool) -> list[str]:
        """The names of the parts past the upper or lower edge that have no place on screen, each once."""
        parts = self.parts()
        seen = {part.words for part in parts if part.rects}
        return list(dict.fromkeys(p.words for p in parts if not p.rects and p.below is below and p.words not in seen))

    def paint_under(self, painter: QPainter) -> None:
        """Paint the outlines, under the text."""
        outlines = [(rect, part.role) for part in self.parts() for rect in part.rects]
        ink.paint_evidence(painter, outlines, self._reader.palette())

    def paint_over(self, painter: QPainter) -> None:
        """Paint the names, over all else."""
        chips.paint(painter, self.chips(), self._reader.font(), self._reader.palette())

    def _room(self) -> QRectF:
        return QRectF(self._reader.viewport().rect())


def _within(rects: Iterable[QRectF], room: QRectF) -> tuple[QRectF, ...]:
    """Those of which at least half is to be seen."""
    return tuple(rect for rect in rects if room.top() <= rect.center().y() <= room.bottom())
