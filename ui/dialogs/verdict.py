"""What the dialogs about a verdict share: what it is about, what is asked, the reason, one key to give it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.model import Contradiction
from db.ops.resolutions import Given
from ui.dialogs.listing import headline
from ui.messages import shown
from ui.models import naming
from ui.panels.reason_box import ReasonBox
from ui.reading_order import in_reading_order
from ui.theme import GAP, MARGINS
from ui.workbench import Workbench


class VerdictDialog(QDialog):
    """Enter goes on from field to field, and from the reason gives the verdict: `given` tells it."""

    given = Signal(object)  # Given

    def __init__(self, bench: Workbench, one: Contradiction, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._one = bench, one
        self.setWindowTitle(title)
        self.reason = ReasonBox(self)
        self._refused = QLabel(self, wordWrap=True)
        self._refused.setObjectName("verdictRefused")
        self._refused.setForegroundRole(QPalette.ColorRole.BrightText)
        self._refused.hide()
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self._buttons.button(buttons.Ok).setText(self.tr("Resolve"))
        self._buttons.accepted.connect(self.submit)
        self._buttons.rejected.connect(self.reject)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(*MARGINS)
        self._rows.setSpacing(GAP)

    def _lay_out(self, *parts: QWidget) -> None:
        head = headline(naming.fact_name(self._bench.codebook, self._one))
        for part in (head, *parts, self.reason, self._refused):
            self._rows.addWidget(part)
        self._rows.addStretch(1)
        self._rows.addWidget(self._buttons)
        in_reading_order(self)

    def stops(self) -> list[QWidget]:
        """Where Enter leads through before the reason."""
        raise NotImplementedError

    def read(self) -> Given | None:
        """What the fields say; None where one of them cannot be read, and then the caret is put there."""
        raise NotImplementedError

    def submit(self) -> None:
        """Give the verdict, where it is whole."""
        made = self.read()
        if made is None:
            return
        if not made.reason.strip():
            self.refuse(shown("Give a reason: it is kept beside the verdict."))
            self.reason.setFocus()
            return
        self.given.emit(made)
        self.accept()

    def refuse(self, why: str) -> None:
        """Say what is missing; the dialog stays."""
        self._refused.setText(why)
        self._refused.setVisible(bool(why))

    # --- Qt's own names ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        stops, here = self.stops(), self.focusWidget()
        at = stops.index(here) if here in stops else -1
        if at < 0 or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
        elif at + 1 < len(stops):
            stops[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.reason.begin()
