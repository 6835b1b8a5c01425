"""Differences between claims: the type of each, its voices, its standing, and what is no difference at all."""

import time
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from annotator import codebook, contradictions, kinds
from annotator.model import (
    ArticleId,
    City,
    Claim,
    ClaimId,
    Contradiction,
    Evidence,
    PartialDate,
    Quantity,
    Resolution,
    ResolutionId,
    Row,
    Standing,
    State,
    Text,
    Type,
    Value,
    Verdict,
)

SEEDS = Path(__file__).parents[2] / "seeds"
BOOK = codebook.read((SEEDS / "codebooks" / "learning_cities.toml").read_text(encoding="utf-8"))
MEMBERS = (("metric", Text("member_cities")),)


def date(iso: str) -> PartialDate:
    """A partial date."""
    return PartialDate(iso)


def count(number: int | str, approx: str | None = None, unit: str = "thành phố") -> Quantity:
    """A quantity."""
    return Quantity(Decimal(number), unit, approx=approx)


def fact(article: int, field: str, value: Value, **more: object) -> Claim:
    """A claim about the network itself."""
    return replace(Claim(ClaimId(0), ArticleId(article), "network_facts", (), field, value), **more)


def total(article: int, value: Quantity, as_of: str | None, *, row: Row = MEMBERS, scope: str | None = None) -> Claim:
    """A claim about the size of the network."""
    dated = (*row, ("as_of", PartialDate(as_of))) if as_of else row
    return Claim(ClaimId(0), ArticleId(article), "network_figures", dated, "count", value, as_of, scope)


def added(article: int, value: Quantity, day: str) -> Claim:
    """A claim about what an announcement added."""
    return Claim(ClaimId(0), ArticleId(article), "announcements", (("date", date(day)),), "new_cities", value)


def joined(article: int, city: City, iso: str) -> Claim:
    """A claim about when a city joined."""
    return Claim(ClaimId(0), ArticleId(article), "member_cities", (("city", city),), "joined", date(iso))


def find(*claims: Claim, resolutions: Sequence[Resolution] = ()) -> list[Contradiction]:
    """The differences between claims."""
    return contradictions.find(claims, BOOK, resolutions)


def shape(found: Sequence[Contradiction]) -> list[tuple[str, list[str]]]:
    """Type and values of each difference."""
    return [(one.type.value, [kinds.label(alternative.value) for alternative in one.values]) for one in found]


# --- types ------------------------------------------------------------------------------------------


def test_two_years_of_one_founding_are_a_conflict() -> None:
    (one,) = find(fact(1, "founded", date("2012")), fact(2, "founded", date("2012")), fact(3, "founded", date("2013")))
    assert one.type is Type.CONFLICT
    assert [(kinds.label(v.value), v.voices, len(v.claims)) for v in one.values] == [("2012", 2, 2), ("2013", 1, 1)]
    assert str(one.explanation) == "Articles give different values for one fact: 2012, 2013. They cannot all be true."
    assert one.standing is Standing.OPEN


def test_one_article_can_contradict_itself() -> None:
    (one,) = find(fact(1, "founded", date("2012")), fact(1, "founded", date("2013")))
    assert one.type is Type.CONFLICT
    assert str(one.explanation).startswith("One article")


def test_totals_of_different_dates_are_a_series() -> None:
    (one,) = find(total(1, count(356), "2024-02-14"), total(2, count(425), "2025-12-04"))
    assert one.type is Type.AS_OF
    assert one.row == MEMBERS
    assert [v.as_of for v in one.values] == ["2024-02-14", "2025-12-04"]
    assert "356 (14/2/2024), 425 (4/12/2025)" in str(one.explanation)


def test_a_total_of_no_exact_day_stands_with_its_like() -> None:
    told = [("2024-02-14", 356), ("2024", 356), (None, 356), ("2025-12-04", 425)]
    (one,) = find(*(total(at, count(number), day) for at, (day, number) in enumerate(told)))
    assert [(v.as_of, len(v.claims)) for v in one.values] == [("2024-02-14", 3), ("2025-12-04", 1)]


