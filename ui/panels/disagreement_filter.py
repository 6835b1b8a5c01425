"""Which disagreements are listed: of which readers, in which table, of which kind, settled ones too; and nameless."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from annotator.double_reading import Difference, Pair
from annotator.model import Codebook, DoubleReading
from ui.elided import Elided
from ui.models import naming
from ui.models.disagreements import kind_name
from ui.named import named
from ui.theme import GAP, SPACE, TIGHT


class DisagreementFilter(QWidget):
    """`changed` when something else is wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._which = self._choice("doubleReadingChoice", self.tr("Double reading"))
        self._table = self._choice("disagreementTable", self.tr("Table"))
        self._kind = self._choice("disagreementKind", self.tr("Kind of difference"))
        self.nameless = named(QCheckBox(self.tr("Hide names"), self), "hideNames")
        self.nameless.setToolTip(self.tr("Readers A and B, in an order by chance: nothing shows who read what"))
        self.settled = named(QCheckBox(self.tr("Settled too"), self), "showSettled")
        self._progress = named(Elided(parent=self), "disagreementProgress")
        for box in (self.nameless, self.settled):
            box.toggled.connect(self.changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, TIGHT, GAP, TIGHT)
        layout.setSpacing(TIGHT)
        layout.addWidget(self._which)
        # Rows of their own: in one grid the boxes would be as narrow as the choices above them.
        for parts in ((self._table, self._kind), (self.nameless, self.settled, self._progress)):
            line = QHBoxLayout()
            line.setSpacing(SPACE)
            for part in parts:
                line.addWidget(part, int(isinstance(part, QComboBox)))
            layout.addLayout(line)
        self._progress.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def offer(self, found: Sequence[DoubleReading], pairs: Sequence[Pair], codebook: Codebook) -> None:
        """Offer what there is to choose from; what was chosen stays where it can."""
        readers = [(self._name(one), one.id) for one in found]
        self._fill(self._which, readers[::-1])
        self._which.setVisible(len(found) > 1)
        differing = [one for one in pairs if one.difference is not Difference.NONE]
        tables = dict.fromkeys(one.known.claim.table for one in differing)
        named_tables = [(naming.table_name(codebook, name), name) for name in tables]
        self._fill(self._table, [(self.tr("All tables"), ""), *named_tables])
        present = {kind_name(one.difference) for one in differing}
        kinds = [name for name in dict.fromkeys(map(kind_name, Difference)) if name in present]
        self._fill(self._kind, [(self.tr("All differences"), ""), *((name, name) for name in kinds)])
        settled = sum(one.is_settled for one in differing)
        words = self.tr("{settled} of {count} settled")
        self._progress.setText(words.format(settled=settled, count=len(differing)) if differing else "")

    def which(self, found: Sequence[DoubleReading]) -> DoubleReading | None:
        """The double reading that is wanted; at first the newest."""
        chosen = self._which.currentData()
        return next((one for one in found if one.id == chosen), found[-1] if found else None)

    def show_which(self, which: DoubleReading) -> None:
        """Choose this double reading."""
        self._which.setCurrentIndex(max(0, self._which.findData(which.id)))

    def lets(self, one: Pair) -> bool:
        """Whether a pair is wanted in the list."""
        if one.difference is Difference.NONE or (one.is_settled and not self.settled.isChecked()):
            return False
        table, kind = self._table.currentData(), self._kind.currentData()
        return (not table or one.known.claim.table == table) and (not kind or kind_name(one.difference) == kind)

    def widen(self) -> None:
        """Want every table and kind."""
        for choice in (self._table, self._kind):
            choice.setCurrentIndex(0)

    def _name(self, one: DoubleReading) -> str:
        if self.nameless.isChecked():
            return self.tr("Double reading {number} ({count} articles)").format(number=one.id, count=len(one.articles))
        words = self.tr("{first} and {second} ({count} articles)")
        return words.format(first=one.first, second=one.second, count=len(one.articles))

    def _choice(self, name: str, words: str) -> QComboBox:
        made = named(QComboBox(self), name)
        made.setAccessibleName(words)
        made.setToolTip(words)
        # As wide as there is room, not as the longest name.
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(6)
        made.activated.connect(self.changed)
        return made

    def _fill(self, choice: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
        chosen = choice.currentData()
        choice.clear()
        for words, value in entries:
            choice.addItem(words, value)
        choice.setCurrentIndex(max(0, choice.findData(chosen)))
