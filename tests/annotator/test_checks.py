"""The codebook's checks of one number and of counted rows."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from annotator import codebook, contradictions
from annotator.model import (
    ArticleId,
    City,
    Claim,
    ClaimId,
    Contradiction,
    Label,
    PartialDate,
    Quantity,
    Row,
    Type,
    Value,
)

BOOK = """
name = "x"
label.vi = "x"
label.en = "x"

[[table]]
name = "toll"
label.vi = "x"
label.en = "x"
as_of = "day"

[[table.key]]
name = "day"
label.vi = "x"
label.en = "x"
kind = "date"

[[table.field]]
name = "dead"
label.vi = "x"
label.en = "x"
kind = "count"
varies = true

[[table.check]]
type = "{type}"
fields = ["dead"]
{more}
reason.vi = "vì thế"
reason.en = "that is why"

[[table]]
name = "added"
label.vi = "x"
label.en = "x"

[[table.key]]
name = "day"
label.vi = "x"
label.en = "x"
kind = "date"

[[table.field]]
name = "cities"
label.vi = "x"
label.en = "x"
kind = "count"

[[table.check]]
type = "rows"
fields = ["cities", "members.joined"]
{complete}
reason.vi = "vì thế"
reason.en = "that is why"

[[table]]
name = "members"
label.vi = "x"
label.en = "x"

[[table.key]]
name = "city"
label.vi = "x"
label.en = "x"
kind = "city"

[[table.field]]
name = "joined"
label.vi = "x"
label.en = "x"
kind = "date"
"""


def claim(article: int, table: str, row: Row, field: str, value: Value, as_of: str = "") -> Claim:
    """A suggested claim."""
    return Claim(ClaimId(0), ArticleId(article), table, row, field, value, as_of or None)


def toll(article: int, number: int, day: str, approx: str | None = None) -> Claim:
    """How many one article counts at a day."""
    value = Quantity(Decimal(number), "người", approx=approx)
    return claim(article, "toll", (("day", PartialDate(day)),), "dead", value, day)


def found(claims: Sequence[Claim], kind: str = "range", more: str = "most = 100", **words: str) -> list[Contradiction]:
    """What the checks say of these claims."""
    book = codebook.read(BOOK.format(type=kind, more=more, complete=words.get("complete", "")))
    return [one for one in contradictions.find(claims, book) if one.type is Type.ARITHMETIC]


def test_a_number_outside_its_bounds_is_told_with_the_codebooks_reason() -> None:
    (one,) = found([toll(1, 120, "2024-09-08"), toll(2, 80, "2024-09-08")])
    assert str(one.explanation) == "120 is above 100."
    assert one.note == Label("vì thế", "that is why")
    assert [side.claims[0].article_id for side in one.values] == [1]


@pytest.mark.parametrize("number", [toll(1, 100, "2024-09-08"), toll(1, 105, "2024-09-08", "gần")])
def test_a_number_that_may_lie_within_is_not(number: Claim) -> None:
    assert found([number]) == []


def test_a_total_that_falls_is_told_however_many_lie_between() -> None:
    days = [toll(1, 59, "2024-09-08"), toll(2, 55, "2024-09-08"), toll(3, 58, "2024-09-09"), toll(4, 60, "2024-09-10")]
    (one,) = found(days, "rising", "")
    assert str(one.explanation) == "A total that can only rise falls: 59 (8/9/2024) → 58 (9/9/2024)."


def test_a_total_that_rises_or_of_a_day_that_may_be_the_same_is_not() -> None:
    assert found([toll(1, 59, "2024-09-08"), toll(2, 60, "2024-09-09"), toll(3, 61, "2024-09-09")], "rising", "") == []
    assert found([toll(1, 59, "2024-09-08"), toll(2, 40, "2024-09")], "rising", "") == []


def member(name: str, day: str = "2024-02-14") -> Claim:
    """A city and the day it joined."""
    return claim(1, "members", (("city", City(name, "VN")),), "joined", PartialDate(day))


def added(number: int) -> Claim:
    """How many cities an announcement names."""
    return claim(2, "added", (("day", PartialDate("2024-02-14")),), "cities", Quantity(Decimal(number), "thành phố"))


def test_more_rows_than_were_counted_contradict_the_count() -> None:
    (one,) = found([added(1), member("Sơn La"), member("Vinh"), member("Sa Đéc", "2020")])
    assert str(one.explanation) == "The number told is 1, but 2 are listed: Sơn La, Vinh."


def test_fewer_rows_do_only_where_the_table_is_complete() -> None:
    assert found([added(3), member("Sơn La")]) == []
    (one,) = found([added(3), member("Sơn La")], complete="complete = true")
    assert str(one.explanation) == "The number told is 3, but 1 are listed: Sơn La."
    assert found([added(3)], complete="complete = true") == []
