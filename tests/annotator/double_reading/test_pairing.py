"""What belongs together of two readings, and what somebody has to settle first."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from annotator.double_reading import Difference, Pair, disagreements, pair
from annotator.model import (
    Adjudication,
    ArticleId,
    City,
    Claim,
    ClaimId,
    DoubleReadingId,
    Evidence,
    PartialDate,
    Quantity,
    Reading,
    ReadingId,
    Row,
    Value,
)


def read(
    value: Value, *, at: int = 0, row: Row = (), field: str = "members", article: int = 1, scope: str = ""
) -> Reading:
    evidence = (Evidence(at, at + 3),)
    claim = Claim(ClaimId(0), ArticleId(article), "counts", row, field, value, scope=scope or None, evidence=evidence)
    return Reading(ReadingId(0), DoubleReadingId(1), "ai cũng được", claim)


def count(number: int, approx: str | None = None) -> Quantity:
    return Quantity(Decimal(number), "thành phố", approx=approx)


def differences(first: list[Reading], second: list[Reading]) -> list[Difference]:
    return [one.difference for one in pair(first, second)]


def test_the_same_value_needs_nobody() -> None:
    (found,) = pair([read(count(356))], [read(Quantity(Decimal(356), "thành viên"))])
    assert found.difference is Difference.NONE
    assert disagreements([found]) == []


def test_a_reason_or_a_word_of_ones_own_is_no_difference() -> None:
    mine, theirs = read(count(356)), read(count(356))
    theirs = replace(theirs, claim=replace(theirs.claim, reason="theo bản tin"), reason="xem lại")
    assert differences([mine], [theirs]) == [Difference.NONE]


def test_equal_values_find_each_other_before_others_of_their_cell() -> None:
    found = pair([read(count(1)), read(count(2))], [read(count(2), at=9), read(count(3), at=5)])
    said = {(one.first.claim.value, one.second.claim.value) for one in found if one.first and one.second}
    assert said == {(count(2), count(2)), (count(1), count(3))}


def test_what_only_one_of_them_saw() -> None:
    assert differences([read(count(1))], []) == [Difference.ONLY_FIRST]
    assert differences([], [read(count(1))]) == [Difference.ONLY_SECOND]
    # Of another article is another thing.
    alone = differences([read(count(1))], [read(count(1), article=2)])
    assert alone == [Difference.ONLY_FIRST, Difference.ONLY_SECOND]


def test_the_same_words_for_two_rows() -> None:
    here, there = (("city", City("Vinh")),), (("city", City("Huế")),)
    assert differences([read(count(5), row=here)], [read(count(5), row=there)]) == [Difference.ROW]
    apart = differences([read(count(5), row=here)], [read(count(5), row=there, at=40)])
    assert apart == [Difference.ONLY_FIRST, Difference.ONLY_SECOND]


def test_precision_and_scope_are_told_apart_from_other_values() -> None:
    year, month = PartialDate("2012"), PartialDate("2012-09")
    assert differences([read(year, field="founded")], [read(month, field="founded")]) == [Difference.PRECISION]
    assert differences([read(year)], [read(PartialDate("2013"))]) == [Difference.VALUE]
    assert differences([read(year)], [read(year, scope="vn")]) == [Difference.QUALIFIER]


def test_the_worst_comes_first_and_what_is_settled_not_at_all() -> None:
    near = Pair(read(count(100), field="a"), read(count(101), field="a"))
    far = Pair(read(count(100), field="b"), read(count(900), field="b"))
    alone = Pair(read(count(1), field="c"), None)
    finer = Pair(read(PartialDate("2012")), read(PartialDate("2012-09")))
    told = replace(read(count(1), field="d"), verdict=Adjudication.FIRST)
    settled = Pair(told, read(count(7), field="d"))
    assert disagreements([finer, alone, settled, near, far]) == [far, near, alone, finer]
