"""How the values of a report stand in cells and lines, in the report's language."""

from __future__ import annotations

from annotator import kinds
from annotator.model import SCOPE, Choice, Field, Row, Table, Text, Value
from exports import wording
from exports.report import Report
from exports.workbook.cells import Content, text, typed

_DATE_FORMATS = {"vi": "dd/mm/yyyy", "en": "yyyy-mm-dd"}


class Spelling:
    """Choices by their labels, dates in the language's order, words cut with a mark in the language."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.date_format = _DATE_FORMATS[report.language]

    def content(self, table: Table, field: Field, value: Value | None) -> Content:
        """A value of that field as the content of a cell."""
        if value is None:
            return Content(None)
        if isinstance(value, Text):
            return self.text(self.words(table, field, value))
        return typed(value, self.date_format)

    def words(self, table: Table, field: Field, value: Value) -> str:
        """A value of that field as words within a line."""
        if isinstance(value, Text) and field is SCOPE:
            return self.scope(value.text)
        if isinstance(value, Text) and field.kind == "choice":
            return self._choice(field.choices, value.text)
        return kinds.label(value)

    def row(self, table: Table, row: Row) -> str:
        """The key of a row as words."""
        return " · ".join(self.words(table, table.field(name), value) for name, value in row)

    def scope(self, name: str | None) -> str:
        """What a number covers, as words."""
        return self._choice(self._report.codebook.scopes, name) if name else ""

    def text(self, words: str) -> Content:
        """Words that are cut visibly if they are too long for a cell."""
        return text(words, self._report.named(wording.CUT))

    def _choice(self, choices: tuple[Choice, ...], name: str) -> str:
        return next((self._report.named(choice.label) for choice in choices if choice.name == name), name)
