"""The progress bar shows what runs and lets it be given up."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from ui.jobs import Jobs, Tick
from ui.progress import Progress


@pytest.fixture
def progress(qapp: QApplication, qtbot: QtBot) -> Progress:
    jobs = Jobs()
    made = Progress(jobs)
    made.jobs = jobs
    qtbot.addWidget(made, before_close_func=lambda _: jobs.close())
    return made


def test_it_shows_itself_while_a_job_runs_and_gives_it_up_on_a_click(progress: Progress, qtbot: QtBot) -> None:
    go_on = threading.Event()
    told: list[str] = []

    def work(tick: Tick) -> None:
        tick(1, 4)
        assert go_on.wait(5)
        tick(2, 4)
        told.append("went on")

    assert not progress.isVisible()
    job = progress.jobs.start("Reading", work, told.append)
    with qtbot.waitSignal(job.progressed):
        pass
    bar = progress.findChild(QProgressBar, "progressBar")
    assert progress.isVisible()
    assert progress.findChild(QLabel).text() == "Reading"
    assert (bar.value(), bar.maximum()) == (1, 4)
    with qtbot.waitSignal(progress.jobs.ended):
        progress.findChild(QToolButton, "cancelJob").click()
        go_on.set()
    assert told == []
    assert not progress.isVisible()


def test_a_quiet_job_is_neither_shown_nor_given_up(progress: Progress, qtbot: QtBot) -> None:
    results: list[int] = []
    with qtbot.waitSignal(progress.jobs.ended):
        progress.jobs.start("Comparing", lambda tick: 7, results.append, quiet=True)
        assert not progress.isVisible()
        progress.findChild(QToolButton, "cancelJob").click()
    assert results == [7]
