"""When Python looks for garbage: now and then on the main thread, not in the middle of a key."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 60_000
_SHARE = 300
"""So many times what a collection takes goes by before the next: a million claims take seconds to be looked through."""
_EACH_S = 5e-7
"""What it takes to look at one value."""
_LONG_S = 0.05
"""How long it may take while somebody is at work."""

QUIET_S = 20
"""After so many seconds without a deed nobody is at work."""


def collect_garbage_here(owner: QObject, is_quiet: Callable[[], bool] = lambda: True) -> QTimer:
    """Turn Python's own collections off and make one a minute, in large projects fewer, while `owner` lives.

    What takes long waits until it `is_quiet`: a million claims are looked through for a second, in which no key shows.

    Deriving findings makes so many values that Python would look through all of them every few keys, which takes
    three frames, and on the worker thread, where a widget among the garbage must not be destroyed. Values refer to
    each other without cycles, so nearly all memory is freed at once without any collection.
    """
    gc.disable()
    tidying, timer = Tidying(), QTimer(owner, interval=_EVERY_MS)
    # A signal holds no method of a plain object.
    timer.timeout.connect(lambda: tidying.collect(is_quiet=is_quiet()))
    timer.start()
    return timer


class Tidying:
    """Knows how long it takes to look through everything, and does it no oftener than that is worth."""

    def __init__(self) -> None:
        # Not known before the first time.
        self._took = float("inf")
        self._last = float("-inf")

    def collect(self, *, is_quiet: bool) -> None:
        """Look for garbage everywhere if it is time and takes a moment or disturbs nobody; else among what is new."""
        new, now = gc.get_count()[0] * _EACH_S, monotonic()
        is_time = self._last == float("-inf") or now - self._last >= _SHARE * (self._took + new)
        if is_time and (is_quiet or self._took + new < _LONG_S):
            gc.collect()
            self._last = monotonic()
            self._took = self._last - now
        elif new < _LONG_S:
            gc.collect(1)
