"""Long work: results and errors come back on the main thread, cancelling works, nothing is lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.errors import UserError
from ui.jobs import Jobs, Tick


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_result_comes_back_here(jobs: Jobs, qtbot: QtBot) -> None:
    threads: list[object] = []
    results: list[int] = []

    def work(tick: Tick) -> int:
        threads.append(threading.current_thread())
        tick(1, 1)
        return 42

    def done(result: int) -> None:
        assert QThread.currentThread() is jobs.thread()
        results.append(result)

    with qtbot.waitSignal(jobs.ended):
        jobs.start("Counting", work, done)
    assert results == [42]
    assert threads != [threading.current_thread()]
    assert jobs.running == []


def test_progress_is_told_and_the_last_word_is_never_left_out(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []

    def work(tick: Tick) -> None:
        for done in range(1001):
            tick(done, 1000)

    with qtbot.waitSignal(jobs.ended):
        job = jobs.start("Counting", work, lambda _: None)
        job.progressed.connect(lambda done, total: told.append((done, total)))
    assert told[-1] == (1000, 1000)
    assert len(told) < 100


def test_a_cancelled_job_stops_at_its_next_tick_and_gives_no_result(jobs: Jobs, qtbot: QtBot) -> None:
    reached = threading.Event()
    go_on = threading.Event()
    results: list[object] = []

    def work(tick: Tick) -> None:
        reached.set()
        assert go_on.wait(5)
        tick(1, 2)
        results.append("went past the tick")

    with qtbot.waitSignal(jobs.ended):
        job = jobs.start("Waiting", work, results.append)
        assert reached.wait(5)
        job.cancel()
        go_on.set()
    assert results == []


def test_what_the_user_can_mend_is_told_and_what_is_a_bug_is_raised(jobs: Jobs, qtbot: QtBot) -> None:
    def refuse(tick: Tick) -> None:
        raise UserError("{name} is empty.", name="a.txt")

    def break_down(tick: Tick) -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(jobs.refused) as refused:
        jobs.start("Refusing", refuse, lambda _: None)
    assert str(refused.args[0]) == "a.txt is empty."
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(jobs.ended):
        jobs.start("Breaking", break_down, lambda _: None)
    assert caught[0][0] is ZeroDivisionError


def test_writing_in_slices_lets_the_window_live_between_two(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[str] = []

    def slices() -> Iterator[tuple[int, int]]:
        for number in range(1, 4):
            seen.append(f"slice {number}")
            yield number, 3

    with qtbot.waitSignal(jobs.ended):
        job = jobs.write("Storing", slices(), lambda: seen.append("done"))
        job.progressed.connect(lambda done, total: seen.append(f"{done}/{total}"))
        assert seen == []
    assert seen[0] == "slice 1"
    assert seen[-2:] == ["3/3", "done"]


def test_cancelled_writing_keeps_whole_slices(jobs: Jobs, qtbot: QtBot) -> None:
    stored: list[int] = []

    def slices() -> Iterator[tuple[int, int]]:
        for number in range(10):
            stored.append(number)
            if number == 2:
                job.cancel()
            yield number, 10

    with qtbot.waitSignal(jobs.ended):
        job = jobs.write("Storing", slices(), lambda: stored.append(-1))
    assert stored == [0, 1, 2]


def test_after_closing_nothing_is_handed_on_any_more(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[object] = []
    job = jobs.start("Reading", lambda tick: 1, heard.append)
    job.ended.connect(lambda: heard.append("ended"))
    jobs.write("Storing", iter([(1, 1)]), lambda: heard.append("stored"))
    jobs.close()
    QApplication.processEvents()
    assert heard == []


def test_quiet_writing_stands_back_while_somebody_acts_and_goes_on_after(
    jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr("ui.jobs.monotonic", lambda: now[0])
    stored: list[int] = []
    slices = ((stored.append(number), (number, 9))[1] for number in range(1, 10))
    jobs.write("Reading", slices, lambda: None, quiet=True)
    QApplication.processEvents()
    now[0] = 1.0
    jobs.make_way()
    before = len(stored)
    assert before > 0
    for _ in range(5):
        QApplication.processEvents()
    assert len(stored) == before
    # Somebody who never rests does not keep it for ever.
    now[0] = 5.0
    jobs.make_way()
    while len(stored) == before:
        QApplication.processEvents()
    assert len(stored) == before + 1
    now[0] = 6.0
    while jobs.running:
        QApplication.processEvents()
    assert stored == list(range(1, 10))


def test_what_was_asked_for_does_not_stand_back(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("ui.jobs.monotonic", lambda: now[0])
    jobs.write("Storing", iter([(number, 9) for number in range(1, 10)]), lambda: None)
    now[0] = 1.0
    jobs.make_way()
    for _ in range(20):
        QApplication.processEvents()
    assert jobs.running == []


def test_long_quiet_work_beside_the_window_stands_back(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    now = [10.0]
    monkeypatch.setattr("ui.jobs.monotonic", lambda: now[0])
    monkeypatch.setattr("ui.jobs.sleep", slept.append)

    def work(tick: Tick) -> None:
        tick(1, 3)
        jobs.make_way()
        tick(2, 3)
        now[0] = 20.0
        jobs.make_way()
        tick(3, 3)

    for is_quiet in (False, True):
        now[0] = 10.0
        jobs.start("Comparing", work, lambda _: None, quiet=is_quiet)
        while jobs.running:
            QApplication.processEvents()
    assert slept == [pytest.approx(0.03)]
