"""Long work off the main thread, with progress and cancelling; and long writing on it, in slices.

A job's `work(tick)` is a pure function of plain values. It never touches the database or a widget. What
it returns, or raises, comes back on the main thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import UserError

T = TypeVar("T")
Tick = Callable[[int, int], None]

# Seconds between two notices of progress: a bar need not move faster than the eye.
_BREATH = 0.03


class Cancelled(BaseException):
    """Raised by `tick` inside a job that the user gave up; not an error, so it is no Exception."""


class Job(QObject):
    """One piece of long work; `ended` always comes, after the result was handed on."""

    progressed = Signal(int, int)
    ended = Signal()
    _returned = Signal()

    def __init__(self, label: str, parent: QObject) -> None:
        super().__init__(parent)
        self.label = label
        self.cancelled = False
        self._told = 0.0

    def cancel(self) -> None:
        """Stop at the next tick; what whole steps have stored so far stays."""
        self.cancelled = True

    def tick(self, done: int, total: int) -> None:
        """Tell how far the work has come; raises Cancelled once the user gave up."""
        if self.cancelled:
            raise Cancelled
        now = monotonic()
        if done >= total or now - self._told >= _BREATH:
            self._told = now
            self.progressed.emit(done, total)


class Jobs(QObject):
    """The jobs under way, one after another on one worker thread."""

    started = Signal(object)
    ended = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running: list[Job] = []
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")

    def start(self, label: str, work: Callable[[Tick], T], done: Callable[[T], None]) -> Job:
        """Run `work` on the worker thread and give `done` its result on the main thread."""
        job = self._begin(label)
        future = self._worker.submit(work, job.tick)
        job._returned.connect(lambda: self._finish(job, future, done))
        future.add_done_callback(lambda _: job._returned.emit())
        return job

    def write(self, label: str, slices: Iterator[tuple[int, int]], done: Callable[[], None]) -> Job:
        """Run a generator on the main thread, one `yield done, total` per turn of the event loop."""
        job = self._begin(label)
        QTimer.singleShot(0, job, lambda: self._turn(job, slices, done))
        return job

    def close(self) -> None:
        """Cancel everything and wait for the worker; results are dropped."""
        for job in list(self.running):
            job.cancel()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _begin(self, label: str) -> Job:
        job = Job(label, self)
        self.running.append(job)
        self.started.emit(job)
        return job

    def _finish(self, job: Job, future: Future[Any], done: Callable[[Any], None]) -> None:
        try:
            result = future.result()
            if not job.cancelled:
                done(result)
        except UserError as error:
            self.refused.emit(error)
        except Cancelled:
            pass
        finally:
            self._end(job)

    def _turn(self, job: Job, slices: Iterator[tuple[int, int]], done: Callable[[], None]) -> None:
        over = True
        try:
            over = self._step(job, slices, done)
        except UserError as error:
            self.refused.emit(error)
        except Cancelled:
            pass
        finally:
            if over:
                self._end(job)
        if not over:
            QTimer.singleShot(0, job, lambda: self._turn(job, slices, done))

    def _step(self, job: Job, slices: Iterator[tuple[int, int]], done: Callable[[], None]) -> bool:
        progress = next(slices, None)
        if progress is None:
            done()
            return True
        job.tick(*progress)
        return False

    def _end(self, job: Job) -> None:
        self.running.remove(job)
        job.ended.emit()
        self.ended.emit(job)
        job.deleteLater()
