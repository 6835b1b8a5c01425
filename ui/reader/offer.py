"""What is offered while words are selected: to mark them as a city, a date or a count."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from annotator import kinds
from annotator.kinds import Kind
from db.ops import spans as span_ops
from ui.messages import label
from ui.theme import HAIR, TIGHT
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.reader.reader import Reader

KEYS = ((Qt.Key.Key_F6, Qt.Key.Key_1), (Qt.Key.Key_F7, Qt.Key.Key_2), (Qt.Key.Key_F9, Qt.Key.Key_3))
"""Per kind of span a function key, and a digit with Ctrl for keyboards that keep the function keys for themselves."""
SPAN_KINDS = tuple(kind for kind in kinds.KINDS if kind.is_span)
_LONGEST = 200
"""Characters that a span may hold; more selected text is being copied, not marked."""


class Offer(QFrame):
    """A small strip under the selected words, one button a kind; its keys work without it, too."""

    def __init__(self, bench: Workbench, reader: Reader) -> None:
        super().__init__(reader.viewport())
        self._bench = bench
        self._reader = reader
        self._pause = QTimer(self, singleShot=True, interval=120)
        self._pause.timeout.connect(self.place)
        self.setObjectName("spanOffer")
        self.setAccessibleName(self.tr("Mark the selected words"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._add_buttons()
        self.hide()
        reader.selectionChanged.connect(self._on_selection_changed)

    def _add_buttons(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(TIGHT, TIGHT, TIGHT, TIGHT)
        layout.setSpacing(HAIR)
        for kind, (key, _) in zip(SPAN_KINDS, KEYS, strict=False):
            button = QToolButton(self)
            button.setObjectName(f"mark_{kind.name}")
            button.setText(f"{label(kind.label)}  {QKeySequence(key).toString()}")
            button.setToolTip(self.tr("Mark the selected words as: {kind}").format(kind=label(kind.label)))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self.mark, kind))
            layout.addWidget(button)

    def kind_of(self, event: QKeyEvent) -> Kind | None:
        """The kind that a key stands for while words are selected."""
        if not self._reader.textCursor().hasSelection():
            return None
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        for kind, (key, digit) in zip(SPAN_KINDS, KEYS, strict=False):
            if (plain and event.key() == key) or (control and event.key() == digit):
                return kind
        return None

    def mark(self, kind: Kind, _checked: bool = False) -> None:
        """Make the selected words a confirmed span of this kind, or say why they are none."""
        article = self._reader.article
        start, end = self._reader.selected()
        if article is None or start >= end:
            self._bench.message.emit(self.tr("Select the words to be marked first."))
            return
        words = article.text.text[start:end]
        value = kind.parse(words, article.published_on)
        if value is None or len(words) > _LONGEST:
            told = self.tr("“{words}” cannot be read as {kind}. Select only the words that say it.")
            self._bench.message.emit(told.format(words=words[:60], kind=label(kind.label)))
            return
        at = next((span for span in self._bench.spans if (span.start, span.end) == (start, end)), None)
        if at is None:
            self._bench.do(span_ops.add, article.id, start=start, end=end, kind=kind.name, value=value)
        else:
            # These very words are a span already: they are being given another meaning.
            self._bench.do(span_ops.correct, at.id, kind=kind.name, value=value)
        self._reader.select_nothing()
        self._bench.message.emit(self.tr("Marked. Ctrl+Enter makes a claim of it."))

    def place(self) -> None:
        """Stand under the end of the selection while there is one."""
        start, end = self._reader.selected()
        self.setVisible(0 < end - start <= _LONGEST)
        if self.isHidden():
            return
        self.adjustSize()
        caret = self._reader.cursorRect()
        room = self._reader.viewport().rect()
        below = caret.bottom() + 6
        top = below if below + self.height() < room.bottom() else caret.top() - self.height() - 6
        self.move(QPoint(max(0, min(caret.left(), room.right() - self.width())), top))
        self.raise_()

    def _on_selection_changed(self) -> None:
        if self._reader.textCursor().hasSelection():
            self._pause.start()
        else:
            self._pause.stop()
            self.hide()
