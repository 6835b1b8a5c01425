"""What the claims of the open project add up to, kept up to date without making a key wait.

The claims are held in memory, decoded once and patched after each step. From them contradictions and tables
are derived: at once where that fits into a frame, else on the worker thread, which gets plain values only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.derived import Derived, derive
from annotator.model import ArticleId, Changes, Claim, ClaimId, Codebook, Contradiction, FactRow, State
from annotator.witnesses import NOBODY, Witnesses
from db.project import Project
from db.queries import claims, resolutions
from ui.jobs import Jobs

AT_ONCE = 400
"""Claims up to which everything is derived within a frame (16 ms); measured by `bench/decision.py`."""

PAGE = 500
"""Claims read in one turn of the event loop."""


class Findings(QObject):
    """The latest derivation; `changed` tells of a newer one. Panels read, none derives for itself."""

    changed = Signal()

    def __init__(self, project: Project, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._jobs = jobs
        self._claims: dict[ClaimId, Claim] = {}
        self._codebook: Codebook | None = None
        self._include_suggested = True
        self._witnesses = NOBODY
        self._derived = Derived()
        # Which question the last answer is for: an answer to an older one is dropped.
        self._asked = 0
        self._at_work = False
        # Long readings under way: a second one may begin before the first is through.
        self._readings = 0
        # Timers run after what was to be painted has been painted: the decision itself shows first.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._derive_anew)

    @property
    def contradictions(self) -> list[Contradiction]:
        """All contradictions, conflicts first."""
        return self._derived.contradictions

    @property
    def rows(self) -> list[FactRow]:
        """The rows of all tables."""
        return self._derived.rows

    @property
    def conflicts(self) -> Counter[ArticleId]:
        """Per article in how many open conflicts it has a say."""
        return self._derived.conflicts

    @property
    def claims(self) -> list[Claim]:
        """All claims that were not rejected, in no order: there may be very many."""
        return list(self._claims.values())

    @property
    def orphans(self) -> list[Claim]:
        """Those of them that the codebook has no place for, as far as they take part."""
        return self._derived.orphans

    @property
    def reading(self) -> bool:
        """Whether claims are still being read: not all of them are known yet."""
        return bool(self._readings)

    @property
    def settled(self) -> bool:
        """Whether the latest derivation is that of the claims as they are."""
        return not self._soon.isActive() and not self._at_work and not self._readings

    @property
    def include_suggested(self) -> bool:
        """Whether claims that nobody has confirmed yet take part."""
        return self._include_suggested

    @include_suggested.setter
    def include_suggested(self, include: bool) -> None:
        if include != self._include_suggested:
            self._include_suggested = include
            self._soon.start()

    @property
    def witnesses(self) -> Witnesses:
        """What is known of the articles as witnesses; setting it derives anew."""
        return self._witnesses

    @witnesses.setter
    def witnesses(self, witnesses: Witnesses) -> None:
        if witnesses != self._witnesses:
            self._witnesses = witnesses
            self._soon.start()

    def load(self, codebook: Codebook) -> None:
        """Read all claims of the project and derive."""
        self._codebook = codebook
        self._read(claims.ids(self._project))

    def close(self) -> None:
        """Derive no more: the project is being let go of."""
        self._codebook = None
        self._soon.stop()

    def follow(self, changes: Changes, codebook: Codebook) -> None:
        """Take over what a step changed."""
        self._codebook = codebook
        if changes.touches("claim"):
            self._read([ClaimId(number) for number in changes.ids["claim"]])
        elif changes.touches("resolution", "codebook"):
            self._soon.start()

    # --- keeping up -------------------------------------------------------------------------------------

    def _read(self, ids: list[ClaimId]) -> None:
        if len(ids) <= PAGE:
            self._patch(ids)
            self._soon.start()
        else:
            self._readings += 1
            self._jobs.write(self.tr("Reading claims"), self._pages(ids), self._on_read, quiet=True)

    def _on_read(self) -> None:
        self._readings -= 1
        self._derive_anew()

    def _pages(self, ids: list[ClaimId]) -> Iterator[tuple[int, int]]:
        for start in range(0, len(ids), PAGE):
            self._patch(ids[start : start + PAGE])
            yield min(start + PAGE, len(ids)), len(ids)

    def _patch(self, ids: list[ClaimId]) -> None:
        for number in ids:
            self._claims.pop(number, None)
        for claim in claims.some(self._project, ids):
            if claim.state is not State.REJECTED:
                self._claims[claim.id] = claim

    def _derive_anew(self) -> None:
        if self._codebook is None:
            return
        self._asked += 1
        if len(self._claims) <= AT_ONCE:
            self._take(derive(self._taking_part(), self._codebook, resolutions.all_of(self._project), self._witnesses))
        elif not self._at_work:
            self._start()

    def _start(self) -> None:
        assert self._codebook is not None
        found, codebook, asked = self._taking_part(), self._codebook, self._asked
        witnesses = self._witnesses
        settled = resolutions.all_of(self._project)
        self._at_work = True
        job = self._jobs.start(
            self.tr("Comparing sources"),
            lambda _tick: derive(found, codebook, settled, witnesses),
            lambda derived: self._take(derived) if asked == self._asked else None,
            quiet=True,
        )
        job.ended.connect(lambda: self._on_ended(asked))

    def _on_ended(self, asked: int) -> None:
        self._at_work = False
        if self._codebook is not None and asked != self._asked and len(self._claims) > AT_ONCE:
            self._start()

    def _taking_part(self) -> list[Claim]:
        every = sorted(self._claims.values(), key=lambda claim: (claim.article_id, claim.id))
        return [c for c in every if self._include_suggested or c.state is State.CONFIRMED]

    def _take(self, derived: Derived) -> None:
        self._derived = derived
        self.changed.emit()
