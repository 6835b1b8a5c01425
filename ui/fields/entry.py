"""How a value is typed: what stands in the line, what it means, and why it cannot be read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.model import Field, Text, Value
from annotator.text import fold
from ui.fields.word_line import WordLine
from ui.messages import label


@dataclass(frozen=True)
class Reading:
    """A value with its meaning in words, or no value and how to write one."""

    value: Value | None
    meaning: str = ""
    refusal: str = ""


@dataclass(frozen=True)
class Asked:
    """What a line asks for: a field, the value it had, the words of that value, and the article's day."""

    field: Field
    value: Value | None
    words: str
    published_on: str | None = None


class Entry(QObject):
    """One value being typed; it lives from F2 to Enter or Esc. `extra` stands under the line, where there is one."""

    changed = Signal()
    grown = Signal()  # there is an `extra` now

    def __init__(self, line: WordLine, asked: Asked) -> None:
        super().__init__(line)
        self.line = line
        self.asked = asked
        self.extra: QWidget | None = None
        line.worded.connect(self._on_worded)

    def read(self) -> Reading:
        """What has been typed; untouched words keep what they do not show, such as a city's country."""
        if self.line.words().strip() == self.asked.words.strip() and self.asked.value is not None:
            return Reading(self.asked.value, self.meaning(self.asked.value))
        return self.reading(self.line.words().strip())

    def reading(self, words: str) -> Reading:
        """What these words, which are not those of before, stand for."""
        raise NotImplementedError

    def meaning(self, value: Value) -> str:
        """What the line does not say of a value; empty for one that is all said."""
        return ""

    def end(self) -> None:
        """Take away what stands about the line."""
        self.line.worded.disconnect(self._on_worded)
        if self.extra is not None:
            self.extra.hide()
            self.extra.deleteLater()
        self.deleteLater()

    def _on_worded(self) -> None:
        self.changed.emit()


class WordsEntry(Entry):
    """A plain word, or one of the field's choices by its name or label."""

    def reading(self, words: str) -> Reading:
        """The words as they are, or the choice they name."""
        field = self.asked.field
        if field.choices:
            names = ", ".join(label(choice.label) for choice in field.choices)
            return Reading(chosen(words, field), refusal=self.tr("Write one of: {choices}.").format(choices=names))
        bare = " ".join(words.split())
        return Reading(Text(bare) if bare else None, refusal=self.tr("Write something here."))


def chosen(words: str, field: Field) -> Text | None:
    """The choice whose name or label these words are, whatever their case and marks."""
    wanted = fold(words).strip()
    for choice in field.choices:
        if wanted in {fold(choice.name), fold(choice.label.vi), fold(choice.label.en)}:
            return Text(choice.name)
    return None
