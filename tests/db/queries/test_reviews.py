"""What reviewers have said, as it is asked for."""

from __future__ import annotations

import pytest

from annotator.errors import UserError
from annotator.model import ArticleId, PartialDate, ReviewId, ReviewVerdict, SessionScope, Status
from annotator.reviewing.reasons import ReturnReason, words
from db import dialect
from db.ops import claims, review_sessions, reviews
from db.ops.reviews import Sitting
from db.project import Project
from db.queries import claims as stored_claims
from db.queries import past, returns
from db.queries import review_sessions as sessions
from db.queries import reviews as stored
from tests.db.reviewing import confirm, shown


@pytest.fixture
def reviewed(project: Project, two: tuple[ArticleId, ArticleId]) -> Project:
    """Bình has put one fact off, returned it, and approved it."""
    claims.reject(project, stored_claims.of_article(project, two[1])[0].id)
    confirm(project)
    project.user = "Bình"
    number = review_sessions.start(project, "Vòng 1", "Bình", SessionScope(), [shown(project)])
    (item,) = sessions.waiting(project, number)
    reviews.skip(project, shown(project), sitting=Sitting(item.id))
    reviews.return_(project, shown(project), reason=ReturnReason.QUALIFIER)
    reviews.approve(project, shown(project))
    return project


def test_the_log_holds_every_verdict_in_order(reviewed: Project) -> None:
    given = [one.verdict for one in stored.log(reviewed)]
    assert given == [ReviewVerdict.SKIP, ReviewVerdict.RETURN, ReviewVerdict.APPROVE]
    assert [one.verdict for one in stored.of_cell(reviewed, shown(reviewed).cell)] == given[::-1]
    decisive = stored.decisive(reviewed)
    assert [one.id for one in decisive] == sorted(stored.ids(reviewed))
    assert stored.some(reviewed, [one.id for one in stored.log(reviewed)]) == decisive
    assert {one.verdict for one in decisive} == {ReviewVerdict.RETURN, ReviewVerdict.APPROVE}


def test_an_approved_fact_is_no_longer_returned(reviewed: Project) -> None:
    assert returns.all_of(reviewed) == []
    reviewed.undo()
    (one,) = returns.all_of(reviewed)
    assert one.first == {"Lan"}
    assert str(words(one.review.reason)) == "Its date or scope is wrong"


def test_returns_are_told_though_their_history_is_lost(reviewed: Project) -> None:
    reviewed.undo()
    dialect.run(reviewed.db, "DELETE FROM \"change\" WHERE noun = 'review'")
    (one,) = returns.all_of(reviewed)
    assert (one.review.verdict, one.is_changed) == (ReviewVerdict.RETURN, False)
    assert returns.waiting_for(reviewed, "Lan") == [one]


def test_the_past_knows_what_was_verified_then(reviewed: Project) -> None:
    step = reviewed.undoable()
    assert step is not None
    reviewed.user = "Lan"
    claims.reject(reviewed, shown(reviewed).claims[0])
    (row,) = past.of(reviewed, step.id).rows
    assert [fact.status for fact in row.facts] == [Status.VERIFIED]


def test_what_is_gone_is_told(project: Project) -> None:
    with pytest.raises(UserError, match="Review #7"):
        stored.one(project, ReviewId(7))
    assert returns.all_of(project) == []
    assert words("") is None


def test_what_ended_an_approval_is_told(reviewed: Project) -> None:
    approval = stored.log(reviewed)[-1]
    assert returns.ended_by(reviewed, approval) is None
    reviewed.user = "Lan"
    claims.correct(reviewed, approval.claims[0], value=PartialDate("2011"))
    ended = returns.ended_by(reviewed, approval)
    assert ended is not None
    assert (ended.by, str(ended.label)) == ("Lan", "Correct claim (2011)")
    reviewed.undo()
    assert returns.ended_by(reviewed, approval) is None