def test_totals_of_unknown_dates_are_no_conflict() -> None:
    assert shape(find(total(1, count(356), None), total(2, count(425), "2025-12-04"))) == [
        ("as_of", ["356 thành phố", "425 thành phố"])
    ]


def test_totals_of_one_day_are_a_conflict_and_one_article_has_one_day() -> None:
    same_day = find(total(1, count(85733), "2024-09-10"), total(2, count(185730), "2024-09-10"))
    undated = find(total(1, count(59), None), total(1, count(61), None))
    assert [one.type for one in same_day] == [Type.CONFLICT]
    assert [one.type for one in undated] == [Type.CONFLICT]


def test_a_conflict_of_one_day_leaves_other_days_out() -> None:
    found = find(
        total(1, count(356), "2024-02-14"), total(2, count(365), "2024-02-14"), total(3, count(425), "2025-12-04")
    )
    assert shape(found) == [
        ("conflict", ["356 thành phố", "365 thành phố"]),
        ("as_of", ["356 thành phố", "365 thành phố", "425 thành phố"]),
    ]


def test_a_finer_date_agrees_and_is_recommended() -> None:
    son_la = City("Sơn La", "VN", "Sơn La")
    (one,) = find(joined(1, son_la, "2024-02-14"), joined(2, son_la, "2024"))
    assert one.type is Type.PRECISION
    assert one.recommended is not None
    assert kinds.label(one.recommended.value) == "14/2/2024"


def test_a_day_without_its_year_is_that_day() -> None:
    son_la = City("Sơn La", "VN", "Sơn La")
    assert find(joined(1, son_la, "2024-02-14"), joined(2, son_la, "XXXX-02-14")) == []
    assert [one.type for one in find(joined(1, son_la, "2024-02-14"), joined(2, son_la, "XXXX-03-14"))] == [
        Type.CONFLICT
    ]
    assert find(added(1, count(64), "2024-02-14"), added(2, count(64, unit="thành viên"), "XXXX-02-14")) == []
    assert [one.type for one in find(added(1, count(64), "2024-02-14"), added(2, count(46), "XXXX-02-14"))] == [
        Type.CONFLICT
    ]


def test_a_guessed_year_is_no_conflict() -> None:
    guessed = PartialDate("2023-02-14", year_inferred=True)
    son_la = City("Sơn La", "VN")
    told = [joined(1, son_la, "2024-02-14"), joined(2, son_la, "2024")]
    found = find(*told, replace(told[0], article_id=ArticleId(3), value=guessed))
    assert [one.type for one in found] == [Type.PRECISION]
    assert "a year is guessed" in str(found[0].explanation)
    elsewhere = find(told[0], replace(told[0], value=PartialDate("2023-03-01", year_inferred=True)))
    assert [one.type for one in elsewhere] == [Type.CONFLICT]


def test_announcements_of_different_days_are_different_rows() -> None:
    assert find(added(1, count(64), "2024-02-14"), added(2, count(72), "2025-12-04")) == []


def test_a_yearless_row_that_two_years_fit_stands_for_itself() -> None:
    rows = [added(1, count(64), "2024-02-14"), added(2, count(72), "2025-02-14"), added(3, count(77), "XXXX-02-14")]
    assert find(*rows) == []


def test_rounding_and_wording_agree() -> None:
    people = (("metric", Text("population_benefiting")),)
    more = total(1, count(390_000_000, "hơn", "dân"), "2024-02-14", row=people)
    above = total(2, count(390_000_000, "trên", "dân"), "2024-02-14", row=people)
    finer = total(3, count(392_500_000, None, "dân"), "2024-02-14", row=people)
    assert find(more, above) == []
    (one,) = find(more, above, finer)
    assert one.type is Type.ROUNDING
    assert one.recommended is not None
    assert one.recommended.value == finer.value


def test_units_of_one_field_are_one() -> None:
    assert find(total(1, count(356), "2024-02-14"), total(2, count(356, unit="thành viên"), "2024-02-14")) == []


def test_scopes_are_linked_and_not_compared() -> None:
    (one,) = find(total(1, count(356), "2024-02-14"), total(2, count(5), "2024-02-14", scope="VN"))
    assert one.type is Type.SCOPE
    assert "356, 5 (VN)" in str(one.explanation)


