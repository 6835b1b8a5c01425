"""The fields of the form: the row's keys, the value, the date it is true of and what it covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator import kinds
from annotator.claims.drafts import Draft, drafts
from annotator.model import (
    ArticleId,
    City,
    Claim,
    ClaimId,
    Evidence,
    Field,
    Label,
    PartialDate,
    Role,
    Row,
    Span,
    Text,
    Value,
)
from db.queries import cities
from exports import wording
from ui.fields.value_editor import ValueEditor
from ui.models import naming
from ui.panels.field_choice import FieldChoice
from ui.reading_order import in_reading_order
from ui.theme import HAIR, NEAR, SPACE
from ui.workbench import Workbench

_AS_OF = Field("as_of", wording.AS_OF, "date")


@dataclass(frozen=True)
class Read:
    """What the fields say."""

    row: Row
    value: Value
    as_of: str | None
    scope: str | None
    table: str = ""
    field: str = ""
    evidence: tuple[Evidence, ...] = ()

    def claim_of(self, words: Span) -> Claim:
        """The claim that the fields say of marked words."""
        claim = Claim(ClaimId(0), words.article_id, self.table, self.row, self.field, self.value)
        return replace(claim, as_of=self.as_of, scope=self.scope, evidence=self.evidence)


class ClaimFields(QWidget):
    """One line per field; they are read-only until the item is being corrected."""

    drafted = Signal(object)  # the Draft of another field

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench = bench
        self._keys: list[ValueEditor] = []
        self._names: list[str] = []
        self._published_on: str | None = None
        self._dated_by = ""  # the key that dates the row, where the table has one
        self._editable = False
        self._on_show: Draft | None = None
        self.choice = FieldChoice(bench, self)
        self.choice.chosen.connect(self._on_field_chosen)
        self._value = ValueEditor("claimValue", self, cities=self._cities)
        self._as_of = ValueEditor("claimAsOf", self)
        self._as_of.line.setPlaceholderText(self.tr("not said"))
        self._qualifiers = QWidget(self)
        self._scope = QComboBox(self)
        self._scope.setObjectName("claimScope")
        self._scope.setAccessibleName(self.tr("Covers"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(NEAR)
        self._layout.addWidget(self.choice)
        self._layout.addWidget(self._value)
        self._layout.addWidget(self._qualifiers)
        self._lay_out_qualifiers()

    def _lay_out_qualifiers(self) -> None:
        """Date and scope share a line: most claims have neither."""
        covers = QVBoxLayout()
        covers.setSpacing(HAIR)
        covers.addWidget(QLabel(self.tr("Covers"), self))
        covers.addWidget(self._scope)
        covers.addStretch(1)
        line = QHBoxLayout(self._qualifiers)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        line.addWidget(self._as_of, 1, Qt.AlignmentFlag.AlignTop)
        line.addLayout(covers, 1)

    def show_item(self, item: Claim | Span) -> None:
        """Show what the item says."""
        self._published_on = self._bench.text(item.article_id).published_on
        if isinstance(item, Claim):
            own = Draft(item.table, item.row, item.field, item.value, item.as_of, item.scope, item.evidence)
            self.choice.offer([own], partial(self._other_fields, item))
            self._show(own)
            return
        self._on_show = None
        self._show_keys(Draft("", (), "", item.value))
        kind = kinds.kind(item.kind)
        field = Field(kind.name, Label(kind.label.vi.capitalize(), kind.label.en.capitalize()), kind.name)
        self._value.show_value(field, item.value, naming.value_words(item.value), published_on=self._published_on)
        self._qualifiers.hide()

    def show_drafts(self, drafts: Sequence[Draft], published_on: str | None) -> None:
        """Show what may be claimed of marked words, the first of these chosen."""
        self._published_on = published_on
        self.choice.offer(drafts)
        self._show(drafts[0])

    def _show(self, draft: Draft) -> None:
        self._on_show = draft
        self._show_keys(draft)
        self._show_line(self._value, draft, draft.field, draft.value)
        self._qualifiers.show()
        self._show_qualifiers(draft)

    def _other_fields(self, claim: Claim) -> list[Draft]:
        """The other fields that a claim's words may mean; within its table the row is that of the claim."""
        value = next((place for place in claim.evidence if place.role is Role.VALUE), None)
        own = naming.field_of(self._bench.codebook, claim.table, claim.field)
        kind = own.kind if own else kinds.of(claim.value).name
        if value is None:
            return []
        span = Span(value.span_id, claim.article_id, value.start, value.end, kind, claim.value)
        article, spans = self._bench.text(claim.article_id), self._bench.spans
        found = drafts(article, spans, self._bench.codebook, span)
        return [replace(one, row=claim.row) if one.table == claim.table else one for one in found]

    def _on_field_chosen(self, draft: Draft) -> None:
        """Ask for what this field needs; a value already typed stays where it is of the same kind."""
        typed = self._value.peek()
        if typed is not None and draft.value is not None and kinds.of(typed) == kinds.of(draft.value):
            draft = replace(draft, value=typed)
        self._open_lines(False)
        self._show(draft)
        self._open_lines(True)
        self.drafted.emit(draft)

    def set_editable(self, editable: bool) -> None:
        """Let the fields be written in, or only be read."""
        self.choice.setVisible(editable and self._on_show is not None)
        self._open_lines(editable)

    def _open_lines(self, editable: bool) -> None:
        self._editable = editable
        for editor in (*self._keys, self._value, self._as_of):
            editor.set_editable(editable)
        self._scope.setEnabled(editable)

    def begin(self) -> None:
        """Put the caret into the value, all of it selected."""
        self._value.line.setFocus()
        self._value.line.selectAll()

    def stops(self) -> list[QWidget]:
        """What Tab leads to: from the field to its value, the row, the date, what it covers."""
        shown = [editor for editor in (self._value, *self._keys, self._as_of) if editor.isVisibleTo(self)]
        scope = [self._scope] if self._scope.isVisibleTo(self) else []
        choice = [self.choice.box] if self.choice.isVisibleTo(self) else []
        return [*choice, *(stop for editor in shown for stop in editor.stops()), *scope]

    def read(self) -> Read | None:
        """What the fields say; None where one of them cannot be read, and then the caret is put there."""
        row = [(name, editor.value()) for name, editor in zip(self._names, self._keys, strict=False)]
        value = self._value.value()
        as_of, dated = self._read_as_of(dict(row).get(self._dated_by))
        for editor, wrong in (
            (self._value, value is None),
            *(
                (editor, found is None and not self._may_lack(name, editor))
                for editor, (name, found) in zip(self._keys, row, strict=False)
            ),
            (self._as_of, not dated),
        ):
            if wrong:
                editor.line.setFocus()
                return None
        assert value is not None
        keys = tuple((name, found) for name, found in row if found is not None)
        draft = self._on_show or Draft("", (), "", None)
        scope = self._scope.currentData()
        return Read(keys, value, as_of, scope, draft.table, draft.field, draft.evidence)

    def _may_lack(self, name: str, editor: ValueEditor) -> bool:
        """Whether a key was left out on purpose: the date of a row, where nobody tells one."""
        return name == self._dated_by and not editor.line.text().strip()

    def _read_as_of(self, dating: Value | None) -> tuple[str | None, bool]:
        if self._dated_by:
            return (dating.iso, True) if isinstance(dating, PartialDate) else (None, True)
        if not self._as_of.line.text().strip():
            return None, True
        value = self._as_of.value()
        return (value.iso, True) if isinstance(value, PartialDate) else (None, False)

    def _cities(self) -> list[City]:
        return cities.known(self._bench.project)

    def _show_keys(self, draft: Draft) -> None:
        row = draft.row
        self._names = [name for name, _ in row]
        is_new = len(self._keys) < len(row)
        while len(self._keys) < len(row):
            editor = ValueEditor(f"claimKey{len(self._keys)}", self, cities=self._cities)
            editor.set_editable(self._editable)
            self._layout.insertWidget(1 + len(self._keys), editor)
            self._keys.append(editor)
        if is_new:
            in_reading_order(self.parentWidget() or self)
        for number, editor in enumerate(self._keys):
            editor.setVisible(number < len(row))
        for editor, (name, value) in zip(self._keys, row, strict=False):
            self._show_line(editor, draft, name, value)

    def _show_line(self, editor: ValueEditor, draft: Draft, name: str, value: Value | None) -> None:
        field = self._field(draft, name, value)
        editor.show_value(field, value, self._words(draft, name, value), published_on=self._published_on)

    def _show_qualifiers(self, claim: Draft) -> None:
        table = naming.table_of(self._bench.codebook, claim.table)
        self._dated_by = table.as_of if table and table.as_of in dict(claim.row) else ""
        # The same date twice would have to be corrected twice.
        self._as_of.setVisible(not self._dated_by)
        as_of = PartialDate(claim.as_of) if claim.as_of else None
        words = naming.day(claim.as_of) if claim.as_of else ""
        self._as_of.show_value(_AS_OF, as_of, words, published_on=self._published_on)
        self._scope.clear()
        self._scope.addItem(self.tr("everything"), None)
        known = [scope.name for scope in self._bench.codebook.scopes]
        for scope in dict.fromkeys([*known, *([claim.scope] if claim.scope else [])]):
            self._scope.addItem(naming.scope_name(self._bench.codebook, scope), scope)
        self._scope.setCurrentIndex(self._scope.findData(claim.scope))

    def _field(self, draft: Draft, name: str, value: Value | None) -> Field:
        known = naming.field_of(self._bench.codebook, draft.table, name)
        return known or Field(name, Label(name, name), kinds.of(value).name if value else "text")

    def _words(self, draft: Draft, name: str, value: Value | None) -> str:
        if value is None:
            return ""
        if not isinstance(value, Text):
            return naming.value_words(value)
        return naming.value_name(self._bench.codebook, draft.table, name, value)


def drawn(draft: Draft, article_id: ArticleId) -> Claim:
    """A draft as the claim that is outlined: what it leaves open is nowhere in the text."""
    row = tuple((name, value) for name, value in draft.row if value is not None)
    claim = Claim(ClaimId(0), article_id, draft.table, row, draft.field, draft.value or Text(""))
    return replace(claim, evidence=draft.evidence)
