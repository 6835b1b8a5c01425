"""Review sessions: begun once, paused, taken up over restarts, ended."""

from __future__ import annotations

import pytest

from annotator.errors import UserError
from annotator.model import ArticleId, ReviewVerdict, SessionId, SessionScope, SessionState
from annotator.reviewing.reasons import ReturnReason
from db.ops import claims, review_sessions, reviews
from db.ops.reviews import Sitting
from db.project import Project, open_project
from db.queries import claims as stored_claims
from db.queries import review_sessions as sessions
from tests.db.conftest import dump
from tests.db.reviewing import shown

SCOPE = SessionScope(tables=("facts",), articles=(ArticleId(1),), since="2024-01-01", percent=50, seed=7)


@pytest.fixture
def session_id(project: Project, two: tuple[ArticleId, ArticleId]) -> SessionId:
    """Bình's session with one item; Lan had confirmed it."""
    claims.confirm(project, stored_claims.of_article(project, two[0])[0].id)
    project.user = "Bình"
    return review_sessions.start(project, " Vòng 1 ", "Bình", SCOPE, [shown(project)])


def test_a_session_keeps_its_scope_and_its_queue(project: Project, session_id: SessionId) -> None:
    session = sessions.one(project, session_id)
    assert (session.name, session.reviewer, session.scope, session.by) == ("Vòng 1", "Bình", SCOPE, "Bình")
    (item,) = sessions.waiting(project, session_id)
    assert (item.cell, item.value, item.claims, item.position) == (
        shown(project).cell,
        shown(project).fact.value,
        shown(project).claims,
        1,
    )
    assert sessions.waiting(project, session_id, after=item.id) == []


def test_progress_counts_each_verdict(project: Project, session_id: SessionId) -> None:
    (item,) = sessions.waiting(project, session_id)
    assert sessions.progress(project, session_id).left == 1
    reviews.return_(project, shown(project), reason=ReturnReason.VALUE, sitting=Sitting(item.id))
    (progress,) = sessions.all_of(project)
    assert (progress.total, progress.left, progress.given) == (1, 0, {ReviewVerdict.RETURN: 1})


def test_a_paused_session_is_taken_up_after_a_restart(project: Project, session_id: SessionId) -> None:
    review_sessions.pause(project, session_id)
    with open_project(project.path, read_only=True) as again:
        assert sessions.one(again, session_id).state is SessionState.PAUSED
        assert len(sessions.waiting(again, session_id)) == 1
    review_sessions.resume(project, session_id)
    assert sessions.one(project, session_id).state is SessionState.OPEN


def test_what_has_ended_is_not_taken_up(project: Project, session_id: SessionId) -> None:
    review_sessions.end(project, session_id)
    assert sessions.one(project, session_id).ended_at
    for op in (review_sessions.pause, review_sessions.resume, review_sessions.end):
        with pytest.raises(UserError, match="has ended"):
            op(project, session_id)


def test_an_empty_queue_or_name_makes_no_session(project: Project, session_id: SessionId) -> None:
    with pytest.raises(UserError, match="Nothing in this scope"):
        review_sessions.start(project, "Vòng 2", "Bình", SCOPE, [])
    with pytest.raises(UserError, match="a name and a reviewer"):
        review_sessions.start(project, " ", "Bình", SCOPE, [shown(project)])
    assert [one.session.id for one in sessions.all_of(project)] == [session_id]


def test_each_write_can_be_undone(project: Project, session_id: SessionId) -> None:
    for doing in (
        lambda: review_sessions.start(project, "Vòng 2", "Cúc", SessionScope(), [shown(project)]),
        lambda: review_sessions.pause(project, session_id),
        lambda: review_sessions.end(project, session_id),
    ):
        before = dump(project)
        doing()
        assert dump(project) != before
        project.undo()
        assert dump(project) == before


def test_a_session_with_verdicts_is_undone_after_them(project: Project, session_id: SessionId) -> None:
    (item,) = sessions.waiting(project, session_id)
    reviews.approve(project, shown(project), sitting=Sitting(item.id))
    project.undo()
    project.undo()
    with pytest.raises(UserError, match="no longer in the project"):
        sessions.one(project, session_id)


def test_a_long_queue_is_laid_down_in_slices_that_are_undone_together(
    project: Project, session_id: SessionId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_sessions, "SLICE", 2)
    before = dump(project)
    laid = list(review_sessions.start_in_slices(project, "Dài", "Bình", SCOPE, [shown(project)] * 5))
    assert laid == [(2, 5), (4, 5), (5, 5)]
    newest = sessions.all_of(project)[0].session
    assert newest.id != session_id
    assert [item.position for item in sessions.items(project, newest.id)] == [1, 2, 3, 4, 5]
    project.undo()
    assert dump(project) == before
