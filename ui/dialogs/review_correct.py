"""What the value is instead: typed as in the claim form, with a word on why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from annotator import kinds
from annotator.model import City, Field, Label, Text, Value
from annotator.reviewing.seeing import Seen, backing
from db.queries import cities
from ui.dialogs.review_words import ReviewDialog
from ui.fields.value_editor import ValueEditor
from ui.models import naming, review_words
from ui.sizes import room
from ui.workbench import Workbench


class CorrectDialog(ReviewDialog):
    """`correct` gets the value and the words, and may refuse them."""

    def __init__(
        self, bench: Workbench, seen: Seen, correct: Callable[[Value, str], None], parent: QWidget | None = None
    ) -> None:
        translate = QCoreApplication.translate
        title, button = translate("CorrectDialog", "Correct the fact"), translate("CorrectDialog", "Correct")
        super().__init__(title, review_words.cell_name(bench.codebook, seen.cell), button, parent)
        self._bench, self._seen, self._correct = bench, seen, correct
        self.setObjectName("correctFactDialog")
        self.resize(room(460, 280))
        self.editor = ValueEditor("reviewedValue", self, cities=self._cities)
        value = seen.fact.value
        words = naming.value_name(bench.codebook, seen.cell.table, seen.cell.field, value) if value else ""
        self.editor.show_value(self._field(), value, words, published_on=self._published_on())
        self._lay_out(self.editor, hint=self.tr("Why (a verdict between sources needs it)"))
        self.editor.set_editable(True)
        self.editor.line.selectAll()
        self.editor.line.setFocus()

    def give(self) -> bool:
        """Give the value that was typed."""
        value = self.editor.value()
        if value is None:
            self.editor.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self._correct(value, self.words.text())
        return True

    def _field(self) -> Field:
        name, claims = self._seen.cell.field, self._seen.fact.claims
        known = naming.field_of(self._bench.codebook, self._seen.cell.table, name)
        kind = kinds.of(claims[0].value if claims else Text("")).name
        return known or Field(name, Label(name, name), kind)

    def _published_on(self) -> str | None:
        claims = backing(self._seen.fact)
        return self._bench.text(claims[0].article_id).published_on if claims else None

    def _cities(self) -> Sequence[City]:
        return cities.known(self._bench.project)
