"""Which passages of the open project are copies of one another, found in the background and told to the findings.

Texts are read on the main thread, a few in one turn of the event loop; the index of what was read lives on the worker
thread and is touched by its jobs alone. Each job is short, for other jobs wait that long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model import Article, ArticleId, Changes, VoiceRuling
from db.project import Project
from db.queries import articles
from db.queries import voices as stored
from ui.findings import Findings
from ui.jobs import Job, Jobs

if TYPE_CHECKING:
    # It loads numpy: not before the worker asks for it.
    from annotator.voices import CopyIndex
    from annotator.witnesses import Witnesses

QUIET = 700
"""Milliseconds without news of articles before they are read: nothing waits for it, and an import comes in slices."""

MOST = 12_000
"""Articles up to which all are compared: the index takes 28 KB for each. Beyond, equal sentences alone tell copies."""

CHUNK = 10
"""Articles taken into the index in one job."""

READ_S = 0.005
"""How long one turn of the event loop reads."""

COMPARE_S = 0.1
"""How long one job compares."""

REST_MS = 500
"""How long comparing rests between two jobs while somebody decides: threads share one interpreter."""

T = TypeVar("T")


class Voices(QObject):
    """Keeps `findings.witnesses` up to date with the texts and with what editors say of them."""

    # All that was to be compared has been.
    compared = Signal()

    def __init__(self, project: Project, jobs: Jobs, findings: Findings, parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._jobs, self._findings = project, jobs, findings
        self._index = _Index()
        # Articles that came, went or changed since they were last read; None for all of the project.
        self._touched: set[ArticleId] | None = set()
        # Something came up while a round was under way.
        self._stale = False
        self._under_way = 0
        self._last_step = 0.0
        self._closed = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._begin)

    @property
    def settled(self) -> bool:
        """Whether nothing is being looked for."""
        return self._closed or not (self._soon.isActive() or self._under_way)

    def load(self) -> None:
        """Compare all articles of the project."""
        self._touched = None
        self._wait(QUIET)

    def follow(self, changes: Changes) -> None:
        """Take over what a step changed."""
        self._last_step = monotonic()
        if changes.touches("article"):
            if self._touched is not None:
                self._touched |= {ArticleId(number) for number in changes.ids["article"]}
            self._wait(QUIET)
        elif changes.touches("voice_ruling") and not self._soon.isActive():
            self._wait(0)  # a person waits to see what became of it

    def _wait(self, quiet: int) -> None:
        self._stale = True
        self._soon.start(quiet)

    def close(self) -> None:
        """Compare no more: the project is being let go of."""
        self._closed = True
        self._soon.stop()

    # --- one round --------------------------------------------------------------------------------------

    def _begin(self) -> None:
        if self._closed or self._jobs.closed or self._under_way:
            return  # the end of this round comes back here
        there = {ArticleId(number) for number in articles.ids(self._project)}
        touched = there if self._touched is None else self._touched
        self._touched, self._stale = set(), False
        if len(there) > MOST:
            self._give_up_comparing()
            return
        index, gone, rest = self._index, touched - there, sorted(touched & there)
        self._run(lambda: index.remove(gone), lambda _: self._read(rest))

    def _give_up_comparing(self) -> None:
        """Too many articles for an index in memory: what editors said of them holds all the same."""
        rulings, self._index, self._touched = stored.rulings(self._project), _Index(), None

        def ruled() -> Witnesses:
            from annotator import voices
            from annotator.witnesses import Witnesses

            return Witnesses(joined=voices.joined(rulings), parted=voices.apart(rulings))

        self._run(ruled, self._tell)

    def _tell(self, known: Witnesses) -> None:
        # What others know of the witnesses stays.
        self._findings.witnesses = replace(
            self._findings.witnesses, copied=known.copied, joined=known.joined, parted=known.parted
        )

    def _read(self, waiting: list[ArticleId]) -> None:
        """Read some of the articles, hand them to the worker, and so on with the others."""
        if not waiting:
            self._compare(stored.rulings(self._project))
            return
        index, found = self._index, list[Article]()
        pages = self._pages(waiting[:CHUNK], found)

        def hand_over() -> None:
            self._run(lambda: index.add(found), lambda _: self._rest(lambda: self._read(waiting[CHUNK:])))

        self._hold(self._jobs.write(self.tr("Reading articles"), pages, hand_over, quiet=True))

    def _pages(self, ids: list[ArticleId], found: list[Article]) -> Iterator[tuple[int, int]]:
        began = monotonic()
        for at, number in enumerate(ids, 1):
            found += articles.articles(self._project, [number]).values()
            if monotonic() - began > READ_S:
                yield at, len(ids)
                began = monotonic()

    def _compare(self, rulings: list[VoiceRuling]) -> None:
        """Compare for a while, and again until all is compared."""
        index = self._index

        def tell(known: Witnesses | None) -> None:
            if known is None:
                self._rest(lambda: self._compare(rulings))
                return
            self._tell(known)

        self._run(lambda: index.known(rulings), tell)

    # --- one job after the other --------------------------------------------------------------------------

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        if not self._closed:
            self._hold(self._jobs.start(self.tr("Comparing articles"), lambda _tick: work(), done, quiet=True))

    def _rest(self, then: Callable[[], None]) -> None:
        """Go on at once, or a little later where a step was made just now."""
        if monotonic() - self._last_step > REST_MS / 1000:
            then()
            return
        self._under_way += 1

        def go_on() -> None:
            if not self._closed and not self._jobs.closed:
                then()
            self._on_ended()

        QTimer.singleShot(REST_MS, self, go_on)

    def _hold(self, job: Job) -> None:
        self._under_way += 1
        job.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self._under_way -= 1
        if self._under_way or self._closed:
            return
        if self._stale:
            self._soon.start(0)
        else:
            self.compared.emit()


class _Index:
    """The index of copies as the worker has it: made, and what it needs loaded, when first asked for."""

    def __init__(self) -> None:
        self._copies: CopyIndex | None = None
        self._linking: Iterator[None] | None = None

    def remove(self, gone: set[ArticleId]) -> None:
        """Forget articles."""
        self._there().remove(gone)

    def add(self, found: list[Article]) -> None:
        """Read articles, some of them anew."""
        self._there().add(found)

    def known(self, rulings: list[VoiceRuling]) -> Witnesses | None:
        """What is known of voices, or None while there is more to compare."""
        from annotator import voices
        from annotator.witnesses import Witnesses

        copies = self._there()
        self._linking = self._linking or copies.link()
        until = monotonic() + COMPARE_S
        for _ in self._linking:
            if monotonic() > until:
                return None
        self._linking = None
        parted = voices.apart(rulings)
        return Witnesses(copied=copies.copied(parted), joined=voices.joined(rulings), parted=parted)

    def _there(self) -> CopyIndex:
        from annotator.voices import CopyIndex

        self._copies = self._copies or CopyIndex()
        return self._copies
