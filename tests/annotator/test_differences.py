"""What looks like a contradiction and is none, and what is one and how it may have come about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from annotator import claims, codebook, contradictions, importers, suggest
from annotator.model import (
    ArticleId,
    City,
    Claim,
    ClaimId,
    Contradiction,
    Evidence,
    PartialDate,
    Quantity,
    RawArticle,
    Role,
    Row,
    Text,
    Type,
)
from annotator.witnesses import NOBODY, Witnesses

BOOKS = Path(__file__).parents[2] / "seeds" / "codebooks"
STORM = codebook.read((BOOKS / "storm_damage.toml").read_text(encoding="utf-8"))
CITIES = codebook.read((BOOKS / "learning_cities.toml").read_text(encoding="utf-8"))
DATED = (Evidence(0, 5), Evidence(6, 9, Role.AS_OF))


def told(article: int, number: int, as_of: str | None = "2024-09-10", field: str = "dead", **more: object) -> Claim:
    """A number of the storm's victims in the whole country."""
    row: Row = (("place", Text("cả nước")),)
    claim = Claim(ClaimId(0), ArticleId(article), "victims", row, field, Quantity(Decimal(number), "người"), as_of)
    return replace(claim, evidence=DATED if as_of else DATED[:1], **more)


def houses(article: int, number: int, approx: str | None = None) -> Claim:
    """A number of damaged houses."""
    value = Quantity(Decimal(number), "nhà", approx=approx)
    return replace(told(article, 1), table="houses", field="damaged", value=value)


def find(*found: Claim, witnesses: Witnesses = NOBODY) -> list[Contradiction]:
    """The differences."""
    return contradictions.find(found, STORM, (), witnesses)


def types(found: Sequence[Contradiction]) -> list[str]:
    """Their types."""
    return [one.type.value for one in found]


# --- numbers ----------------------------------------------------------------------------------------


def test_a_headline_that_cuts_the_last_digits_agrees() -> None:
    assert types(find(houses(1, 119_000), houses(1, 119_600))) == ["rounding"]
    assert types(find(houses(1, 119_600), houses(1, 120_700))) == ["conflict"]
    assert types(find(houses(1, 5_000), houses(2, 5_900))) == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other", "guess"),
    [(85_733, 185_730, "85.733"), (4_573, 4_753, "4.573"), (48_337, 43_337, "43.337"), (21, 12, "12")],
)
def test_a_slip_in_typing_is_told_with_what_was_probably_meant(one: int, other: int, guess: str) -> None:
    (found,) = find(houses(1, one), houses(2, other))
    assert found.type is Type.CONFLICT
    assert "slip of digits" in found.explanation.template
    assert dict(found.explanation.values)["guess"] == guess


def test_the_same_digits_a_power_of_ten_apart_may_be_a_wrong_unit() -> None:
    (found,) = find(houses(1, 5_600), houses(2, 56_000), houses(3, 56_000))
    assert dict(found.explanation.values) == {"values": "56.000, 5.600", "guess": "56.000", "times": "10"}


def test_two_small_numbers_are_simply_two_numbers() -> None:
    (found,) = find(houses(1, 14), houses(2, 17))
    assert "suspicion" not in found.explanation.template


# --- dates ------------------------------------------------------------------------------------------


def joined(article: int, iso: str, *, relative: bool = False) -> Claim:
    """When Sơn La joined."""
    row: Row = (("city", City("Sơn La", "VN")),)
    value = PartialDate(iso, relative=relative)
    return Claim(ClaimId(0), ArticleId(article), "member_cities", row, "joined", value)


def test_a_date_counted_wrongly_is_no_conflict_but_two_told_ones_are() -> None:
    found = contradictions.find([joined(1, "2024-02-14"), joined(2, "2025", relative=True)], CITIES)
    assert types(found) == ["precision"]
    assert "counted from another day" in found[0].explanation.template
    three = [joined(1, "2024-02-14"), joined(2, "2025", relative=True), joined(3, "2023-05-01")]
    assert types(contradictions.find(three, CITIES)) == ["conflict"]


