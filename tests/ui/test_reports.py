"""What a review session came to, in words."""

from __future__ import annotations

from collections import Counter

import pytest

from annotator.model import Codebook, Label, ReviewSession, ReviewVerdict, SessionId, SessionScope, SessionState
from annotator.reviewing.summing import SessionSum
from ui.reports import session as report

SESSION = ReviewSession(
    SessionId(1),
    "Sáng <nay>",
    "Bình",
    SessionScope(),
    SessionState.ENDED,
    "An",
    "2026-11-20T08:00:00+00:00",
    "2026-11-20T09:00:00+00:00",
)
BOOK = Codebook("", Label("", ""), ())


def summed(*, approved: int, returned: int = 0, median: int | None = 5_000) -> SessionSum:
    given = Counter({ReviewVerdict.APPROVE: approved, ReviewVerdict.RETURN: returned})
    return SessionSum(
        300,
        given,
        Counter({"value": returned} if returned else {}),
        3_725_000,
        median,
        {"cities": given},
        {"An": given},
    )


def test_everything_is_told_and_nothing_of_it_is_markup() -> None:
    told = report.html(BOOK, SESSION, summed(approved=30, returned=10), ["Lan <b>nhanh</b>"])
    assert "Sáng &lt;nay&gt;" in told
    assert "Lan &lt;b&gt;nhanh" in told
    for words in (
        "300",
        "30 (75 %)",
        "10 (25 %)",
        "1 h 2 min",
        "5,0 s",
        "The passage says another value",
        "cities",
        "An",
    ):
        assert words in told


@pytest.mark.parametrize(
    ("approved", "returned", "median", "hinted"),
    [
        (240, 2, 1_200, True),
        (240, 60, 1_200, False),
        (240, 2, 9_000, False),
        (12, 0, 800, False),
        (240, 0, None, False),
    ],
)
def test_haste_is_hinted_at_with_its_number(approved: int, returned: int, median: int | None, *, hinted: bool) -> None:
    told = report.pace(SESSION, summed(approved=approved, returned=returned, median=median))
    assert bool(told) is hinted
    if hinted:
        assert "1,2 s" in told
        assert "242 decisions" in told
        assert "99 %" in told


@pytest.mark.parametrize(("spent", "told"), [(900, "0,9 s"), (7_260_000, "2 h 1 min")])
def test_time_is_told_as_people_say_it(spent: int, told: str) -> None:
    assert report.duration(spent) == told
