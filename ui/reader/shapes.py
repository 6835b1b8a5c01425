"""Where stretches of text lie on screen: rectangles per block, kept until the block is laid out or marked anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLine

from annotator.model import State
from ui.reader.marks import Marks

Style = tuple[str, State]
"""What decides how a mark looks: its kind and its state."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One line's part of a mark, relative to its block; `baseline` is where its letters stand."""

    style: Style
    rect: QRectF
    baseline: float
    unseen: bool = False
    """Whether a mark that nobody has looked at begins here."""
    level: int = 0
    """How many lines of other marks stand above its own."""


def rects(block: QTextBlock, start: int, end: int) -> Iterator[tuple[QRectF, float]]:
    """Rectangle and baseline per line of the positions `start..end` of the document, relative to the block."""
    layout, origin = block.layout(), block.position()
    first, last = max(start - origin, 0), min(end - origin, block.length() - 1)
    if first >= last:
        return
    for index in range(layout.lineForTextPosition(first).lineNumber(), layout.lineCount()):
        line = layout.lineAt(index)
        if line.textStart() >= last:
            return
        yield _part(line, first, last), line.y() + line.ascent()


def _part(line: QTextLine, first: int, last: int) -> QRectF:
    left = _x(line, max(first, line.textStart()))
    # A blank at the end of a wrapped line hangs over the edge; the mark ends with the line.
    right = min(_x(line, min(last, line.textStart() + line.textLength())), line.x() + line.naturalTextWidth())
    # Without the air under the letters (ui/reader/typeface.py): there stand the names of outlined parts.
    return QRectF(left, line.y(), max(right - left, 1.0), line.ascent() + line.descent())


def _x(line: QTextLine, position: int) -> float:
    # PySide answers with the place and the position, which may have been moved to a whole character.
    x, _ = cast(tuple[float, int], line.cursorToX(position))
    return x


class Shapes:
    """The shapes of the blocks that have been on screen."""

    def __init__(self) -> None:
        self._of_block: dict[int, list[Shape]] = {}

    def of(self, block: QTextBlock, marks: Marks) -> list[Shape]:
        """The shapes of a block's marks, from the cache where they are known."""
        number = block.blockNumber()
        if number not in self._of_block:
            self._of_block[number] = list(_shapes(block, marks))
        return self._of_block[number]

    def forget(self, first: int, last: int) -> None:
        """Drop the blocks numbered `first` to `last`, both included."""
        for number in range(first, last + 1):
            self._of_block.pop(number, None)

    def clear(self) -> None:
        """Drop all: the text has been laid out anew."""
        self._of_block.clear()


def _shapes(block: QTextBlock, marks: Marks) -> Iterator[Shape]:
    start = block.position()
    for mark in marks.within(start, start + block.length()):
        for part, (rect, baseline) in enumerate(rects(block, mark.start, mark.end)):
            unseen = mark.unseen and part == 0 and mark.start >= start
            yield Shape((mark.kind, mark.state), rect, baseline, unseen, mark.level)
