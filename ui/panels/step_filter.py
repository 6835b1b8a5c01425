"""Which steps the history shows: whose, about what, and where."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from annotator.visible import visible
from db.queries import history
from db.queries.history import Sought
from ui.models.step_words import noun_name
from ui.named import named
from ui.sizes import wide
from ui.theme import NEAR, SPACE
from ui.workbench import Workbench

_ARTICLE, _ITEM = "article", "item"


class StepFilter(QWidget):
    """Three choices in a line; `changed` tells that other steps are asked for."""

    changed = Signal()

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench = bench
        self._who = self._choice("historyWho", self.tr("By whom"), [(self.tr("Everybody"), "")])
        self._what = self._choice("historyWhat", self.tr("About what"), [(self.tr("Everything"), "")])
        places = [
            (self.tr("Anywhere"), ""),
            (self.tr("This article"), _ARTICLE),
            (self.tr("This item"), _ITEM),
        ]
        self._where = self._choice("historyWhere", self.tr("Where"), places)
        # All steps are looked through for it, and only once.
        self._knows_people = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read_people)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, NEAR, SPACE, NEAR)
        row.setSpacing(NEAR)
        for choice in (self._who, self._what, self._where):
            row.addWidget(choice, 1)
        bench.article_opened.connect(lambda _: self._on_moved(_ARTICLE))
        bench.current_changed.connect(lambda: self._on_moved(_ITEM))

    def _choice(self, name: str, title: str, entries: list[tuple[str, str]]) -> QComboBox:
        choice = named(QComboBox(self), name)
        choice.setAccessibleName(title)
        choice.setToolTip(title)
        choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        choice.setMinimumWidth(wide(60))
        for words, data in entries:
            choice.addItem(visible(words), data)
        choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        return choice

    @property
    def sought(self) -> Sought:
        """The steps that are asked for."""
        where, bench = self._where.currentData(), self._bench
        return Sought(
            by=self._who.currentData(),
            noun=self._what.currentData(),
            article=bench.article_id if where == _ARTICLE else None,
            item=bench.current if where == _ITEM else None,
        )

    def reload(self) -> None:
        """Offer whatever was changed by now and, after the frame, whoever has made steps."""
        _fill(self._what, [(noun_name(noun), noun) for noun in history.nouns(self._bench.project)])
        if not self._knows_people:
            self._knows_people = True
            self._soon.start()

    def meet(self, person: str) -> None:
        """Offer the steps of somebody who has made one now."""
        if person and self._knows_people:
            _fill(self._who, [(person, person)])

    def _read_people(self) -> None:
        _fill(self._who, [(name, name) for name in history.people(self._bench.project)])

    def clear(self) -> None:
        """Ask for all steps."""
        for choice in (self._who, self._what, self._where):
            choice.setCurrentIndex(0)

    def _on_moved(self, place: str) -> None:
        if self._where.currentData() == place:
            self.changed.emit()


def _fill(choice: QComboBox, entries: list[tuple[str, str]]) -> None:
    """Offer these after the first entry; what is chosen stays chosen."""
    known = {choice.itemData(row) for row in range(choice.count())}
    for words, data in entries:
        if data not in known:
            choice.addItem(visible(words), data)
