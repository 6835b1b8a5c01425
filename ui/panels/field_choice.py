"""Which field a claim is about: chosen with the arrows from those that its words may mean, the likeliest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from annotator.claims.drafts import Draft
from ui.models import naming
from ui.theme import HAIR
from ui.workbench import Workbench

Drafts = Callable[[], Sequence[Draft]]


class FieldChoice(QWidget):
    """The fields that are offered are read when the keyboard comes here: a whole article is read for them."""

    chosen = Signal(object)  # the Draft of the field

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench = bench
        self._drafts: list[Draft] = []
        self._more: Drafts | None = None
        self.box = QComboBox(self)
        self.box.setObjectName("claimField")
        self.box.setAccessibleName(self.tr("Table and field"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HAIR)
        layout.addWidget(QLabel(self.tr("Table and field"), self))
        layout.addWidget(self.box)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.currentIndexChanged.connect(self._on_index_changed)
        self.box.installEventFilter(self)

    @property
    def draft(self) -> Draft | None:
        """The draft of the field that is chosen."""
        at = self.box.currentIndex()
        return self._drafts[at] if 0 <= at < len(self._drafts) else None

    def offer(self, drafts: Sequence[Draft], more: Drafts | None = None) -> None:
        """Offer these, the first one chosen, and what `more` finds once the keyboard is here."""
        self._more = more
        self.box.blockSignals(True)
        self.box.clear()
        self._drafts = []
        self._add(drafts)
        self.box.setCurrentIndex(0)
        self.box.blockSignals(False)

    def _add(self, drafts: Sequence[Draft]) -> None:
        known = {(draft.table, draft.field) for draft in self._drafts}
        for draft in drafts:
            if (draft.table, draft.field) not in known:
                self._drafts.append(draft)
                self.box.addItem(self._name(draft))

    def _name(self, draft: Draft) -> str:
        book = self._bench.codebook
        return f"{naming.field_name(book, draft.table, draft.field)} · {naming.table_name(book, draft.table)}"

    def _on_index_changed(self, _at: int) -> None:
        if self.draft is not None:
            self.chosen.emit(self.draft)

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and self._more is not None:
            more, self._more = self._more, None
            self._add(more())
        return super().eventFilter(watched, event)
