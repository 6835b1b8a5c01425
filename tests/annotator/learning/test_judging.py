"""Lessons come out the same whether decisions are judged as they are counted or all at the end."""

from __future__ import annotations

from annotator.learning import Decision, Tally, learn
from annotator.learning.decisions import Topic
from annotator.model import City

SAID = [
    Decision(Topic.NAME, "hwasong", City("Hwasong", "KR"), "Hwasong", own=True),
    Decision(Topic.NAME, "hwasong", City("Hwasong", "KR"), "Hwasong", own=True),
    Decision(Topic.NAME, "goyang", City("Goyang", "KR"), "Goyang", own=True),
    Decision(Topic.NAME, "goyang", City("Goyang", "KR"), "Goyang", yes=False),
]


def test_judging_bit_by_bit_comes_to_the_same() -> None:
    tally = Tally()
    for one in SAID:
        tally.add([one])
        tally.judge()
    assert tally.lessons() == learn(SAID)
    assert tally.lessons() is tally.lessons()


def test_news_are_the_touched_words_that_say_something_else() -> None:
    tally = Tally()
    tally.add(SAID[:1])
    before = tally.lessons()
    tally.add(SAID[1:3])
    touched = tally.touched
    assert {words for _, words in touched} == {"hwasong", "goyang"}
    now = tally.lessons()
    assert now.news(before, touched) == {"Hwasong", "Goyang"}
    assert now.news(now, touched) == frozenset()
    tally.take(SAID[2:3])
    touched = tally.touched
    assert tally.lessons().news(now, touched) == {"Goyang"}
