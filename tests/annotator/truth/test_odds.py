"""How likely each value of one fact is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from annotator.truth.odds import Told, Voice, probabilities


def told(values: Mapping[str, Sequence[Voice]], **known: object) -> Told:
    return Told(("storm", "dead"), values, **known)  # type: ignore[arg-type]


def test_two_voices_for_one_value_outweigh_the_one_against_it_but_not_by_much() -> None:
    found = probabilities(told({"a": [("x",), ("y",)], "b": [("z",)]}), lambda _: 0.8)
    assert found == {"a": pytest.approx(0.8), "b": pytest.approx(0.2)}


def test_a_reliable_voice_outweighs_two_poor_ones() -> None:
    rates = {"x": 0.97, "y": 0.6, "z": 0.6}
    found = probabilities(told({"a": [("x",)], "b": [("y",), ("z",)]}), rates.__getitem__)
    assert found["a"] > 0.9


def test_sources_that_speak_as_one_weigh_as_one() -> None:
    copied = probabilities(told({"a": [("x", "y", "z")], "b": [("w",)]}), lambda _: 0.8)
    assert copied == {"a": pytest.approx(0.5), "b": pytest.approx(0.5)}


def test_no_word_counts_against_what_it_says() -> None:
    liar = probabilities(told({"a": [("x",), ("liar",)], "b": [("y",)]}), lambda s: 0.1 if s == "liar" else 0.8)
    assert liar["a"] >= liar["b"]


def test_a_coarser_value_votes_for_the_finer_and_not_the_other_way_round() -> None:
    values: Mapping[str, Sequence[Voice]] = {"2013": [("x",), ("y",)], "2013-10": [("z",)], "2012": [("w",)]}
    found = probabilities(told(values, finer={"2013": ("2013-10",)}), lambda _: 0.8)
    assert max(found, key=lambda key: found[key]) == "2013-10"
    assert found["2013-10"] > 0.9


def test_scattered_mistakes_tell_more_than_a_common_one() -> None:
    common = probabilities(told({"a": [("1",), ("2",), ("3",)], "b": [("4",), ("5",)]}), lambda _: 0.8)
    scattered = probabilities(told({"a": [("1",), ("2",), ("3",)], "b": [("4",)], "c": [("5",)]}), lambda _: 0.8)
    assert scattered["b"] < common["b"]


def test_what_a_person_decided_is_certain() -> None:
    values: Mapping[str, Sequence[Voice]] = {"a": [("x",)], "b": [("y",)]}
    assert probabilities(told(values, truth="b"), lambda _: 0.8) == {"a": 0.0, "b": 1.0}
    assert probabilities(told(values, truth="nobody said this"), lambda _: 0.8) == {"a": 0.0, "b": 0.0}


def test_nothing_told_is_nothing_likely() -> None:
    assert probabilities(told({}), lambda _: 0.8) == {}
