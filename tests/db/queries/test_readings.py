"""Readings as they were frozen: read anew where a verdict touched them, their reasons, and how a survey goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.double_reading import figures
from annotator.model import Adjudication, ArticleId, PartialDate
from db.ops import claims, double_readings
from db.project import Project, open_project
from db.queries import claims as stored
from db.queries import readings

Two = tuple[ArticleId, ArticleId]


@pytest.fixture
def other(project: Project, two: Two, tmp_path: Path) -> Iterator[Project]:
    """Minh's copy, in which the first article says 2014; Lan read 2012 there, and both the same in the second."""
    project.backup(tmp_path / "b.doichieu")
    with open_project(tmp_path / "b.doichieu", user="Minh") as opened:
        for one in (project, opened):
            for article in two:
                claims.confirm(one, stored.of_article(one, article)[0].id)
        claims.correct(opened, stored.of_article(opened, two[0])[0].id, value=PartialDate("2014"))
        yield opened


def test_a_survey_tells_how_far_it_has_come(project: Project, other: Project, two: Two) -> None:
    under_way = readings.surveying(project, other)
    told = []
    while True:
        try:
            told.append(next(under_way))
        except StopIteration as end:
            layers = end.value
            break
    assert told == [(0, 4), (2, 4)]
    assert layers == readings.gather(project, other)


def test_what_a_verdict_touched_is_read_anew(project: Project, other: Project, two: Two) -> None:
    double_readings.merge(project, readings.gather(project, other), file=other.path)
    (which,) = readings.all_of(project)
    before = readings.pairs(project, which)
    one = next(pair for pair in before if not pair.is_settled)
    assert one.first is not None
    assert one.second is not None
    for reason in ("đọc lại", "theo bản in"):
        double_readings.settle(project, one, verdict=Adjudication.FIRST, reason=reason)
    assert readings.renewed(project, before, {one.first.id, one.second.id}) == readings.pairs(project, which)
    assert readings.renewed(project, before, set()) == before
    assert readings.reasons(project) == ["theo bản in"]
    told = figures(readings.read_twice(project, which))
    assert (told.overall.units, told.overall.same, told.differing, told.settled) == (2, 1, 1, 1)
