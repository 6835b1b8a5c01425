"""The sources of the project under the line in which one is typed; marks need not be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.text import fold
from ui.fields.drop_list import DropList, Row
from ui.fields.word_line import WordLine


class KnownSources(QObject):
    """Offers what holds the words typed so far. Enter takes a chosen one, else it is the form's."""

    def __init__(self, line: WordLine, names: Sequence[str]) -> None:
        super().__init__(line)
        self._line = line
        self._names = [(fold(name), name) for name in names]
        self.list = DropList(line)
        self.list.taken.connect(line.setText)
        self.list.asked.connect(self._on_asked)
        line.worded.connect(self._on_worded)

    def _on_worded(self) -> None:
        words = fold(self._line.words()).strip()
        self._offer(words if words else None)

    def _on_asked(self) -> None:
        self._offer("")

    def _offer(self, words: str | None) -> None:
        found = [name for folded, name in self._names if words is not None and words in folded and words != folded]
        self.list.offer([Row(name, name) for name in found], first=False)
