"""Backups that nobody has to think of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import UserError
from annotator.model import ArticleId
from db import backups
from db.backups import Backup
from db.ops import spans
from db.project import Project, open_project, restore
from db.queries import spans as stored
from tests.db.conftest import dump

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
Two = tuple[ArticleId, ArticleId]


def decide(project: Project, article: ArticleId) -> None:
    spans.confirm(project, next(one.id for one in stored.of_article(project, article) if one.state == "suggested"))


def test_a_backup_is_made_beside_the_writer_and_brings_everything_back(project: Project, two: Two) -> None:
    decide(project, two[0])
    made = backups.make(project.path, NOW)
    assert made is not None
    assert backups.listed(project.path) == [made]
    wanted = dump(project)
    decide(project, two[1])
    project.close()
    restore(made.path, project.path)
    with open_project(project.path) as again:
        assert dump(again) == wanted
        assert again.check() == []


def test_nothing_new_needs_no_backup(project: Project, two: Two) -> None:
    assert backups.make(project.path, NOW) is not None
    assert backups.make(project.path, NOW + timedelta(hours=2)) is None
    decide(project, two[0])
    assert backups.make(project.path, NOW + timedelta(hours=3)) is not None
    project.undo()
    assert backups.make(project.path, NOW + timedelta(hours=4)) is not None


def test_one_is_due_each_hour_and_when_the_clock_was_put_back(project: Project, two: Two) -> None:
    assert backups.is_due(project.path, NOW)
    backups.make(project.path, NOW)
    assert not backups.is_due(project.path, NOW + timedelta(minutes=59))
    assert backups.is_due(project.path, NOW + timedelta(minutes=60))
    assert backups.is_due(project.path, NOW - timedelta(days=3))


def test_a_damaged_backup_counts_for_nothing(project: Project, two: Two) -> None:
    good = backups.make(project.path, NOW)
    decide(project, two[0])
    bad = backups.make(project.path, NOW + timedelta(hours=1))
    assert good is not None
    assert bad is not None
    bad.path.write_bytes(bad.path.read_bytes()[:5000])
    assert backups.newest_good(project.path, NOW) == good
    # What was decided since the good one is saved again.
    assert backups.make(project.path, NOW + timedelta(hours=2)) is not None


def test_a_folder_that_cannot_be_made_is_told(project: Project, two: Two) -> None:
    backups.folder(project.path).write_text("đã có tệp tên này", "utf-8")
    with pytest.raises(UserError, match="cannot be written"):
        backups.make(project.path, NOW)
    assert backups.listed(project.path) == []


def test_other_files_in_the_folder_are_left_alone(project: Project, two: Two) -> None:
    place = backups.folder(project.path)
    place.mkdir()
    (place / "của tôi.doichieu").write_text("", "utf-8")
    backups.make(project.path, NOW)
    assert len(backups.listed(project.path)) == 1
    assert (place / "của tôi.doichieu").exists()


hours = st.lists(st.integers(0, 24 * 400), max_size=80, unique=True)


@given(hours)
def test_rotation_keeps_a_day_of_hours_a_month_of_days_and_half_a_year_of_weeks(ages: list[int]) -> None:
    found = [Backup(Path(f"{age}"), NOW - timedelta(hours=age)) for age in ages]
    gone = set(backups.superfluous(found, NOW))
    kept = [one for one in found if one not in gone]
    if found:
        assert max(found, key=lambda one: one.at) in kept
    assert all(one in kept for one in found if NOW - one.at < timedelta(days=1))
    for one in found:
        age = NOW - one.at
        if age <= timedelta(days=30):
            assert any(other.at.date() == one.at.date() and other.at >= one.at for other in kept)
        elif age <= timedelta(weeks=26):
            assert any(other.at.isocalendar()[:2] == one.at.isocalendar()[:2] for other in kept)
    # However often one is made, they do not pile up.
    assert len(kept) <= 24 + 31 + 27 + 1


def test_backups_of_the_future_stay(project: Project) -> None:
    ahead = Backup(Path("a"), NOW + timedelta(days=400))
    assert backups.superfluous([ahead, Backup(Path("b"), NOW)], NOW) == []
