"""Verdicts that need more than a key: another value, what tells values apart, the same verdict elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from annotator.model import Because, Contradiction
from db.ops import resolutions
from db.ops.resolutions import Given
from ui.models import naming
from ui.models.contradictions import alike
from ui.workbench import Workbench


class Verdicts(QObject):
    """One dialog each; what they give is one step."""

    def __init__(self, bench: Workbench, owner: QWidget) -> None:
        super().__init__(owner)
        self._bench, self._owner = bench, owner

    def ask_other(self, one: Contradiction) -> None:
        """Ask for a value that no article gives."""
        from ui.dialogs.verdict_value import OtherValueDialog  # only now: not needed to paint the window

        dialog = OtherValueDialog(self._bench, one, self._owner.window())
        dialog.given.connect(lambda given: self._resolve(one, given))
        self._show(dialog)

    def ask_both(self, one: Contradiction, because: Because | None) -> None:
        """Ask what tells the values apart."""
        from ui.dialogs.verdict_both import BothHoldDialog

        table = naming.table_of(self._bench.codebook, one.table)
        if table is None:
            return
        dialog = BothHoldDialog(self._bench, one, table, because, self._owner.window())
        dialog.given.connect(lambda given: self._resolve(one, given))
        self._show(dialog)

    def ask_everywhere(self, one: Contradiction, given: Given) -> None:
        """Show which other contradictions the verdict would settle; where there are none, settle this one."""
        from ui.dialogs.verdict_everywhere import SameVerdictDialog

        others = alike(one, self._bench.findings.contradictions)
        if not others:
            self._resolve(one, given)
            return
        dialog = SameVerdictDialog(self._bench, one, others, given, self._owner.window())
        dialog.accepted.connect(lambda: self._bench.do(resolutions.resolve_all, dialog.chosen(), given))
        self._show(dialog)

    def _resolve(self, one: Contradiction, given: Given) -> None:
        self._bench.do(
            resolutions.resolve,
            one,
            verdict=given.verdict,
            reason=given.reason,
            value=given.value,
            split=given.split,
        )

    def _show(self, dialog: QDialog) -> None:
        # Never exec(): jobs and their results go on while a dialog is open.
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
