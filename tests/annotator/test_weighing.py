"""What is recommended in a contradiction, why, and why nothing is."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from annotator import kinds
from annotator.contradictions.weighing import Advice, advice, alternatives, finer
from annotator.model import (
    ArticleId,
    Claim,
    ClaimId,
    Evidence,
    Field,
    Label,
    PartialDate,
    Quantity,
    Role,
    Type,
    Value,
)
from annotator.witnesses import NOBODY, Copied, Reliability, Witnesses

LANDFALL = Field("landfall", Label("đổ bộ", "landfall"), "date")
DEAD = Field("dead", Label("chết", "dead"), "count", varies=True)


def date(iso: str) -> PartialDate:
    return PartialDate(iso)


def count(number: int | str, approx: str | None = None) -> Quantity:
    return Quantity(Decimal(number), "người", approx=approx)


def claim(article: int, value: Value, *, corrects: bool = False) -> Claim:
    evidence = [Evidence(100, 110), *([Evidence(0, 9, Role.CORRECTION)] if corrects else [])]
    return Claim(ClaimId(article), ArticleId(article), "storm", (), "x", value, evidence=tuple(evidence))


def weighed(
    *claims: Claim, field: Field = LANDFALL, kind: Type = Type.CONFLICT, witnesses: Witnesses = NOBODY
) -> Advice:
    return advice(kind, alternatives(claims, witnesses), table="storm", field=field, witnesses=witnesses)


def told(found: Advice) -> tuple[str, int, list[str]]:
    """The value recommended, its score, and the reasons."""
    assert found.recommended is not None
    assert found.undecided == ()
    return kinds.label(found.recommended.value), found.recommended.score, words(found.recommended.reasons)


def words(reasons: Sequence[object]) -> list[str]:
    return [str(reason) for reason in reasons]


def test_three_voices_against_one_are_recommended_two_against_one_are_not() -> None:
    one, other = date("2024-09-07"), date("2024-09-08")
    three = weighed(*(claim(n, one) for n in (1, 2, 3)), claim(4, other))
    assert told(three) == ("7/9/2024", 941, ["3 of 4 independent voices say so."])
    two = weighed(claim(1, one), claim(2, one), claim(4, other))
    assert two.recommended is None
    assert words(two.undecided) == [
        "7/9/2024 is the likeliest, at 80 %: less than the 90 % asked for.",
        "2 of 3 independent voices say so.",
    ]


def test_a_tie_is_undecided() -> None:
    tie = weighed(claim(1, date("2024-09-07")), claim(2, date("2024-09-08")))
    assert tie == Advice(undecided=tie.undecided)
    assert words(tie.undecided) == ["As much speaks for one value as for another."]


def test_voices_are_weighed_not_articles() -> None:
    copied = {ArticleId(n): (Copied(90, 200, 7),) for n in (1, 2, 3)}
    claims = [*(claim(n, date("2024-09-07")) for n in (1, 2, 3)), claim(4, date("2024-09-08"))]
    assert weighed(*claims, witnesses=Witnesses(copied=copied)).recommended is None


def test_a_source_that_repeats_itself_is_one_witness() -> None:
    sources = {ArticleId(1): "Báo A", ArticleId(2): "Báo A", ArticleId(3): "Báo A", ArticleId(4): "Báo B"}
    claims = [*(claim(n, date("2024-09-07")) for n in (1, 2, 3)), claim(4, date("2024-09-08"))]
    assert weighed(*claims, witnesses=Witnesses(sources=sources)).recommended is None


def test_the_voices_of_a_value_are_those_that_its_reasons_count() -> None:
    sources = {ArticleId(n): name for n, name in ((1, "Báo A"), (2, "Báo A"), (3, "Báo B"), (4, "Báo C"), (5, "Báo D"))}
    claims = [*(claim(n, date("2024-09-07")) for n in (1, 2, 3, 4)), claim(5, date("2024-09-08"))]
    witnesses = Witnesses(sources=sources)
    assert [one.voices for one in alternatives(claims, witnesses)] == [3, 1]
    assert told(weighed(*claims, witnesses=witnesses))[2] == ["3 of 4 independent voices say so."]


def test_a_source_that_is_good_in_this_field_is_believed_in_this_field() -> None:
    sources = {ArticleId(1): "Báo A", ArticleId(2): "Báo B"}
    known = {
        ("Báo A", ("storm", "landfall")): Reliability(960, 900, 990, 40),
        ("Báo B", ("storm", "landfall")): Reliability(600, 500, 700, 30),
    }
    witnesses = Witnesses(sources=sources, reliability=known)
    claims = claim(1, date("2024-09-07")), claim(2, date("2024-09-08"))
    value, score, reasons = told(weighed(*claims, witnesses=witnesses))
    assert (value, score) == ("7/9/2024", 941)
    assert reasons == ["1 of 2 independent voices say so.", "Báo A: right 96 % (n=40, 90–99 %)"]
    assert weighed(*claims, field=DEAD, witnesses=witnesses).recommended is None


def test_only_sources_that_much_is_known_of_are_named() -> None:
    sources = {ArticleId(n): f"Báo {n}" for n in (1, 2, 3, 4)}
    place = ("storm", "landfall")
    few, poor, good = Reliability(950, 500, 999, 4), Reliability(700, 600, 800, 50), Reliability(950, 900, 980, 50)
    known = {(f"Báo {n}", place): one for n, one in ((1, few), (2, poor), (3, good))}
    claims = [*(claim(n, date("2024-09-07")) for n in (1, 2, 3)), claim(4, date("2024-09-08"))]
    _, _, reasons = told(weighed(*claims, witnesses=Witnesses(sources=sources, reliability=known)))
    assert reasons == ["3 of 4 independent voices say so.", "Báo 3: right 95 % (n=50, 90–98 %)"]


def test_a_coarse_date_speaks_for_the_finer_one() -> None:
    found = weighed(*(claim(n, date("2013")) for n in (1, 2)), claim(3, date("2013-10")), claim(4, date("2012")))
    value, score, reasons = told(found)
    assert (value, score) == ("10/2013", 933)
    assert reasons == ["3 of 4 independent voices say so.", "It is more precise than what agrees with it: 2013."]


def test_near_numbers_are_not_merged_but_a_hedge_holds_what_lies_within() -> None:
    values = [count(119_000), count(119_600), count(390, "hơn"), count("392.5")]
    by_key = {kinds.key(value): value for value in values}
    assert finer(by_key) == {kinds.key(values[2]): (kinds.key(values[3]),)}


def test_who_corrected_himself_is_believed() -> None:
    value, score, reasons = told(weighed(claim(1, count(250), corrects=True), claim(2, count(200)), field=DEAD))
    assert (value, score) == ("250 người", 961)
    assert "A source corrected what it had told to this value." in reasons


def test_of_changing_numbers_the_newest_weighs_more_of_others_it_does_not() -> None:
    published = {ArticleId(n): f"2024-09-0{n}" for n in (1, 2, 3, 4)}
    claims = [*(claim(n, count(59)) for n in (3, 4)), claim(1, count(61))]
    known = Witnesses(published=published)
    changing, fixed = weighed(*claims, field=DEAD, witnesses=known), weighed(*claims, witnesses=known)
    assert "59 người is the likeliest, at 88 %: less than the 90 % asked for." in words(changing.undecided)
    assert "The newest article says so." in words(changing.undecided)
    assert "59 người is the likeliest, at 80 %: less than the 90 % asked for." in words(fixed.undecided)


def test_one_article_that_says_both_speaks_for_neither() -> None:
    both = weighed(claim(1, count(59)), claim(1, count(61)), field=DEAD)
    assert both.recommended is None
    assert words(both.undecided) == ["As much speaks for one value as for another."]


def test_a_series_recommends_its_latest_value_if_there_is_one() -> None:
    def series(*dated: tuple[int, str | None]) -> Advice:
        claims = [
            Claim(ClaimId(n), ArticleId(n), "storm", (), "dead", count(number), as_of=day)
            for n, (number, day) in enumerate(dated)
        ]
        sides = alternatives(claims, Witnesses(), by=lambda one: one.as_of)
        return advice(Type.AS_OF, sides, table="storm", field=DEAD, witnesses=Witnesses())

    assert told(series((5, "2024-09-07"), (9, "2024-09-08"))) == ("9 người", 1000, ["It is the latest value."])
    same = series((5, "2024-09-07"), (9, "2024-09-08"), (8, "2024-09-08"))
    assert words(same.undecided) == ["Several values are of the latest date."]
    assert words(series((5, None), (9, "2024-09-08")).undecided) == ["Not every value has a date."]


def test_of_agreeing_values_the_most_precise_is_recommended() -> None:
    found = weighed(claim(1, date("2013")), claim(2, date("2013-10")), kind=Type.PRECISION)
    assert told(found) == ("10/2013", 1000, ["It is the most precise of the values."])
    equal = weighed(claim(1, count(124)), claim(2, count(125)), kind=Type.ROUNDING)
    assert words(equal.undecided) == ["The values are equally precise."]


def test_where_nothing_is_chosen_nothing_is_undecided() -> None:
    assert weighed(claim(1, count(5)), claim(2, count(6)), kind=Type.SCOPE) == Advice()
