"""Which changes of an edited workbook are shown, and taking many of them at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from annotator.model import Codebook
from annotator.sheets import SheetChange, SheetChangeKind
from ui.models import naming, sheet_words
from ui.models.sheet_changes import SheetChangesModel
from ui.models.sheet_choices import Narrowing
from ui.named import named
from ui.theme import GAP


class SheetFilter(QWidget):
    """Table and kind to be shown; all of that, none of it, or one kind alone taken."""

    def __init__(self, model: SheetChangesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kind: SheetChangeKind | None = None
        self.tables = named(QComboBox(), "sheetTable")
        self.kinds = named(QComboBox(), "sheetKind")
        self.all = self._button("takeAll", self.tr("&All shown"))
        self.none = self._button("takeNone", self.tr("&None shown"))
        self.only = self._button("takeKind", "")
        self.all.setToolTip(self.tr("Conflicts aside: each of those is chosen by itself."))
        self._lay_out()
        self.tables.currentIndexChanged.connect(self._narrow)
        self.kinds.currentIndexChanged.connect(self._narrow)
        self.all.clicked.connect(model.take_shown)
        self.none.clicked.connect(model.leave_shown)
        self.only.clicked.connect(self._take_kind)
        self.show_kind(None)

    def _button(self, name: str, words: str) -> QPushButton:
        button = named(QPushButton(words), name)
        button.setAutoDefault(False)
        button.setProperty("quiet", True)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for choice, words in ((self.tables, self.tr("Table")), (self.kinds, self.tr("Kind of change"))):
            choice.setAccessibleName(words)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            row.addWidget(choice)
        row.addStretch(1)
        for button in (self.all, self.none, self.only):
            row.addWidget(button)

    def fill(self, changes: Sequence[SheetChange], codebook: Codebook) -> None:
        """Offer the tables and kinds that there are, with how many changes each has."""
        tables, kinds = Counter(one.table for one in changes), Counter(one.kind for one in changes)
        conflicts = sum(one.is_conflict for one in changes)
        with QSignalBlocker(self.tables), QSignalBlocker(self.kinds):
            self.tables.clear()
            self.kinds.clear()
            self.tables.addItem(_counted(self.tr("All tables"), len(changes)), Narrowing())
            for table, count in tables.items():
                self.tables.addItem(_counted(naming.table_name(codebook, table), count), Narrowing(table))
            self.kinds.addItem(_counted(self.tr("All kinds"), len(changes)), Narrowing())
            if conflicts:
                self.kinds.addItem(_counted(self.tr("Conflicts"), conflicts), Narrowing(conflicts_only=True))
            for kind in SheetChangeKind:
                if kinds[kind]:
                    self.kinds.addItem(_counted(sheet_words.kind_name(kind), kinds[kind]), Narrowing(kind=kind))

    def show_kind(self, kind: SheetChangeKind | None) -> None:
        """Name the kind of the change that the keyboard is on: it can be taken alone."""
        self._kind = kind
        self.only.setEnabled(kind is not None)
        words = self.tr("&Only: {kind}")
        self.only.setText(words.format(kind=sheet_words.kind_name(kind) if kind else "–"))

    def _take_kind(self) -> None:
        if self._kind is not None:
            self._model.take_only(self._kind)

    def _narrow(self) -> None:
        of_table, of_kind = self.tables.currentData(), self.kinds.currentData()
        if isinstance(of_table, Narrowing) and isinstance(of_kind, Narrowing):
            self._model.narrow(Narrowing(of_table.table, of_kind.kind, of_kind.conflicts_only))
            self.all.setEnabled(not of_kind.conflicts_only)


def _counted(words: str, count: int) -> str:
    return f"{words} ({count})"