def test_two_days_that_follow_one_another_are_suspected_to_be_one() -> None:
    (found,) = contradictions.find([joined(1, "2024-02-14"), joined(2, "2024-02-15")], CITIES)
    assert found.type is Type.CONFLICT
    assert "one day apart" in found.explanation.template


# --- times ------------------------------------------------------------------------------------------


def test_numbers_of_two_hours_of_a_day_are_a_series() -> None:
    assert types(find(told(1, 152, "2024-09-11T07"), told(2, 179, "2024-09-11T17"))) == ["as_of"]
    morning, evening = "2024-09-11T00/2024-09-11T11", "2024-09-11T17/2024-09-11T23"
    assert types(find(told(1, 152, morning), told(2, 179, evening))) == ["as_of"]
    assert types(find(told(1, 152, morning), told(2, 179, "2024-09-11T07"))) == ["conflict", "as_of"]
    assert types(find(told(1, 152, "2024-09-11"), told(2, 179, "2024-09-11T07"))) == ["conflict", "as_of"]


def test_a_headline_without_a_date_tells_what_its_article_tells_last() -> None:
    headline = replace(told(1, 26, "2025-11-09"), evidence=(Evidence(0, 5),))
    body = told(1, 29, "2025-11-08")
    before = told(1, 24, "2025-11-07")
    assert types(find(headline, body)) == ["conflict", "as_of"]
    assert types(find(replace(headline, value=body.value), body, before)) == ["as_of"]
    assert types(find(replace(headline, article_id=ArticleId(2)), body)) == ["as_of", "arithmetic"]


# --- corrections ------------------------------------------------------------------------------------


def corrected(article: int, number: int, as_of: str) -> Claim:
    """A number by which an article corrects an earlier one."""
    claim = told(article, number, as_of)
    return replace(claim, evidence=(*claim.evidence, Evidence(20, 30, Role.CORRECTION)))


def test_a_source_that_corrects_itself_keeps_one_claim() -> None:
    claims = (told(1, 22), corrected(2, 12, "2024-09-10"))
    paper = Witnesses(sources={ArticleId(1): "Báo Mẫu A", ArticleId(2): "Báo Mẫu A"})
    assert find(*claims, witnesses=paper) == []
    assert types(find(*claims)) == ["conflict"]
    assert types(find(*claims, told(3, 22), witnesses=paper)) == ["conflict"]


def test_a_total_may_fall_by_a_correction() -> None:
    assert types(find(told(1, 22), told(2, 12, "2024-09-11"))) == ["as_of", "arithmetic"]
    assert types(find(told(1, 22), corrected(2, 12, "2024-09-11"))) == ["as_of"]
    assert types(find(told(1, 22), corrected(2, 12, "2024-09-11"), told(3, 13, "2024-09-12"))) == ["as_of"]


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Xin đính chính: tính đến ngày 20/10/2024, Hà Tĩnh có 12 người chết.", [12]),
        ("Bài trước nêu 22 người chết, xin đính chính là 12 người chết.", [12]),
        ("Xin đính chính: có 12 người chết, không phải 22 người chết.", [12]),
        ("Sở yêu cầu báo đính chính. Tỉnh có 12 người chết.", []),
    ],
)
def test_what_follows_the_word_corrects(sentence: str, right: list[int]) -> None:
    article = importers.article(RawArticle("a.txt", sentence.encode(), sentence, published_on="2024-10-20"))
    found = claims.propose(article, suggest.suggest(article), STORM)
    marked = [one for one in found if any(piece.role is Role.CORRECTION for piece in one.evidence)]
    assert [int(one.value.number) for one in marked if isinstance(one.value, Quantity)] == right


# --- wholes and parts -------------------------------------------------------------------------------


def both(article: int, number: int) -> Claim:
    """How many are dead or missing."""
    return told(article, number, field="dead_or_missing")


def test_one_number_told_of_a_part_and_of_the_whole_is_a_conflict_within_an_article() -> None:
    (found,) = find(told(1, 59), both(1, 59))
    assert (found.type, found.field) == (Type.CONFLICT, "dead/dead_or_missing")
    assert types(find(told(1, 59), both(2, 59))) == ["scope"]
    assert types(find(told(1, 0), both(1, 0))) == ["scope"]


