"""Taking a codebook: what would lose its place is asked about first, then all articles are looked at again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from annotator.errors import UserError
from annotator.model import ArticleId, Claim, StepId
from db.ops import codebooks
from db.project import Project
from db.queries import articles
from ui import sample
from ui.importing import codebook_source
from ui.intake import Intake
from ui.workbench import Workbench

if TYPE_CHECKING:
    from annotator.codebook.drafting import Draft
    from annotator.codebook.renaming import Renaming

AT_ONCE = 1000
"""Claims up to which it is worked out within a frame what would lose its place."""

Take = Callable[[Project], StepId]


class Codebooks(QObject):
    """The dialogs about codebooks; one step for each codebook taken, whose undo takes the new suggestions back too."""

    file_wished = Signal()

    def __init__(self, bench: Workbench, intake: Intake, window: QWidget) -> None:
        super().__init__(window)
        self._bench, self._intake, self._window = bench, intake, window

    # --- dialogs ----------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Let the user choose among those shipped, a file, and a new one."""
        from ui.dialogs.choose_codebook import ChooseCodebookDialog  # here, and below: opened now and then

        shipped = sorted(sample.CODEBOOK.parent.glob("*.toml"))
        dialog = ChooseCodebookDialog(shipped, self._bench.codebook, self._window)
        dialog.chosen.connect(self.adopt)
        dialog.file_wished.connect(self.file_wished)
        dialog.new_wished.connect(self.make)
        _show(dialog)

    def edit(self) -> None:
        """Open the codebook of the project for changing."""
        self._open(self._bench.codebook.source)

    def make(self) -> None:
        """Open a new codebook."""
        from ui.dialogs.codebook.starting import SKELETON

        self._open(SKELETON, is_new=True)

    def _open(self, source: str, *, is_new: bool = False) -> None:
        from ui.dialogs.codebook.dialog import CodebookDialog

        dialog = CodebookDialog(source, self._window, is_new=is_new)
        dialog.saved.connect(partial(self._save, dialog, is_new))
        _show(dialog)

    # --- taking one -------------------------------------------------------------------------------------

    def adopt(self, path: Path) -> None:
        """Take the codebook of a file."""
        from annotator.codebook.renaming import UNCHANGED

        try:
            source = codebook_source(path)
            self._weigh(source, UNCHANGED, self._window, partial(codebooks.adopt, source=source))
        except UserError as error:
            self._bench.refused.emit(error)

    def _save(self, dialog: QDialog, is_new: bool, draft: Draft) -> None:
        from annotator.codebook import renaming

        # What stands in a new one is no other name of anything.
        names = renaming.UNCHANGED if is_new else renaming.of(draft)
        op: Take = partial(codebooks.adopt, source=draft.source)
        if not is_new:
            op = partial(codebooks.change, source=draft.source, renamed=names)
        self._weigh(draft.source, names, dialog, op)

    def _weigh(self, source: str, names: Renaming, over: QWidget, take: Take) -> None:
        """Work out what would lose its place; where something would, ask over that widget before taking it."""
        from annotator import codebook
        from annotator.codebook.renaming import losing

        findings, before, after = self._bench.findings, self._bench.codebook, codebook.read(source)
        if findings.reading:
            again = partial(self._weigh, source, names, over, take)
            findings.changed.connect(again, Qt.ConnectionType.SingleShotConnection)
            return
        known = findings.claims
        work = partial(losing, known, before, after, names)
        done = partial(self._ask, over, take)
        if len(known) <= AT_ONCE:
            done(work())
        else:
            job = self._bench.jobs.start(self.tr("Looking for a place for each claim"), lambda _tick: work(), done)
            if isinstance(over, QDialog):
                # Who gives the editor up in the meantime wants no answer.
                over.finished.connect(job.cancel)

    def _ask(self, over: QWidget, take: Take, lost: Sequence[Claim]) -> None:
        if not lost:
            self._take(over, take)
            return
        from ui.dialogs.placeless import PlacelessDialog

        dialog = PlacelessDialog(self._bench, lost, over)
        dialog.accepted.connect(partial(self._take, over, take))
        _show(dialog)

    def _take(self, over: QWidget, take: Take) -> None:
        before = self._bench.codebook
        step = self._bench.do(take)
        if step is None:
            return
        if isinstance(over, QDialog):
            over.accept()
        if self._bench.codebook != before:
            every = [ArticleId(number) for number in articles.ids(self._bench.project)]
            self._intake.suggest(every, part_of=step)


def _show(dialog: QDialog) -> None:
    # Never exec(): jobs and their results go on while a dialog is open.
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
