"""A quantity: its number as people write it, how exactly it is meant, the upper end of a range, and what is counted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from annotator import kinds
from annotator.model import Quantity
from annotator.numbers import APPROXIMATORS
from ui.fields.entry import Asked, Entry, Reading
from ui.fields.word_line import WordLine
from ui.named import named
from ui.theme import HAIR, NEAR

# Those of most news first; the rest follows by length.
_USUAL = ("hơn", "gần", "khoảng", "trên", "dưới", "ít nhất", "tối đa", "xấp xỉ")
_APPROXIMATORS = (*_USUAL, *sorted(set(APPROXIMATORS) - set(_USUAL), key=lambda word: (len(word), word)))


class QuantityEntry(Entry):
    """The line takes the number alone, or all of it ("hơn 390 triệu dân"); the parts under it follow.

    A number alone leaves the parts as they were; a phrase with its noun stands for itself.
    """

    def __init__(self, line: WordLine, asked: Asked) -> None:
        super().__init__(line, asked)
        self._parts = Parts(line)
        self.extra = self._parts
        if isinstance(asked.value, Quantity):
            self._parts.show_parts(asked.value)
            line.setText(_number(asked.value))
        self._kept = self._parts.stated()
        self._parts.touched.connect(self._on_touched)
        line.installEventFilter(self)

    def read(self) -> Reading:
        """What number and parts say together."""
        typed = _parsed(self.line.words())
        if typed is None:
            return Reading(None, refusal=self.tr("No number. Write 64, 1,4 triệu or hơn 5.000."))
        approx, upper_words, unit = self._parts.stated()
        upper = _parsed(upper_words) if upper_words else None
        if upper_words and (upper is None or upper.number <= typed.number):
            return Reading(None, refusal=self.tr("The upper end must be the larger number."))
        value = Quantity(typed.number, unit, upper.number if upper else None, approx or None)
        return Reading(value, kinds.label(value))

    def _on_worded(self) -> None:
        typed = _parsed(self.line.words())
        if typed is not None:
            self._parts.state(*self._followed(typed))
        super()._on_worded()

    def _followed(self, typed: Quantity) -> tuple[str, str, str]:
        approx, upper, unit = self._kept
        if typed.unit:
            approx, upper, unit = "", "", typed.unit
        if typed.number_max is not None:
            upper = _number(Quantity(typed.number_max))
        return typed.approx or approx, upper, unit

    def _on_touched(self) -> None:
        self._kept = self._parts.stated()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        leaves = isinstance(event, QFocusEvent) and event.reason() is not Qt.FocusReason.ActiveWindowFocusReason
        if event.type() == QEvent.Type.FocusOut and leaves:
            self._leave_the_number()
        return super().eventFilter(watched, event)

    def _leave_the_number(self) -> None:
        """The parts now hold what a phrase said besides its number."""
        typed = _parsed(self.line.text())
        if typed is not None and not self.line.isReadOnly():
            self._kept = self._parts.stated()
            self.line.setText(_number(typed))


class Parts(QWidget):
    """How exactly, up to what, of what."""

    touched = Signal()

    def __init__(self, line: WordLine) -> None:
        super().__init__(line.parentWidget())
        self._approx = named(QComboBox(self), f"{line.objectName()}Approx")
        self._approx.addItem(self.tr("exactly"), "")
        for word in _APPROXIMATORS:
            self._approx.addItem(word, word)
        self._upper = named(WordLine(self), f"{line.objectName()}Upper")
        self._unit = named(WordLine(self), f"{line.objectName()}Unit")
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(NEAR)
        layout.setVerticalSpacing(HAIR)
        for column, (words, part, stretch) in enumerate(
            (
                (self.tr("How exactly"), self._approx, 0),
                (self.tr("Up to"), self._upper, 2),
                (self.tr("Unit"), self._unit, 3),
            )
        ):
            name = QLabel(words, self)
            name.setBuddy(part)
            part.setAccessibleName(words)
            layout.addWidget(name, 0, column)
            layout.addWidget(part, 1, column)
            layout.setColumnStretch(column, stretch)
        self._approx.activated.connect(self.touched)
        self._upper.worded.connect(self.touched)
        self._unit.worded.connect(self.touched)

    def show_parts(self, value: Quantity) -> None:
        """Show a value's parts."""
        upper = "" if value.number_max is None else _number(Quantity(value.number_max))
        self.state(value.approx or "", upper, value.unit)

    def state(self, approx: str, upper: str, unit: str) -> None:
        """Put these words into the parts."""
        if self._approx.findData(approx) < 0:
            self._approx.addItem(approx, approx)
        self._approx.setCurrentIndex(self._approx.findData(approx))
        for line, words in ((self._upper, upper), (self._unit, unit)):
            if line.text() != words:
                line.setText(words)
                line.setCursorPosition(0)

    def stated(self) -> tuple[str, str, str]:
        """The words of the parts."""
        return str(self._approx.currentData()), self._upper.words().strip(), " ".join(self._unit.words().split())


def _parsed(words: str) -> Quantity | None:
    read = kinds.kind("count").parse(words, None)
    return read if isinstance(read, Quantity) else None


def _number(value: Quantity) -> str:
    return kinds.label(Quantity(value.number))
