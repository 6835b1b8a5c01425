"""Garbage is collected when the window says so."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QObject

from ui.tidying import collect_garbage_here, let_go


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


def test_what_is_read_in_bulk_is_passed_over_until_the_project_is_closed(qapp: object) -> None:
    owner = QObject()
    try:
        timer = collect_garbage_here(owner)
        timer.timeout.emit()
        many = [Knot() for _ in range(210_000)]
        timer.timeout.emit()
        assert gc.get_freeze_count() > len(many)
        one = weakref.ref(many[0])
        many.clear()
        timer.timeout.emit()
        assert one() is not None
        let_go()
        timer.timeout.emit()
        assert one() is None
    finally:
        gc.unfreeze()
        gc.enable()
