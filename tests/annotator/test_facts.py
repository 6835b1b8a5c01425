"""Verified tables derived from claims and from what was decided of them."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from annotator import codebook, contradictions, facts, kinds
from annotator.model import (
    ArticleId,
    City,
    Claim,
    ClaimId,
    Fact,
    FactRow,
    PartialDate,
    Quantity,
    Resolution,
    ResolutionId,
    State,
    Status,
    Text,
    Value,
    Verdict,
)

SEEDS = Path(__file__).parents[2] / "seeds"
BOOK = codebook.read((SEEDS / "codebooks" / "learning_cities.toml").read_text(encoding="utf-8"))
VINH = City("Vinh", "VN", "Nghệ An")


def claim(article: int, field: str, value: Value, *, state: State = State.CONFIRMED) -> Claim:
    """A claim about the network itself."""
    return Claim(ClaimId(article), ArticleId(article), "network_facts", (), field, value, state=state)


def joined(article: int, city: City, iso: str, *, state: State = State.CONFIRMED) -> Claim:
    """A claim about when a city joined."""
    row = (("city", city),)
    return Claim(ClaimId(article), ArticleId(article), "member_cities", row, "joined", PartialDate(iso), state=state)


def total(article: int, number: int, as_of: str | None, scope: str | None = None) -> Claim:
    """A claim about the size of the network."""
    row = (("metric", Text("member_cities")), *((("as_of", PartialDate(as_of)),) if as_of else ()))
    value = Quantity(Decimal(number), "thành phố")
    return Claim(
        ClaimId(article), ArticleId(article), "network_figures", row, "count", value, as_of, scope, State.CONFIRMED
    )


def derive(claims: Sequence[Claim], resolutions: Sequence[Resolution] = ()) -> list[FactRow]:
    """The verified tables."""
    return facts.derive(claims, contradictions.find(claims, BOOK, resolutions), BOOK)


def cell(rows: Sequence[FactRow], field: str) -> Fact:
    """The only fact of a field."""
    (found,) = [fact for row in rows for fact in row.facts if fact.field == field]
    return found


def decided(claims: Sequence[Claim], verdict: Verdict, value: Value | None = None) -> list[Resolution]:
    """A verdict on the first contradiction."""
    one = contradictions.find(claims, BOOK)[0]
    keys = contradictions.settled_keys(one)
    return [Resolution(ResolutionId(1), one.table, one.row, one.field, one.type, verdict, value, "vì", keys)]


YEARS = [claim(1, "founded", PartialDate("2012")), claim(2, "founded", PartialDate("2013"))]


def test_a_city_row_holds_its_date_and_what_its_key_tells() -> None:
    (row,) = derive([joined(1, City("Vinh", "VN"), "2020"), joined(2, VINH, "2020")])
    assert [(fact.field, kinds.label(fact.value)) for fact in row.facts if fact.value] == [
        ("joined", "2020"),
        ("province", "Nghệ An"),
        ("country", "VN"),
    ]
    assert {fact.status for fact in row.facts} == {Status.CONFIRMED}
    assert [claim.id for claim in row.facts[1].claims] == [2]


def test_the_most_precise_agreed_value_stands() -> None:
    assert cell(derive([joined(1, VINH, "2024"), joined(2, VINH, "2024-02-14")]), "joined").value == PartialDate(
        "2024-02-14"
    )


def test_a_day_takes_the_year_that_another_article_tells() -> None:
    value = cell(derive([joined(1, VINH, "2024"), joined(2, VINH, "XXXX-02-14")]), "joined").value
    assert value == PartialDate("2024-02-14", year_inferred=True)


def test_of_guessed_years_that_stands_which_others_tell() -> None:
    guesses = [
        replace(joined(at, VINH, "2020"), value=PartialDate(f"{year}-02-14", year_inferred=True))
        for at, year in enumerate((2023, 2023, 2024), 1)
    ]
    value = cell(derive([*guesses, joined(4, VINH, "2024")]), "joined").value
    assert value == PartialDate("2024-02-14", year_inferred=True)


def test_an_open_conflict_leaves_the_cell_empty() -> None:
    fact = cell(derive(YEARS), "founded")
    assert (fact.value, fact.status, len(fact.claims)) == (None, Status.CONTRADICTED, 2)
    assert fact.contradiction is not None


def test_a_verdict_fills_the_cell() -> None:
    rows = derive(YEARS, decided(YEARS, Verdict.VALUE, PartialDate("2012")))
    fact = cell(rows, "founded")
    assert (fact.value, fact.status) == (PartialDate("2012"), Status.CONFIRMED)


def test_a_typed_verdict_and_all_wrong() -> None:
    typed = derive(YEARS, decided(YEARS, Verdict.VALUE, PartialDate("2011")))
    wrong = derive(YEARS, decided(YEARS, Verdict.NONE))
    assert cell(typed, "founded").value == PartialDate("2011")
    assert (cell(wrong, "founded").value, cell(wrong, "founded").status) == (None, Status.CONFIRMED)


def test_a_stale_verdict_empties_the_cell_again() -> None:
    verdict = decided(YEARS, Verdict.VALUE, PartialDate("2012"))
    rows = derive([*YEARS, claim(3, "founded", PartialDate("1999"))], verdict)
    assert cell(rows, "founded").status is Status.CONTRADICTED


def test_two_fields_of_one_event_wait_for_a_verdict_and_keep_their_own_values() -> None:
    one_article = [claim(1, "founded", PartialDate("2012")), claim(1, "launched", PartialDate("2013"))]
    waiting = derive(one_article)
    assert {cell(waiting, field).status for field in ("founded", "launched")} == {Status.CONTRADICTED}
    settled = derive(one_article, decided(one_article, Verdict.BOTH))
    assert cell(settled, "founded").value == PartialDate("2012")
    assert cell(settled, "launched").value == PartialDate("2013")


def test_suggested_claims_alone_make_a_suggested_fact() -> None:
    suggested = joined(2, VINH, "2020-03-01", state=State.SUGGESTED)
    assert cell(derive([suggested]), "joined").status is Status.SUGGESTED
    both = cell(derive([joined(1, VINH, "2020"), suggested]), "joined")
    assert (both.status, both.value) == (Status.CONFIRMED, PartialDate("2020"))


def test_rejected_claims_make_no_rows() -> None:
    assert derive([joined(1, VINH, "2020", state=State.REJECTED)]) == []


def test_totals_have_a_row_for_each_date_and_scope() -> None:
    rows = derive([total(1, 356, "2024-02-14"), total(2, 425, "2025-12-04"), total(1, 5, "2024-02-14", "VN")])
    cells = [
        (kinds.label(dict(row.row)["as_of"]), row.scope, kinds.label(row.facts[0].value))
        for row in rows
        if row.facts[0].value
    ]
    assert cells == [
        ("14/2/2024", None, "356 thành phố"),
        ("14/2/2024", "VN", "5 thành phố"),
        ("4/12/2025", None, "425 thành phố"),
    ]


def test_a_total_without_a_date_joins_the_row_that_says_the_same() -> None:
    rows = derive([total(1, 356, "2024-02-14"), total(2, 356, None), total(3, 425, None), total(4, 356, "2024")])
    assert [len(row.facts[0].claims) for row in rows] == [1, 3]


def test_a_conflict_of_one_day_or_scope_leaves_other_rows_alone() -> None:
    claims = [total(1, 356, "2024-02-14"), total(2, 365, "2024-02-14"), total(3, 425, "2025-12-04")]
    statuses = [row.facts[0].status for row in derive([*claims, total(4, 5, "2024-02-14", "VN")])]
    assert statuses == [Status.CONTRADICTED, Status.CONFIRMED, Status.CONFIRMED]


def test_rows_come_in_the_order_of_the_codebook() -> None:
    claims = [claim(1, "criteria", Quantity(Decimal(42), "tiêu chí")), joined(2, VINH, "2020")]
    claims.append(replace(claims[0], field="founded", value=PartialDate("2012")))
    rows = derive(claims)
    assert [row.table for row in rows] == ["member_cities", "network_facts"]
    assert [fact.field for fact in rows[1].facts] == ["founded", "criteria"]


def test_a_field_that_holds_many_holds_each_value_and_is_never_in_dispute() -> None:
    """Two years of launching: an award that was given twice, say."""
    source = BOOK.source.replace('name = "launched"', 'name = "launched"\nmany = true')
    book = codebook.read(source)
    claims = [claim(1, "launched", PartialDate("2013")), claim(2, "launched", PartialDate("2015"))]
    claims.append(claim(3, "launched", PartialDate("2013")))
    found = contradictions.find(claims, book)
    assert [one for one in found if one.field == "launched"] == []
    (row,) = facts.derive(claims, found, book)
    assert [(fact.value, len(fact.claims)) for fact in row.facts] == [
        (PartialDate("2013"), 2),
        (PartialDate("2015"), 1),
    ]
    (single,) = facts.derive(claims, contradictions.find(claims, BOOK), BOOK)
    assert [fact.value for fact in single.facts] == [None]
