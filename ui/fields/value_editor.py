"""A line in which a value is typed as people write it; beside it what that means, or why it cannot be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.model import City, Field, Value
from ui.fields.cities import Cities, CityEntry
from ui.fields.dates import DateEntry
from ui.fields.entry import Asked, Entry, Reading, WordsEntry
from ui.fields.quantities import QuantityEntry
from ui.fields.word_line import WordLine
from ui.messages import label
from ui.theme import HAIR, SMALL


def _no_cities() -> Sequence[City]:
    return ()


class ValueEditor(QWidget):
    """Name and line; while the line may be written in, all that its kind of value needs."""

    changed = Signal()  # something was typed or chosen

    def __init__(self, name: str, parent: QWidget | None = None, *, cities: Cities = _no_cities) -> None:
        super().__init__(parent)
        self._cities = cities
        self.line = WordLine(self)
        self.line.setObjectName(name)
        self._name = QLabel(self)
        self._name.setBuddy(self.line)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(HAIR)
        self._layout.addWidget(self._name)
        self._layout.addWidget(self.line)
        self._asked: Asked | None = None
        self._entry: Entry | None = None
        self._meaning: QLabel | None = None
        self._error: QLabel | None = None
        self.line.editingFinished.connect(self._on_left)

    def show_value(self, field: Field, value: Value | None, words: str, *, published_on: str | None) -> None:
        """Show a value of this field; dates without a year are read beside `published_on`."""
        self._asked = Asked(field, value, words, published_on)
        self._name.setText(label(field.label))
        self.line.setAccessibleName(label(field.label))
        self.line.setText(words)
        self.line.setCursorPosition(0)

    def set_editable(self, editable: bool) -> None:
        """Let the line be written in, or only be read and copied."""
        self.line.setReadOnly(not editable)
        if editable and self._entry is None and self._asked is not None and not self.isHidden():
            self._begin(self._asked)
        elif not editable and self._entry is not None:
            self._end()

    def value(self) -> Value | None:
        """What the line says; None, and an explanation under the line, where it says nothing of this kind."""
        if self._entry is None:
            return self._asked.value if self._asked else None
        read = self._entry.read()
        self._tell(read, wrong=read.value is None)
        return read.value

    def peek(self) -> Value | None:
        """What the line says so far, without a word about what cannot be read."""
        return self._entry.read().value if self._entry else None

    def refuse(self, why: str) -> None:
        """Say under the line why a value that can be read cannot be taken."""
        self._tell(Reading(None, refusal=why), wrong=True)

    def stops(self) -> list[QWidget]:
        """What Tab leads to: the line, and what stands under it."""
        extra = self._entry.extra if self._entry else None
        if extra is None or extra.isHidden():
            return [self.line]
        # What a drop-down is made of is hidden until it opens.
        parts = (part for part in extra.findChildren(QWidget) if part.isVisibleTo(extra))
        return [self.line, *(part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus)]

    @property
    def error(self) -> str:
        """What is told under the line."""
        return "" if self._error is None or self._error.isHidden() else self._error.text()

    # --- from F2 to Enter or Esc --------------------------------------------------------------------

    def _begin(self, asked: Asked) -> None:
        self._meaning, self._error = self._note("Meaning"), self._note("Error")
        self._meaning.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._error.setForegroundRole(QPalette.ColorRole.BrightText)
        self._entry = self._entry_for(asked)
        self._entry.grown.connect(self._on_grown)
        self._entry.changed.connect(self._on_changed)
        self._on_grown()
        self._on_changed()

    def _entry_for(self, asked: Asked) -> Entry:
        if asked.field.kind == "city":
            return CityEntry(self.line, asked, self._cities)
        made = {"date": DateEntry, "count": QuantityEntry}.get(asked.field.kind, WordsEntry)
        return made(self.line, asked)

    def _note(self, part: str) -> QLabel:
        note = QLabel(self)
        note.setObjectName(f"{self.line.objectName()}{part}")
        note.setWordWrap(True)
        small = note.font()
        small.setPointSizeF(SMALL)
        note.setFont(small)
        note.hide()
        self._layout.addWidget(note)
        return note

    def _end(self) -> None:
        assert self._entry is not None
        self._entry.end()
        self._entry = None
        for note in (self._meaning, self._error):
            if note is not None:
                note.hide()
                note.deleteLater()
        self._meaning = self._error = None
        self._mark(wrong=False)
        if self._asked is not None:
            self.line.setText(self._asked.words)
            self.line.setCursorPosition(0)

    def _on_grown(self) -> None:
        if self._entry is not None and self._entry.extra is not None:
            self._layout.insertWidget(2, self._entry.extra)

    def _on_changed(self) -> None:
        if self._entry is not None:
            self._tell(self._entry.read(), wrong=False)
            self.changed.emit()

    def _on_left(self) -> None:
        """A line that was left unreadable says so at once, not only when all is to be saved."""
        if self._entry is not None and self.line.text().strip():
            read = self._entry.read()
            self._tell(read, wrong=read.value is None)

    def _tell(self, read: Reading, *, wrong: bool) -> None:
        assert self._meaning is not None
        assert self._error is not None
        # While it is being typed, how to write it is a hint; only what is left so is an error.
        hint = read.refusal if read.value is None and self.line.words().strip() else ""
        told = f"= {read.meaning}" if read.value is not None and read.meaning else hint
        self._meaning.setText(told)
        self._meaning.setVisible(bool(told) and not wrong)
        self._error.setText(read.refusal if wrong else "")
        self._error.setVisible(wrong)
        self._mark(wrong=wrong)

    def _mark(self, *, wrong: bool) -> None:
        """Frame the line in the colour of its error."""
        if bool(self.line.property("wrong")) is not wrong:
            self.line.setProperty("wrong", wrong)
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)
