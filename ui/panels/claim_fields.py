"""The fields of the form: the row's keys, the value, the date it is true of and what it covers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator import kinds
from annotator.model import City, Claim, Field, Label, PartialDate, Row, Span, Text, Value
from db.queries import cities
from exports import wording
from ui.fields.value_editor import ValueEditor
from ui.models import naming
from ui.workbench import Workbench

_AS_OF = Field("as_of", wording.AS_OF, "date")


@dataclass(frozen=True)
class Read:
    """What the fields say."""

    row: Row
    value: Value
    as_of: str | None
    scope: str | None


class ClaimFields(QWidget):
    """One line per field; they are read-only until the item is being corrected."""

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench = bench
        self._keys: list[ValueEditor] = []
        self._names: list[str] = []
        self._dated_by = ""  # the key that dates the row, where the table has one
        self._editable = False
        self._value = ValueEditor("claimValue", self, cities=self._cities)
        self._as_of = ValueEditor("claimAsOf", self)
        self._as_of.line.setPlaceholderText(self.tr("not said"))
        self._qualifiers = QWidget(self)
        self._scope = QComboBox(self)
        self._scope.setObjectName("claimScope")
        self._scope.setAccessibleName(self.tr("Covers"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._value)
        self._layout.addWidget(self._qualifiers)
        self._lay_out_qualifiers()

    def _lay_out_qualifiers(self) -> None:
        """Date and scope share a line: most claims have neither."""
        covers = QVBoxLayout()
        covers.setSpacing(2)
        covers.addWidget(QLabel(self.tr("Covers"), self))
        covers.addWidget(self._scope)
        covers.addStretch(1)
        line = QHBoxLayout(self._qualifiers)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._as_of, 1, Qt.AlignmentFlag.AlignTop)
        line.addLayout(covers, 1)

    def show_item(self, item: Claim | Span) -> None:
        """Show what the item says."""
        published_on = self._bench.text(item.article_id).published_on
        self._show_keys(item.row if isinstance(item, Claim) else (), item, published_on)
        field = self._field(item)
        self._value.show_value(field, item.value, self._words(item, field.name, item.value), published_on=published_on)
        self._qualifiers.setVisible(isinstance(item, Claim))
        if isinstance(item, Claim):
            self._show_qualifiers(item, published_on)

    def set_editable(self, editable: bool) -> None:
        """Let the fields be written in, or only be read."""
        self._editable = editable
        for editor in (*self._keys, self._value, self._as_of):
            editor.set_editable(editable)
        self._scope.setEnabled(editable)

    def begin(self) -> None:
        """Put the caret into the value, all of it selected."""
        self._value.line.setFocus()
        self._value.line.selectAll()

    def stops(self) -> list[QWidget]:
        """What Tab leads to, from top to bottom."""
        shown = [editor for editor in (*self._keys, self._value, self._as_of) if editor.isVisibleTo(self)]
        scope = [self._scope] if self._scope.isVisibleTo(self) else []
        return [*(stop for editor in shown for stop in editor.stops()), *scope]

    def read(self) -> Read | None:
        """What the fields say; None where one of them cannot be read, and then the caret is put there."""
        row = [(name, editor.value()) for name, editor in zip(self._names, self._keys, strict=False)]
        value = self._value.value()
        as_of, dated = self._read_as_of(dict(row).get(self._dated_by))
        for editor, wrong in (
            *((editor, found is None) for editor, (_, found) in zip(self._keys, row, strict=False)),
            (self._value, value is None),
            (self._as_of, not dated),
        ):
            if wrong:
                editor.line.setFocus()
                return None
        assert value is not None
        keys = tuple((name, found) for name, found in row if found is not None)
        return Read(keys, value, as_of, self._scope.currentData())

    def _read_as_of(self, dating: Value | None) -> tuple[str | None, bool]:
        if self._dated_by:
            return (dating.iso, True) if isinstance(dating, PartialDate) else (None, True)
        if not self._as_of.line.text().strip():
            return None, True
        value = self._as_of.value()
        return (value.iso, True) if isinstance(value, PartialDate) else (None, False)

    def _cities(self) -> list[City]:
        return cities.known(self._bench.project)

    def _show_keys(self, row: Row, item: Claim | Span, published_on: str | None) -> None:
        self._names = [name for name, _ in row]
        while len(self._keys) < len(row):
            editor = ValueEditor(f"claimKey{len(self._keys)}", self, cities=self._cities)
            editor.set_editable(self._editable)
            self._layout.insertWidget(len(self._keys), editor)
            self._keys.append(editor)
        for number, editor in enumerate(self._keys):
            editor.setVisible(number < len(row))
        for editor, (name, value) in zip(self._keys, row, strict=False):
            field = self._key_field(item, name, value)
            editor.show_value(field, value, self._words(item, name, value), published_on=published_on)

    def _show_qualifiers(self, claim: Claim, published_on: str | None) -> None:
        table = naming.table_of(self._bench.codebook, claim.table)
        self._dated_by = table.as_of if table and table.as_of in dict(claim.row) else ""
        # The same date twice would have to be corrected twice.
        self._as_of.setVisible(not self._dated_by)
        as_of = PartialDate(claim.as_of) if claim.as_of else None
        words = naming.day(claim.as_of) if claim.as_of else ""
        self._as_of.show_value(_AS_OF, as_of, words, published_on=published_on)
        self._scope.clear()
        self._scope.addItem(self.tr("everything"), None)
        known = [scope.name for scope in self._bench.codebook.scopes]
        for scope in dict.fromkeys([*known, *([claim.scope] if claim.scope else [])]):
            self._scope.addItem(naming.scope_name(self._bench.codebook, scope), scope)
        self._scope.setCurrentIndex(self._scope.findData(claim.scope))

    def _field(self, item: Claim | Span) -> Field:
        if isinstance(item, Span):
            kind = kinds.kind(item.kind)
            return Field(kind.name, Label(kind.label.vi.capitalize(), kind.label.en.capitalize()), kind.name)
        return self._key_field(item, item.field, item.value)

    def _key_field(self, item: Claim | Span, name: str, value: Value) -> Field:
        table = item.table if isinstance(item, Claim) else ""
        known = naming.field_of(self._bench.codebook, table, name)
        return known or Field(name, Label(name, name), kinds.of(value).name)

    def _words(self, item: Claim | Span, name: str, value: Value) -> str:
        if isinstance(item, Span) or not isinstance(value, Text):
            return kinds.label(value)
        return naming.value_name(self._bench.codebook, item.table, name, value)
