"""Sources that give themselves away as copies."""

from __future__ import annotations

from annotator.truth.copying import collapsed, copies
from annotator.truth.odds import Told

FIELD = ("storm", "dead")


def fact(**by_source: str) -> Told:
    values: dict[str, list[tuple[str, ...]]] = {}
    for source, value in by_source.items():
        values.setdefault(value, []).append((source,))
    return Told(FIELD, values)


SHARED = fact(x="wrong", y="wrong", a="right", b="right", c="right")
APART = fact(x="odd", y="queer", a="right", b="right", c="right")
OF_ONE_MIND = fact(x="one", y="one", a="other")


def test_thirty_shared_mistakes_make_copies() -> None:
    assert copies([SHARED] * 29) == {}
    assert copies([SHARED] * 30) == {"x": "x", "y": "x"}


def test_mistakes_that_meet_by_chance_do_not() -> None:
    others = fact(x="right", y="right", a="slip", b="odd", c="right")
    assert copies([SHARED] * 40 + [APART] * 60 + [others] * 2) == {}


def test_copies_that_win_every_vote_never_differ() -> None:
    assert copies([OF_ONE_MIND] * 99) == {}
    assert copies([OF_ONE_MIND] * 100) == {"x": "x", "y": "x"}


def test_what_nobody_disputes_tells_nothing() -> None:
    assert copies([fact(x="right", y="right")] * 200) == {}


def test_copies_speak_with_one_voice_where_they_say_the_same() -> None:
    facts = collapsed([*[SHARED] * 30, APART])
    assert facts[0].values["wrong"] == [("x", "y")]
    assert facts[0].values["right"] == [("a",), ("b",), ("c",)]
    assert (facts[-1].values["odd"], facts[-1].values["queer"]) == ([("x",)], [("y",)])
