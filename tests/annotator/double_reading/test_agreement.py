"""Coefficients beside those of a library that we may not ship, and by hand."""

from __future__ import annotations

import time
from collections import Counter

import krippendorff
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.double_reading import Marked, agreements, pair, span_agreements
from annotator.double_reading.agreement import interval, kappa, nominal
from annotator.model import ArticleId, PartialDate
from tests.annotator.double_reading.test_pairing import count, read

Said = list[tuple[int, int]]


@settings(deadline=None)  # the first example loads the library
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=2, max_size=30))
def test_alpha_is_that_of_the_library_named_after_it(said: Said) -> None:
    ours, squared = nominal(Counter(said)), interval(said)
    if len({one for told in said for one in told}) < 2:
        assert ours is squared is None
        return
    table = [[told[0] for told in said], [told[1] for told in said]]
    assert ours == pytest.approx(krippendorff.alpha(table, level_of_measurement="nominal"))
    assert squared == pytest.approx(krippendorff.alpha(table, level_of_measurement="interval"))


def test_kappa_is_the_one_that_cohen_reckoned() -> None:
    # 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed .7, by chance .5.
    said = [(1, 1)] * 20 + [(1, 0)] * 5 + [(0, 1)] * 10 + [(0, 0)] * 15
    assert kappa(Counter(said)) == pytest.approx(0.4)


def test_each_table_and_field_has_its_own_figures() -> None:
    first = [read(count(356)), read(count(79), field="countries"), read(PartialDate("2012"), field="founded")]
    second = [read(count(356)), read(count(91), field="countries"), read(PartialDate("2012"), field="founded")]
    found = {(one.table, one.field): one for one in agreements(pair(first, second))}
    assert set(found) == {("", ""), ("counts", ""), *(("counts", name) for name in ("members", "countries", "founded"))}
    assert (found["", ""].units, found["", ""].same) == (3, 2)
    assert (found["counts", "countries"].units, found["counts", "countries"].same) == (1, 0)
    # One value only leaves chance nothing to do.
    assert found["counts", "members"].kappa is None
    # Numbers of several fields lie on no common scale.
    assert found["counts", ""].interval is None


def test_numbers_close_together_agree_more_at_the_interval_level() -> None:
    first = [read(count(n), at=n) for n in (10, 200, 3000)]
    second = [read(count(n), at=n - n % 10) for n in (10, 201, 3000)]
    (field,) = (one for one in agreements(pair(first, second)) if one.field)
    assert field.nominal is not None
    assert field.interval is not None
    assert field.interval > 0.999 > field.nominal


def test_agreement_on_what_to_mark() -> None:
    text = "Hà Nội và Vinh có 12 trường năm 2012"
    one, article = ArticleId(1), {ArticleId(1): text}
    mine = {one: [Marked(0, 6, "city"), Marked(10, 14, "city"), Marked(18, 20, "count")]}
    theirs = {one: [Marked(0, 6, "city"), Marked(18, 27, "count"), Marked(28, 36, "date")]}
    found = {one.kind: one for one in span_agreements(article, mine, theirs)}
    assert set(found) == {"", "city", "count", "date"}
    assert (found[""].first, found[""].second) == (3, 3)
    assert found[""].exact == pytest.approx(2 / 6)
    assert found[""].overlapping == pytest.approx(4 / 6)
    assert found[""].bounds == pytest.approx(2 / 4)
    assert found["date"].exact == 0
    assert found["date"].bounds is None
    # By hand: of 9 words "Vinh", "trường" and the two of the date are marked by one reader alone.
    assert found[""].alpha is not None
    assert 0 < found[""].alpha < 1


def test_nothing_marked_is_no_agreement_and_no_disagreement() -> None:
    (found,) = span_agreements({ArticleId(1): "một hai ba"}, {}, {})
    assert found.exact is found.overlapping is found.bounds is found.alpha is None


def test_days_of_one_week_lie_on_their_scale_as_exactly_as_their_places_in_it() -> None:
    week = [(0, 0), (1, 2), (3, 3), (4, 6), (5, 5)]
    days = [(738_000 + one, 738_000 + other) for one, other in week]
    assert interval(days) == pytest.approx(interval(week), abs=1e-9)


def test_five_hundred_articles_take_no_longer_than_there_are_words_in_them() -> None:
    values = [(f"{at}", f"{at + at % 7}") for at in range(20_000)]
    begun = time.process_time()
    found = nominal(Counter(values))
    # Each label compared with every other would take minutes.
    assert time.process_time() - begun < 2
    assert found is not None
    assert 0 < found < 1
