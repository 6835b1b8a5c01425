"""One verdict for all contradictions between the same values: which ones, ticked, and then all in one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from annotator.model import Contradiction, Resolution, ResolutionId
from db.ops.resolutions import Given
from ui.dialogs.listing import Listing, headline, stack
from ui.models import advice, naming, quotation
from ui.named import named
from ui.sizes import room
from ui.workbench import Workbench


class SameVerdictDialog(QDialog):
    """Lists the contradictions, all ticked; `chosen` are those left ticked when it is accepted."""

    def __init__(
        self,
        bench: Workbench,
        one: Contradiction,
        others: Sequence[Contradiction],
        given: Given,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench, self._one, self._others = bench, one, others
        self.setObjectName("sameVerdictDialog")
        self.setWindowTitle(self.tr("The same verdict elsewhere"))
        self.resize(room(820, 420))
        self._head = headline(self._verdict(given))
        self._told = QLabel(wordWrap=True)
        headings = (self.tr("Fact"), self.tr("Quotations"))
        self.table = named(
            Listing(others, self._words, headings=headings, widths=(240,), ticks=True), "sameVerdictList"
        )
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self.table.itemChanged.connect(self._tell)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._tell()
        self.table.setFocus()

    def chosen(self) -> list[Contradiction]:
        """The contradiction itself and those to be settled with it; what is not shown counts as ticked."""
        return [self._one, *self.table.chosen(self._others)]

    def _verdict(self, given: Given) -> str:
        one = self._one
        told = Resolution(
            ResolutionId(0), one.table, one.row, one.field, one.type, given.verdict, given.value, given.reason, ()
        )
        return advice.decided(self._bench.codebook, told)

    def _words(self, other: Contradiction) -> tuple[str, str]:
        """The fact, and one quotation a value."""
        return naming.fact_name(self._bench.codebook, other), "\n".join(self._quotes(other))

    def _quotes(self, other: Contradiction) -> list[str]:
        """One quotation a value."""
        firsts = [side.claims[0] for side in other.values]
        quotes = (quotation.quotations(self._bench.text(c.article_id), c.evidence) for c in firsts)
        return [quotation.plain(one[0]) for one in quotes if one]

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.windowTitle())
        stack(self, self._head, self._told, self.table, self._buttons)

    def _tell(self) -> None:
        count = len(self.chosen())
        told = self.tr("Contradictions between the same values elsewhere: {count}. Space unticks one.")
        self._told.setText(told.format(count=count - 1))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Resolve {count}").format(count=count))

    # --- Qt's own names ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
