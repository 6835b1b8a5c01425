"""How the values of a report stand in cells, in the report's language."""

from __future__ import annotations

from annotator.extents import bounds
from annotator.model import Field, PartialDate, Text, Value
from exports import wording
from exports.report import Report
from exports.workbook.cells import Content, day, text, typed

_DATE_FORMATS = {"vi": "dd/mm/yyyy", "en": "yyyy-mm-dd"}


class Spelling:
    """Dates in the language's order, choices by their labels, words cut with a mark in the language."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.date_format = _DATE_FORMATS[report.language]

    def content(self, field: Field, value: Value | None) -> Content:
        """A value of that field as the content of a cell."""
        if value is None:
            return Content(None)
        if isinstance(value, Text):
            return self.text(self._report.words(field, value))
        return typed(value, self.date_format)

    def first_day(self, value: Value) -> Content:
        """The first day that a date covers, to sort by; empty where no year is known."""
        if not isinstance(value, PartialDate) or not value.has_year:
            return Content(None)
        return day(bounds(value.iso)[0], self.date_format)

    def text(self, words: str) -> Content:
        """Words that are cut visibly if they are too long for a cell."""
        return text(words, self._report.named(wording.CUT))
