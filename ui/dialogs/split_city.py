"""Split a city: the articles in which its name means another one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from annotator import cities as composing
from annotator import kinds
from annotator.cities import Holding
from annotator.model import City, Field, Label
from db.ops import cities as ops
from db.queries import cities
from ui.dialogs.city_passages import CityPassages
from ui.dialogs.listing import headline, stack
from ui.fields import city_words
from ui.fields.value_editor import ValueEditor
from ui.sizes import room
from ui.workbench import Workbench

_OTHER = Field("into", Label("Thành phố kia", "The other city"), "city")


class SplitCityDialog(QDialog):
    """Type or choose the other city, tick the articles that mean it; Enter then splits."""

    def __init__(self, bench: Workbench, city: City, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._city = bench, city
        self.setObjectName("splitCityDialog")
        self.setWindowTitle(self.tr("Split a city"))
        self.resize(room(780, 520))
        known = cities.known(bench.project)
        self._holding: Holding = cities.holding(bench.project, composing.keys_of(city, known))
        others = [one for one in known if kinds.key(one) != kinds.key(city)]
        self.into = ValueEditor("splitInto", self, cities=lambda: others)
        self._told = QLabel(wordWrap=True)
        self._told.setObjectName("splitTold")
        self.articles = CityPassages(bench, self._holding, ticks=True, parent=self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Split"))
        self.articles.tick([bench.article_id])
        self.articles.itemChanged.connect(self._tell)
        self._tell()

    def _lay_out(self) -> None:
        words = self.tr("In some articles, {city} means another city:").format(city=city_words.name(self._city))
        # Above the line: the list of cities hides what is under it.
        stack(self, headline(words), self._told, self.into, self.articles, self._buttons)
        self.into.show_value(_OTHER, None, "", published_on=None)
        self.into.set_editable(True)

    def _tell(self) -> None:
        chosen = composing.of_articles(self._holding, self.articles.chosen())
        told = self.tr("Space ticks: {articles} of {total} articles, with {claims} claims and {spans} marked words.")
        counts = {"articles": len(chosen.articles), "claims": len(chosen.claims), "spans": len(chosen.spans)}
        self._told.setText(told.format(total=len(self._holding.articles), **counts))
        some = bool(chosen.articles) and chosen.articles != self._holding.articles
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(some)
        if chosen.articles == self._holding.articles:
            self._told.setText(self.tr("One article at least must stay; to rename the city everywhere, merge it."))

    def _on_accepted(self) -> None:
        into = self.into.value()
        if not isinstance(into, City):
            self.into.line.setFocus()
        elif kinds.key(into) == kinds.key(self._city):
            self.into.refuse(self.tr("This is the city itself. Choose another one."))
            self.into.line.setFocus()
        else:
            self._bench.do(ops.split, city=self._city, into=into, articles=self.articles.chosen())
            self.accept()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.articles.fit()
        self.into.line.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
