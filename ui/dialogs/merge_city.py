"""Merge a city into another one: which is kept, and what is changed by it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from annotator import cities as composing
from annotator import kinds
from annotator.model import City, Field, Label
from db.ops import cities as ops
from db.queries import cities
from ui.dialogs.city_passages import CityPassages
from ui.dialogs.listing import headline, stack
from ui.fields import city_words
from ui.fields.value_editor import ValueEditor
from ui.sizes import room
from ui.workbench import Workbench

_KEPT = Field("keep", Label("Thành phố được giữ lại", "City to be kept"), "city")


class MergeCityDialog(QDialog):
    """Type or choose the city that is kept; Enter then merges."""

    def __init__(self, bench: Workbench, city: City, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._drop = bench, city
        self.setObjectName("mergeCityDialog")
        self.setWindowTitle(self.tr("Merge a city into another"))
        self.resize(room(780, 480))
        known = cities.known(bench.project)
        self._keys = composing.keys_of(city, known)
        self._holding = cities.holding(bench.project, self._keys)
        self._standing = cities.apart(bench.project, self._holding)
        others = [one for one in known if kinds.key(one) != kinds.key(city)]
        self.keep = ValueEditor("mergeInto", self, cities=lambda: others)
        self._told = QLabel(wordWrap=True)
        self._told.setObjectName("mergeTold")
        self._articles = CityPassages(bench, self._holding, ticks=False, parent=self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Merge"))
        self.keep.changed.connect(self._tell)
        self._tell()

    def _lay_out(self) -> None:
        words = self.tr("{city} becomes the same city as:").format(city=city_words.name(self._drop))
        # Above the line: the list of cities hides what is under it.
        stack(self, headline(words), self._told, self.keep, self._articles, self._buttons)
        self.keep.show_value(_KEPT, None, "", published_on=None)
        self.keep.set_editable(True)

    def _tell(self) -> None:
        held, keep = self._holding, self.keep.peek()
        told = self.tr("Claims changed: {claims}, marked words: {spans}, in {articles} articles.").format(
            claims=len(held.claims), spans=len(held.spans), articles=len(held.articles)
        )
        falling = self._falling(keep) if isinstance(keep, City) else 0
        if falling:
            fall = self.tr("Verdicts that give way to a newer one on the same fact: {count}.")
            told = f"{told} {fall.format(count=falling)}"
        self._told.setText(told)

    def _falling(self, keep: City) -> int:
        return len(composing.renamed(self._holding, self._keys, keep, standing=self._standing).superseded)

    def _on_accepted(self) -> None:
        keep = self.keep.value()
        if not isinstance(keep, City):
            self.keep.line.setFocus()
        elif kinds.key(keep) == kinds.key(self._drop):
            self.keep.refuse(self.tr("This is the city itself. Choose another one."))
            self.keep.line.setFocus()
        else:
            self._bench.do(ops.merge, keep=keep, drop=self._drop)
            self.accept()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._articles.fit()
        self.keep.line.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
