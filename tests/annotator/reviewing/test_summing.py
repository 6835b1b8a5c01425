"""The end report of a session."""

from __future__ import annotations

from annotator.model import Cell, Review, ReviewId, ReviewVerdict
from annotator.reviewing.summing import SessionSum, summed

APPROVE, RETURN = ReviewVerdict.APPROVE, ReviewVerdict.RETURN


def item(number: int, verdict: ReviewVerdict, *, reason: str = "", spent: int = 0, table: str = "t") -> Review:
    """An item of a queue."""
    return Review(ReviewId(number), Cell(table, (), "f"), None, (), verdict, reason, spent=spent)


def test_verdicts_reasons_and_times_are_counted() -> None:
    items = [
        item(1, APPROVE, spent=2_000),
        item(2, RETURN, reason="value", spent=9_000, table="u"),
        item(3, RETURN, reason="value", spent=4_000),
        item(5, ReviewVerdict.SKIP),
    ]
    told = summed(items, {ReviewId(1): {"Lan"}, ReviewId(2): {"Lan", "Cúc"}}, items=5)
    assert (told.items, told.left, told.spent, told.median) == (5, 1, 15_000, 4_000)
    assert told.given == {APPROVE: 1, RETURN: 2, ReviewVerdict.SKIP: 1}
    assert told.returns == {"value": 2}
    assert told.by_table == {"t": {APPROVE: 1, RETURN: 1, ReviewVerdict.SKIP: 1}, "u": {RETURN: 1}}
    assert told.by_person == {"Lan": {APPROVE: 1, RETURN: 1}, "Cúc": {RETURN: 1}}


def test_a_session_nobody_has_begun_has_no_median() -> None:
    assert summed([], {}, items=1) == SessionSum(items=1)
