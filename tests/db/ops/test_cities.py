"""Merging and splitting cities: one step each, undone exactly."""

from __future__ import annotations

from dataclasses import replace

import pytest
from freezegun import freeze_time

from annotator.contradictions import row_key
from annotator.errors import UserError
from annotator.model import (
    Alternative,
    ArticleId,
    City,
    Claim,
    ClaimId,
    Contradiction,
    FactRow,
    Message,
    PartialDate,
    Standing,
    State,
    Status,
    Type,
    Verdict,
)
from annotator.reviewing.reasons import ReturnReason
from annotator.reviewing.seeing import Seen, seen
from annotator.reviewing.standing import former
from db.ops import cities, claims, codebooks, resolutions, reviews, spans
from db.project import Project
from db.queries import cities as stored_cities
from db.queries import claims as stored
from db.queries import derived, history, returns
from db.queries import resolutions as stored_resolutions
from db.queries import reviews as stored_reviews
from db.queries import spans as stored_spans
from tests.db.conftest import dump
from ui import sample

Two = tuple[ArticleId, ArticleId]
SEOGU, SEO_GU = City("Seogu", "KR", "Incheon"), City("Seo-gu", "KR")


def joined(article_id: ArticleId, city: City, year: str = "2024") -> Claim:
    return Claim(ClaimId(0), article_id, "member_cities", (("city", city),), "joined", PartialDate(year))


@pytest.fixture
def told(project: Project, two: Two) -> Two:
    """Both articles speak of one city under two names, and the second holds a rejected claim about it, too."""
    one, other = two
    claims.add(project, joined(one, SEOGU, "2020"))
    claims.add(project, joined(other, SEO_GU))
    claims.reject(project, claims.add(project, joined(other, City("Seo-gu"), "2021")))
    claims.add(project, replace(joined(other, City("Vinh", "VN")), field="host", value=SEO_GU))
    spans.add(project, one, start=0, end=4, kind="city", value=SEOGU)
    spans.add(project, other, start=0, end=4, kind="city", value=SEO_GU)
    return two


def settle(project: Project, city: City, *years: str) -> None:
    sides = tuple(Alternative(PartialDate(year), None, (), 1) for year in years)
    row = (("city", city),)
    conflict = Contradiction("c", "member_cities", row, "joined", Type.CONFLICT, Standing.OPEN, sides, Message("x"))
    resolutions.resolve(project, conflict, verdict=Verdict.VALUE, reason="vì thế", value=PartialDate(years[0]))


def named(project: Project) -> set[str]:
    return {city.name for city in stored_cities.known(project)}


def test_a_merge_rekeys_claims_of_every_state_and_spans_in_one_step(project: Project, told: Two) -> None:
    settle(project, SEO_GU, "2024", "2021")
    before = dump(project)
    steps = len(history.steps(project))
    cities.merge(project, keep=SEOGU, drop=SEO_GU)
    assert len(history.steps(project)) == steps + 1
    assert str(history.steps(project)[0].label) == "Merge city Seo-gu (KR) into Seogu (Incheon, KR)"
    about = [claim for claim in stored.all_of(project, states=list(State)) if claim.table == "member_cities"]
    assert [dict(claim.row)["city"] for claim in about] == [SEOGU, SEOGU, SEOGU, City("Vinh", "VN")]
    assert about[2].state is State.REJECTED
    assert about[3].value == SEOGU
    marked = stored_spans.of_articles(project, told)
    assert [span.value for span in marked if span.kind == "city"] == [SEOGU, SEOGU]
    (verdict,) = stored_resolutions.all_of(project)
    assert verdict.row == (("city", SEOGU),)
    after = dump(project)
    assert row_key(verdict.row) == after["resolution"][0]["row_key"]
    project.undo()
    assert dump(project) == before
    project.redo()
    assert dump(project) == after


def test_where_both_had_a_verdict_the_newer_holds_and_undo_brings_both_back(project: Project, told: Two) -> None:
    settle(project, SEOGU, "2020", "2019")
    settle(project, SEO_GU, "2024", "2021")
    before = dump(project)
    cities.merge(project, keep=SEOGU, drop=SEO_GU)
    (verdict,) = stored_resolutions.all_of(project)
    assert (verdict.row, verdict.value) == ((("city", SEOGU),), PartialDate("2024"))
    project.undo()
    assert dump(project) == before


def test_the_newer_of_two_verdicts_is_the_later_step_though_the_clock_was_put_back(project: Project, told: Two) -> None:
    with freeze_time("2024-03-01"):
        settle(project, SEOGU, "2020", "2019")
    with freeze_time("2024-02-01"):
        settle(project, SEO_GU, "2024", "2021")
    cities.merge(project, keep=SEOGU, drop=SEO_GU)
    (verdict,) = stored_resolutions.all_of(project)
    assert verdict.value == PartialDate("2024")
    project.undo()
    with freeze_time("2024-01-01"):
        settle(project, SEOGU, "2019", "2020")
    cities.merge(project, keep=SEOGU, drop=SEO_GU)
    (verdict,) = stored_resolutions.all_of(project)
    assert verdict.value == PartialDate("2019")
    project.undo()
    # The word that was given anew was taken back: what comes back was given before the other.
    project.undo()
    cities.merge(project, keep=SEOGU, drop=SEO_GU)
    (verdict,) = stored_resolutions.all_of(project)
    assert verdict.value == PartialDate("2024")


