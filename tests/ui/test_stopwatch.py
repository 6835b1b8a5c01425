"""Time in front of one item: pauses and other windows do not count."""

from __future__ import annotations

from ui.stopwatch import Stopwatch


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_time_is_counted_from_the_beginning() -> None:
    clock = Clock()
    watch = Stopwatch(clock)
    watch.begin()
    clock.now += 1.5
    assert watch.spent() == 1500
    watch.begin()
    assert watch.spent() == 0


def test_other_windows_do_not_count() -> None:
    clock = Clock()
    watch = Stopwatch(clock)
    watch.begin()
    clock.now += 2
    watch.rest()
    clock.now += 50
    assert watch.spent() == 2000
    watch.touch()
    clock.now += 3
    assert watch.spent() == 5000


def test_a_long_pause_does_not_count() -> None:
    clock = Clock()
    watch = Stopwatch(clock)
    watch.begin()
    clock.now += 4
    watch.touch()
    clock.now += 121
    watch.touch()
    clock.now += 1
    assert watch.spent() == 5000
