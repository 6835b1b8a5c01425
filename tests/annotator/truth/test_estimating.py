"""Values and sources estimated from one another, on small sets whose truth is known."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.truth.copying import collapsed
from annotator.truth.estimating import Estimate, estimate
from annotator.truth.odds import Told, probabilities

DATES, COUNTS = ("storm", "landfall"), ("storm", "dead")


def said(field: tuple[str, str], truth: str | None = None, **by_source: str) -> Told:
    """A fact that each of these sources gives a value for, by itself."""
    values: dict[str, list[tuple[str, ...]]] = {}
    for source, value in by_source.items():
        values.setdefault(value, []).append((source,))
    return Told(field, values, truth)


def share_right(found: Estimate, facts: Sequence[Told]) -> float:
    """How many facts have `right` as their likeliest value."""
    best = [max(sorted(likely), key=lambda key: likely[key]) for likely in found.probabilities]
    return sum(value == "right" for value in best) / len(facts)


SKILLS = {
    "daily": {DATES: 0.97, COUNTS: 0.5},
    "evening": {DATES: 0.95, COUNTS: 0.6},
    "weekly": {DATES: 0.5, COUNTS: 0.97},
    "journal": {DATES: 0.6, COUNTS: 0.95},
    "other": {DATES: 0.75, COUNTS: 0.75},
}


def specialists(count: int) -> Iterator[Told]:
    """Papers that are good at dates and poor at counts, and papers the other way round."""
    chance = random.Random(1)
    for _ in range(count):
        for field in (DATES, COUNTS):
            rates = {name: skills[field] for name, skills in SKILLS.items()}
            told = {
                n: "right" if chance.random() < rate else f"wrong{chance.randrange(3)}" for n, rate in rates.items()
            }
            yield said(field, None, **told)


def test_a_source_is_known_by_field() -> None:
    facts = list(specialists(200))
    known = estimate(facts).reliability
    for name, skills in SKILLS.items():
        for field, rate in skills.items():
            assert known[name, field].rate == pytest.approx(rate * 1000, abs=60)
            assert known[name, field].facts == 200


def test_a_source_good_in_this_field_is_believed_against_two() -> None:
    facts = [*specialists(200), said(DATES, None, daily="right", weekly="wrong", journal="wrong")]
    assert estimate(facts).probabilities[-1]["right"] > 800


def wolves(count: int) -> Iterator[Told]:
    """Five sites that copy one of them, which is wrong more often than not, against three honest papers."""
    chance = random.Random(2)
    for number in range(count):
        mistake = f"wrong{number % 3}"
        pack = "right" if chance.random() < 0.3 else mistake
        honest = {f"paper{n}": "right" if chance.random() < 0.85 else f"slip{n}" for n in range(3)}
        yield said(COUNTS, None, **{f"wolf{n}": pack for n in range(5)}, **honest)


def test_copies_outvote_the_truth_until_they_are_one_voice() -> None:
    facts = list(wolves(150))
    assert share_right(estimate(facts), facts) < 0.5
    assert share_right(estimate(collapsed(facts)), facts) > 0.9


def test_what_people_decided_tells_whom_to_believe() -> None:
    disputes = [said(DATES, None, daily="right", weekly="wrong") for _ in range(3)]
    decided = [said(DATES, "right", daily="right", weekly="wrong") for _ in range(20)]
    before, after = estimate(disputes), estimate([*disputes, *decided])
    assert before.probabilities[0] == {"right": 500, "wrong": 500}
    assert after.probabilities[0]["right"] > 800
    assert after.probabilities[-1] == {"right": 1000, "wrong": 0}
    assert after.reliability["daily", DATES].rate > after.reliability["weekly", DATES].rate


def test_a_truth_that_nobody_told_makes_all_wrong() -> None:
    found = estimate([said(DATES, "neither", daily="a", weekly="b") for _ in range(30)])
    assert found.probabilities[0] == {"a": 0, "b": 0, "neither": 1000}
    assert found.reliability["daily", DATES].rate < 200


def test_a_coarse_date_is_right_where_the_finer_one_is() -> None:
    values = {"2013": [("daily",)], "2013-10": [("weekly",)], "2012": [("other",)]}
    fact = Told(DATES, values, "2013-10", {"2013": ("2013-10",)})
    known = estimate([fact] * 20).reliability
    assert known["daily", DATES].rate == known["weekly", DATES].rate > known["other", DATES].rate


def test_the_interval_narrows_with_the_facts() -> None:
    few, many = (estimate([said(DATES, "right", daily="right", weekly="right")] * n) for n in (5, 200))
    one, other = few.reliability["daily", DATES], many.reliability["daily", DATES]
    assert (one.facts, other.facts) == (5, 200)
    assert one.low <= one.rate <= one.high
    assert other.high - other.low < one.high - one.low


def test_little_is_said_of_a_source_that_little_is_known_of() -> None:
    elsewhere = [said(DATES, "right", daily="right", weekly="right")] * 200
    found = estimate([*elsewhere, said(COUNTS, "right", daily="right", weekly="wrong")])
    known = found.reliability["daily", COUNTS]
    assert (known.rate, known.facts) == (867, 1)
    assert (known.low, known.high) == (pytest.approx(480, abs=10), 1000)


def test_a_source_that_is_alone_with_its_facts_cannot_be_judged() -> None:
    assert estimate([said(DATES, None, daily="right")] * 10).reliability == {}


def test_nothing_told_is_nothing_known() -> None:
    assert (estimate([]).probabilities, estimate([]).reliability) == ([], {})


def test_one_fact_by_itself_is_weighed_the_same_way() -> None:
    facts = list(specialists(400))
    found = estimate(facts)
    for told, likely in zip(facts, found.probabilities, strict=True):
        # What is told of a source is its own record in the field: that much the two ways may differ.
        alone = probabilities(told, lambda source: found.reliability[source, told.field].rate / 1000)  # noqa: B023
        assert likely == {key: pytest.approx(value * 1000, abs=30) for key, value in alone.items()}


SOURCES = st.sampled_from(["a", "b", "c", "d"])
FACTS = st.builds(
    lambda field, by_source, truth: said(field, truth, **by_source),
    st.sampled_from([DATES, COUNTS]),
    st.dictionaries(SOURCES, st.sampled_from(["1", "2", "3"]), min_size=1),
    st.none() | st.sampled_from(["1", "2", "4"]),
)


@given(st.lists(FACTS, max_size=25))
@settings(max_examples=60, deadline=None)
def test_probabilities_never_add_up_to_more_than_certain(facts: list[Told]) -> None:
    found = estimate(facts)
    assert len(found.probabilities) == len(facts)
    assert all(0 <= p <= 1000 for likely in found.probabilities for p in likely.values())
    assert all(sum(likely.values()) <= 1000 for likely in found.probabilities)
    assert all(0 <= r.low <= r.high <= 1000 for r in found.reliability.values())


@given(st.lists(FACTS, max_size=25), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_facts_and_sources_changes_nothing(facts: list[Told], chance: random.Random) -> None:
    order = list(range(len(facts)))
    chance.shuffle(order)
    turned = [Told(f.field, {k: list(reversed(v)) for k, v in reversed(f.values.items())}, f.truth) for f in facts]
    one, other = estimate(facts), estimate([turned[at] for at in order])
    for place, at in enumerate(order):
        assert other.probabilities[place] == pytest.approx(one.probabilities[at], abs=1)
    assert other.reliability.keys() == one.reliability.keys()
    for pair, known in other.reliability.items():
        assert known.rate == pytest.approx(one.reliability[pair].rate, abs=1)
