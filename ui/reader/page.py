"""What stands around the text, and how wide and airy its lines are: placed anew when the size or the letters change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetrics

from annotator.model import Article
from ui.reader import typeface
from ui.reader.blank import blank
from ui.reader.find_bar import FindBar
from ui.reader.gutter import Gutter
from ui.reader.heading import Heading
from ui.reader.minimap import WIDTH, MiniMap
from ui.theme import LEAST, MOST
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.reader.reader import Reader

LENGTHS = {"short": 60, "normal": 76, "long": 100}
"""Characters a line holds at most: longer lines lose the eye on its way back."""
GUTTER, EDGE = 62, WIDTH + 6
"""Room on either side of the text."""
TIGHT = 19
"""Lines of letters under which the heading keeps to two lines, so that the text gets the rest."""
_LEAST_LINES = 2
"""Lines of text without which the heading gives up its room."""
_AIR = 0.55
"""Room above the first line, in lines of letters: there stand the names of outlined parts."""


class Page:
    """Heading and find bar over the text, the margin's signs left of it, the overview right of it."""

    def __init__(self, bench: Workbench, reader: Reader) -> None:
        self._reader = reader
        self._length = LENGTHS["normal"]
        self._spacing = "normal"
        self.heading = Heading(reader)
        self.gutter = Gutter(reader)
        self.map = MiniMap(bench, reader)
        self.find_bar = FindBar(reader, reader.found)
        self.empty = blank(reader, side=GUTTER)

    def show_article(self, article: Article) -> None:
        """Head the page as this article."""
        self.heading.show_article(article)
        self.map.refresh()
        self.empty.hide()
        self._reader.lay_out()

    def show_nothing(self) -> None:
        """Say what to do, in the place of the text."""
        self.empty.show()
        self.empty.raise_()

    def update(self) -> None:
        """Paint anew what goes along with the text."""
        self.gutter.update()
        self.map.update()

    def place(self) -> None:
        """Place all that stands around the text and give the text what is left."""
        reader, frame = self._reader, self._reader.contentsRect()
        column = reader.fontMetrics().horizontalAdvance("n") * self._length
        side = max(0, (reader.width() - column) // 2)
        left, right = max(side, GUTTER), max(side, EDGE)
        # The frame that tells the focus stands left of everything.
        width = reader.width() - frame.left() - left - right
        head = self.heading.fit(width, tight=reader.height() < TIGHT * reader.fontMetrics().height())
        if reader.height() - head < _LEAST_LINES * reader.fontMetrics().lineSpacing():
            # The list tells the title; what is left is the text's.
            head = 0
        top = head + (self.find_bar.sizeHint().height() if not self.find_bar.isHidden() else 0)
        reader.setViewportMargins(left, top, right, 0)
        self.heading.setGeometry(frame.left() + left, 0, width, head)
        self.find_bar.setGeometry(frame.left() + left, head, width, top - head)
        self.gutter.setGeometry(frame.left(), top, left, reader.height() - top)
        edge = reader.width() - reader.verticalScrollBar().sizeHint().width()
        self.map.setGeometry(edge - WIDTH, top, WIDTH, reader.height() - top)
        self.empty.setGeometry(reader.rect())

    def set_length(self, name: str) -> None:
        """Let lines be of this length, one of LENGTHS; an unknown name is the normal one."""
        self._length = LENGTHS.get(name, LENGTHS["normal"])
        self._reader.lay_out()

    def set_spacing(self, name: str) -> None:
        """Let lines stand this far apart, one of `typeface.AIRS`; an unknown name is the normal one."""
        self._spacing = name if name in typeface.AIRS else "normal"
        self.set_letters(self._reader.font().pointSizeF())

    def set_letters(self, points: float) -> None:
        """Show the text in letters of this size."""
        font = QFont(self._reader.font())
        font.setFamily(typeface.family(self._spacing))
        font.setPointSizeF(min(max(points, LEAST), MOST))
        self._reader.document().setDocumentMargin(round(_AIR * QFontMetrics(font).height()))
        self._reader.setFont(font)
