"""A sorted list in blocks is, after each change, what sorting everything anew gives."""

from __future__ import annotations

import random
from bisect import bisect_left

import pytest

from annotator.deriving.ordered import Frozen, Ordered

Key = tuple[int, str]


@pytest.mark.parametrize("seed", range(6))
def test_it_is_sorted_after_each_change_and_what_was_handed_out_stays(seed: int) -> None:
    chance = random.Random(seed)
    # Up to a thousand and some changes at once, and thousands of values: several blocks that split and go.
    kept: Ordered[Key, int] = Ordered()
    told: dict[Key, int] = {}
    handed: list[tuple[Frozen[int], list[int]]] = []
    for turn in range(150):
        size = chance.choice([1, 1, 2, 5, 40, 900])
        gone = chance.sample(sorted(told), k=min(len(told), chance.choice([0, 1, 3, size, len(told) // 2])))
        come = {(chance.randrange(6000), chance.choice("ab")): turn * 10_000 + n for n in range(size)}
        kept.change(gone, come)
        for key in gone:
            told.pop(key, None)
        told.update(come)
        values = [told[key] for key in sorted(told)]
        assert kept.all() == values
        for key in (*gone[:3], *list(come)[:3], (-1, "a"), (9999, "b")):
            assert kept.get(key) == told.get(key)
        handed.append((kept.all(), values))
    assert all(list(then) == values for then, values in handed)
    kept.change(list(told), {})
    assert kept.all() == []


def test_what_is_handed_out_is_a_sequence() -> None:
    kept: Ordered[Key, int] = Ordered()
    kept.change((), {(number, ""): number for number in range(2500)})
    found, wanted = kept.all(), list(range(2500))
    assert [found[at] for at in range(-2500, 2500)] == wanted + wanted
    assert found[990:2010:7] == wanted[990:2010:7]
    assert bisect_left(found, 1999) == 1999
    assert wanted == found != wanted[1:]
    assert found != 1
    assert hash(found) == hash(tuple(wanted))
    for at in (2500, -2501):
        with pytest.raises(IndexError):
            found[at]


def test_many_values_that_come_one_by_one_stand_in_blocks() -> None:
    kept: Ordered[Key, int] = Ordered()
    for number in random.Random(1).sample(range(5000), k=5000):
        kept.change((), {(number, ""): number})
    assert kept.all() == list(range(5000))
    assert len(kept.all()[:]) == 5000
