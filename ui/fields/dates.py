"""A date as fine as the editor knows it: 14/2/2024, 2/2024, quý I/2024, 5–7/9/2024."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from annotator import kinds
from annotator.model import PartialDate, Value
from ui.fields.entry import Entry, Reading

_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_ROMAN = ("I", "II", "III", "IV")


class DateEntry(Entry):
    """Shows the date in full words while its digits are typed."""

    def reading(self, words: str) -> Reading:
        """The date that was typed, a missing year taken from the article's day."""
        value = kinds.kind("date").parse(words, self.asked.published_on)
        how = self.tr("No date. Write 14/2/2024, quý I/2024 or 2024.")
        return Reading(value, self.meaning(value) if value else "", how)

    def meaning(self, value: Value) -> str:
        """The date in full words."""
        return in_words(value) if isinstance(value, PartialDate) else ""


def in_words(value: PartialDate) -> str:
    """The date in words: "Wednesday, 14 February 2024"; what was concluded is told, too."""
    translate = QCoreApplication.translate
    told = " – ".join(_part(part) for part in value.iso.split("/"))
    if not value.has_year:
        return told + " · " + translate("DateEntry", "year unknown")
    if value.year_inferred:
        return told + " · " + translate("DateEntry", "year taken from the article")
    return told


def _part(iso: str) -> str:
    translate, year = QCoreApplication.translate, iso[:4]
    if quarter := _QUARTER.fullmatch(iso):
        number = _ROMAN[int(quarter[2]) - 1]
        return translate("DateEntry", "quarter {quarter} of {year}").format(quarter=number, year=year)
    if len(iso) == len("YYYY"):
        return translate("DateEntry", "the whole year {year}").format(year=year)
    if len(iso) == len("YYYY-MM"):
        month = QLocale().standaloneMonthName(int(iso[5:]))
        return month if iso.startswith("XXXX") else f"{month} {year}"
    if iso.startswith("XXXX"):
        return QLocale().toString(QDate(2000, int(iso[5:7]), int(iso[8:])), "d MMMM")
    day = date.fromisoformat(iso)
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
