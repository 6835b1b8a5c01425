"""When Python looks for garbage: now and then on the main thread, not in the middle of a key."""

from __future__ import annotations

import gc
from time import monotonic

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 60_000
_MANY = 200_000
"""From so many new values on they were read or derived in bulk: to look through them would hold the window up."""
_LONG_S = 0.05
"""How long a collection may take; what it has looked through is passed over by the next ones if it took longer."""


def collect_garbage_here(owner: QObject) -> QTimer:
    """Turn Python's own collections off and make one a minute while `owner` lives.

    Deriving findings makes so many values that Python would look through all of them every few keys, which takes
    three frames, and on the worker thread, where a widget among the garbage must not be destroyed. Values refer to
    each other without cycles, so nearly all memory is freed at once without any collection.
    """
    gc.disable()
    timer = QTimer(owner, interval=_EVERY_MS)
    timer.timeout.connect(_collect)
    timer.start()
    return timer


def let_go() -> None:
    """Have the next collection look through everything: a project is being closed."""
    gc.unfreeze()


def _collect() -> None:
    # A million claims took four seconds to be looked through, every minute.
    if gc.get_count()[0] > _MANY:
        gc.freeze()
        return
    begun = monotonic()
    gc.collect()
    if monotonic() - begun > _LONG_S:
        gc.freeze()
