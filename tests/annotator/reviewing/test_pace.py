"""How fast somebody decides."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from annotator.reviewing.pace import FEWEST, hint, pace

BEGIN = datetime(2024, 2, 15, 8, tzinfo=UTC)


def moments(*seconds: float) -> list[str]:
    """Moments after the first, which is the beginning."""
    return [(BEGIN + timedelta(seconds=one)).isoformat(timespec="milliseconds") for one in (0, *seconds)]


def test_pauses_are_cut() -> None:
    told = pace("Lan", moments(2, 5, 9, 900, 904), suggestions=6, accepted=3)
    assert (told.timed, told.median, told.rate) == (4, 3_500, 50)


def test_a_hint_tells_from_how_much_it_is_seen() -> None:
    words = str(hint(pace("Lan", moments(*range(3, 3 * FEWEST + 1, 3)), suggestions=40, accepted=39)))
    assert words.startswith("Lan decides in 3 s as a rule (seen 20 times) and accepts 98 % of the suggestions (of 40).")


def test_few_decisions_say_nothing() -> None:
    assert hint(pace("Lan", moments(1, 2, 3), suggestions=4, accepted=4)) is None
    assert pace("Lan", [], suggestions=0, accepted=0).rate is None
