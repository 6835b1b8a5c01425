"""A person's decisions on spans; each is undone exactly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.model import ArticleId, PartialDate, SpanId, State
from db.ops import spans, suggestions
from db.project import Project
from db.queries import spans as stored
from tests.db.conftest import FIRST, dump, found

Two = tuple[ArticleId, ArticleId]

OPS: dict[str, Callable[[Project, SpanId], object]] = {
    "confirm": spans.confirm,
    "reject": lambda project, span: spans.reject(project, span, reason="nhầm"),
    "confirm_all": lambda project, span: spans.confirm_all(project, [span]),
    "reject_all": lambda project, span: spans.reject_all(project, [span]),
    "correct": lambda project, span: spans.correct(project, span, start=5, end=9, value=PartialDate("2011")),
    "add": lambda project, _: spans.add(
        project, ArticleId(1), start=0, end=3, kind="date", value=PartialDate("2011", relative=True)
    ),
}


@pytest.mark.parametrize("op", OPS.values(), ids=OPS)
def test_each_can_be_undone_and_redone(project: Project, two: Two, op: Callable[[Project, SpanId], object]) -> None:
    before = dump(project)
    op(project, stored.of_article(project, two[0])[0].id)
    after = dump(project)
    assert after != before
    project.undo()
    assert dump(project) == before
    project.redo()
    assert dump(project) == after


def test_what_a_person_corrected_is_confirmed(project: Project, two: Two) -> None:
    span = stored.of_article(project, two[0])[0]
    spans.correct(project, span.id, value=PartialDate("2011"))
    corrected = stored.one(project, span.id)
    assert (corrected.value, corrected.state) == (PartialDate("2011"), State.CONFIRMED)
    assert (corrected.start, corrected.end) == (span.start, span.end)


def test_a_rejected_place_is_not_offered_again(project: Project, two: Two) -> None:
    span = stored.of_article(project, two[0])[0]
    spans.reject(project, span.id)
    suggestions.store(project, [found(two[0], FIRST, "2012")])
    assert [s.state for s in stored.of_article(project, two[0])] == [State.REJECTED]


def test_a_person_may_mark_a_rejected_place_after_all(project: Project, two: Two) -> None:
    span = stored.of_article(project, two[0])[0]
    spans.reject(project, span.id)
    again = spans.add(project, two[0], start=span.start, end=span.end, kind="date", value=span.value)
    assert again == span.id
    assert stored.one(project, again).state is State.CONFIRMED
