"""A line in which a value is typed as people write it, read back as a value or refused beside the line."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator import kinds
from annotator.model import Field, Text, Value
from annotator.text import fold
from ui.messages import label


class ValueEditor(QWidget):
    """Name, line and, where need be, why the words cannot be read."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setObjectName(name)
        self._name = QLabel(self)
        self._name.setBuddy(self.line)
        self._error = QLabel(self)
        self._error.setObjectName(f"{name}Error")
        self._error.setWordWrap(True)
        self._error.setForegroundRole(QPalette.ColorRole.BrightText)
        self._error.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for part in (self._name, self.line, self._error):
            layout.addWidget(part)
        self.line.textEdited.connect(self._on_edited)
        self._field: Field | None = None
        self._value: Value | None = None
        self._shown = ""
        self._published_on: str | None = None

    def show_value(self, field: Field, value: Value | None, words: str, *, published_on: str | None) -> None:
        """Show a value of this field; dates without a year are read beside `published_on`."""
        self._field, self._value, self._shown, self._published_on = field, value, words, published_on
        self._name.setText(label(field.label))
        self.line.setAccessibleName(label(field.label))
        self.line.setText(words)
        self.line.setCursorPosition(0)
        self._on_edited()

    def set_editable(self, editable: bool) -> None:
        """Let the line be written in, or only be read and copied."""
        self.line.setReadOnly(not editable)

    def value(self) -> Value | None:
        """What the line says; None, and an explanation under the line, where it says nothing of this kind."""
        if self._field is None or self.line.text().strip() == self._shown.strip():
            # Untouched words keep what they do not show, such as a city's country.
            return self._value
        read = self._read(self.line.text(), self._field)
        if read is None:
            self._refuse(self._field)
        return read

    @property
    def changed(self) -> bool:
        """Whether the words differ from what was shown."""
        return self.line.text().strip() != self._shown.strip()

    @property
    def error(self) -> str:
        """What is told under the line."""
        return "" if self._error.isHidden() else self._error.text()

    def _read(self, words: str, field: Field) -> Value | None:
        if field.choices:
            return chosen(words, field)
        return kinds.kind("text" if field.kind == "choice" else field.kind).parse(words, self._published_on)

    def _refuse(self, field: Field) -> None:
        examples = {
            "date": self.tr("This is no date. Write 14/2/2024, 2/2024 or 2024."),
            "count": self.tr("This holds no number. Write 64, or hơn 390 triệu dân."),
        }
        choices = self.tr("Write one of: {choices}.").format(choices=", ".join(label(c.label) for c in field.choices))
        empty = self.tr("Write something here.")
        self._error.setText(choices if field.choices else examples.get(field.kind, empty))
        self._error.show()
        self._mark(wrong=True)

    def _on_edited(self) -> None:
        self._error.hide()
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        """Frame the line in the colour of its error."""
        if self.line.property("wrong") is not wrong:
            self.line.setProperty("wrong", wrong)
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)


def chosen(words: str, field: Field) -> Text | None:
    """The choice whose name or label these words are, whatever their case and marks."""
    wanted = fold(words).strip()
    for choice in field.choices:
        if wanted in {fold(choice.name), fold(choice.label.vi), fold(choice.label.en)}:
            return Text(choice.name)
    return None
