"""Verdicts on contradictions."""

from __future__ import annotations

import pytest

from annotator.errors import UserError
from annotator.model import ArticleId, Contradiction, PartialDate, Standing, Status, Type, Verdict
from db.ops import claims, resolutions
from db.project import Project
from db.queries import claims as stored_claims
from db.queries import derived
from db.queries import resolutions as stored
from tests.db.conftest import dump

Two = tuple[ArticleId, ArticleId]


@pytest.fixture
def conflict(project: Project, two: Two) -> Contradiction:
    for article in two:
        claims.confirm(project, stored_claims.of_article(project, article)[0].id)
    (found,) = derived.of(project).contradictions
    return found


def test_two_years_are_a_conflict(conflict: Contradiction) -> None:
    assert (conflict.type, conflict.standing, conflict.field) == (Type.CONFLICT, Standing.OPEN, "founded")
    assert {side.value for side in conflict.values} == {PartialDate("2012"), PartialDate("2013")}


def test_suggested_claims_take_part_only_on_request(project: Project, two: Two) -> None:
    assert derived.of(project).contradictions == []
    assert len(derived.of(project, include_suggested=True).contradictions) == 1


def test_a_verdict_settles_the_fact_and_can_be_undone(project: Project, conflict: Contradiction) -> None:
    before = dump(project)
    resolutions.resolve(
        project, conflict, verdict=Verdict.VALUE, value=PartialDate("2012"), reason="Hai bài nói đến lúc xây dựng"
    )
    (resolved,) = derived.of(project).contradictions
    assert resolved.standing is Standing.RESOLVED
    assert resolved.id == conflict.id
    assert resolved.resolution is not None
    assert (resolved.resolution.by, resolved.resolution.reason) == ("Lan", "Hai bài nói đến lúc xây dựng")
    (row,) = derived.of(project).rows
    assert (row.facts[0].value, row.facts[0].status) == (PartialDate("2012"), Status.CONFIRMED)
    project.undo()
    assert dump(project) == before
    (row,) = derived.of(project).rows
    assert (row.facts[0].value, row.facts[0].status) == (None, Status.CONTRADICTED)


def test_a_second_verdict_replaces_the_first(project: Project, conflict: Contradiction) -> None:
    for year in ("2012", "2013"):
        resolutions.resolve(project, conflict, verdict=Verdict.VALUE, value=PartialDate(year), reason="rõ hơn")
    (kept,) = stored.all_of(project)
    assert kept.value == PartialDate("2013")
    resolutions.reopen(project, kept.id)
    assert derived.of(project).contradictions[0].standing is Standing.OPEN


def test_a_verdict_needs_a_reason_and_a_value(project: Project, conflict: Contradiction) -> None:
    with pytest.raises(UserError, match="reason"):
        resolutions.resolve(project, conflict, verdict=Verdict.UNDECIDED, reason="  ")
    with pytest.raises(UserError, match="value"):
        resolutions.resolve(project, conflict, verdict=Verdict.VALUE, reason="rõ")
    assert stored.all_of(project) == []
