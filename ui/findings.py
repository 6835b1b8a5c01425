"""What the claims of the open project add up to, kept up to date without making a key wait.

The claims are held in memory, packed, and patched after each step. What they add up to is kept too, and a
decision changes only what it touches: at once where that fits into a frame, else on the worker thread. While the worker
has the derivation nobody else uses it; what changes meanwhile waits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.derived import Derived
from annotator.deriving import Derivation
from annotator.deriving.ticking import Tick, no_tick
from annotator.model import (
    ArticleId,
    Changes,
    Claim,
    ClaimId,
    Codebook,
    Contradiction,
    FactRow,
    Review,
    ReviewId,
    State,
)
from annotator.packing import PackedClaims, Store
from annotator.witnesses import NOBODY, Witnesses
from db.project import Project
from db.queries import claims, resolutions, reviews
from ui.jobs import Jobs

T = TypeVar("T", ClaimId, ReviewId)

AT_ONCE = 200
"""Claims up to which what they change is derived within a frame (16 ms); measured by `bench/derive.py`."""

PAGE = 500
"""Claims read in one turn of the event loop."""

Work = Callable[[Tick], tuple[Derivation, Derived]]
"""Makes or changes a derivation, and tells what it is then."""


class Findings(QObject):
    """The latest derivation; `changed` tells of a newer one. Panels read, none derives for itself."""

    changed = Signal()

    def __init__(self, project: Project, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._jobs = jobs
        self._claims = Store()
        self._reviews: dict[ReviewId, Review] = {}
        self._codebook: Codebook | None = None
        self._include_suggested = True
        self._is_of_confirmed = False  # others are not even held then
        self._witnesses = NOBODY
        self._derived = Derived()
        self._kept: Derivation | None = None
        # What the kept derivation does not know yet; `stale` is all of it, with another codebook or other witnesses.
        self._stale = True
        self._changed: set[ClaimId] = set()
        self._reviewed: set[ReviewId] = set()
        self._judged = False
        self._at_work = False
        # Long readings under way: a second one may begin before the first is through.
        self._readings = 0
        self._confirmed: Findings | None = None
        # Timers run after what was to be painted has been painted: the decision itself shows first.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._derive_anew)

    @property
    def contradictions(self) -> Sequence[Contradiction]:
        """All contradictions, conflicts first."""
        return self._derived.contradictions

    @property
    def rows(self) -> Sequence[FactRow]:
        """The rows of all tables."""
        return self._derived.rows

    @property
    def conflicts(self) -> Counter[ArticleId]:
        """Per article in how many open conflicts it has a say."""
        return self._derived.conflicts

    @property
    def claims(self) -> PackedClaims:
        """All claims that were not rejected, or confirmed ones alone, in no order: there may be very many."""
        return self._claims.all()

    @property
    def reviews(self) -> list[Review]:
        """All that reviewers say of facts, in no order."""
        return list(self._reviews.values())

    @property
    def orphans(self) -> Sequence[Claim]:
        """Those of them that the codebook has no place for, as far as they take part."""
        return self._derived.orphans

    @property
    def reading(self) -> bool:
        """Whether claims are still being read: not all of them are known yet."""
        return bool(self._readings)

    @property
    def settled(self) -> bool:
        """Whether the latest derivation is that of the claims as they are."""
        own = not self._soon.isActive() and not self._at_work and not self._readings
        return own and (self._confirmed is None or self._confirmed.settled)

    @property
    def confirmed(self) -> Findings:
        """The same of confirmed claims alone, kept up to date from the first time it is asked for."""
        if self._confirmed is None:
            self._confirmed = made = Findings(self._project, self._jobs, self)
            made._include_suggested, made._is_of_confirmed, made._witnesses = False, True, self._witnesses
            made._claims = Store(self._claims.packing)
            if self._codebook is not None:
                made.load(self._codebook)
        return self._confirmed

    @property
    def include_suggested(self) -> bool:
        """Whether claims that nobody has confirmed yet take part."""
        return self._include_suggested

    @include_suggested.setter
    def include_suggested(self, include: bool) -> None:
        if include != self._include_suggested:
            self._include_suggested = include
            self._afresh()

    @property
    def witnesses(self) -> Witnesses:
        """What is known of the articles as witnesses; setting it derives anew."""
        return self._witnesses

    @witnesses.setter
    def witnesses(self, witnesses: Witnesses) -> None:
        if witnesses != self._witnesses:
            self._witnesses = witnesses
            self._afresh()
            if self._confirmed is not None:
                self._confirmed.witnesses = witnesses

    def load(self, codebook: Codebook) -> None:
        """Read all claims and reviews of the project and derive."""
        self._codebook = codebook
        self._stale = True
        self._read_in(self._all_claims(), many=claims.newest(self._project))
        self._read(reviews.ids(self._project), self._patch_reviews)

    def close(self) -> None:
        """Derive no more: the project is being let go of."""
        self._codebook = None
        self._soon.stop()
        if self._confirmed is not None:
            self._confirmed.close()

    def follow(self, changes: Changes, codebook: Codebook) -> None:
        """Take over what a step changed."""
        self._codebook = codebook
        if self._confirmed is not None:
            self._confirmed.follow(changes, codebook)
        if changes.touches("codebook"):
            self._afresh()
        if changes.touches("resolution"):
            self._judged = True
            self._soon.start()
        if changes.touches("claim"):
            self._read([ClaimId(number) for number in changes.ids["claim"]], self._patch)
        if changes.touches("review"):
            self._read([ReviewId(number) for number in changes.ids["review"]], self._patch_reviews)

    # --- keeping up -------------------------------------------------------------------------------------

    def _read(self, ids: list[T], patch: Callable[[list[T]], None]) -> None:
        self._read_in(_pages(ids, patch), many=len(ids))

    def _read_in(self, pages: Iterator[tuple[int, int]], *, many: int) -> None:
        """Read few at once, many a page a turn of the event loop."""
        if many <= PAGE:
            list(pages)
            if self._waiting:
                self._soon.start()
        else:
            self._readings += 1
            self._jobs.write(self.tr("Reading claims"), pages, self._on_read, quiet=True)

    def _on_read(self) -> None:
        self._readings -= 1
        self._derive_anew()

    def _all_claims(self) -> Iterator[tuple[int, int]]:
        many, pages = claims.newest(self._project), claims.pages
        for at, page in enumerate(pages(self._project, size=PAGE, confirmed_only=self._is_of_confirmed), 1):
            for claim in page:
                self._claims.put(claim)
            yield min(at * PAGE, many), many

    def _patch(self, ids: list[ClaimId]) -> None:
        self._changed.update(ids)
        for number in ids:
            self._claims.pop(number)
        for claim in claims.some(self._project, ids):
            if claim.state is State.CONFIRMED or (claim.state is State.SUGGESTED and not self._is_of_confirmed):
                self._claims.put(claim)

    def _patch_reviews(self, ids: list[ReviewId]) -> None:
        found = {review.id: review for review in reviews.some(self._project, ids)}
        # Items of a queue that wait say nothing: a session of thousands starts without deriving anything.
        said = [number for number in ids if number in found or number in self._reviews]
        self._reviewed.update(said)
        for number in said:
            self._reviews.pop(number, None)
        self._reviews.update(found)

    def _afresh(self) -> None:
        self._stale = True
        self._soon.start()

    @property
    def _waiting(self) -> bool:
        """Whether anything is to be derived that nobody derives yet."""
        return self._stale or self._judged or bool(self._changed) or bool(self._reviewed)

    def _derive_anew(self) -> None:
        # What changes while the worker derives is taken up when it ends.
        if self._codebook is None or self._at_work or self._readings:
            return
        kept, count = self._kept, len(self._changed) + len(self._reviewed)
        if kept is None or self._stale:
            work, count = self._afresh_from(self._codebook), len(self._claims)
        else:
            work = self._changing(kept)
        # Until the work ends well nothing is kept: a derivation that was given up half way is of no use.
        self._kept, self._stale, self._judged, self._changed, self._reviewed = None, False, False, set(), set()
        self._at_work = True
        if count <= AT_ONCE:
            self._at_once(work)
        else:
            self._jobs.start(self.tr("Comparing sources"), work, self._hold, quiet=True).ended.connect(self._on_ended)

    def _afresh_from(self, codebook: Codebook) -> Work:
        every, everything, witnesses = self.claims, self._include_suggested, self._witnesses
        settled, reviewed = resolutions.all_of(self._project), list(self._reviews.values())

        def work(tick: Tick) -> tuple[Derivation, Derived]:
            found = every if everything else every.in_state(State.CONFIRMED)
            made = Derivation(codebook, found, settled, witnesses, reviews=reviewed, tick=tick)
            return made, made.derived

        return work

    def _changing(self, kept: Derivation) -> Work:
        gone = sorted(self._changed)
        found = self._claims.some(gone)
        come = found if self._include_suggested else found.in_state(State.CONFIRMED)
        settled = resolutions.all_of(self._project) if self._judged else None
        looked = sorted(self._reviewed)
        said = [self._reviews[number] for number in looked if number in self._reviews]

        def work(tick: Tick) -> tuple[Derivation, Derived]:
            kept.update(gone, come, tick=tick)
            if settled is not None:
                kept.resolve(settled)
            if looked:
                kept.review(looked, said)
            return kept, kept.derived

        return work

    def _at_once(self, work: Work) -> None:
        try:
            self._hold(work(no_tick))
        finally:
            self._at_work = False

    def _on_ended(self) -> None:
        self._at_work = False
        if self._waiting:
            self._derive_anew()

    def _hold(self, made: tuple[Derivation, Derived]) -> None:
        self._kept, self._derived = made
        # An answer that is already outdated is not told: the next one follows.
        if not self._waiting:
            self.changed.emit()


def _pages(ids: list[T], patch: Callable[[list[T]], None]) -> Iterator[tuple[int, int]]:
    for start in range(0, len(ids), PAGE):
        patch(ids[start : start + PAGE])
        yield min(start + PAGE, len(ids)), len(ids)