@pytest.fixture
def reviewed(project: Project, told: Two) -> Project:
    """Bình has approved when the city of the second name joined, and a word was said of it."""
    codebooks.adopt(project, sample.codebook_source())
    before, project.user = project.user, "Bình"
    reviews.approve(project, fact_of(project, SEO_GU))
    reviews.note(project, fact_of(project, SEO_GU).cell, "xem lại tên")
    project.user = before
    return project


def fact_of(project: Project, city: City) -> Seen:
    (one,) = (
        seen(row, fact)
        for row in derived.of(project).rows
        for fact in row.facts
        if fact.field == "joined" and row.row == (("city", city),)
    )
    return one


def test_nobody_has_approved_that_two_names_are_one_city(reviewed: Project) -> None:
    """The approval is told with who gave it, the thread follows, and undoing brings all back."""
    other = City("Vĩnh Yên", "VN")
    before, approved = dump(reviewed), fact_of(reviewed, SEO_GU)
    assert approved.fact.status is Status.VERIFIED
    cities.merge(reviewed, keep=other, drop=SEO_GU)
    moved = fact_of(reviewed, other)
    assert moved.fact.status is Status.CONFIRMED
    assert moved.fact.review is not None
    assert moved.fact.review.by == "Bình"
    row = FactRow(moved.cell.table, moved.cell.row, (), moved.cell.scope)
    assert str(former(row, moved.fact)) == "It stands in another row now."
    assert [note.text for note in stored_reviews.thread(reviewed, moved.cell)] == ["xem lại tên"]
    assert stored_reviews.thread(reviewed, approved.cell) == []
    reviewed.undo()
    assert dump(reviewed) == before
    assert fact_of(reviewed, SEO_GU).fact.status is Status.VERIFIED


def test_a_city_that_takes_another_in_stays_verified_where_both_say_the_same(reviewed: Project, told: Two) -> None:
    claims.confirm(reviewed, claims.add(reviewed, joined(told[0], City("Seogwi", "KR"))))
    cities.merge(reviewed, keep=SEO_GU, drop=City("Seogwi", "KR"))
    assert fact_of(reviewed, SEO_GU).fact.status is Status.VERIFIED
    cities.merge(reviewed, keep=SEO_GU, drop=SEOGU)
    assert fact_of(reviewed, SEO_GU).fact.status is Status.CONTRADICTED
    reviewed.undo()
    assert fact_of(reviewed, SEO_GU).fact.status is Status.VERIFIED


def test_what_was_returned_before_a_merge_is_done_with_once_it_is_approved_in_its_new_row(reviewed: Project) -> None:
    other = City("Vĩnh Yên", "VN")
    reviewed.user = "Cúc"
    reviews.return_(reviewed, fact_of(reviewed, SEO_GU), reason=ReturnReason.VALUE)
    cities.merge(reviewed, keep=other, drop=SEO_GU)
    assert len(returns.all_of(reviewed)) == 1
    reviewed.user = "Bình"
    reviews.approve(reviewed, fact_of(reviewed, other))
    assert returns.all_of(reviewed) == []
    reviewed.undo()
    assert len(returns.all_of(reviewed)) == 1


def test_a_city_is_not_merged_into_itself(project: Project, told: Two) -> None:
    before = dump(project)
    with pytest.raises(UserError, match="already"):
        cities.merge(project, keep=City("seogu", "KR"), drop=SEOGU)
    assert dump(project) == before


def test_a_split_gives_the_chosen_articles_another_city(project: Project, told: Two) -> None:
    cities.merge(project, keep=SEOGU, drop=SEO_GU)
    before = dump(project)
    daegu = City("Seogu", "KR-27", "Daegu")
    cities.split(project, city=SEOGU, into=daegu, articles=[told[1]])
    about = [claim for claim in stored.all_of(project, states=list(State)) if claim.table == "member_cities"]
    assert [dict(claim.row)["city"] for claim in about] == [SEOGU, daegu, daegu, City("Vinh", "VN")]
    assert [s.value for s in stored_spans.of_articles(project, told) if s.kind == "city"] == [SEOGU, daegu]
    after = dump(project)
    project.undo()
    assert dump(project) == before
    project.redo()
    assert dump(project) == after


@pytest.mark.parametrize(("chosen", "told_why"), [((), "Choose the articles"), ((0, 1), "merge it")])
def test_a_split_must_leave_and_take_something(
    project: Project, told: Two, chosen: tuple[int, ...], told_why: str
) -> None:
    cities.merge(project, keep=SEOGU, drop=SEO_GU)
    before = dump(project)
    with pytest.raises(UserError, match=told_why):
        cities.split(project, city=SEOGU, into=City("Daegu", "KR"), articles=[told[at] for at in chosen])
    assert dump(project) == before


def test_known_cities_come_from_rows_values_and_spans_but_not_from_what_was_rejected(
    project: Project, told: Two
) -> None:
    claims.reject(project, claims.add(project, joined(told[0], City("Hà Nộii", "VN"))))
    assert named(project) == {"Seogu", "Seo-gu", "Vinh"}
