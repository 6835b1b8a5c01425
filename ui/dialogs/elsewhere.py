"""The same decision for proposals that say the same elsewhere: how many, which, and then all in one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from annotator.model import Claim, Span
from ui.dialogs.listing import MOST_SHOWN, Listing, headline, stack
from ui.models import naming, quotation
from ui.named import named
from ui.sizes import room
from ui.workbench import Workbench

Item = Claim | Span


class ElsewhereDialog(QDialog):
    """Lists the proposals, all ticked; `chosen` are those left ticked when it is accepted."""

    def __init__(
        self, bench: Workbench, item: Item, others: Sequence[Item], *, rejects: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bench, self._others, self._rejects = bench, others, rejects
        self.setObjectName("elsewhereDialog")
        self.setWindowTitle(self.tr("Reject everywhere") if rejects else self.tr("Confirm everywhere"))
        self.resize(room(820, 460))
        self._head = headline(_name(bench, item))
        self._told = QLabel(wordWrap=True)
        headings = (self.tr("Article"), self.tr("Quotation"))
        self.table = named(Listing(others, self._words, headings=headings, widths=(260,), ticks=True), "elsewhereList")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self.table.itemChanged.connect(self._tell)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._tell()
        self.table.setFocus()

    def chosen(self) -> list[Item]:
        """The proposals to be decided; what is not shown counts as ticked."""
        return self.table.chosen(self._others)

    def _words(self, other: Item) -> tuple[str, str]:
        """The article and the quotation of a proposal."""
        article = self._bench.text(other.article_id)
        quotes = quotation.quotations(article, quotation.places_of(other))
        return article.headline, quotation.plain(quotes[0]) if quotes else ""

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.windowTitle())
        stack(self, self._head, self._told, self.table, self._buttons)

    def _tell(self) -> None:
        chosen = self.chosen()
        articles = len({item.article_id for item in chosen})
        places = self.tr("Proposals that say the same: {count}, in {articles} other articles. Space unticks one.")
        told = places.format(count=len(chosen), articles=articles)
        if len(self._others) > MOST_SHOWN:
            hidden = self.tr("{count} more are not shown.").format(count=len(self._others) - MOST_SHOWN)
            told = f"{told} {hidden}"
        self._told.setText(told)
        go = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        words = self.tr("Reject {count}") if self._rejects else self.tr("Confirm {count}")
        go.setText(words.format(count=len(chosen) + 1))

    # --- Qt's own names ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)


def _name(bench: Workbench, item: Item) -> str:
    if isinstance(item, Span):
        return naming.value_words(item.value)
    value = naming.value_name(bench.codebook, item.table, item.field, item.value)
    return f"{naming.fact_name(bench.codebook, item)}: {value}"
