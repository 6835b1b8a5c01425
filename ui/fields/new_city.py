"""What is asked of a city that nobody knows yet: its country and its province."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from annotator import gazetteer
from annotator.countries import countries
from annotator.model import City
from annotator.text import fold
from ui.fields.drop_list import DropList, Row
from ui.fields.word_line import WordLine
from ui.messages import language
from ui.named import named
from ui.theme import HAIR, NEAR

_MOST = 12


class NewCity(QWidget):
    """Country and province, both of which may stay empty."""

    touched = Signal()

    def __init__(self, line: WordLine) -> None:
        super().__init__(line.parentWidget())
        self._country = named(WordLine(self), f"{line.objectName()}Country")
        self._province = named(WordLine(self), f"{line.objectName()}Province")
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(NEAR)
        layout.setVerticalSpacing(HAIR)
        for column, (words, part) in enumerate(
            ((self.tr("Country"), self._country), (self.tr("Province"), self._province))
        ):
            label = QLabel(words, self)
            label.setBuddy(part)
            part.setAccessibleName(words)
            layout.addWidget(label, 0, column)
            layout.addWidget(part, 1, column)
            layout.setColumnStretch(column, 1)
            part.worded.connect(self.touched)
        self._country.setPlaceholderText(self.tr("not known"))
        self._province.setPlaceholderText(self.tr("not known"))
        self._list = DropList(self._country)
        self._country.worded.connect(self._offer)
        self._list.asked.connect(self._offer)
        self._list.taken.connect(self._on_taken)
        self.hide()

    def ask(self, region: str) -> None:
        """Show both lines, what is known of the region in them, and put the caret into the first."""
        code = gazetteer.country(region) if region else None
        self._country.setText(dict(countries(language())).get(code or "", ""))
        self._province.setText("" if code else region)
        self.show()
        self._country.setFocus()
        self._country.selectAll()

    def city(self, name: str) -> City | None:
        """The city of that name; None where the country is none."""
        words = self._country.words().strip()
        code = _code(words)
        if words and code is None:
            return None
        province = " ".join(self._province.words().split())
        return City(name, code, province or None)

    def end(self) -> None:
        """Take the list away with the lines."""
        self._list.deleteLater()

    def _offer(self) -> None:
        wanted = fold(self._country.words()).strip()
        rows = [Row(name, code) for code, name in countries(language()) if f" {wanted}" in f" {fold(name)}"][:_MOST]
        known = _code(self._country.words().strip()) is not None
        # Those that begin with it before those that hold it somewhere.
        rows.sort(key=lambda row: not fold(row.words).startswith(wanted))
        self._list.offer(rows, first=bool(wanted) and not known)

    def _on_taken(self, code: str) -> None:
        self._country.setText(dict(countries(language()))[code])
        self.touched.emit()


def _code(words: str) -> str | None:
    """The country that was typed in either language, marks optional."""
    wanted = fold(words)
    for code, name in countries(language()):
        if fold(name) == wanted:
            return code
    return gazetteer.country(words)
