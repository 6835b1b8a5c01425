"""How much an export would hold, counted on the worker thread while the dialog is open."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.derived import Derived
from annotator.deriving import Derivation
from annotator.model import State, Status
from db.queries import resolutions
from exports.tally import Tally, tallies
from ui.jobs import Job, Tick
from ui.workbench import Workbench

Tallies = dict[str, Tally]
Counted = tuple[Derived, Tallies]


class ExportPreview(QObject):
    """Counts by table, once for each choice of statuses; `told` when there are new ones."""

    told = Signal()

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._known: dict[str, Counted] = {}
        self._under_way: list[Job] = []
        self._asked = ""
        # A project may still be read while the dialog opens.
        bench.findings.changed.connect(self._on_changed)

    def ask(self, status: str) -> None:
        """Count the facts of that choice, unless they are known."""
        self._asked = status
        if status in self._known:
            self.told.emit()
            return
        found, codebook = self._bench.findings, self._bench.codebook
        claims = found.claims
        verdicts, witnesses, reviews = resolutions.all_of(self._bench.project), found.witnesses, found.reviews
        kept = {Status.VERIFIED} if status == "verified" else set(Status)

        def work(tick: Tick) -> Counted:
            wanted = claims if status == "all" else claims.in_state(State.CONFIRMED)
            derived = Derivation(codebook, wanted, verdicts, witnesses, reviews=reviews, tick=tick).derived
            return derived, tallies(derived.rows, derived.contradictions, kept)

        job = self._bench.jobs.start("", work, partial(self._on_counted, status), quiet=True)
        self._under_way.append(job)
        job.ended.connect(partial(self._under_way.remove, job))

    def derived(self, status: str) -> Derived | None:
        """What was counted, for the export itself; None while it is being counted."""
        return self._known[status][0] if status in self._known else None

    def of(self, status: str, table: str) -> Tally | None:
        """How much of the table there is; None while it is being counted."""
        return self._known[status][1].get(table, Tally()) if status in self._known else None

    def whole(self, status: str, tables: Iterable[str]) -> Tally | None:
        """How much these tables hold together; None while it is being counted."""
        if status not in self._known:
            return None
        counted = self._known[status][1]
        return sum((counted.get(table, Tally()) for table in tables), Tally())

    def close(self) -> None:
        """Count no more: the dialog goes."""
        # It is deleted a little later, and nothing may come back to it then.
        self._bench.findings.changed.disconnect(self._on_changed)
        self._give_up()

    def _give_up(self) -> None:
        for job in list(self._under_way):
            job.cancel()

    def _on_changed(self) -> None:
        self._give_up()
        self._known.clear()
        self.ask(self._asked)

    def _on_counted(self, status: str, counted: Counted) -> None:
        self._known[status] = counted
        self.told.emit()
