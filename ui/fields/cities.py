"""A city: searched as its name is typed, in the project and in the gazetteer; or made new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer

from annotator.city_search import Found, bare, search
from annotator.countries import countries
from annotator.model import City, Value
from ui.fields import city_words
from ui.fields.drop_list import DropList, Row
from ui.fields.entry import Asked, Entry, Reading
from ui.fields.new_city import NewCity
from ui.fields.word_line import WordLine
from ui.messages import language

Cities = Callable[[], Sequence[City]]
"""The cities that the project speaks of."""
# With the row that creates, as many as are in sight without scrolling.
_SHOWN = 7


@dataclass(frozen=True)
class _Create:
    """The row that makes a new city of what was typed."""


class CityEntry(Entry):
    """A whole name is a city at once; of a part, Enter takes the first row, which says what it stands for."""

    def __init__(self, line: WordLine, asked: Asked, cities: Cities) -> None:
        super().__init__(line, asked)
        self._cities = cities
        self._known: Sequence[City] | None = None
        self._found_for, self._found = "", list[Found]()
        self._taken: Found | None = None
        self._words = ""  # those that stand for what was taken or is being created
        self._creating = False
        self._new: NewCity | None = None
        self._list = DropList(line)
        self._list.taken.connect(self._on_taken)
        self._list.asked.connect(self._offer)
        # After the fields have been painted: the first letter typed shall not wait for the tables.
        QTimer.singleShot(0, self, self._prepare)

    def reading(self, words: str) -> Reading:
        """The city taken from the list, the new one, or the one whose whole name was typed."""
        name, _ = bare(words)
        if self._new is not None and self._creating and words == self._words:
            city = self._new.city(name)
            told = self.tr("new city") + " · " + (city_words.region(city) or self.tr("country unknown")) if city else ""
            return Reading(city, told, self.tr("No such country. Choose one or leave it empty."))
        if self._taken is not None and words == self._words:
            return Reading(self._taken.city, city_words.detail(self._taken))
        whole = next((one for one in self._look(words) if one.whole), None) if words else None
        if whole is not None:
            return Reading(whole.city, self._told(whole))
        return Reading(None, refusal=self.tr("No such city is known. ↓ chooses or creates one."))

    def meaning(self, value: Value) -> str:
        """Where it lies."""
        return city_words.region(value) or self.tr("country unknown") if isinstance(value, City) else ""

    def end(self) -> None:
        """Take the lists away, too."""
        self._list.deleteLater()
        if self._new is not None:
            self._new.end()
        super().end()

    def _told(self, found: Found) -> str:
        detail = city_words.detail(found)
        return detail if found.city.name == self.line.words().strip() else f"{found.city.name} · {detail}"

    def _asked_new(self) -> NewCity:
        if self._new is None:
            self._new = NewCity(self.line)
            self._new.touched.connect(self.changed)
            self.extra = self._new
            self.grown.emit()
        return self._new

    def _prepare(self) -> None:
        if self._known is None:
            self._known = self._cities()
            search("a", ())
            countries(language())

    def _look(self, words: str) -> list[Found]:
        self._prepare()
        if self._found_for != words:
            # The list and the meaning beside the line ask for the same words.
            self._found_for, self._found = words, search(words, self._known or (), limit=_SHOWN)
        return self._found

    def _on_worded(self) -> None:
        self._taken, self._creating = None, False
        if self._new is not None:
            self._new.hide()
        self._offer()
        super()._on_worded()

    def _offer(self) -> None:
        words = self.line.words().strip()
        found = self._look(words) if words else []
        rows = [Row(one.city.name, one, self._beside(one), city_words.detail(one)) for one in found]
        if words:
            rows.append(Row(self.tr("Create “{name}” …").format(name=bare(words)[0]), _Create()))
        self._list.offer(rows, first=not any(one.whole for one in found))

    def _beside(self, found: Found) -> str:
        used = self.tr("in this project") if found.used else ""
        return " · ".join(part for part in (found.alias, used) if part)

    def _on_taken(self, what: Found | _Create) -> None:
        if isinstance(what, _Create):
            self._creating, self._words = True, self.line.text().strip()
            self._asked_new().ask(bare(self._words)[1])
        else:
            self._taken, self._words = what, what.city.name
            self.line.setText(what.city.name)
        self.changed.emit()
