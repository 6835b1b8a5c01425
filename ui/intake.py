"""Articles on their way in: read in a job, stored in slices, proposals computed in jobs and stored in slices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.errors import UserError
from annotator.model import NO_STEP, ArticleId, RawArticle, StepId
from db.ops import articles, suggestions
from db.ops.suggestions import Found
from db.queries import articles as stored_articles
from exports import stamp
from ui import importing
from ui.importing import Outcome, Tick, read_all, ready, suggest_all
from ui.jobs import Job
from ui.spreading import decided_in
from ui.workbench import Workbench

BATCH = 20


@dataclass
class Arrived:
    """How an import ended: articles that are new or were known, and the files that were refused."""

    new: list[ArticleId] = field(default_factory=list)
    known: list[ArticleId] = field(default_factory=list)
    refused: list[tuple[Path, UserError]] = field(default_factory=list)
    cancelled: bool = False


class Intake(QObject):
    """One import at a time; a cancelled one leaves whole articles. All its steps are undone together."""

    arrived = Signal(object)
    edited = Signal(list)  # workbooks that were exported here: they are no articles

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._arrived = Arrived()
        self._step = NO_STEP
        self._job: Job | None = None
        self._waiting: list[ArticleId] = []
        self._total = 0

    def read(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        exported = [path for path in paths if path.suffix.lower() == ".xlsx" and stamp.read(path)]
        if exported:
            self.edited.emit(exported)
        chosen = tuple(path for path in paths if path not in exported)
        if exported and not chosen:
            return
        self._begin()
        self._watch(self._bench.jobs.start(self.tr("Reading"), lambda tick: read_all(chosen, tick), self._store))

    def paste(self, raw: RawArticle) -> None:
        """Import one article that was pasted."""
        self._begin()
        work: Callable[[Tick], Outcome] = lambda tick: Outcome(ready([raw]), [1])  # noqa: E731
        self._watch(self._bench.jobs.start(self.tr("Reading"), work, self._store))

    def suggest(self, ids: Sequence[ArticleId], *, part_of: StepId = NO_STEP) -> None:
        """Look (again) for what these stored articles say; `part_of` is the step whose undo takes the answer back."""
        self._begin()
        self._step = part_of
        self._waiting, self._total = list(ids), len(ids)
        self._suggest()

    def stop(self) -> None:
        """Give up what is under way; what has been stored stays."""
        if self._job is not None:
            self._job.cancel()

    def _begin(self) -> None:
        self._arrived, self._step = Arrived(), NO_STEP
        self._waiting, self._total = [], 0

    def _watch(self, job: Job) -> None:
        self._job = job
        job.ended.connect(lambda: self._finish(cancelled=True) if job.cancelled else None)

    def _store(self, outcome: Outcome) -> None:
        self._arrived.refused = outcome.refused
        self._watch(self._bench.jobs.write(self.tr("Storing"), self._stored(outcome), self._stored_all))

    def _stored(self, outcome: Outcome) -> Iterator[tuple[int, int]]:
        ends = list(accumulate(outcome.sizes, initial=0))
        files = (outcome.read[start:end] for start, end in pairwise(ends))
        done = 0
        for piece, rest in importing.slices(files, importing.SLICE):
            stored = articles.store(self._bench.project, piece, part_of=self._step, rest=rest)
            self._step = self._step or stored.step
            self._arrived.new.extend(stored.new)
            self._arrived.known.extend(stored.known)
            done += len(piece)
            yield done, len(outcome.read)

    def _stored_all(self) -> None:
        # An import that was cut short may have stored articles and not looked into them.
        blank = stored_articles.blank(self._bench.project, self._arrived.known)
        self._waiting = list(dict.fromkeys([*self._arrived.new, *blank]))
        self._total = len(self._waiting)
        self._suggest()

    def _suggest(self) -> None:
        batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
        if not batch:
            self._finish()
            return
        texts = [self._bench.text(article_id) for article_id in batch]
        lessons, decided = self._bench.learnt.lessons, decided_in(self._bench, batch)
        before, total, codebook = self._total - len(self._waiting) - len(batch), self._total, self._bench.codebook

        def work(tick: Tick) -> list[Found]:
            step: Tick = lambda done, _: tick(before + done, total)  # noqa: E731
            return suggest_all(texts, codebook, step, lessons=lessons, decided=decided)

        label = self.tr("Looking for cities, dates and counts")
        self._watch(self._bench.jobs.start(label, work, self._propose))

    def _propose(self, found: list[Found]) -> None:
        suggestions.store(self._bench.project, found, part_of=self._step)
        self._suggest()

    def _finish(self, *, cancelled: bool = False) -> None:
        if cancelled and self._bench.project.mend():
            left = set(stored_articles.ids(self._bench.project))
            self._arrived.new = [one for one in self._arrived.new if one in left]
        self._arrived.cancelled = cancelled
        self.arrived.emit(self._arrived)
