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


def test_what_takes_long_to_look_through_is_looked_through_seldom(qapp: object) -> None:
    owner = QObject()
    try:
        timer = collect_garbage_here(owner)
        timer.timeout.emit()
        many = [Knot() for _ in range(500_000)]
        one, rest = weakref.ref(many[0]), weakref.ref(many[-1])
        many.clear()
        timer.timeout.emit()
        assert one() is not None
        gc.collect()
        assert rest() is None
        young = weakref.ref(Knot())
        timer.timeout.emit()
        assert young() is None
    finally:
        gc.enable()


def test_what_takes_long_waits_until_nobody_is_at_work(qapp: object) -> None:
    owner, quiet = QObject(), [False]
    try:
        timer = collect_garbage_here(owner, lambda: quiet[0])
        old = Knot()
        # What has survived two looks at what is new is old.
        timer.timeout.emit()
        timer.timeout.emit()
        knot = weakref.ref(old)
        del old
        timer.timeout.emit()
        assert knot() is not None
        young = weakref.ref(Knot())
        timer.timeout.emit()
        assert young() is None
        quiet[0] = True
        timer.timeout.emit()
        assert knot() is None
    finally:
        gc.enable()
