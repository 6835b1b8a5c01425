"""Long work off the main thread, with progress and cancelling; and long writing on it, in slices.

A job's `work(tick)` is a pure function of plain values. It never touches the database or a widget. What
it returns, or raises, comes back on the main thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from time import monotonic, sleep
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from annotator.errors import UserError

T = TypeVar("T")
Tick = Callable[[int, int], None]

# Seconds between two notices of progress: each repaints the bar, and the eye asks for no more.
_BREATH = 0.1
# Seconds that the program's own business stands back after somebody has done something: here until the next key would
# come, beside it until this one is answered.
_ALONE, _ANSWERED = 0.1, 0.03
# Seconds after which it goes on all the same; and after which it counts as long, here and beside: what is short may be
# the answer itself.
_AT_LEAST, _LONG_HERE, _LONG_BESIDE = 3.0, 0.1, 0.5


class Cancelled(BaseException):
    """Raised by `tick` inside a job that the user gave up; not an error, so it is no Exception."""


class Job(QObject):
    """One piece of long work as the main thread sees it; `ended` always comes, after the result was handed on.

    A `quiet` one is the program's own business: it is neither shown nor given up with the others.
    """

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, number: int, label: str, parent: QObject, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self.number = number
        self.label = label
        self.quiet = quiet
        self.cancelled = False
        self.begun = monotonic()
        # When a slice of it was last written.
        self.written = self.begun

    def cancel(self) -> None:
        """Stop at the next tick; what whole steps have stored so far stays."""
        self.cancelled = True


class Jobs(QObject):
    """The jobs under way, one after another on one worker thread."""

    started = Signal(object)
    ended = Signal(object)
    refused = Signal(object)
    # The worker speaks through these two alone, with numbers: a Job may be gone while a signal is on its way.
    _ticked = Signal(int, int, int)
    _returned = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running: list[Job] = []
        self._numbers = count(1)
        self._closed = False
        self._acted = float("-inf")
        self._waiting: dict[int, tuple[Job, Future[Any], Callable[[Any], None]]] = {}
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        # Queued, always: a worker quicker than `start` would otherwise have its result handed on within `start`.
        self._ticked.connect(self._on_ticked, Qt.ConnectionType.QueuedConnection)
        self._returned.connect(self._on_returned, Qt.ConnectionType.QueuedConnection)

    def start(self, label: str, work: Callable[[Tick], T], done: Callable[[T], None], *, quiet: bool = False) -> Job:
        """Run `work` on the worker thread and give `done` its result on the main thread."""
        job = self._begin(label, quiet=quiet)
        acted = (lambda: self._acted) if quiet else (lambda: float("-inf"))
        ticker = _Ticker(lambda: job.cancelled, partial(self._ticked.emit, job.number), acted)
        future = self._worker.submit(work, ticker.tick)
        self._waiting[job.number] = job, future, done
        future.add_done_callback(partial(self._tell_returned, job.number))
        return job

    def write(
        self, label: str, slices: Iterator[tuple[int, int]], done: Callable[[], None], *, quiet: bool = False
    ) -> Job:
        """Run a generator on the main thread, one `yield done, total` per turn of the event loop."""
        job = self._begin(label, quiet=quiet)
        QTimer.singleShot(0, self, partial(self._turn, job, slices, done))
        return job

    def make_way(self) -> None:
        """Somebody does something: the program's own business stands back until that has been answered."""
        self._acted = monotonic()

    @property
    def stood_still(self) -> float:
        """For how many seconds nobody has done anything."""
        return monotonic() - self._acted

    def shown(self) -> list[Job]:
        """The running jobs that the user started, knows of and may give up."""
        return [job for job in self.running if not job.quiet]

    @property
    def closed(self) -> bool:
        """Whether no job will be taken any more."""
        return self._closed

    def close(self) -> None:
        """Cancel everything and wait for the worker; results are dropped, and nobody hears of an end."""
        for job in self.running:
            job.cancel()
        self._worker.shutdown(wait=True, cancel_futures=True)
        self._waiting.clear()
        self._closed = True

    def _begin(self, label: str, *, quiet: bool) -> Job:
        job = Job(next(self._numbers), label, self, quiet=quiet)
        self.running.append(job)
        self.started.emit(job)
        return job

    def _tell_returned(self, number: int, future: Future[Any]) -> None:
        self._returned.emit(number)

    def _on_ticked(self, number: int, done: int, total: int) -> None:
        if number in self._waiting:
            self._waiting[number][0].progressed.emit(done, total)

    def _on_returned(self, number: int) -> None:
        if number not in self._waiting:
            return
        job, future, done = self._waiting.pop(number)
        try:
            # What the worker raised is raised here again: a bug goes on to the one excepthook.
            result = None if future.cancelled() else future.result()
            if not job.cancelled:
                done(result)
        except UserError as error:
            self.refused.emit(error)
        except Cancelled:
            pass
        finally:
            self._end(job)

    def _turn(self, job: Job, slices: Iterator[tuple[int, int]], done: Callable[[], None]) -> None:
        if self._closed:
            return
        now, again = monotonic(), partial(self._turn, job, slices, done)
        is_long = job.quiet and now - job.begun > _LONG_HERE
        if is_long and now < min(self._acted + _ALONE, job.written + _AT_LEAST):
            QTimer.singleShot(int(_ALONE * 1000), self, again)
            return
        job.written = now
        over = True
        try:
            over = job.cancelled or self._slice(job, slices, done)
        except UserError as error:
            self.refused.emit(error)
        finally:
            if over:
                self._end(job)
        if not over:
            QTimer.singleShot(0, self, again)

    def _slice(self, job: Job, slices: Iterator[tuple[int, int]], done: Callable[[], None]) -> bool:
        progress = next(slices, None)
        if progress is None:
            done()
            return True
        job.progressed.emit(*progress)
        return False

    def _end(self, job: Job) -> None:
        self.running.remove(job)
        job.ended.emit()
        self.ended.emit(job)
        job.deleteLater()


class _Ticker:
    """The worker's end of a job: tells progress, not too often, hears of cancelling, and stands back for people."""

    def __init__(
        self, is_cancelled: Callable[[], bool], tell: Callable[[int, int], None], acted: Callable[[], float]
    ) -> None:
        self._is_cancelled = is_cancelled
        self._tell = tell
        self._acted = acted
        self._begun = self._told = 0.0

    def tick(self, done: int, total: int) -> None:
        """Tell how far the work has come; raises Cancelled once the user gave up."""
        if self._is_cancelled():
            raise Cancelled
        now = monotonic()
        self._begun = self._begun or now
        if (left := self._acted() + _ANSWERED - now) > 0 and now - self._begun > _LONG_BESIDE:
            # Python runs one thread at a time: beside long work a key would take twice as long.
            sleep(left)
        if done >= total or now - self._told >= _BREATH:
            self._told = now
            self._tell(done, total)
