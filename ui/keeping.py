"""Backups that nobody has to think of, made while a window is open (db/backups.py)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.errors import UserError
from ui.workbench import Workbench

if TYPE_CHECKING:
    from db.backups import Backup
    from ui.jobs import Tick

LOOK_EVERY = 60_000
"""Milliseconds between two looks at whether a backup is due."""


class Keeping(QObject):
    """Makes a backup when an hour has gone by; a failure is told once, until one succeeds."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._running = False
        self._told = ""
        timer = QTimer(self, interval=LOOK_EVERY)
        timer.timeout.connect(self.look)
        if not bench.project.read_only:
            timer.start()

    def look(self) -> None:
        """Make a backup if one is due."""
        if self._running or self._bench.jobs.closed:
            return
        from db import backups  # only now: no window needs it to be painted

        path, now = self._bench.project.path, datetime.now(UTC)
        if not backups.is_due(path, now):
            return
        self._running = True

        def work(tick: Tick) -> Backup | UserError | None:
            # A connection of its own: nothing of the project in use is touched.
            try:
                return backups.make(path, now)
            except UserError as error:
                return error

        self._bench.jobs.start(self.tr("Backing up"), work, self._on_made, quiet=True)

    def _on_made(self, made: Backup | UserError | None) -> None:
        self._running = False
        failed = str(made) if isinstance(made, UserError) else ""
        if isinstance(made, UserError) and failed != self._told:
            self._bench.refused.emit(made)
        self._told = failed
