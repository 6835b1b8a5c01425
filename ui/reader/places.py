"""Where positions of the text are on screen at this moment; only blocks that are on screen are ever asked."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from ui.reader.marks import Marks
from ui.reader.shapes import Shape, Shapes, rects


def visible_blocks(view: QPlainTextEdit) -> Iterator[tuple[QTextBlock, QPointF]]:
    """The blocks on screen with the place of their top left corner."""
    block = view.firstVisibleBlock()
    place = view.blockBoundingGeometry(block).translated(view.contentOffset()).topLeft()
    while block.isValid() and place.y() <= view.viewport().height():
        # Asked before the block is handed on: asking lays it out, and without lines it has no places.
        height = view.blockBoundingRect(block).height()
        yield block, place
        place = QPointF(place.x(), place.y() + height)
        block = block.next()


def places(view: QPlainTextEdit, start: int, end: int) -> list[QRectF]:
    """Where the positions `start..end` are on screen, one rectangle a line."""
    return [
        rect.translated(place)
        for block, place in visible_blocks(view)
        if block.position() < end and start < block.position() + block.length()
        for rect, _ in rects(block, start, end)
    ]


def first(view: QPlainTextEdit) -> int:
    """The position at which the page on screen begins."""
    block, line = view.firstVisibleBlock(), view.verticalScrollBar().value()
    if not block.isValid():
        return 0  # large letters may leave the text no room at all
    within = line - block.firstLineNumber()
    found = block.layout().lineAt(within) if 0 <= within < block.layout().lineCount() else None
    return block.position() + (found.textStart() if found else 0)


def last(view: QPlainTextEdit) -> int:
    """The position at which the page on screen ends."""
    page = view.viewport().rect()
    return view.cursorForPosition(page.bottomRight()).position()


def centre(view: QPlainTextEdit, position: int) -> None:
    """Have the line that holds a position in the middle of the page; the caret stays."""
    bar = view.verticalScrollBar()
    bar.setValue(_line(view, position) - bar.pageStep() // 2)


def scroll_to(view: QPlainTextEdit, position: int) -> None:
    """Let the page begin with the line that holds a position of the document."""
    view.verticalScrollBar().setValue(_line(view, position))


def _line(view: QPlainTextEdit, position: int) -> int:
    """The number of the line that holds a position, as the scroll bar counts."""
    block = view.document().findBlock(position)
    view.blockBoundingRect(block)  # lays it out: only then has it lines
    line = block.layout().lineForTextPosition(position - block.position())
    return block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)


def visible_shapes(view: QPlainTextEdit, shapes: Shapes, marks: Marks) -> list[Shape]:
    """The shapes of all marks on screen."""
    return [
        Shape(shape.style, shape.rect.translated(place), shape.baseline + place.y(), shape.unseen, shape.level)
        for block, place in visible_blocks(view)
        for shape in shapes.of(block, marks)
    ]
