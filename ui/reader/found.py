"""What was found in the open article: all hits, the one the eye is at, and those on screen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal

from ui.reader import places
from ui.reader.finding import Folds, Hit
from ui.reader.shapes import rects

if TYPE_CHECKING:
    from ui.reader.reader import Reader

NONE = -1


class Found(QObject):
    """Hits of some words; `at` counts from 0 and is NONE until one was gone to."""

    changed = Signal()

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader = reader
        self._folds = Folds("")
        self._words = ""
        self._starts: list[int] = []
        self.hits: list[Hit] = []
        self.at = NONE

    def show(self, text: str) -> None:
        """Search this text from now on, for the same words."""
        self._folds = Folds(text)
        self.look_for(self._words)

    def look_for(self, words: str) -> None:
        """Find all places of the words; none of them is gone to."""
        self._words = words
        self.hits = self._folds.hits(words)
        self._starts = [start for start, _ in self.hits]
        self.at = NONE
        self.changed.emit()

    def go_to(self, offset: int) -> None:
        """Go to the first hit from `offset` on, from the beginning again after the last."""
        if self.hits:
            self._go(bisect_left(self._starts, offset) % len(self.hits))

    def step(self, by: int) -> None:
        """Go `by` hits on or back, round the ends; without one to start from, from the caret."""
        if not self.hits:
            return
        caret = self._reader.caret()
        if self.at == NONE:
            found = bisect_left(self._starts, caret) if by > 0 else bisect_left(self._starts, caret) - 1
        else:
            found = self.at + by
        self._go(found % len(self.hits))

    def visible(self) -> Iterator[tuple[QRectF, bool]]:
        """The hits on screen, a rectangle a line; True for those of the hit that was gone to."""
        if not self.hits:
            return
        offsets, reader = self._reader.offsets, self._reader
        for block, place in places.visible_blocks(reader):
            start = offsets.from_qt(block.position())
            end = offsets.from_qt(block.position() + block.length())
            # A hit may have begun in the block before.
            first = max(bisect_left(self._starts, start) - 1, 0)
            for number in range(first, bisect_right(self._starts, end)):
                for rect, _ in rects(block, *offsets.to_qt(*self.hits[number])):
                    yield rect.translated(place), number == self.at

    def _go(self, number: int) -> None:
        self.at = number
        self._reader.move_to(*self.hits[number])
        self.changed.emit()
