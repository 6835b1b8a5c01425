"""How long a person has had one thing before their eyes: what was no reading does not count."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from annotator.reviewing.pace import PAUSE


class Stopwatch:
    """Counts from one sign of life to the next; a stretch longer than a pause was spent elsewhere."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._spent = 0.0
        self._since: float | None = None

    def begin(self) -> None:
        """Something new is looked at."""
        self._spent, self._since = 0.0, self._clock()

    def touch(self) -> None:
        """The person is there, or there again."""
        now = self._clock()
        if self._since is not None and now - self._since <= PAUSE / 1000:
            self._spent += now - self._since
        self._since = now

    def rest(self) -> None:
        """The person has turned to something else."""
        self.touch()
        self._since = None

    def spent(self) -> int:
        """Milliseconds so far."""
        if self._since is not None:
            self.touch()
        return round(self._spent * 1000)
