"""When Python looks for garbage: now and then on the main thread, not in the middle of a key."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 60_000


def collect_garbage_here(owner: QObject) -> QTimer:
    """Turn Python's own collections off and make one a minute while `owner` lives.

    Deriving findings makes so many values that Python would look through all of them every few keys, which takes
    three frames, and on the worker thread, where a widget among the garbage must not be destroyed. Values refer to
    each other without cycles, so nearly all memory is freed at once without any collection.
    """
    gc.disable()
    timer = QTimer(owner, interval=_EVERY_MS)
    timer.timeout.connect(lambda: gc.collect())
    timer.start()
    return timer
