"""Who decided what, from the journal."""

from __future__ import annotations

from typing import Any

import pytest
from freezegun import freeze_time

from annotator.model import ArticleId, City, Claim, PartialDate, SessionScope, State, Text
from annotator.reviewing.drawing import Decided
from db.ops import cities, claims, suggestions
from db.project import Project
from db.queries import claims as stored
from db.queries import deciders, history, paces
from tests.db.conftest import FIRST, found

Two = tuple[ArticleId, ArticleId]


@pytest.fixture
def claim(project: Project, two: Two) -> Claim:
    """What one article says, suggested."""
    return stored.of_article(project, two[0])[0]


def decider(project: Project, claim: Claim) -> str:
    """Who decided it; nobody where nobody did."""
    told = deciders.of_claims(project, [claim.id]).get(claim.id)
    return told.by if told else ""


def test_a_suggestion_is_no_decision(project: Project, claim: Claim) -> None:
    assert decider(project, claim) == ""
    suggestions.store(project, [found(claim.article_id, FIRST, "2012")])
    assert decider(project, claim) == ""


def test_whoever_confirmed_or_gave_the_value_last_decided(project: Project, claim: Claim) -> None:
    claims.confirm(project, claim.id)
    assert decider(project, claim) == "Lan"
    project.user = "Bình"
    # The same again, or another reason beside it, decides nothing.
    claims.confirm(project, claim.id)
    assert decider(project, claim) == "Lan"
    claims.correct(project, claim.id, value=PartialDate("2011"))
    assert decider(project, claim) == "Bình"
    assert deciders.own_claims(project, "Bình") == {claim.id}
    assert deciders.own_claims(project, "Lan") == set()


@pytest.mark.parametrize("said", [{"as_of": "2012-05-01"}, {"scope": "VN"}, {"row": (("city", Text("Vinh")),)}])
def test_whoever_says_where_and_when_it_holds_decided(project: Project, claim: Claim, said: dict[str, Any]) -> None:
    claims.confirm(project, claim.id)
    project.user = "Bình"
    claims.correct(project, claim.id, **said)
    assert decider(project, claim) == "Bình"
    project.undo()
    assert decider(project, claim) == "Lan"


def test_another_name_for_a_city_decides_nothing(project: Project, claim: Claim) -> None:
    vinh, other = City("Vinh", "VN"), City("Vĩnh Yên", "VN")
    claims.correct(project, claim.id, row=(("city", vinh),))
    project.user = "Bình"
    cities.merge(project, keep=other, drop=vinh)
    assert stored.one(project, claim.id).row == (("city", other),)
    assert decider(project, claim) == "Lan"


def test_undoing_and_redoing_decide_nothing(project: Project, claim: Claim) -> None:
    claims.confirm(project, claim.id)
    project.user = "Bình"
    claims.reject(project, claim.id)
    assert decider(project, claim) == "Lan"  # as long as it is rejected nobody asks
    project.user = "Cúc"
    project.undo()
    assert decider(project, claim) == "Lan"
    project.undo()
    assert decider(project, claim) == ""
    project.redo()
    assert decider(project, claim) == "Lan"


def test_it_is_told_as_of_a_step(project: Project, claim: Claim) -> None:
    claims.confirm(project, claim.id)
    project.user = "Bình"
    claims.correct(project, claim.id, value=PartialDate("2011"))
    step = project.undoable()
    assert step is not None
    assert deciders.of_claims(project, [claim.id], before={claim.id: step.id})[claim.id].by == "Lan"


def test_what_changed_since_and_who_works_here(project: Project, claim: Claim) -> None:
    before = project.undoable()
    assert before is not None
    project.user = "Bình"
    claims.confirm(project, claim.id)
    assert deciders.changed_since(project, before.at) == {claim.id}
    told = deciders.for_scope(project, "Bình", SessionScope(since=before.at))
    assert (told.reviewer, told.own, told.changed) == ("Bình", {claim.id}, {claim.id})
    assert deciders.for_scope(project, "Lan", SessionScope()) == Decided("Lan")
    assert history.people(project) == ["Bình", "Lan"]


def test_what_changed_since_a_moment_is_told_though_the_clock_was_put_back(project: Project, two: Two) -> None:
    one, other = (stored.of_article(project, article)[0] for article in two)
    claims.confirm(project, one.id)
    before = project.undoable()
    assert before is not None
    with freeze_time("2001-01-01"):
        claims.confirm(project, other.id)
    assert deciders.changed_since(project, before.at) == {other.id}
    assert deciders.changed_since(project, "1999-01-01") >= {one.id, other.id}


def test_the_pace_counts_what_became_of_suggestions(project: Project, two: Two) -> None:
    one, other = (stored.of_article(project, article)[0] for article in two)
    claims.confirm(project, one.id)
    claims.correct(project, one.id, value=PartialDate("2011"))
    claims.reject(project, other.id)
    (told,) = paces.of(project)
    assert (told.person, told.timed, told.suggestions, told.accepted) == ("Lan", 1, 2, 1)
    project.undo()
    assert [one.suggestions for one in paces.of(project)] == [1]
    assert stored.all_of(project, states=[State.SUGGESTED])[0].id == other.id
