"""One city under two names: what is meant by it, and what becomes of claims and verdicts."""

from __future__ import annotations

from dataclasses import replace

from annotator import cities
from annotator.cities import Holding
from annotator.contradictions.standing import settled_keys, standing
from annotator.model import (
    Alternative,
    ArticleId,
    City,
    Claim,
    ClaimId,
    Contradiction,
    Message,
    PartialDate,
    Resolution,
    ResolutionId,
    Row,
    Span,
    SpanId,
    Standing,
    State,
    Text,
    Type,
    Verdict,
)

SEOGU = City("Seogu", "KR", latin="Seogu")
SEO_GU = City("Seo-gu", "KR")
VINH = City("Vinh", "VN", "Nghệ An")


def row(city: City) -> Row:
    return (("city", city), ("note", Text("Seo-gu")))


def claim(city: City, state: State = State.CONFIRMED) -> Claim:
    return Claim(ClaimId(1), ArticleId(1), "member_cities", row(city), "joined", PartialDate("2024"), state=state)


def verdict(number: int, city: City, *, at: str, settled: tuple[str, ...] = ("2024",)) -> Resolution:
    return Resolution(
        ResolutionId(number),
        "member_cities",
        (("city", city),),
        "joined",
        Type.CONFLICT,
        Verdict.VALUE,
        PartialDate("2024"),
        "vì thế",
        settled,
        at=at,
    )


def test_a_city_without_its_country_is_meant_where_only_one_fits() -> None:
    bare = City("Vinh")
    assert len(cities.keys_of(VINH, [VINH, bare])) == 2
    assert len(cities.keys_of(VINH, [VINH, bare, City("Vinh", "FR")])) == 1
    assert cities.keys_of(bare, [VINH, bare]) == {"|vinh"}


def test_of_one_city_told_twice_the_more_telling_value_is_kept() -> None:
    assert cities.cities_in([City("Vinh", "VN"), Text("Vinh"), VINH]) == [VINH]


def test_rows_values_and_spans_get_the_other_city_and_nothing_else_changes() -> None:
    span = Span(SpanId(3), ArticleId(1), 0, 6, "city", SEO_GU, State.REJECTED)
    host = replace(claim(VINH), field="host", value=SEO_GU)
    held = Holding((claim(SEO_GU, State.REJECTED), host), (span,))
    changed = cities.renamed(held, cities.keys_of(SEO_GU, []), SEOGU).holding
    assert changed.claims == (claim(SEOGU, State.REJECTED), replace(host, value=SEOGU))
    assert changed.spans == (replace(span, value=SEOGU),)


def test_a_verdict_follows_its_city_with_what_it_settled() -> None:
    held = replace(verdict(1, SEO_GU, at="2026-01-01"), value=SEO_GU, settled=("KR|seo-gu", "VN|vinh"))
    change = cities.renamed(Holding(resolutions=(held,)), cities.keys_of(SEO_GU, []), SEOGU)
    (moved,) = change.holding.resolutions
    assert (moved.row, moved.value, moved.settled) == ((("city", SEOGU),), SEOGU, ("KR|seogu", "VN|vinh"))
    assert not change.superseded


def test_of_two_verdicts_on_one_fact_the_newer_holds_whichever_city_it_was_given_for() -> None:
    keys = cities.keys_of(SEO_GU, [])
    older, newer = verdict(1, SEO_GU, at="2026-01-01"), verdict(2, SEOGU, at="2026-02-02")
    change = cities.renamed(Holding(resolutions=(older,)), keys, SEOGU, standing=[newer])
    assert [one.id for one in change.superseded] == [1]
    assert not change.holding.resolutions
    turned = cities.renamed(Holding(resolutions=(replace(older, at="2026-03-03"),)), keys, SEOGU, standing=[newer])
    assert [one.id for one in turned.superseded] == [2]
    assert [one.id for one in turned.holding.resolutions] == [1]


def test_a_verdict_that_did_not_settle_the_other_citys_values_turns_stale() -> None:
    kept = verdict(2, SEOGU, at="2026-02-02", settled=("2020", "2024"))
    sides = tuple(Alternative(PartialDate(iso), None, (), 1) for iso in ("2016", "2020", "2024"))
    conflict = Contradiction(
        "c", "member_cities", kept.row, "joined", Type.CONFLICT, Standing.OPEN, sides, Message("differ")
    )
    assert "2016" in settled_keys(conflict)
    assert standing(kept, conflict.values) is Standing.STALE


def test_only_the_chosen_articles_are_split_off() -> None:
    other = replace(claim(SEO_GU), article_id=ArticleId(2))
    held = Holding((claim(SEO_GU), other), resolutions=(verdict(1, SEO_GU, at="2026-01-01"),))
    assert held.articles == {1, 2}
    assert cities.of_articles(held, [ArticleId(2)]) == Holding((other,))
