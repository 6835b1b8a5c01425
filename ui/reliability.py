"""How reliable each source has been in each field, learned in the background and told to the findings.

Who published an article is read on the main thread, a page in one turn of the event loop; what follows from all claims
and verdicts is reckoned on the worker thread, and the less often the longer it takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model import ArticleId, Changes, Claim, Codebook, Resolution
from annotator.witnesses import Witnesses, published_by
from db.project import Project
from db.queries import articles, resolutions
from ui.findings import Findings
from ui.jobs import Jobs

if TYPE_CHECKING:
    # It loads numpy: not before the worker asks for it.
    from annotator.truth.columns import Pair
    from annotator.witnesses import Reliability

QUIET = 1500
"""Milliseconds without news before reliability is learned anew: it is advice, and nothing waits for it."""

SHARE = 10
"""So many times what the last learning took is waited before the next: it shares its thread with other jobs."""

PAGE = 500
"""Articles whose publishers are read in one turn of the event loop."""

COLLECT_S = 0.1
"""How long one job collects."""

T = TypeVar("T")


class Sources(QObject):
    """Keeps who published the articles, and how reliable they are, in `findings.witnesses`."""

    # All that was to be learned has been.
    learned = Signal()

    def __init__(self, project: Project, jobs: Jobs, findings: Findings, parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._jobs, self._findings = project, jobs, findings
        self._codebook: Codebook | None = None
        self._under_way = 0
        # Claims, verdicts or publishers have changed since reliability was last learned.
        self._stale = False
        # What was known of voices when it was.
        self._learned_from: Witnesses | None = None
        self._took_ms = 0.0
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._learn)
        findings.changed.connect(self._on_findings)

    @property
    def settled(self) -> bool:
        """Whether nothing is being learned."""
        return not (self._soon.isActive() or self._under_way)

    def load(self, codebook: Codebook) -> None:
        """Read who published the articles, and learn from all claims."""
        self._codebook = codebook
        self._stale = True
        self._read()

    def follow(self, changes: Changes, codebook: Codebook) -> None:
        """Take over what a step changed."""
        self._codebook = codebook
        if changes.touches("article", "source"):
            self._read()
        if changes.touches("claim", "resolution", "codebook"):
            self._stale = True
            self._wait()

    def close(self) -> None:
        """Learn no more: the project is being let go of."""
        self._codebook = None
        self._soon.stop()

    # --- who published what -------------------------------------------------------------------------------

    def _read(self) -> None:
        found: dict[ArticleId, tuple[str, str]] = {}

        def tell() -> None:
            # What others know of the witnesses stays.
            self._findings.witnesses = published_by(self._findings.witnesses, found)

        self._under_way += 1
        job = self._jobs.write(self.tr("Reading sources"), self._pages(found), tell, quiet=True)
        job.ended.connect(self._on_ended)

    def _pages(self, found: dict[ArticleId, tuple[str, str]]) -> Iterator[tuple[int, int]]:
        ids = articles.ids(self._project)
        for start in range(0, len(ids), PAGE):
            found |= articles.publishers(self._project, ids[start : start + PAGE])
            yield min(start + PAGE, len(ids)), len(ids)

    # --- how reliable they are ----------------------------------------------------------------------------

    def _on_findings(self) -> None:
        known, before = self._findings.witnesses, self._learned_from
        # Its own result changes the findings as well: that is no news.
        if before is None or not (
            known.copied is before.copied and known.joined is before.joined and known.sources is before.sources
        ):
            self._stale = True
        if self._stale:
            self._wait()

    def _wait(self) -> None:
        if self._codebook is not None:
            self._soon.start(max(QUIET, int(SHARE * self._took_ms)))

    def _learn(self) -> None:
        if not self._stale or self._codebook is None or self._jobs.closed:
            return
        if self._under_way or self._findings.reading:
            return  # the end of what is under way, or of the reading, comes back here
        self._stale, self._took_ms = False, 0.0
        self._learned_from = known = self._findings.witnesses
        claims, verdicts, codebook = self._findings.claims, resolutions.all_of(self._project), self._codebook

        def begin() -> _Learning:
            return _Learning(claims.in_order(), codebook, verdicts, known)

        self._run(begin, self._go_on)

    def _go_on(self, learning: _Learning) -> None:
        """Learn for a while, and again until all is learned."""
        if self._codebook is not None:
            self._run(learning.more, lambda found: self._go_on(learning) if found is None else self._take(found))

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """One short job, for other jobs wait that long."""

        def timed(_tick: object) -> tuple[T, float]:
            began = monotonic()
            return work(), (monotonic() - began) * 1000

        def hand_on(result: tuple[T, float]) -> None:
            self._took_ms += result[1]
            done(result[0])

        self._under_way += 1
        job = self._jobs.start(self.tr("Weighing sources"), timed, hand_on, quiet=True)
        job.ended.connect(self._on_ended)

    def _take(self, found: dict[Pair, Reliability]) -> None:
        if self._codebook is not None:
            self._findings.witnesses = replace(self._findings.witnesses, reliability=found)

    def _on_ended(self) -> None:
        self._under_way -= 1
        if self._codebook is None or self._under_way:
            return
        if self._stale:
            self._wait()
        elif not self._soon.isActive():
            self.learned.emit()


class _Learning:
    """One learning as the worker has it; made there, for what it needs is loaded with it."""

    def __init__(
        self, claims: Sequence[Claim], codebook: Codebook, verdicts: Sequence[Resolution], known: Witnesses
    ) -> None:
        from annotator.truth.project import Record

        self._record = Record(claims, codebook, verdicts, known)
        self._collecting = self._record.collect()

    def more(self) -> dict[Pair, Reliability] | None:
        """What is learned, or None while there is more to collect."""
        until = monotonic() + COLLECT_S
        for _ in self._collecting:
            if monotonic() > until:
                return None
        return self._record.reliability()
