"""The slim bar under the heading in which words of the article are looked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from ui.named import named
from ui.reader.found import NONE, Found
from ui.theme import GAP, HAIR, NEAR

if TYPE_CHECKING:
    from ui.reader.reader import Reader

_LONGEST = 60
"""Characters of a selection that are taken for the words to look for."""
_NEXT, _PREVIOUS = "F3", "Shift+F3"


class FindBar(QFrame):
    """Enter and F3 go on, with Shift back; Esc goes back to the text and leaves the eye where it is."""

    def __init__(self, reader: Reader, found: Found) -> None:
        super().__init__(reader)
        self.setObjectName("findBar")
        self._reader, self._found = reader, found
        self._from = 0
        self._box = named(QLineEdit(self), "findBox")
        self._box.setPlaceholderText(self.tr("Find in this article; marks may be left out"))
        self._box.setAccessibleName(self.tr("Find in this article"))
        self._count = named(QLabel(self), "findCount")
        self._buttons = [
            self._button("↑", self.tr("Previous place"), _PREVIOUS, lambda: self.go(-1)),
            self._button("↓", self.tr("Next place"), _NEXT, lambda: self.go(1)),
            self._button("✕", self.tr("Close"), "Esc", self.leave),
        ]
        self._lay_out()
        self._box.textChanged.connect(self._on_words_changed)
        found.changed.connect(self._tell)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, HAIR, GAP, NEAR)
        row.setSpacing(NEAR)
        row.addWidget(self._box, 1)
        row.addWidget(self._count)
        for widget in (self._box, *self._buttons):
            widget.installEventFilter(self)
        for button in self._buttons:
            row.addWidget(button)

    def _button(self, sign: str, name: str, key: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        shortcut = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{name} ({shortcut})")
        button.clicked.connect(act)
        return button

    def open(self) -> None:
        """Let words be typed: the selected ones, if they are few, stand there first."""
        start, end = self._reader.selected()
        article = self._reader.article
        words = article.text.text[start:end] if article and 0 < end - start <= _LONGEST else ""
        self._from = start if words else self._reader.first_offset()
        self.show()
        self._reader.lay_out()
        if words:
            self._box.setText(" ".join(words.split()))
            self._on_words_changed(self._box.text())  # the same words as before are no change
        else:
            self._found.look_for(self._box.text())
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()

    def leave(self) -> None:
        """Close, the keyboard back in the text and the eye where it is."""
        self.hide()
        self._found.look_for("")
        self._reader.lay_out()
        self._reader.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place; opens where it is closed."""
        if self.isHidden():
            self.open()
        self._found.step(by)

    def _tell(self) -> None:
        total, at = len(self._found.hits), self._found.at
        if total:
            told = f"{at + 1}/{total}" if at != NONE else self.tr("{count} places").format(count=total)
        else:
            told = self.tr("not found") if self._box.text().strip() else ""
        self._count.setText(told)

    def _on_words_changed(self, words: str) -> None:
        self._found.look_for(words)
        self._found.go_to(self._from)

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Delete and Tab are for the bar here, whatever the reader around it uses them for."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._act(event)
        return super().eventFilter(watched, event)

    def _act(self, event: QKeyEvent) -> bool:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _ENTER and self._box.hasFocus():
            self._found.step(-1 if back else 1)
        else:
            return False
        return True


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def _is_own(event: QKeyEvent) -> bool:
    plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return event.key() in _OWN and plain == Qt.KeyboardModifier.NoModifier
