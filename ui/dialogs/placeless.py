"""Before a codebook is taken: the claims that it has no place for, how many, where, and which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from annotator.model import Claim, State
from exports import wording
from ui.dialogs.listing import MOST_SHOWN, Listing, headline, stack
from ui.messages import label
from ui.models import naming, quotation
from ui.named import named
from ui.sizes import room
from ui.workbench import Workbench

_PLACES_NAMED = 4


class PlacelessDialog(QDialog):
    """Accepted, the codebook is taken all the same; nothing that a person confirmed is lost by it."""

    def __init__(self, bench: Workbench, lost: Sequence[Claim], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        # What a person has said counts most.
        self._lost = sorted(lost, key=lambda one: (one.state is not State.CONFIRMED, one.article_id, one.id))
        self.setObjectName("placelessDialog")
        self.setWindowTitle(self.tr("Claims without a place"))
        self.resize(room(860, 480))
        self.head = named(headline(self._counted()), "placelessHead")
        self.told = named(QLabel(self._promise(), wordWrap=True), "placelessTold")
        headings = (self.tr("Claim"), self.tr("State"), self.tr("Article"), self.tr("Quotation"))
        self.table = named(Listing(self._lost, self._words, headings=headings, widths=(210, 96, 190)), "placelessList")
        self._buttons = QDialogButtonBox()
        self._go = self._buttons.addButton(self.tr("Save anyway"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._back = self._buttons.addButton(self.tr("Back"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        # The safe answer is the one that Enter gives.
        self._back.setDefault(True)
        self._back.setFocus()

    def _counted(self) -> str:
        places = Counter((claim.table, claim.field) for claim in self._lost).most_common()
        told = [
            self.tr("{count} in “{place}”").format(count=count, place=self._place(table, field))
            for (table, field), count in places[:_PLACES_NAMED]
        ]
        if len(places) > _PLACES_NAMED:
            told.append(self.tr("{count} elsewhere").format(count=sum(n for _, n in places[_PLACES_NAMED:])))
        head = self.tr("{count} claims would have no place any more:").format(count=len(self._lost))
        return f"{head} {', '.join(told)}."

    def _promise(self) -> str:
        confirmed = sum(claim.state is State.CONFIRMED for claim in self._lost)
        kept = self.tr(
            "Confirmed: {count}. They are kept and listed under “Without a place” beside the tables, "
            "and come back with a codebook that has a place for them. Suggestions are made anew."
        ).format(count=confirmed)
        hidden = len(self._lost) - MOST_SHOWN
        return f"{kept} {self.tr('{count} more are not shown.').format(count=hidden)}" if hidden > 0 else kept

    def _place(self, table: str, field: str) -> str:
        book = self._bench.codebook
        return f"{naming.table_name(book, table)} / {naming.field_name(book, table, field)}"

    def _words(self, claim: Claim) -> tuple[str, ...]:
        """What is claimed, its state, its article and its quotation."""
        article = self._bench.text(claim.article_id)
        quotes = quotation.quotations(article, claim.evidence)
        fact = naming.fact_name(self._bench.codebook, claim)
        value = naming.value_name(self._bench.codebook, claim.table, claim.field, claim.value)
        return (
            f"{fact}: {value}",
            label(wording.STATES[claim.state]),
            article.headline,
            quotation.plain(quotes[0]) if quotes else "",
        )

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.windowTitle())
        stack(self, self.head, self.told, self.table, self._buttons)
