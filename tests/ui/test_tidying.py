"""Garbage is collected when the window says so."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QObject

from ui.tidying import collect_garbage_here


class Knot:
    """Refers to itself, so that only a collection frees it."""

    def __init__(self) -> None:
        self.me = self


def test_cycles_are_freed_by_the_timer_alone(qapp: object) -> None:
    owner = QObject()
    try:
        timer = collect_garbage_here(owner)
        assert not gc.isenabled()
        knot = weakref.ref(Knot())
        assert knot() is not None
        timer.timeout.emit()
        assert knot() is None
    finally:
        gc.enable()
