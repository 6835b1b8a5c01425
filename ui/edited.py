"""An edited workbook on its way back in: read and compared beside the window, looked through, taken up in one step."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotator.errors import UserError
from annotator.model import Changes
from annotator.sheets import Inputs, ReadWorkbook, SheetChange, SheetDifference
from annotator.visible import apart
from db.ops import sheets as ops
from db.slices import handing
from exports import stamp
from exports.stamp import Hands
from ui import sheets
from ui.dialogs.sheet_changes import SheetChangesDialog
from ui.importing import Tick
from ui.jobs import Job
from ui.models import naming, sheet_words
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Edited(QObject):
    """One workbook at a time, the others wait; nothing in the project changes before the dialog's button is pressed."""

    def __init__(self, bench: Workbench, window: MainWindow) -> None:
        super().__init__(window)
        self._bench, self._window = bench, window
        self._waiting: list[Path] = []
        self._job: Job | None = None
        self._dialog: SheetChangesDialog | None = None
        self._workbook: ReadWorkbook | None = None
        self._difference: SheetDifference | None = None
        self._hands = Hands()
        self._is_outdated = False
        bench.changed.connect(self._on_changed)

    def take(self, paths: Sequence[Path]) -> None:
        """Read these, compare each with the project and show what it says otherwise."""
        self._waiting += paths
        if self._job is None and self._dialog is None:
            self._read_next()

    # --- reading and comparing --------------------------------------------------------------------------

    def _read_next(self) -> None:
        if not self._waiting:
            return
        path = self._waiting.pop(0)

        def work(tick: Tick) -> tuple[ReadWorkbook, Hands]:
            tick(0, 0)
            return sheets.read(path), stamp.hands(path)

        self._watch(
            self._bench.jobs.start(self.tr("Reading {file}").format(file=naming.file_name(path)), work, self._on_read)
        )

    def _on_read(self, found: tuple[ReadWorkbook, Hands]) -> None:
        self._workbook, self._hands = found
        self._compare(self._workbook)

    def _compare(self, workbook: ReadWorkbook) -> None:
        """Gather what it is compared with in turns of the event loop, and compare them beside it."""
        bench, label = self._bench, self.tr("Comparing {file}").format(file=apart(workbook.file))
        self._is_outdated = False

        def compare(inputs: Inputs) -> None:
            if self._is_outdated:
                # A step came between: half of what was gathered is older.
                self._compare(workbook)
            elif not gathering.cancelled:
                self._watch(bench.jobs.start(label, lambda tick: sheets.compare(inputs, tick), self._on_compared))

        slices = sheets.gather_in_slices(bench.project, workbook, witnesses=bench.findings.witnesses)
        gathering = bench.jobs.write(label, handing(slices, compare), lambda: None)
        self._watch(gathering)

    def _on_compared(self, difference: SheetDifference) -> None:
        self._difference = difference
        if self._dialog is not None:
            self._dialog.show_difference(difference)
        elif difference.changes or difference.notes:
            self._show(difference)
        else:
            told = self.tr("{file} says what the project says: there is nothing to take up.")
            self._window.notice.tell(told.format(file=apart(difference.file)))

    def _watch(self, job: Job) -> None:
        self._job = job
        job.ended.connect(lambda: self._on_job_ended(job))

    def _on_job_ended(self, job: Job) -> None:
        # Another one follows where the workbook was read and is to be compared.
        if job is self._job:
            self._job = None
            self._is_outdated |= job.cancelled
            self._go_on()

    def _go_on(self) -> None:
        if self._job is None and self._dialog is None:
            self._read_next()

    # --- looking through and taking up ------------------------------------------------------------------

    def _show(self, difference: SheetDifference) -> None:
        origin = sheet_words.origin(difference, self._hands)
        dialog = SheetChangesDialog(self._bench, difference, self._window, origin=origin, apply=self._apply)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    def _apply(self, changes: Sequence[SheetChange]) -> None:
        """Take these up; UserError where the project is no longer what they were compared with."""
        if self._difference is None or self._workbook is None:
            return
        if self._is_outdated or self._job is not None:
            if self._job is None:
                self._compare(self._workbook)
            raise UserError("The project has changed meanwhile: the workbook is compared anew, look at it once more.")
        ops.apply(self._bench.project, self._difference, frozenset(changes))
        told = self.tr("{count} changes from {file} applied. Ctrl+Z takes them back.")
        self._bench.message.emit(told.format(count=len(changes), file=apart(self._difference.file)))

    def _on_closed(self) -> None:
        self._dialog = self._workbook = self._difference = None
        self._go_on()

    def _on_changed(self, changes: Changes) -> None:
        self._is_outdated = True
