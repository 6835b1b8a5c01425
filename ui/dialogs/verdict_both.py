"""All values hold: the person says what tells them apart, and the claims are corrected in the verdict's own step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QHBoxLayout, QLabel, QRadioButton, QWidget

from annotator import kinds, qualifying
from annotator.model import Alternative, Because, Contradiction, Field, PartialDate, Table, Verdict
from annotator.qualifying import Split
from db.ops.resolutions import Given
from exports import wording
from ui import theme
from ui.dialogs.verdict import VerdictDialog
from ui.fields.value_editor import ValueEditor
from ui.messages import label, shown
from ui.models import explaining, naming
from ui.panels.verdict_keys import shown_key
from ui.sizes import room, wide
from ui.workbench import Workbench

_AS_OF = Field("as_of", wording.AS_OF, "date")
_SOURCES_TOLD = 3


class BothHoldDialog(VerdictDialog):
    """One line a value: its date, what it covers, or the field it belongs to, filled in as far as articles tell."""

    def __init__(
        self,
        bench: Workbench,
        one: Contradiction,
        table: Table,
        because: Because | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bench, one, "", parent)
        self.setWindowTitle(self.tr("All hold, because…"))
        self.setObjectName("bothHoldDialog")
        self.resize(room(620, 380))
        self._table = table
        self._choices = QButtonGroup(self)
        self._because = because or qualifying.likely(one, table)
        self._marks: list[ValueEditor | QComboBox] = []
        self._body = QWidget(self)
        self._lines = QGridLayout(self._body)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(theme.PADDING)
        self._lines.setColumnStretch(1, 1)
        self._lay_out(self._make_choices(), self._body)
        self._choices.idToggled.connect(self._on_because)
        self._show_marks()

    def stops(self) -> list[QWidget]:
        """The line of each value."""
        return [mark.line if isinstance(mark, ValueEditor) else mark for mark in self._marks]

    def read(self) -> Given | None:
        """What tells the values apart."""
        told = [self._mark(mark) for mark in self._marks]
        keys = [kinds.key(side.value) for side in self._one.values]
        split = Split(self._because, dict(zip(keys, told, strict=True)))
        if qualifying.unsplit(self._one, split):
            self.refuse(shown("Values that cannot both be true need different dates, scopes or fields."))
            self.stops()[0].setFocus()
            return None
        return Given(Verdict.BOTH, self.reason.currentText(), split=split)

    def _make_choices(self) -> QWidget:
        page = QWidget(self)
        line = QHBoxLayout(page)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.PADDING)
        movable = len(qualifying.fields_like(self._one, self._table)) > 1
        for number, because in enumerate(Because):
            radio = QRadioButton(label(explaining.BECAUSE[because]), page)
            radio.setObjectName(f"because_{because.value}")
            radio.setToolTip(shown_key(because.value))
            radio.setChecked(because is self._because)
            radio.setEnabled(because is not Because.PREDICATE or movable)
            self._choices.addButton(radio, number)
            line.addWidget(radio)
            key = QShortcut(QKeySequence(shown_key(because.value)), self)
            key.activated.connect(partial(radio.setChecked, True))
        line.addStretch(1)
        return page

    def _show_marks(self) -> None:
        """One line a value, of the sort that the chosen reason asks for."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        articles = {claim.article_id for side in self._one.values for claim in side.claims}
        published = {number: text.published_on for number, text in self._bench.texts(articles).items()}
        marks = qualifying.proposed(self._one, self._because, self._table, published)
        self._marks = []
        for row, side in enumerate(self._one.values):
            mark = self._editor(row, marks[kinds.key(side.value)])
            self._lines.addWidget(self._named(side), row, 0, Qt.AlignmentFlag.AlignTop)
            self._lines.addWidget(self._sources(side), row, 1, Qt.AlignmentFlag.AlignTop)
            self._lines.addWidget(mark, row, 2)
            self._marks.append(mark)
        before: QWidget = self._choices.button(0)
        for stop in (*self.stops(), self.reason):
            QWidget.setTabOrder(before, stop)
            before = stop
        self.stops()[0].setFocus()
        self.refuse("")

    def _named(self, side: Alternative) -> QLabel:
        made = QLabel(naming.value_name(self._bench.codebook, self._one.table, self._one.field, side.value))
        bold = made.font()
        bold.setBold(True)
        made.setFont(bold)
        return made

    def _sources(self, side: Alternative) -> QLabel:
        names = dict.fromkeys(self._bench.findings.witnesses.source(c.article_id) for c in side.claims)
        if any(name.startswith("#") for name in names):
            names = dict.fromkeys(self._bench.text(claim.article_id).said_by for claim in side.claims)
        told = [*list(names)[:_SOURCES_TOLD], *(["…"] if len(names) > _SOURCES_TOLD else [])]
        made = QLabel(", ".join(told), wordWrap=True)
        small = made.font()
        small.setPointSizeF(theme.SMALL)
        made.setFont(small)
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return made

    def _editor(self, row: int, mark: str | None) -> ValueEditor | QComboBox:
        if self._because is not Because.AS_OF:
            return self._choice(row, mark)
        editor = ValueEditor(f"verdictDate{row}", self._body)
        words = naming.day(mark) if mark else ""
        editor.show_value(_AS_OF, PartialDate(mark) if mark else None, words, published_on=None)
        editor.set_editable(True)
        editor.setMinimumWidth(wide(190))
        return editor

    def _choice(self, row: int, mark: str | None) -> QComboBox:
        box = QComboBox(self._body)
        box.setObjectName(f"verdictMark{row}")
        codebook = self._bench.codebook
        if self._because is Because.SCOPE:
            box.addItem(self.tr("everything"), None)
            for scope in dict.fromkeys([*(choice.name for choice in codebook.scopes), *([mark] if mark else [])]):
                box.addItem(naming.scope_name(codebook, scope), scope)
        else:
            for name in qualifying.fields_like(self._one, self._table):
                box.addItem(naming.field_name(codebook, self._table.name, name), name)
        box.setAccessibleName(label(explaining.BECAUSE[self._because]))
        box.setCurrentIndex(box.findData(mark))
        return box

    def _mark(self, mark: ValueEditor | QComboBox) -> str | None:
        if isinstance(mark, QComboBox):
            told = mark.currentData()
            return told if isinstance(told, str) else None
        value = mark.value()
        return value.iso if isinstance(value, PartialDate) else None

    def _on_because(self, number: int, checked: bool) -> None:
        if checked:
            self._because = list(Because)[number]
            self._show_marks()
