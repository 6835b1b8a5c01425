"""The open article with its spans: read, search by eye, select, click; by mouse or by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from annotator.model import Article, Changes, Claim, Evidence, Role, Span
from ui import theme
from ui.reader import hits, ink, places, quoting, returning
from ui.reader.asides import Asides
from ui.reader.found import Found
from ui.reader.glow import Glow
from ui.reader.keys import Keys
from ui.reader.marks import Marks, marks_of
from ui.reader.offer import Offer
from ui.reader.offsets import Offsets, shown
from ui.reader.outline import Outline
from ui.reader.page import Page
from ui.reader.shapes import Shapes
from ui.workbench import Workbench


class Reader(QPlainTextEdit):
    """The article beside the form. Only what is on screen is ever painted or measured."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._article: Article | None = None
        self.offsets = Offsets()
        self.marks = Marks()
        self._shapes = Shapes()
        self._seen: Claim | Span | None = None
        self._glow = Glow(self)
        self.asides = Asides(bench, self)
        self.outline = Outline(bench, self)
        self.found = Found(self)
        self.page = Page(bench, self)
        self._set_up()
        self._offer = Offer(bench, self)
        Keys(self, self._offer)
        self._connect(bench)
        self.page.set_letters(theme.READER)

    def _set_up(self) -> None:
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Article text"))
        self.setReadOnly(True)
        # A caret shows where a selection by keyboard would begin.
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self, bench: Workbench) -> None:
        bench.article_opened.connect(self._on_article_opened)
        bench.current_changed.connect(self._on_current_changed)
        bench.place_shown.connect(self._on_place_shown)
        bench.changed.connect(self._on_changed)
        bench.drafted.connect(self._repaint)
        bench.looks.changed.connect(self._on_looked)
        self._glow.changed.connect(self._repaint)
        self.found.changed.connect(self._on_found)
        self.asides.found.connect(self._on_found)
        self.page.heading.clicked.connect(lambda: bench.wished.emit("article.details"))
        self.updateRequest.connect(self.page.update)
        if bench.article_id:
            self._on_article_opened(bench.article_id)

    # --- what is shown ------------------------------------------------------------------------------

    def show_article(self, article: Article, spans: list[Span]) -> None:
        """Show an article from its beginning."""
        text, self.offsets = shown(article.text.text)
        self._article = article
        self._seen = None
        self._glow.stop()
        self._shapes.clear()
        self.marks = marks_of(spans, self.offsets, self._bench.looks.has_seen)
        self.asides.show(article, self.offsets)
        self.page.show_article(article)
        self.setPlainText(text)
        self.found.show(article.text.text)

    def show_nothing(self) -> None:
        """Be empty: the open article was taken away and none is left."""
        self._article = None
        self.marks = Marks()
        self.asides.show(None, self.offsets)
        self._shapes.clear()
        self.clear()
        self.found.show("")
        self.page.show_nothing()

    def set_spans(self, spans: list[Span]) -> None:
        """Show these spans instead of the ones before; only blocks that differ are measured anew."""
        marks = marks_of(spans, self.offsets, self._bench.looks.has_seen)
        for mark in marks.differing(self.marks):
            first, last = (self.document().findBlock(at).blockNumber() for at in (mark.start, mark.end))
            self._shapes.forget(first, last if last >= 0 else first)
        self.marks = marks
        self.page.map.refresh()
        self._repaint()

    def selected(self) -> tuple[int, int]:
        """The selected stretch of the article without blanks at its ends; empty if nothing is selected."""
        if self._article is None:
            return 0, 0
        cursor = self.textCursor()
        start, end = (self.offsets.from_qt(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        words = self._article.text.text[start:end]
        start += len(words) - len(words.lstrip())
        return start, max(start, start + len(words.strip()))

    def caret(self) -> int:
        """The offset that the caret stands at."""
        return self.offsets.from_qt(self.textCursor().position())

    def set_caret(self, offset: int) -> None:
        """Put the caret to an offset; nothing is selected any more."""
        cursor = self.textCursor()
        cursor.setPosition(self.position_of(offset))
        self.setTextCursor(cursor)

    def position_of(self, offset: int) -> int:
        """Where an offset of the article is in the document."""
        return self.offsets.to_qt(offset, offset)[0]

    def first_offset(self) -> int:
        """The offset at which the page on screen begins."""
        return self.offsets.from_qt(places.first(self))

    def last_offset(self) -> int:
        """The offset at which the page on screen ends."""
        return self.offsets.from_qt(places.last(self))

    def select_nothing(self) -> None:
        """Let go of the selection; the caret stays."""
        self.set_caret(self.caret())

    @property
    def article(self) -> Article | None:
        """The article on show."""
        return self._article

    def show_place(self, start: int, end: int) -> None:
        """Scroll to a passage, put the caret at its start and make it glow for a moment."""
        self.move_to(start, end)
        self._glow.start(start, end)

    def show_current(self) -> None:
        """Bring the current item into view, unless words are selected."""
        self._seen = self._bench.current
        values = [place for place in self.evidence() if place.role is Role.VALUE] or self.evidence()
        if values and not self.textCursor().hasSelection():
            self.move_to(values[0].start, values[0].end)

    def leave(self) -> None:
        """Have it remembered where the eye was."""
        returning.leave(self._bench, self, self._seen)

    def take_up(self) -> None:
        """Go on where the eye was when the article was left; else to the current item."""
        if returning.take_up(self._bench, self):
            self._seen = self._bench.current
        else:
            self.show_current()

    def evidence(self) -> tuple[Evidence, ...]:
        """The places of the current item, if it belongs to the article on show."""
        return hits.evidence(hits.outlined(self._bench), self._article)

    def move_to(self, start: int, end: int) -> None:
        """Put the caret at the start of a passage and have it in view."""
        first, last = self.offsets.to_qt(start, end)
        cursor = self.textCursor()
        # The end first, then the start: a passage of several lines is to be seen whole.
        for position in (last, first):
            cursor.setPosition(position)
            self.setTextCursor(cursor)
        top, bottom = self.cursorRect(cursor).top(), self.viewport().height()
        if not bottom * 0.1 <= top <= bottom * 0.8:
            self.centerCursor()

    # --- what happens ---------------------------------------------------------------------------------

    def _on_article_opened(self, article_id: int) -> None:
        self.leave()
        if not article_id:
            self.show_nothing()
            return
        self.show_article(self._bench.text(article_id), self._bench.spans)
        self.take_up()

    def _on_changed(self, changes: Changes) -> None:
        if changes.step.undoes:
            self._seen = None  # what came back is to be seen, wherever the eye was
        article = self._article
        if article is None:
            return
        if changes.touches("article", "source"):
            self._article = self._bench.text(article.id)
            self.asides.show(self._article, self.offsets)
            self.page.show_article(self._article)
        if changes.touches("span", "article"):
            self.set_spans(self._bench.spans)

    def _on_looked(self) -> None:
        if self._article is not None and self._article.id == self._bench.article_id:
            self.set_spans(self._bench.spans)

    def _on_found(self) -> None:
        self.page.map.refresh()
        self._repaint()

    def _on_current_changed(self) -> None:
        # What leaves the item current leaves the eye where it is reading.
        if not hits.same(self._bench.current, self._seen):
            self.show_current()
        self._repaint()

    def _on_place_shown(self, article_id: int, start: int, end: int) -> None:
        if self._article is None or self._article.id != article_id:
            self._on_article_opened(article_id)
        self.show_place(start, end)

    def _click(self, position: int) -> None:
        if hit := self.marks.within(position, position + 1):
            self._bench.set_current(hits.item_at(self._bench, hit[-1].span))

    # --- painting -------------------------------------------------------------------------------------

    def places(self, start: int, end: int) -> list[QRectF]:
        """Where the article's `start..end` is on screen, one rectangle a line."""
        return places.places(self, *self.offsets.to_qt(start, end))

    def _repaint(self) -> None:
        self.viewport().update()
        self.page.update()

    def lay_out(self) -> None:
        """Place text and what stands around it anew."""
        self.page.place()
        self._shapes.clear()

    # --- Qt's own names -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        ink.paint_marks(painter, places.visible_shapes(self, self._shapes, self.marks))
        if self._glow.place:
            ink.paint_flash(painter, self.places(*self._glow.place), self.palette())
        ink.paint_found(painter, self.found.visible(), self.palette())
        self.outline.paint_under(painter)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        ink.paint_veil(painter, self.asides.visible(), self.palette())
        self.outline.paint_over(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay_out()
        super().resizeEvent(event)
        self._offer.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_offer"):
            self.page.heading.set_size(self.font().pointSizeF())
            self.lay_out()

    def createMimeDataFromSelection(self) -> QMimeData:
        # What Qt would hand out has lost no-break spaces and has gained breaks in long paragraphs.
        start, end = self.selected()
        return quoting.words(self._article, start, end) if self._article else QMimeData()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._click(self.cursorForPosition(event.position().toPoint()).position())
