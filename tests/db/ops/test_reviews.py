"""A second person's verdicts on facts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from freezegun import freeze_time

from annotator.errors import UserError
from annotator.model import ArticleId, PartialDate, ReviewVerdict, SessionScope, State, Status, Verdict
from annotator.reviewing.reasons import ReturnReason
from annotator.reviewing.seeing import seen
from annotator.reviewing.standing import former
from db.ops import claims, resolutions, review_sessions, reviews
from db.ops.reviews import Sitting
from db.project import Project, open_project
from db.queries import claims as stored_claims
from db.queries import derived, returns
from db.queries import review_sessions as sessions
from db.queries import reviews as stored
from tests.db.conftest import dump
from tests.db.reviewing import confirm, found, shown

Two = tuple[ArticleId, ArticleId]


@pytest.fixture
def reviewed(project: Project, two: Two) -> Project:
    """Lan has confirmed one of two claims and rejected the other; now Bình is at the desk."""
    one, other = (stored_claims.of_article(project, article)[0] for article in two)
    claims.confirm(project, one.id)
    claims.reject(project, other.id)
    project.user = "Bình"
    return project


@pytest.fixture
def disputed(project: Project, two: Two) -> Project:
    """Lan has confirmed both claims, which contradict each other; now Bình is at the desk."""
    confirm(project)
    project.user = "Bình"
    return project


def test_what_another_person_approved_is_verified(reviewed: Project) -> None:
    reviews.approve(reviewed, shown(reviewed), sitting=Sitting(spent=4_000))
    row, fact = found(reviewed)
    assert fact.status is Status.VERIFIED
    assert fact.review is not None
    assert (fact.review.by, fact.review.spent, fact.review.value) == ("Bình", 4_000, PartialDate("2012"))
    assert former(row, fact) is None


def test_nobody_verifies_their_own(reviewed: Project) -> None:
    reviewed.user = "Lan"
    for op in (reviews.approve, lambda *a: reviews.return_(*a, reason=ReturnReason.VALUE)):
        with pytest.raises(UserError, match="You confirmed this yourself"):
            op(reviewed, shown(reviewed))
    assert stored.log(reviewed) == []


def test_whose_decision_was_taken_back_may_review(reviewed: Project) -> None:
    claim = shown(reviewed).claims[0]
    claims.correct(reviewed, claim, value=PartialDate("2011"))
    with pytest.raises(UserError, match="yourself"):
        reviews.approve(reviewed, shown(reviewed))
    reviewed.undo()
    reviews.approve(reviewed, shown(reviewed))
    assert found(reviewed)[1].status is Status.VERIFIED


@pytest.mark.usefixtures("two")
def test_what_nobody_confirmed_is_not_reviewed(project: Project) -> None:
    (row,) = derived.of(project, include_suggested=True).rows
    with pytest.raises(UserError, match="Nobody has confirmed"):
        reviews.approve(project, seen(row, row.facts[0]))


def test_a_verdict_is_on_what_was_shown(reviewed: Project) -> None:
    before = shown(reviewed)
    claims.reject(reviewed, before.claims[0])
    with pytest.raises(UserError, match="has changed meanwhile"):
        reviews.approve(reviewed, before)


def test_a_project_for_reading_takes_no_verdict(reviewed: Project) -> None:
    with (
        open_project(reviewed.path, read_only=True, user="Bình") as other,
        pytest.raises(UserError, match="reading only"),
    ):
        reviews.approve(other, shown(other))


@pytest.mark.parametrize("change", ["reject", "correct", "contradict", "return", "rerow"])
def test_a_changed_fact_is_visibly_no_longer_verified(reviewed: Project, two: Two, change: str) -> None:
    reviews.approve(reviewed, shown(reviewed))
    claim = shown(reviewed).claims[0]
    other = stored_claims.of_article(reviewed, two[1])[0]
    doings: dict[str, Callable[[], object]] = {
        "reject": lambda: claims.correct(reviewed, other.id, value=PartialDate("2012")),
        "correct": lambda: claims.correct(reviewed, claim, value=PartialDate("2011")),
        "contradict": lambda: claims.confirm(reviewed, other.id),
        "return": lambda: _as(
            "Cúc", reviewed, lambda: reviews.return_(reviewed, shown(reviewed), reason=ReturnReason.PASSAGE)
        ),
        "rerow": lambda: claims.correct(reviewed, claim, scope="VN"),
    }
    doings[change]()
    if change == "reject":
        # Another source says the same: more support takes nothing away, less does.
        assert found(reviewed)[1].status is Status.VERIFIED
        claims.reject(reviewed, claim)
    row, fact = found(reviewed)
    assert fact.status is not Status.VERIFIED
    assert fact.review is not None
    assert fact.review.by == "Bình"
    why = former(row, fact)
    assert (
        str(why)
        == {
            "reject": "What an article says was rejected or changed since.",
            "correct": "The value was 2012.",
            "contradict": "Sources contradict each other now.",
            "return": "Cúc returned it afterwards.",
            "rerow": "It stands in another row now.",
        }[change]
    )


def _as(user: str, project: Project, doing: Callable[[], object]) -> None:
    before, project.user = project.user, user
    doing()
    project.user = before


def test_a_correction_is_the_reviewers_own_until_another_approves_it(reviewed: Project) -> None:
    reviews.correct(reviewed, shown(reviewed), value=PartialDate("2011"), text="đọc nhầm")
    assert (found(reviewed)[1].value, found(reviewed)[1].status) == (PartialDate("2011"), Status.CONFIRMED)
    with pytest.raises(UserError, match="yourself"):
        reviews.approve(reviewed, shown(reviewed))
    assert [one.review.verdict for one in returns.waiting_for(reviewed, "Lan")] == [ReviewVerdict.CORRECT]
    reviewed.user = "Lan"
    reviews.approve(reviewed, shown(reviewed))
    assert found(reviewed)[1].status is Status.VERIFIED
    assert returns.all_of(reviewed) == []


def test_a_correction_between_sources_is_a_verdict_with_a_reason(disputed: Project) -> None:
    with pytest.raises(UserError, match="settle that first"):
        reviews.approve(disputed, shown(disputed))
    with pytest.raises(UserError, match="Give a reason"):
        reviews.correct(disputed, shown(disputed), value=PartialDate("2013"))
    reviews.correct(disputed, shown(disputed), value=PartialDate("2013"), text="theo thông cáo")
    fact = found(disputed)[1]
    assert (fact.value, fact.status) == (PartialDate("2013"), Status.CONFIRMED)
    assert fact.contradiction is not None
    assert fact.contradiction.resolution is not None
    assert fact.contradiction.resolution.by == "Bình"
    with pytest.raises(UserError, match="yourself"):
        reviews.approve(disputed, shown(disputed))


def test_who_settled_what_sources_dispute_decided_the_fact(disputed: Project) -> None:
    contradiction = shown(disputed).fact.contradiction
    assert contradiction is not None
    resolutions.resolve(disputed, contradiction, verdict=Verdict.VALUE, reason="rõ hơn", value=PartialDate("2012"))
    with pytest.raises(UserError, match="yourself"):
        reviews.approve(disputed, shown(disputed))
    disputed.user = "Cúc"
    reviews.approve(disputed, shown(disputed))
    assert found(disputed)[1].status is Status.VERIFIED


def test_the_same_value_is_no_correction(reviewed: Project) -> None:
    with pytest.raises(UserError, match="the value already"):
        reviews.correct(reviewed, shown(reviewed), value=PartialDate("2012"))


def test_another_reason_is_told_in_words(reviewed: Project) -> None:
    with pytest.raises(UserError, match="few words why"):
        reviews.return_(reviewed, shown(reviewed), reason=ReturnReason.OTHER, text=" ")


def test_a_returned_fact_goes_to_whoever_decided_it_and_back(reviewed: Project) -> None:
    reviews.return_(reviewed, shown(reviewed), reason=ReturnReason.SOURCES, text="cần thêm nguồn")
    (given,) = returns.waiting_for(reviewed, "Lan")
    assert (given.review.reason, given.review.text) == ("sources", "cần thêm nguồn")
    assert returns.waiting_for(reviewed, "Bình") == returns.back_with(reviewed, "Bình") == []
    reviewed.user = "Lan"
    reviews.answer(reviewed, given.review.id, "đã hỏi lại ban tổ chức")
    assert returns.waiting_for(reviewed, "Lan") == []
    (back,) = returns.back_with(reviewed, "Bình")
    assert [note.text for note in back.notes] == ["đã hỏi lại ban tổ chức"]
    assert [note.text for note in stored.thread(reviewed, given.review.cell)] == ["đã hỏi lại ban tổ chức"]
    reviewed.user = "Bình"
    reviews.answer(reviewed, given.review.id, "vẫn chưa đủ")
    assert len(returns.waiting_for(reviewed, "Lan")) == 1
    reviews.approve(reviewed, shown(reviewed))
    assert returns.all_of(reviewed) == []


def test_a_mended_fact_goes_back_to_the_reviewer(reviewed: Project) -> None:
    reviews.return_(reviewed, shown(reviewed), reason=ReturnReason.VALUE)
    reviewed.user = "Lan"
    claims.correct(reviewed, shown(reviewed).claims[0], value=PartialDate("2011"))
    assert returns.waiting_for(reviewed, "Lan") == []
    assert [one.is_changed for one in returns.back_with(reviewed, "Bình")] == [True]
    claims.reject(reviewed, shown(reviewed).claims[0])
    assert returns.all_of(reviewed) == []


def test_many_facts_are_approved_in_one_step_except_ones_own(reviewed: Project, two: Two) -> None:
    queue = [shown(reviewed)]
    number = review_sessions.start(reviewed, "Vòng 1", "Bình", SessionScope(), queue)
    assert reviews.approve_all(reviewed, queue, session_id=number, spent=900) == []
    assert sessions.progress(reviewed, number).left == 0
    reviewed.undo()
    assert sessions.progress(reviewed, number).left == 1
    reviewed.user = "Lan"
    with pytest.raises(UserError, match="yourself"):
        reviews.approve_all(reviewed, queue, session_id=number)


def test_items_of_an_ended_session_and_of_others_take_no_verdict(reviewed: Project) -> None:
    number = review_sessions.start(reviewed, "Vòng 1", "Bình", SessionScope(), [shown(reviewed)])
    (item,) = sessions.waiting(reviewed, number)
    reviews.skip(reviewed, shown(reviewed), sitting=Sitting(item.id))
    assert [one.id for one in sessions.skipped(reviewed, number)] == [item.id]
    reviews.approve(reviewed, shown(reviewed), sitting=Sitting(item.id))
    reviewed.user = "Cúc"
    with pytest.raises(UserError, match="Bình has reviewed this already"):
        reviews.approve(reviewed, shown(reviewed), sitting=Sitting(item.id))
    reviewed.user = "Bình"
    review_sessions.end(reviewed, number)
    with pytest.raises(UserError, match="has ended"):
        reviews.return_(reviewed, shown(reviewed), reason=ReturnReason.VALUE, sitting=Sitting(item.id))


def test_each_write_can_be_undone(reviewed: Project) -> None:
    number = review_sessions.start(reviewed, "Vòng 1", "Bình", SessionScope(), [shown(reviewed)])
    (item,) = sessions.waiting(reviewed, number)
    sitting = Sitting(item.id, 1_000)
    reviews.return_(reviewed, shown(reviewed), reason=ReturnReason.VALUE)
    (given,) = returns.all_of(reviewed)
    for doing in (
        lambda: reviews.approve(reviewed, shown(reviewed), sitting=sitting),
        lambda: reviews.approve(reviewed, shown(reviewed)),
        lambda: reviews.approve_all(reviewed, [shown(reviewed)], session_id=number),
        lambda: reviews.return_(reviewed, shown(reviewed), reason=ReturnReason.OTHER, text="vì", sitting=sitting),
        lambda: reviews.correct(reviewed, shown(reviewed), value=PartialDate("2011"), sitting=sitting),
        lambda: reviews.skip(reviewed, shown(reviewed), sitting=sitting),
        lambda: reviews.answer(reviewed, given.review.id, "ừ"),
        lambda: reviews.note(reviewed, given.review.cell, "xem lại"),
    ):
        before = dump(reviewed)
        doing()
        assert dump(reviewed) != before
        reviewed.undo()
        assert dump(reviewed) == before
        reviewed.redo()
        assert dump(reviewed) != before
        reviewed.undo()


def test_a_note_has_words(reviewed: Project) -> None:
    with pytest.raises(UserError, match="few words first"):
        reviews.note(reviewed, shown(reviewed).cell, "  ")
    assert stored_claims.all_of(reviewed, states=[State.SUGGESTED]) == []


def test_who_was_given_a_fact_back_mends_it_in_one_step(reviewed: Project) -> None:
    reviews.return_(reviewed, shown(reviewed), reason=ReturnReason.VALUE)
    (back,) = returns.waiting_for(reviewed, "Lan")
    reviewed.user = "Lan"
    before = dump(reviewed)
    reviews.mend(reviewed, back.review, shown(reviewed), value=PartialDate("2011"), text="Đọc nhầm số")
    assert found(reviewed)[1].value == PartialDate("2011")
    assert [note.text for note in stored.thread(reviewed, back.review.cell)] == ["Đọc nhầm số"]
    assert returns.waiting_for(reviewed, "Lan") == []
    assert [one.review.id for one in returns.back_with(reviewed, "Bình")] == [back.review.id]
    reviewed.undo()
    assert dump(reviewed) == before


def test_what_was_said_stands_in_its_order_though_the_clock_was_put_back(reviewed: Project) -> None:
    cell = shown(reviewed).cell
    with freeze_time("2024-03-01"):
        reviews.note(reviewed, cell, "một")
        reviews.approve(reviewed, shown(reviewed))
    with freeze_time("2024-02-01"):
        reviews.note(reviewed, cell, "hai")
    with freeze_time("2024-01-01"):
        reviews.return_(reviewed, shown(reviewed), reason=ReturnReason.VALUE, text="ba")
        reviews.note(reviewed, cell, "bốn")
    said = stored.in_order(reviewed, [*stored.of_cell(reviewed, cell), *stored.thread(reviewed, cell)])
    assert [one.text for one in said] == ["một", "", "hai", "ba", "bốn"]
    assert [one.text for one in stored.log(reviewed)] == ["", "ba"]


def test_the_last_word_holds_though_the_clock_was_put_back(reviewed: Project) -> None:
    with freeze_time("2024-03-01 12:00:00"):
        reviews.approve(reviewed, shown(reviewed))
    with freeze_time("2024-02-01 12:00:00"):
        reviews.return_(reviewed, shown(reviewed), reason=ReturnReason.VALUE)
    fact = found(reviewed)[1]
    assert fact.status is not Status.VERIFIED
    assert fact.objection is not None
    with freeze_time("2023-01-01 12:00:00"):
        reviews.approve(reviewed, shown(reviewed))
    assert found(reviewed)[1].status is Status.VERIFIED