def test_a_part_and_its_whole_are_linked_and_not_compared() -> None:
    (found,) = find(told(1, 143), both(2, 201))
    assert (found.type, found.field) == (Type.SCOPE, "dead/dead_or_missing")
    assert find(told(1, 143), told(2, 201, "2024-09-12", field="dead_or_missing")) == []


def test_parts_that_do_not_make_the_whole_are_worked_out() -> None:
    found = find(told(1, 12), told(1, 5, field="missing"), both(1, 20))
    (sums,) = (one for one in found if one.type is Type.ARITHMETIC)
    assert str(sums.explanation) == "The sum does not come out: 12 + 5 = 17 ≠ 20."
    assert Type.ARITHMETIC not in {one.type for one in find(told(1, 15), told(1, 5, field="missing"), both(1, 20))}


# --- places -----------------------------------------------------------------------------------------


def test_a_city_and_the_province_of_its_name_are_linked_and_not_compared() -> None:
    def of(place: str, claim: Claim) -> Claim:
        return replace(claim, row=(("place", Text(place)),))

    (found,) = find(of("thành phố Lào Cai", told(1, 3)), of("Lào Cai", told(2, 19)))
    assert found.type is Type.SCOPE
    assert str(found.explanation).endswith("not compared: 3 (thành phố Lào Cai), 19 (Lào Cai).")
    assert find(of("thành phố Lào Cai", told(1, 3)), of("Lào Cai", told(2, 19, "2024-09-12"))) == []
    assert find(of("thành phố Vinh", told(1, 3)), of("Lào Cai", told(2, 19))) == []


def test_a_city_is_named_so_where_its_province_bears_its_name() -> None:
    def place(sentence: str) -> str:
        article = importers.article(RawArticle("a.txt", sentence.encode(), sentence, published_on="2024-09-10"))
        (one,) = claims.propose(article, suggest.suggest(article), STORM)
        value = dict(one.row)["place"]
        assert isinstance(value, Text)
        return value.text

    assert place("Thành phố Lào Cai có 3 người chết.") == "thành phố Lào Cai"
    assert place("Tỉnh Lào Cai có 19 người chết.") == "Lào Cai"
    assert place("Thành phố Vinh có 3 người chết.") == "Vinh"


# --- rows -------------------------------------------------------------------------------------------


def member(number: int, iso: str) -> Claim:
    """That some Vietnamese city joined."""
    row: Row = (("city", City(f"Thành phố {number}", "VN")),)
    return Claim(ClaimId(0), ArticleId(1), "member_cities", row, "joined", PartialDate(iso))


def members(number: int, as_of: str) -> Claim:
    """How many members Viet Nam has."""
    row: Row = (("metric", Text("member_cities")), ("as_of", PartialDate(as_of)))
    value = Quantity(Decimal(number), "thành phố")
    return Claim(ClaimId(0), ArticleId(2), "network_figures", row, "count", value, as_of, "VN")


def arithmetic(*found: Claim) -> list[str]:
    """What the checks say."""
    return [str(one.explanation) for one in contradictions.find(found, CITIES) if one.type is Type.ARITHMETIC]


def test_equal_totals_may_hide_other_members() -> None:
    new = [member(number, "2023") for number in range(3)]
    assert arithmetic(members(5, "2022-12-31"), members(5, "2024-06-30"), *new) == [
        "The number goes from 5 (31/12/2022) to 5 (30/6/2024), but 3 are listed as new between: "
        "Thành phố 0, Thành phố 1, Thành phố 2."
    ]
    assert arithmetic(members(5, "2022-12-31"), members(8, "2024-06-30"), *new) == []
    # One who joined "in 2022" may be among the first five.
    assert arithmetic(members(5, "2022-06-30"), members(5, "2024-06-30"), member(9, "2022")) == []


def test_more_members_named_than_counted_are_told() -> None:
    found = arithmetic(members(2, "2024-06-30"), *(member(number, "2023") for number in range(3)))
    assert found == [
        "The number told is 2 (30/6/2024), but 3 are listed by then: Thành phố 0, Thành phố 1, Thành phố 2."
    ]
    assert arithmetic(members(2, "2023-06-30"), *(member(number, "2023") for number in range(3))) == []
