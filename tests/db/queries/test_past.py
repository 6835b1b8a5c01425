"""The project as it was at an earlier step, whatever has been decided, undone and deleted since."""

from __future__ import annotations

import pytest

from annotator.model import ArticleId, PartialDate, State, StepId, Type, Verdict
from db.ops import claims as ops
from db.ops import codebooks as codebook_ops
from db.ops import resolutions
from db.project import Project
from db.queries import claims, codebooks, derived, history, past
from db.slices import whole


def newest(project: Project) -> StepId:
    return history.steps(project, limit=1)[0].id


def confirm(project: Project, count: int) -> None:
    waiting = [claim.id for claim in claims.all_of(project, states=[State.SUGGESTED])]
    ops.confirm_all(project, waiting[:count])


def test_a_step_is_looked_at_as_the_project_stood_after_it(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    steps, seen = [newest(project)], [derived.of(project)]
    confirm(project, 1)
    steps.append(newest(project))
    seen.append(derived.of(project))
    confirm(project, 1)
    steps.append(newest(project))
    seen.append(derived.of(project))
    (conflict,) = [one for one in seen[-1].contradictions if one.type is Type.CONFLICT]
    resolutions.resolve(project, conflict, verdict=Verdict.VALUE, value=PartialDate("2012"), reason="UNESCO")
    project.undo(steps[1])
    for step, then in zip(steps, seen, strict=True):
        assert past.of(project, step) == then


def test_suggestions_take_part_where_they_are_asked_for(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    step, then = newest(project), derived.of(project, include_suggested=True)
    confirm(project, 2)
    assert past.of(project, step, include_suggested=True) == then
    assert past.of(project, step).rows == []


def test_the_newest_step_that_touched_a_claim_is_told(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    before = newest(project)
    confirm(project, 1)
    (first,) = claims.all_of(project, states=[State.CONFIRMED])
    confirm(project, 1)
    told = past.touched(project, before)
    assert len(told) == 2
    assert told[first.id].by == "Lan"
    assert told[first.id].id < newest(project)
    assert past.touched(project, newest(project)) == {}
    assert past.settled(project, before) == {}


def test_a_step_of_another_project_is_not_known(project: Project) -> None:
    (step,) = history.steps(project, limit=1)
    assert past.knows(project, step.id, step.at)
    assert not past.knows(project, step.id, "2020-01-01T00:00:00.000+00:00")
    assert not past.knows(project, StepId(step.id + 1), step.at)


def test_the_codebook_of_an_earlier_step(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    step, before = newest(project), codebooks.current(project)
    codebook_ops.adopt(project, before.source.replace("Thành lập", "Ra đời"))
    assert past.codebook(project, step) == before
    assert past.codebook(project, newest(project)) == codebooks.current(project) != before


def test_claims_then_and_now_are_read_a_page_at_a_time(
    project: Project, two: tuple[ArticleId, ArticleId], monkeypatch: pytest.MonkeyPatch
) -> None:
    confirm(project, 1)
    (kept,) = claims.all_of(project, states=[State.CONFIRMED])
    step = newest(project)
    confirm(project, 1)
    ops.correct(project, kept.id, value=PartialDate("1999"))
    states = [State.CONFIRMED, State.SUGGESTED]
    every, confirmed = claims.all_of(project, states=states), claims.all_of(project, states=states[:1])
    monkeypatch.setattr(past, "PAGE", 1)
    slices = past.then_and_now(project, step)
    assert (next(slices), next(slices)) == ((0, 0), (0, 0))
    assert whole(slices) == ([kept], confirmed)
    then, now = whole(past.then_and_now(project, step, include_suggested=True))
    assert (now, len(then)) == (every, len(every))
    assert kept in then
    assert kept not in now
