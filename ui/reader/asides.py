"""The passages of the open article that are not its own: dimmed, named in the margin, switched back with a key."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeySequence, QTextBlock
from PySide6.QtWidgets import QToolTip

from annotator import boilerplate
from annotator.model import Article, Boilerplate, Why
from ui.reader import places
from ui.reader.offsets import Offsets
from ui.reader.shapes import rects
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.reader.reader import Reader

KEY = "Ctrl+B"
LONG = 200_000
"""Characters from which on looking for the passages takes longer than a frame."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The passage that the switching key is meant for, and whether it becomes the article's text."""

    start: int
    end: int
    is_text: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """What is on screen of the passage of that number; `begins` where it is the first line."""

    at: int
    rect: QRectF
    begins: bool


class Asides(QObject):
    """Found anew whenever an article is shown; looked up by the stretch that is on screen."""

    found = Signal()
    """The passages of a long text are known now."""

    def __init__(self, bench: Workbench, reader: Reader) -> None:
        super().__init__(reader)
        self._bench = bench
        self._reader = reader
        self._text = ""
        self._passages: tuple[Boilerplate, ...] = ()
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._caret_in: Boilerplate | None = None
        self._article: Article | None = None
        self._offsets = Offsets()
        # Timers run after what was to be painted has been painted: a long text shows first, then what is dimmed of it.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._find_later)
        reader.viewport().installEventFilter(self)
        reader.cursorPositionChanged.connect(self._on_caret_moved)

    @property
    def passages(self) -> tuple[Boilerplate, ...]:
        """The boilerplate of the article on show."""
        return self._passages

    def show(self, article: Article | None, offsets: Offsets) -> None:
        """Find the passages of this article; None where no article is open."""
        text = article.text.text if article else ""
        # A text that is shown anew begins with the caret at its start, which nobody has put there.
        caret = self._reader.caret() if text == self._text else 0
        self._text = text
        self._later.stop()
        if article is not None and len(text) > LONG:
            self._take((), offsets, caret)
            self._article, self._offsets = article, offsets
            self._later.start()
        else:
            self._take(boilerplate.passages(article) if article else (), offsets, caret)

    def _take(self, passages: tuple[Boilerplate, ...], offsets: Offsets, caret: int) -> None:
        self._passages = passages
        positions = [offsets.to_qt(one.start, one.end) for one in self._passages]
        self._starts, self._ends = [start for start, _ in positions], [end for _, end in positions]
        self._caret_in = boilerplate.at(self._passages, caret)

    def visible(self) -> list[QRectF]:
        """Where boilerplate is on screen, a rectangle a line or a whole paragraph."""
        return [part.rect for part in self._visible()]

    def signs(self) -> list[tuple[QRectF, str]]:
        """What the margin says: per stretch on screen its place and, where it begins, the word for what it is."""
        shown = [part for part in self._visible() if not self._is_inline(part.at)]
        return [(part.rect, self._word(part.at) if self._is_named(part) else "") for part in shown]

    def wanted(self) -> Wanted | None:
        """What the switching key is meant for now: the selection, else the passage or paragraph at the caret."""
        start, end = self._reader.selected()
        if start < end:
            own = boilerplate.blanked(self._text, self._passages)[start:end].strip()
            return Wanted(start, end, is_text=not own)
        caret = self._reader.caret()
        passage = boilerplate.at(self._passages, caret)
        return Wanted(passage.start, passage.end, is_text=True) if passage else self._paragraph(caret)

    def told(self, passage: Boilerplate) -> str:
        """Why a passage is set aside, and how to count it as text."""
        key = QKeySequence(KEY).toString(QKeySequence.SequenceFormat.NativeText)
        how = self.tr("{key} counts it as text.").format(key=key)
        return f"{self._reason(passage.why)} {how}"

    # --- where they are ---------------------------------------------------------------------------------

    def _visible(self) -> Iterator[_Part]:
        if not self._starts:
            return
        for block, place in places.visible_blocks(self._reader):
            for at in self._within(block):
                begins = self._starts[at] >= block.position()
                for rect in self._parts(block, at):
                    yield _Part(at, rect.translated(place), begins)
                    begins = False

    def _within(self, block: QTextBlock) -> range:
        start, end = block.position(), block.position() + block.length() - 1
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def _parts(self, block: QTextBlock, at: int) -> Iterator[QRectF]:
        if self._covers(block, at):
            size = block.layout().boundingRect()
            yield QRectF(size.left(), 0, max(size.width(), block.layout().maximumWidth()), size.height())
        else:
            yield from (rect for rect, _ in rects(block, self._starts[at], self._ends[at]))

    def _covers(self, block: QTextBlock, at: int) -> bool:
        # Blanks at the ends of a line belong to no passage.
        text = block.text()
        first = block.position() + len(text) - len(text.lstrip())
        return self._starts[at] <= first and block.position() + len(text.rstrip()) <= self._ends[at]

    def _is_inline(self, at: int) -> bool:
        """Whether a passage is a credit within a line: too little for a sign of its own."""
        start = self._passages[at].start
        return self._passages[at].why is Why.CREDIT and start > 0 and self._text[start - 1] != "\n"

    def _is_named(self, part: _Part) -> bool:
        """Whether the margin names the part: not where it goes on, nor behind a passage of the same sort."""
        if not part.begins or part.at == 0:
            return part.begins
        before, here = self._passages[part.at - 1], self._passages[part.at]
        return before.why is not here.why or bool(self._text[before.end : here.start].strip())

    def _paragraph(self, caret: int) -> Wanted | None:
        start = self._text.rfind("\n", 0, caret) + 1
        end = self._text.find("\n", caret)
        words = self._text[start : end if end >= 0 else len(self._text)]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        # The only paragraph of an article cannot be meant: a part of it has to be selected.
        return Wanted(start, start + len(words), is_text=False) if words and words != self._text.strip() else None

    # --- what they say ----------------------------------------------------------------------------------

    def _word(self, at: int) -> str:
        return {
            Why.TEASER: self.tr("teaser"),
            Why.REPEAT: self.tr("repeated"),
            Why.CREDIT: self.tr("credit"),
            Why.NAVIGATION: self.tr("links"),
            Why.EDITOR: self.tr("set aside"),
        }[self._passages[at].why]

    def _reason(self, why: Why) -> str:
        return {
            Why.TEASER: self.tr("A teaser of another article, set aside."),
            Why.REPEAT: self.tr("Said before in this article, set aside."),
            Why.CREDIT: self.tr("A photo credit, set aside."),
            Why.NAVIGATION: self.tr("From the page around the article, set aside."),
            Why.EDITOR: self.tr("Set aside by an editor."),
        }[why]

    def _find_later(self) -> None:
        if self._article is not None:
            self._take(boilerplate.passages(self._article), self._offsets, self._reader.caret())
            self._article = None
            self.found.emit()

    def _on_caret_moved(self) -> None:
        passage = boilerplate.at(self._passages, self._reader.caret())
        if passage is not None and passage != self._caret_in and self._reader.hasFocus():
            self._bench.message.emit(self.told(passage))
        self._caret_in = passage

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            passage = self._under(QPointF(event.pos()))
            if passage is not None:
                QToolTip.showText(event.globalPos(), self.told(passage), self._reader.viewport())
                return True
        return False

    def _under(self, point: QPointF) -> Boilerplate | None:
        hit = next((part.at for part in self._visible() if part.rect.contains(point)), None)
        return None if hit is None else self._passages[hit]
