"""A clock that goes backwards: nothing is ordered by it, so nothing is out of order."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from annotator.model import State
from db import backups, journal
from db.ops import claims
from db.project import Project, open_project
from db.queries import claims as stored
from db.queries import history
from tests.db.conftest import dump

NOON = datetime(2024, 2, 29, 12, tzinfo=UTC)


class Clock(datetime):
    """Tells another time at every look: mostly earlier than before, at times years away."""

    chance = random.Random(8)
    time = NOON

    @classmethod
    def now(cls, tz: Any = None) -> Any:
        """A leap back, or a small one forward."""
        leaps = (timedelta(hours=-1), timedelta(days=-400), timedelta(seconds=1), timedelta(0), timedelta(days=200))
        cls.time = max(cls.time + cls.chance.choice(leaps), datetime(1980, 1, 1, tzinfo=UTC))
        return cls.time


@pytest.fixture
def project(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    monkeypatch.setattr(journal, "datetime", Clock)
    with open_project(path) as opened:
        yield opened


def decide(project: Project, count: int) -> list[int]:
    numbers = [claim.id for claim in stored.all_of(project, states=[State.SUGGESTED])][:count]
    for number in numbers:
        claims.confirm(project, number)
    return [int(number) for number in numbers]


def test_the_history_is_in_the_order_of_what_was_done(project: Project) -> None:
    before = len(history.steps(project))
    decide(project, 12)
    steps = history.steps(project)
    assert len(steps) == before + 12
    assert [step.id for step in steps] == sorted((step.id for step in steps), reverse=True)
    # The clock did go backwards.
    times = [step.at for step in reversed(steps)]
    assert times != sorted(times)


def test_undo_and_redo_go_the_way_back(project: Project) -> None:
    states = [dump(project)]
    for _ in range(10):
        decide(project, 1)
        states.append(dump(project))
    for state in reversed(states[:-1]):
        project.undo()
        assert dump(project) == state
    for state in states[1:]:
        project.redo()
        assert dump(project) == state
    assert project.redo() is None
    assert project.check() == []


def test_it_is_all_there_when_opened_again(project: Project) -> None:
    decide(project, 5)
    before, steps = dump(project), history.steps(project)
    project.close()
    with open_project(project.path) as again:
        assert (dump(again), history.steps(again)) == (before, steps)
        assert again.undoable() == steps[0]
    project.db.connect()


def test_backups_are_made_and_none_is_lost(project: Project) -> None:
    """Whatever the clock says: each decision of an hour ago is in some backup, and a good one is found."""
    moments = [NOON, NOON - timedelta(days=900), NOON + timedelta(days=900), NOON - timedelta(hours=1), NOON]
    for number, moment in enumerate(moments):
        decide(project, 1)
        assert backups.is_due(project.path, moment) or number == len(moments) - 1
        made = backups.make(project.path, moment + timedelta(microseconds=number))
        assert made is not None
        assert made.path.exists()
    there = {one.at.year for one in backups.listed(project.path)}
    # One that the clock dates into the future is no reason to stop, nor to be thrown away.
    assert max(there) == (NOON + timedelta(days=900)).year
    good = backups.newest_good(project.path, NOON + timedelta(seconds=1))
    assert good is not None
    # The last one made, not the one with the highest date.
    assert backups.last_step(good) == history.steps(project)[0]
