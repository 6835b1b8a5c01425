"""Another value than those of the articles: typed as the form types it, with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from annotator import kinds
from annotator.model import City, Contradiction, Field, Label, Verdict
from db.ops.resolutions import Given
from db.queries import cities
from ui.dialogs.verdict import VerdictDialog
from ui.fields.value_editor import ValueEditor
from ui.models import naming
from ui.sizes import room
from ui.workbench import Workbench


class OtherValueDialog(VerdictDialog):
    """The value, the reason, Enter."""

    def __init__(self, bench: Workbench, one: Contradiction, parent: QWidget | None = None) -> None:
        super().__init__(bench, one, "", parent)
        self.setWindowTitle(self.tr("Another value holds"))
        self.setObjectName("otherValueDialog")
        self.resize(room(460, 260))
        self._value = ValueEditor("verdictValue", self, cities=self._cities)
        self._value.show_value(self._field(), None, "", published_on=None)
        self._lay_out(self._value)
        self._value.set_editable(True)
        self._value.line.setFocus()

    def stops(self) -> list[QWidget]:
        """The line of the value."""
        return [self._value.line]

    def read(self) -> Given | None:
        """The value that was typed."""
        value = self._value.value()
        if value is None:
            self._value.line.setFocus()
            return None
        return Given(Verdict.VALUE, self.reason.currentText(), value)

    def _field(self) -> Field:
        name = self._one.field
        known = naming.field_of(self._bench.codebook, self._one.table, name)
        return known or Field(name, Label(name, name), kinds.of(self._one.values[0].value).name)

    def _cities(self) -> Sequence[City]:
        return cities.known(self._bench.project)
