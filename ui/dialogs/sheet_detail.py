"""One change of an edited workbook in full: what stood and stands where, what it does, and the words behind it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.sheets import SheetChange
from db.queries import claims
from ui.dialogs.listing import headline
from ui.models import sheet_deeds, sheet_words
from ui.models.differing import parts, rich
from ui.models.sheet_changes import NOTHING
from ui.models.sheet_choices import Choice
from ui.named import named
from ui.panels.passage import Passage
from ui.theme import GAP, PADDING
from ui.workbench import Workbench

_PASSAGES_SHOWN = 12


class SheetDetail(QSplitter):
    """On the left the change and, for a conflict, the choice; on the right the quotations."""

    chosen = Signal(object)  # Choice

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._bench = bench
        self._head = headline("")
        self._sides = [QLabel(textFormat=Qt.TextFormat.PlainText) for _ in range(3)]
        self._words = [QLabel(textFormat=Qt.TextFormat.RichText, wordWrap=True) for _ in range(3)]
        self._effects = named(QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True), "sheetEffects")
        self.take = named(QRadioButton(self.tr("Take the &workbook's")), "takeWorkbook")
        self.keep = named(QRadioButton(self.tr("&Keep the project's")), "keepProject")
        self._choices = QButtonGroup(self)
        self._quotations = named(_scrolling(), "sheetQuotations")
        self._quotations.setAccessibleName(self.tr("Quotations"))
        self._lay_out()
        self.take.clicked.connect(lambda: self.chosen.emit(Choice.TAKEN))
        self.keep.clicked.connect(lambda: self.chosen.emit(Choice.LEFT))

    def _lay_out(self) -> None:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, GAP, PADDING, 0)
        grid.setHorizontalSpacing(PADDING)
        grid.setVerticalSpacing(GAP // 2)
        grid.addWidget(self._head, 0, 0, 1, 2)
        top = Qt.AlignmentFlag.AlignTop
        for row, (side, words) in enumerate(zip(self._sides, self._words, strict=True), 1):
            side.setText(sheet_words.sides()[row - 1])
            side.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(side, row, 0, top)
            grid.addWidget(words, row, 1, top)
        choice = QHBoxLayout()
        choice.setSpacing(2 * PADDING)
        for button in (self.take, self.keep):
            self._choices.addButton(button)
            choice.addWidget(button)
        choice.addStretch(1)
        grid.addLayout(choice, 4, 0, 1, 2)
        grid.addWidget(self._effects, 5, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(6, 1)
        left = _scrolling()
        left.setWidget(page)
        self.addWidget(left)
        self.addWidget(self._quotations)
        self.setChildrenCollapsible(False)
        self.setSizes([500, 500])

    def show_change(self, change: SheetChange | None, choice: Choice | None) -> None:
        """Show this change; without one, what to do."""
        self._head.setText(change.about if change else "")
        told = _told(change) if change else []
        for number, (side, words) in enumerate(zip(self._sides, self._words, strict=True)):
            words.setText(told[number] if number < len(told) else "")
            for label in (side, words):
                label.setVisible(number < len(told))
        of_table = self.tr("Space takes or leaves all changes of this table; conflicts are chosen one by one.")
        self._effects.setText(self._if_taken(change) if change else of_table)
        self.show_choice(change, choice)
        self._show_quotations(change)

    def _if_taken(self, change: SheetChange) -> str:
        return self.tr("If taken: {what}").format(what="\n".join(sheet_deeds.effects(self._bench, change)))

    def show_choice(self, change: SheetChange | None, choice: Choice | None) -> None:
        """Show what is to become of it; only a conflict is chosen here."""
        # A group that lets one button only be down does not let the last one up.
        self._choices.setExclusive(False)
        for button, own in ((self.take, Choice.TAKEN), (self.keep, Choice.LEFT)):
            with QSignalBlocker(button):
                button.setChecked(choice is own)
            button.setVisible(change is not None and change.is_conflict)
        self._choices.setExclusive(True)

    def _show_quotations(self, change: SheetChange | None) -> None:
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(PADDING, GAP, PADDING, GAP)
        rows.setSpacing(GAP)
        passages = self._passages(change, page)
        for passage in passages:
            rows.addWidget(passage)
        rows.addStretch(1)
        self._quotations.setWidget(page)
        # They are made last, but are read before the buttons below.
        for before, passage in pairwise((self.keep, *passages)):
            QWidget.setTabOrder(before, passage)

    def _passages(self, change: SheetChange | None, page: QWidget) -> list[QWidget]:
        ids = sheet_deeds.claims_of(change)[:_PASSAGES_SHOWN] if change else []
        found = claims.some(self._bench.project, ids) if ids else []
        if found:
            return [Passage(self._bench, claim, page) for claim in found]
        told = QLabel(self.tr("No article says this: there is no quotation.") if change else "", page, wordWrap=True)
        told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return [told]


def _told(change: SheetChange) -> list[str]:
    """Before and after; in a conflict what the project says as well."""
    before, after, now = sheet_words.states(change)
    told = [rich(parts(before, after)), rich(parts(after, before))]
    if change.is_conflict:
        told.append(rich(parts(now, before)))
    return [words or NOTHING for words in told]


def _scrolling() -> QScrollArea:
    made = QScrollArea(widgetResizable=True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