def test_each_scope_has_differences_of_its_own() -> None:
    found = find(
        total(1, count(5), "2024-02-14", scope="VN"),
        total(2, count(6), "2024-02-14", scope="VN"),
        total(1, count(356), "2024-02-14"),
        total(2, count(357), "2024-02-14"),
    )
    conflicts = [one for one in found if one.type is Type.CONFLICT]
    assert {one.row for one in conflicts} == {MEMBERS, (*MEMBERS, ("scope", Text("VN")))}
    assert len({one.id for one in found}) == len(found) == 3


# --- checks -----------------------------------------------------------------------------------------


def test_a_sum_that_does_not_come_out_is_shown_worked_out() -> None:
    found = find(
        total(1, count(356), "2024-02-14"), added(2, count(72), "2025-12-04"), total(2, count(425), "2025-12-04")
    )
    (one,) = [one for one in found if one.type is Type.ARITHMETIC]
    assert str(one.explanation) == "The sum does not come out: 356 + 72 = 428 ≠ 425."
    assert [kinds.label(v.value) for v in one.values] == ["356 thành phố", "72 thành phố", "425 thành phố"]
    assert one.note is not None
    assert one.note.en.startswith("Cities may have left")


def test_a_sum_that_comes_out_is_silent_and_so_is_one_without_an_earlier_total() -> None:
    right = find(
        total(1, count(356), "2024-02-14"), added(2, count(69), "2025-12-04"), total(2, count(425), "2025-12-04")
    )
    first = find(added(1, count(64), "2024-02-14"), total(1, count(356), "2024-02-14"))
    rough = find(
        total(1, count(356), "2024-02-14"),
        added(2, count(70, "khoảng"), "2025-12-04"),
        total(2, count(425), "2025-12-04"),
    )
    assert Type.ARITHMETIC not in {one.type for one in [*right, *first, *rough]}


def test_an_earlier_total_may_be_of_a_year_unknown() -> None:
    found = find(
        total(1, count(356), "XXXX-02-14"), added(2, count(72), "2025-12-04"), total(2, count(425), "2025-12-04")
    )
    assert Type.ARITHMETIC in {one.type for one in found}


def test_two_beginnings_in_one_article_are_shown() -> None:
    one_article = find(fact(1, "founded", date("2012")), fact(1, "launched", date("2013")))
    assert shape(one_article) == [("conflict", ["2012", "2013"])]
    assert (one_article[0].field, one_article[0].recommended) == ("founded/launched", None)
    assert find(fact(1, "founded", date("2012")), fact(2, "launched", date("2013"))) == []
    assert find(fact(1, "founded", date("2013")), fact(1, "launched", date("2013-10"))) == []


# --- voices and recommendation ----------------------------------------------------------------------


LONG = "Mạng lưới được một viện nghiên cứu đặt tại châu Âu xây dựng năm 2012."


def told_in(article: int, value: str, text: str) -> Claim:
    """A founding year with evidence in the first sentence of its article."""
    evidence = (Evidence(0, 10),)
    said = contradictions.passage(text, evidence)
    return fact(article, "founded", date(value), evidence=evidence, passage=said)


def test_the_same_sentence_is_one_voice() -> None:
    claims = [
        told_in(1, "2012", f"{LONG} Một câu khác."),
        told_in(2, "2012", LONG.replace(",", " ,")),
        told_in(3, "2013", LONG.replace("2012", "2013")),
    ]
    (one,) = contradictions.find(claims, BOOK)
    assert [(kinds.label(v.value), v.voices, len(v.claims)) for v in one.values] == [("2012", 1, 2), ("2013", 1, 1)]
    assert one.recommended is None


def test_articles_that_agree_by_copying_are_named() -> None:
    (one,) = contradictions.find([told_in(1, "2012", LONG), told_in(2, "2012", LONG)], BOOK)
    assert (one.type, one.values[0].voices) == (Type.COPY, 1)
    short = "Xây dựng năm 2012."
    assert contradictions.find([told_in(1, "2012", short), told_in(2, "2012", short)], BOOK) == []


