"""Verdicts on contradictions."""

from __future__ import annotations

import pytest

from annotator import kinds
from annotator.errors import UserError
from annotator.model import (
    ArticleId,
    Because,
    Contradiction,
    PartialDate,
    Standing,
    State,
    Status,
    Type,
    Verdict,
)
from annotator.qualifying import Split
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
        resolutions.resolve(project, conflict, verdict=Verdict.NONE, reason="  ")
    with pytest.raises(UserError, match="value"):
        resolutions.resolve(project, conflict, verdict=Verdict.VALUE, reason="rõ")
    assert stored.all_of(project) == []


def split(because: Because, first: str | None, second: str | None) -> Split:
    """What tells 2012 and 2013 apart."""
    return Split(because, {kinds.key(PartialDate("2012")): first, kinds.key(PartialDate("2013")): second})


def test_undecided_needs_no_reason_and_leaves_it_open(project: Project, conflict: Contradiction) -> None:
    resolutions.resolve(project, conflict, verdict=Verdict.UNDECIDED, reason="")
    (one,) = derived.of(project).contradictions
    assert one.standing is Standing.OPEN
    assert one.resolution is not None
    assert one.resolution.verdict is Verdict.UNDECIDED


def test_a_value_that_no_article_gives_holds_where_a_person_says_so(project: Project, conflict: Contradiction) -> None:
    resolutions.resolve(project, conflict, verdict=Verdict.VALUE, value=PartialDate("2011"), reason="văn kiện gốc")
    (row,) = derived.of(project).rows
    assert row.facts[0].value == PartialDate("2011")
    assert derived.of(project).contradictions[0].standing is Standing.RESOLVED


def test_both_hold_at_their_dates_in_one_step(project: Project, two: Two, conflict: Contradiction) -> None:
    before = dump(project)
    given = split(Because.AS_OF, "2012-05", "2013-09-01")
    resolutions.resolve(project, conflict, verdict=Verdict.BOTH, reason="hai thời điểm", split=given)
    (kept,) = stored.all_of(project)
    assert (kept.verdict, kept.because) == (Verdict.BOTH, Because.AS_OF)
    dates = {claim.value: claim.as_of for claim in stored_claims.all_of(project, states=[State.CONFIRMED])}
    assert dates == {PartialDate("2012"): "2012-05", PartialDate("2013"): "2013-09-01"}
    project.undo()
    assert dump(project) == before


def test_both_hold_in_their_scopes_and_are_no_conflict_any_more(project: Project, conflict: Contradiction) -> None:
    given = split(Because.SCOPE, None, "VN")
    resolutions.resolve(project, conflict, verdict=Verdict.BOTH, reason="phạm vi khác", split=given)
    assert [one.type for one in derived.of(project).contradictions] == [Type.SCOPE]


def test_values_must_be_told_apart(project: Project, conflict: Contradiction) -> None:
    for given in (split(Because.AS_OF, "2012", None), split(Because.SCOPE, "VN", "VN")):
        with pytest.raises(UserError, match="different"):
            resolutions.resolve(project, conflict, verdict=Verdict.BOTH, reason="x", split=given)
    assert stored.all_of(project) == []


def test_the_same_verdict_for_many_is_one_step(project: Project, conflict: Contradiction) -> None:
    before = dump(project)
    given = resolutions.Given(Verdict.VALUE, "trang gốc", PartialDate("2013"))
    resolutions.resolve_all(project, [conflict], given)
    step = project.undoable()
    assert step is not None
    assert str(step.label) == "Resolve contradictions (1)"
    assert stored.all_of(project)[0].value == PartialDate("2013")
    project.undo()
    assert dump(project) == before
