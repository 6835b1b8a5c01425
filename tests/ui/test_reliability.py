"""Reliability is learned beside the window: after opening, after claims, verdicts and sources change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from annotator.model import ArticleId, State, Verdict
from annotator.witnesses import Copied, Reliability
from db.ops import articles, claims, resolutions, suggestions
from db.queries import claims as stored_claims
from db.queries import voices as stored
from tests.ui.conftest import Desk, founded, made, settle
from ui import reliability
from ui.workbench import Workbench

FOUNDED = ("network_facts", "founded")


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reliability, "QUIET", 0)
    monkeypatch.setattr(reliability, "SHARE", 0)


def learned(bench: Workbench, qtbot: QtBot) -> dict[str, Reliability]:
    """What is known of each source about the founding, once all is learned."""
    qtbot.waitUntil(lambda: bench.sources.settled and bench.voices.settled and bench.findings.settled, timeout=20_000)
    settle(bench)
    qtbot.waitUntil(lambda: bench.sources.settled and bench.findings.settled, timeout=20_000)
    known = bench.findings.witnesses.reliability
    return {source: one for (source, place), one in known.items() if place == FOUNDED}


def another(bench: Workbench, name: str, source: str, year: str) -> ArticleId:
    """One more article that tells the year of the founding."""
    words = f"Mạng lưới được thành lập năm {year}, theo tờ {name}."
    found = [made(name, words, source)]
    new = articles.store(bench.project, found)
    suggestions.store(bench.project, [founded(new.new[0], found[0][1].text.text, year)], part_of=new.step)
    return new.new[0]


def test_sources_and_days_are_told_to_the_findings(bench: Workbench, desk: Desk, qtbot: QtBot) -> None:
    learned(bench, qtbot)
    assert bench.findings.witnesses.source(desk.first) == "Báo Mẫu A"
    articles.describe(bench.project, desk.first, source="Báo Mẫu Z", published_on="2024-02-16")
    learned(bench, qtbot)
    assert bench.findings.witnesses.source(desk.first) == "Báo Mẫu Z"
    assert bench.findings.witnesses.published[desk.first] == "2024-02-16"


def test_a_verdict_teaches_who_is_right(bench: Workbench, desk: Desk, qtbot: QtBot) -> None:
    another(bench, "x.txt", "Báo X", "2012")
    another(bench, "y.txt", "Báo Y", "2013")
    before = learned(bench, qtbot)
    assert {"Báo X", "Báo Y"} <= before.keys()
    conflict = next(one for one in bench.findings.contradictions if one.field == "founded")
    right = next(side.value for side in conflict.values if getattr(side.value, "iso", "") == "2013")
    resolutions.resolve(bench.project, conflict, verdict=Verdict.VALUE, reason="vì", value=right)
    after = learned(bench, qtbot)
    assert after["Báo Y"].rate > before["Báo Y"].rate
    assert after["Báo Y"].rate > after["Báo X"].rate
    bench.undo()
    assert learned(bench, qtbot) == before


def test_what_others_know_of_the_witnesses_stays(bench: Workbench, desk: Desk, qtbot: QtBot) -> None:
    learned(bench, qtbot)
    copied = {desk.first: (Copied(0, 5, 1),)}
    bench.findings.witnesses = replace(bench.findings.witnesses, copied=copied)
    another(bench, "x.txt", "Báo X", "2012")
    bench.voices.close()
    assert "Báo X" in learned(bench, qtbot)
    assert bench.findings.witnesses.copied[desk.first] == copied[desk.first]


def test_the_command_line_learns_the_same(bench: Workbench, desk: Desk, qtbot: QtBot) -> None:
    another(bench, "x.txt", "Báo X", "2012")
    another(bench, "y.txt", "Báo Y", "2013")
    found = learned(bench, qtbot)
    known = stored.witnesses(bench.project)
    assert {source: one for (source, place), one in known.reliability.items() if place == FOUNDED} == found
    assert known.sources == bench.findings.witnesses.sources


def test_rejected_claims_teach_nothing(bench: Workbench, desk: Desk, qtbot: QtBot) -> None:
    number = another(bench, "x.txt", "Báo X", "2012")
    assert "Báo X" in learned(bench, qtbot)
    (own,) = stored_claims.of_article(bench.project, number)
    assert own.state is State.SUGGESTED
    claims.reject(bench.project, own.id)
    assert "Báo X" not in learned(bench, qtbot)
