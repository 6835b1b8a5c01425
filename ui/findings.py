"""What the claims of the open project add up to, kept up to date without making a key wait.

The claims are held in memory, decoded once and patched after each step. From them contradictions and tables
are derived: at once where that fits into a frame, else on the worker thread, which gets plain values only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import contradictions, facts
from annotator.model import (
    ArticleId,
    Changes,
    Claim,
    ClaimId,
    Codebook,
    Contradiction,
    FactRow,
    Resolution,
    Standing,
    State,
    Type,
)
from db.project import Project
from db.queries import claims, resolutions
from ui.jobs import Jobs

AT_ONCE = 400
"""Claims up to which everything is derived within a frame (16 ms); measured by `bench/decision.py`."""

PAGE = 500
"""Claims read in one turn of the event loop."""


@dataclass(frozen=True)
class Derived:
    """One derivation: the contradictions, the rows of all tables, and per article its open conflicts."""

    contradictions: list[Contradiction] = field(default_factory=list)
    rows: list[FactRow] = field(default_factory=list)
    conflicts: Counter[ArticleId] = field(default_factory=Counter)


def derive(found: list[Claim], codebook: Codebook, settled: list[Resolution]) -> Derived:
    """Contradictions and tables of these claims."""
    differing = contradictions.find(found, codebook, settled)
    conflicts: Counter[ArticleId] = Counter()
    for one in differing:
        if one.type is Type.CONFLICT and one.standing in (Standing.OPEN, Standing.STALE):
            conflicts.update({claim.article_id for side in one.values for claim in side.claims})
    return Derived(differing, facts.derive(found, differing, codebook), conflicts)


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
        self._derived = Derived()
        # Which question the last answer is for: an answer to an older one is dropped.
        self._asked = 0
        self._at_work = False
        self._reading = False
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
    def settled(self) -> bool:
        """Whether the latest derivation is that of the claims as they are."""
        return not self._soon.isActive() and not self._at_work and not self._reading

    @property
    def include_suggested(self) -> bool:
        """Whether claims that nobody has confirmed yet take part."""
        return self._include_suggested

    @include_suggested.setter
    def include_suggested(self, include: bool) -> None:
        if include != self._include_suggested:
            self._include_suggested = include
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
            self._reading = True
            self._jobs.write(self.tr("Reading claims"), self._pages(ids), self._on_read, quiet=True)

    def _on_read(self) -> None:
        self._reading = False
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
            self._take(derive(self._taking_part(), self._codebook, resolutions.all_of(self._project)))
        elif not self._at_work:
            self._start()

    def _start(self) -> None:
        assert self._codebook is not None
        found, codebook, settled, asked = (
            self._taking_part(),
            self._codebook,
            resolutions.all_of(self._project),
            self._asked,
        )
        self._at_work = True
        job = self._jobs.start(
            self.tr("Comparing sources"),
            lambda _tick: derive(found, codebook, settled),
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
