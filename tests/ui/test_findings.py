"""What the claims add up to, kept up to date; at any moment equal to a fresh derivation."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from annotator.model import ClaimId, Fact, FactRow, SessionScope, Standing, Status, Verdict
from annotator.reviewing.seeing import seen
from db.ops import claims, resolutions, review_sessions, reviews
from db.queries import claims as stored
from db.queries import derived
from tests.ui.conftest import Desk, settle
from ui import decisions, findings
from ui.jobs import Job
from ui.workbench import Workbench


def assert_fresh(bench: Workbench) -> None:
    """The kept derivation is what the database gives."""
    settle(bench)
    include = bench.findings.include_suggested
    assert bench.findings.contradictions == derived.of(bench.project, include_suggested=include).contradictions
    assert bench.findings.rows == derived.of(bench.project, include_suggested=include).rows


@pytest.fixture(params=[findings.AT_ONCE, 0], ids=["at once", "in a job"])
def pace(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "AT_ONCE", request.param)


@pytest.mark.usefixtures("pace")
def test_follows_each_decision_and_its_undoing(bench: Workbench, desk: Desk) -> None:
    assert_fresh(bench)
    first, second = (stored.of_article(bench.project, article)[0].id for article in (desk.first, desk.second))
    for op in (claims.confirm, claims.reject):
        bench.do(op, first)
        assert_fresh(bench)
        bench.undo()
        assert_fresh(bench)
    bench.do(claims.confirm, first)
    bench.do(claims.confirm, second)
    settle(bench)
    (conflict,) = (one for one in bench.findings.contradictions if one.field == "founded")
    assert bench.findings.conflicts[desk.first] == bench.findings.conflicts[desk.second] == 1
    bench.do(resolutions.resolve, conflict, verdict=Verdict.VALUE, value=conflict.values[0].value, reason="rõ hơn")
    assert_fresh(bench)
    assert [one.standing for one in bench.findings.contradictions if one.field == "founded"] == [Standing.RESOLVED]
    assert not bench.findings.conflicts


@pytest.mark.usefixtures("pace")
def test_only_what_is_confirmed_on_request(bench: Workbench, desk: Desk) -> None:
    bench.findings.include_suggested = False
    assert_fresh(bench)
    assert bench.findings.rows == []
    bench.do(claims.confirm, stored.of_article(bench.project, desk.first)[0].id)
    assert_fresh(bench)
    assert {fact.status for row in bench.findings.rows for fact in row.facts} == {Status.CONFIRMED}


def test_many_claims_are_read_in_slices(qtbot: QtBot, bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "PAGE", 1)
    bench.findings.load(bench.codebook)
    assert not bench.findings.settled
    assert_fresh(bench)


def as_soon_as_derived(bench: Workbench, act: Callable[[Job], object]) -> None:
    """Do something, once, when the worker is given the derivation."""

    def on_started(job: Job) -> None:
        if job.label == bench.findings.tr("Comparing sources"):
            bench.jobs.started.disconnect(on_started)
            act(job)

    bench.jobs.started.connect(on_started)


def test_an_answer_that_is_outdated_is_not_told(bench: Workbench, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(bench)
    monkeypatch.setattr(findings, "AT_ONCE", 0)
    before = list(bench.findings.rows)
    told: list[list[FactRow]] = []
    bench.findings.changed.connect(lambda: told.append(bench.findings.rows))
    as_soon_as_derived(bench, lambda _job: bench.undo())
    bench.do(claims.reject, stored.of_article(bench.project, desk.first)[0].id)
    assert_fresh(bench)
    assert told == [before]


def test_many_decisions_at_once_change_what_is_kept(bench: Workbench, desk: Desk) -> None:
    settle(bench)
    every = [claim.id for claim in stored.of_article(bench.project, desk.first)]
    bench.do(claims.confirm_all, every)
    assert_fresh(bench)
    bench.do(claims.reject_all, every)
    assert_fresh(bench)
    bench.undo()
    bench.undo()
    assert_fresh(bench)


def test_what_was_given_up_half_way_is_derived_afresh(
    bench: Workbench, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(bench)
    first = stored.of_article(bench.project, desk.first)[0].id
    with monkeypatch.context() as patched:
        patched.setattr(findings, "AT_ONCE", 0)
        as_soon_as_derived(bench, Job.cancel)
        bench.do(claims.confirm, first)
        settle(bench)
    bench.undo()
    assert_fresh(bench)


def test_nothing_is_derived_once_the_project_is_let_go_of(
    bench: Workbench, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(bench)
    monkeypatch.setattr(findings, "AT_ONCE", 0)
    bench.open_article(desk.first)
    decisions.confirm(bench)
    assert not bench.findings.settled
    bench.close()
    settle(bench)


def test_a_second_long_reading_does_not_end_with_the_first(
    qtbot: QtBot, bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings, "PAGE", 1)
    settle(bench)
    ended: list[bool] = []
    bench.jobs.ended.connect(lambda _job: ended.append(bench.findings.settled))
    bench.findings.load(bench.codebook)
    bench.findings.load(bench.codebook)
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert ended[0] is False
    assert_fresh(bench)


@pytest.mark.usefixtures("pace")
def test_follows_reviews_and_what_ends_them(bench: Workbench, desk: Desk) -> None:
    first = stored.of_article(bench.project, desk.first)[0].id
    bench.do(claims.confirm, first)
    # The other article, which nobody has decided, says otherwise.
    bench.findings.include_suggested = False
    settle(bench)
    bench.project.user = "Bình"
    (shown,) = (seen(row, fact) for row in bench.findings.rows for fact in row.facts if shown_by(fact, first))
    bench.do(review_sessions.start, "Vòng 1", "Bình", SessionScope(), [shown])
    assert bench.findings.settled
    bench.do(reviews.approve, shown)
    assert_fresh(bench)
    assert statuses(bench, first) == [Status.VERIFIED]
    bench.undo()
    assert_fresh(bench)
    assert statuses(bench, first) == [Status.CONFIRMED]
    bench.redo()
    bench.do(claims.reject, first)
    assert_fresh(bench)
    assert Status.VERIFIED not in {fact.status for row in bench.findings.rows for fact in row.facts}


def shown_by(fact: Fact, claim: ClaimId) -> bool:
    """Whether a fact rests on that claim."""
    return any(one.id == claim and one.field == fact.field for one in fact.claims)


def statuses(bench: Workbench, claim: ClaimId) -> list[Status]:
    """How far the facts of that claim have come."""
    return [fact.status for row in bench.findings.rows for fact in row.facts if shown_by(fact, claim)]
