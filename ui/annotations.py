"""Annotations of other tools on their way in: read in a job, their articles found in slices, stored in slices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.decisions import Key
from annotator.errors import UserError
from annotator.model import NO_STEP, Message
from db.ops.annotations import add
from ui.annotating import Brought, complaints, files_named, look_up, parted, read_files, strange, take_up
from ui.importing import Tick
from ui.intake import Arrived, Intake
from ui.jobs import Job
from ui.workbench import Workbench

# Large enough that a step costs little, small enough that the window answers between two.
SLICE = 1000


@dataclass
class Suggested:
    """How an import of annotations ended: what became of the spans, and what of each file was left."""

    added: set[Key] = field(default_factory=set)
    known: set[Key] = field(default_factory=set)
    decided: set[Key] = field(default_factory=set)
    left: list[tuple[Path, Message | UserError]] = field(default_factory=list)
    cancelled: bool = False


class Annotations(QObject):
    """One import at a time; all that it suggests is taken back by one undo."""

    suggested = Signal(object)

    def __init__(self, bench: Workbench, intake: Intake, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench, self._intake = bench, intake
        self._waiting: list[Path] = []
        self._paths: list[Path] = []
        self._brings_articles = False
        self._brought: list[Brought] = []
        self._suggested = Suggested()
        intake.arrived.connect(self._on_arrived)

    def sort(self, paths: Sequence[Path]) -> None:
        """Import files and folders, each as what it holds: articles, or annotations after them.

        Annotations whose texts are no articles of the project yet bring these along, where their file can.
        """
        chosen = tuple(paths)
        self._watch(self._bench.jobs.start(self.tr("Reading"), lambda tick: parted(chosen, tick), self._sorted))

    def read(self, paths: Sequence[Path], *, brings_articles: bool = False) -> None:
        """Import annotations alone."""
        self._suggested, self._brought = Suggested(), []
        self._paths, self._brings_articles = list(paths), brings_articles
        chosen = tuple(paths)
        label = self.tr("Reading annotations")
        self._watch(self._bench.jobs.start(label, lambda tick: read_files(chosen, tick), self._look_up))

    def _sorted(self, found: tuple[list[Path], list[Path]]) -> None:
        of_articles, of_annotations = found
        if of_articles:
            self._paths, self._waiting, self._brings_articles = of_annotations, of_annotations, True
            self._intake.read(of_articles)
        else:
            self.read(of_annotations, brings_articles=True)

    def _on_arrived(self, arrived: Arrived) -> None:
        """The articles are there: now to what was marked in them."""
        waiting, self._waiting = self._waiting, []
        if waiting and not arrived.cancelled:
            self.read(waiting, brings_articles=self._brings_articles)

    def _look_up(self, brought: list[Brought]) -> None:
        self._brought = brought
        slices = look_up(self._bench.project, brought)
        self._watch(self._bench.jobs.write(self.tr("Looking for the articles"), slices, self._find))

    def _find(self) -> None:
        strangers = strange(self._brought) if self._brings_articles else []
        if strangers:
            self._waiting, self._brings_articles = self._paths, False
            self._intake.read(strangers)
            return
        brought = self._brought

        def work(tick: Tick) -> None:
            from annotator.annotations.labelling import USUAL  # only now: no window needs it to be painted

            take_up(brought, USUAL, tick)

        label = self.tr("Looking for the marked words")
        self._watch(self._bench.jobs.start(label, work, lambda _: self._store()))

    def _store(self) -> None:
        self._watch(self._bench.jobs.write(self.tr("Storing"), self._stored(), self._finish))

    def _stored(self) -> Iterator[tuple[int, int]]:
        told, step = self._suggested, NO_STEP
        wanted = [span for one in self._brought for span in one.taken.spans]
        files = files_named(self._brought)
        for at in range(0, len(wanted), SLICE):
            added = add(self._bench.project, wanted[at : at + SLICE], files=files, part_of=step)
            step = step or added.step
            told.added |= added.added
            told.known |= added.known - told.added
            told.decided |= added.decided
            yield min(at + SLICE, len(wanted)), len(wanted)

    def _watch(self, job: Job) -> None:
        job.ended.connect(lambda: self._finish(cancelled=True) if job.cancelled else None)

    def _finish(self, *, cancelled: bool = False) -> None:
        told = self._suggested
        told.cancelled = cancelled
        told.left = [(one.path, complaint) for one in self._brought for complaint in complaints(one)]
        self._waiting, self._brought = [], []
        self.suggested.emit(told)
