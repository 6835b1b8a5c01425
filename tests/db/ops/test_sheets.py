"""Changes of a workbook are taken up in one step, which says whose they are and can be undone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from annotator.model import ArticleId, ClaimId, PartialDate, Quantity, Role, Row, State, StepId, Text, Value, Verdict
from annotator.sheets import (
    Addition,
    Correction,
    Deed,
    Rejection,
    Restatement,
    Settlement,
    SheetCell,
    SheetChange,
    SheetChangeKind,
    SheetDifference,
)
from db.ops import claims as claim_ops
from db.ops import sheets
from db.project import Project
from db.queries import articles, claims, derived, history
from db.queries import resolutions as stored_resolutions
from tests.db.conftest import dump

Two = tuple[ArticleId, ArticleId]


@pytest.fixture
def confirmed(project: Project, two: Two) -> list[ClaimId]:
    """The claims of the two articles, which contradict each other, confirmed."""
    found = [claim.id for claim in claims.all_of(project, states=[State.SUGGESTED])]
    claim_ops.confirm_all(project, found)
    return found


def change(*deeds: Deed, is_conflict: bool = False, place: str = "Bảng!A2") -> SheetChange:
    kind, row = SheetChangeKind.VALUE, ()
    return SheetChange(kind, "facts", row, None, "founded", "", "2012", "2014", "2013", place, is_conflict, deeds)


def difference(*changes: SheetChange) -> SheetDifference:
    return SheetDifference("bảng.xlsx", "0" * 64, "2024-03-01T08:00:00+00:00", StepId(3), changes)


def apply(project: Project, *deeds: Deed) -> None:
    found = difference(change(*deeds))
    sheets.apply(project, found, found.changes)


def state(project: Project, claim_id: ClaimId) -> tuple[State, Value, str]:
    claim = claims.one(project, claim_id)
    return claim.state, claim.value, claim.reason


def conflict(project: Project) -> Settlement:
    (one,) = [one for one in derived.of(project).contradictions if one.field == "founded"]
    return Settlement(one, Verdict.VALUE, PartialDate("2012"))


def test_a_correction_is_a_persons_word(project: Project, confirmed: list[ClaimId]) -> None:
    apply(project, Correction((confirmed[0],), PartialDate("2014")))
    assert state(project, confirmed[0]) == (State.CONFIRMED, PartialDate("2014"), "")
    assert state(project, confirmed[1])[1] == PartialDate("2013")


def test_a_row_and_a_scope_are_corrected(project: Project, confirmed: list[ClaimId]) -> None:
    apply(project, Correction(tuple(confirmed), Text("VN"), of="scope"))
    assert {claims.one(project, number).scope for number in confirmed} == {"VN"}
    apply(project, Correction(tuple(confirmed), Text(""), of="scope"))
    assert {claims.one(project, number).scope for number in confirmed} == {None}


def test_two_corrections_of_one_claim_are_both_kept(project: Project, confirmed: list[ClaimId]) -> None:
    number = confirmed[0]
    apply(project, Correction((number,), PartialDate("2014")), Correction((number,), Text("VN"), of="scope"))
    assert (claims.one(project, number).value, claims.one(project, number).scope) == (PartialDate("2014"), "VN")


def test_claims_are_confirmed_rejected_and_left_open_again(project: Project, confirmed: list[ClaimId]) -> None:
    one, other = confirmed
    apply(project, Restatement(suggested=(one,)), Rejection((other,)))
    assert state(project, one)[0] is State.SUGGESTED
    assert state(project, other) == (State.REJECTED, PartialDate("2013"), "bảng.xlsx")
    apply(project, Restatement(confirmed=(one,)))
    assert state(project, one)[0] is State.CONFIRMED


def test_a_settlement_without_a_reason_names_the_file(project: Project, confirmed: list[ClaimId]) -> None:
    apply(project, conflict(project))
    (given,) = stored_resolutions.all_of(project)
    assert (given.verdict, given.value, given.reason) == (Verdict.VALUE, PartialDate("2012"), "bảng.xlsx")
    assert given.by == "Lan"
    apply(project, replace(conflict(project), verdict=Verdict.UNDECIDED, value=None, reason="Chưa rõ"))
    (given,) = stored_resolutions.all_of(project)
    assert (given.verdict, given.reason) == (Verdict.UNDECIDED, "Chưa rõ")
    apply(project, replace(conflict(project), verdict=None))
    assert stored_resolutions.all_of(project) == []


def added(row: Row = ()) -> Addition:
    value = Quantity(Decimal(5), "nước")
    cells = (
        SheetCell(
            "founded", "Thành lập", ("2015", "tha\u0301ng 3/2016"), (PartialDate("2015"), PartialDate("2016-03"))
        ),
        SheetCell("members", "Thành viên", ("5 nước",), (value,)),
    )
    return Addition("bảng.xlsx · Bảng!A9", "Dữ kiện", "facts", row, "VN", cells)


def test_an_added_row_is_an_article_of_its_own_words(project: Project, confirmed: list[ClaimId]) -> None:
    apply(project, added())
    made = [claim for claim in claims.all_of(project, states=[State.CONFIRMED]) if claim.id not in confirmed]
    assert [claim.field for claim in made] == ["founded", "founded", "members"]
    assert {claim.scope for claim in made} == {"VN"}
    article = articles.article(project, made[0].article_id)
    assert (article.name, article.said_by, article.published_on) == ("bảng.xlsx · Bảng!A9", "Lan · bảng.xlsx", None)
    quoted = [article.text.text[e.start : e.end] for claim in made for e in claim.evidence if e.role is Role.VALUE]
    # Composed, as all text is that spans point into.
    assert quoted == ["2015", "tháng 3/2016", "5 nước"]
    assert project.check() == []


def test_each_deed_and_all_together_can_be_undone(project: Project, confirmed: list[ClaimId]) -> None:
    one, other = confirmed
    deeds = (
        Correction((one,), PartialDate("2014")),
        Restatement(suggested=(other,)),
        Rejection((other,)),
        conflict(project),
        added(),
    )
    before = dump(project)
    for chosen in (*((deed,) for deed in deeds), deeds):
        apply(project, *chosen)
        assert dump(project) != before
        project.undo()
        assert dump(project) == before


def test_only_what_was_chosen_is_done_and_the_step_tells_it(project: Project, confirmed: list[ClaimId]) -> None:
    one, other = confirmed
    first = change(Correction((one,), PartialDate("2014")))
    second = change(Rejection((other,)), is_conflict=True, place="Bảng!A3")
    found = difference(first, second)
    assert found.conflicts == (second,)
    number = sheets.apply(project, found, [first])
    (step,) = history.steps(project, limit=1)
    assert (step.id, str(step.label), step.by) == (number, "Import workbook (bảng.xlsx, 1 changes)", "Lan")
    assert step.reason == f"SHA-256 {'0' * 64}"
    assert state(project, other)[0] is State.CONFIRMED
    sheets.apply(project, found, [second])
    assert state(project, other)[0] is State.REJECTED


def test_claims_that_are_gone_are_passed_over(project: Project, confirmed: list[ClaimId]) -> None:
    before = dump(project)
    apply(project, Correction((ClaimId(999),), PartialDate("2014")), Rejection((ClaimId(999),)))
    assert dump(project) == before


def test_the_same_row_taken_up_twice_is_one_article(project: Project, confirmed: list[ClaimId]) -> None:
    apply(project, added())
    count = articles.count(project)
    apply(project, added())
    assert articles.count(project) == count