def test_more_voices_are_recommended_and_a_tie_is_undecided() -> None:
    years = [fact(1, "founded", date("2012")), fact(2, "founded", date("2013"))]
    assert (find(*years)[0].recommended, len(find(*years)[0].undecided)) == (None, 1)
    more = [fact(3, "founded", date("2012")), fact(4, "founded", date("2012"))]
    recommended = find(*years, *more)[0].recommended
    assert recommended is not None
    assert (kinds.label(recommended.value), recommended.score) == ("2012", 941)
    assert [str(reason) for reason in recommended.reasons] == ["3 of 4 independent voices say so."]


# --- standing ---------------------------------------------------------------------------------------


def resolution(one: Contradiction, verdict: Verdict, value: Value | None = None) -> Resolution:
    """A verdict on a contradiction as it stands."""
    settled = contradictions.settled_keys(one)
    return Resolution(ResolutionId(1), one.table, one.row, one.field, one.type, verdict, value, "vì", settled)


@pytest.fixture
def years() -> list[Claim]:
    """Two founding years."""
    return [fact(1, "founded", date("2012")), fact(2, "founded", date("2013"))]


def standing(claims: Sequence[Claim], decided: Resolution) -> Standing:
    """Where the only contradiction stands."""
    (one,) = contradictions.find(claims, BOOK, [decided])
    assert one.resolution == decided
    return one.standing


def test_a_verdict_settles_until_another_value_comes(years: list[Claim]) -> None:
    decided = resolution(find(*years)[0], Verdict.VALUE, date("2012"))
    assert standing(years, decided) is Standing.RESOLVED
    assert standing([*years, fact(3, "founded", date("2012"))], decided) is Standing.RESOLVED
    assert standing([*years, fact(3, "founded", date("2012-09"))], decided) is Standing.RESOLVED
    assert standing([*years, fact(3, "founded", date("2011"))], decided) is Standing.STALE


def test_dismissed_and_undecided(years: list[Claim]) -> None:
    one = find(*years)[0]
    assert standing(years, resolution(one, Verdict.DISMISS)) is Standing.DISMISSED
    assert standing(years, resolution(one, Verdict.UNDECIDED)) is Standing.OPEN
    assert standing([*years, fact(3, "founded", date("2011"))], resolution(one, Verdict.DISMISS)) is Standing.STALE


def test_a_verdict_holds_when_its_row_becomes_exact() -> None:
    claims = [added(1, count(64), "XXXX-02-14"), added(2, count(46), "XXXX-02-14")]
    decided = resolution(find(*claims)[0], Verdict.VALUE, count(64))
    assert standing([*claims, added(3, count(64), "2024-02-14")], decided) is Standing.RESOLVED


# --- what holds of all ------------------------------------------------------------------------------


def test_ids_depend_on_place_and_type_alone(years: list[Claim]) -> None:
    first = find(*years)[0].id
    assert find(*reversed(years), fact(3, "founded", date("2011")))[0].id == first
    assert find(*(replace(claim, field="launched") for claim in years))[0].id != first


def test_rejected_claims_and_orphans_take_no_part(years: list[Claim]) -> None:
    rejected = replace(years[1], state=State.REJECTED)
    orphans = [replace(years[1], field="ended"), replace(years[1], table="people")]
    assert find(years[0], rejected, *orphans) == []


def test_a_city_without_its_country_is_the_only_one_of_its_name() -> None:
    found = find(joined(1, City("Vinh", "VN"), "2020"), joined(2, City("Vinh"), "2021"))
    assert [one.type for one in found] == [Type.CONFLICT]
    twins = [joined(1, City("Hà Tiên", "VN"), "2020"), joined(2, City("Hà Tiên", "CN"), "2021")]
    assert find(*twins, joined(3, City("Hà Tiên"), "2022")) == []


def test_time_grows_with_the_number_of_claims() -> None:
    def seconds(size: int) -> float:
        claims = [joined(at % 8, City(f"C{at // 8}", "VN"), str(2010 + at % 8 // 5)) for at in range(size)]
        start = time.perf_counter()
        assert len(find(*claims)) == size // 8
        return time.perf_counter() - start

    seconds(800)
    assert seconds(8000) < 30 * max(seconds(800), 0.004)
