"""What the claims add up to, kept up to date; at any moment equal to a fresh derivation."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.model import Standing, Status, Verdict
from db.ops import claims, resolutions
from db.queries import claims as stored
from db.queries import derived
from tests.ui.conftest import Desk, settle
from ui import decisions, findings
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


def test_an_answer_to_an_older_question_is_dropped(
    bench: Workbench, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings, "AT_ONCE", 0)
    settle(bench)
    told: list[int] = []
    bench.findings.changed.connect(lambda: told.append(len(bench.findings.rows)))
    first = stored.of_article(bench.project, desk.first)[0].id
    bench.do(claims.reject, first)
    bench.undo()
    assert_fresh(bench)
    assert told


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
