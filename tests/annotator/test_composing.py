"""Composing cluster by cluster equals composing the whole."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.composing import compose

_CHANGING = [
    chr(code)
    for code in range(0x110000)
    if unicodedata.combining(chr(code)) or unicodedata.normalize("NFD", chr(code)) != chr(code)
]
_CHARACTERS = st.one_of(st.sampled_from(_CHANGING), st.sampled_from("aeouđươ\u1100\u1161\u11a8\u09c7\u09be\ud800"))


@settings(deadline=None)
@given(st.text(_CHARACTERS, max_size=25))
def test_clusters_compose_as_the_whole(text: str) -> None:
    assert compose(text).text == unicodedata.normalize("NFC", text)


def test_every_character_composes_alone() -> None:
    for character in _CHANGING:
        assert compose("a" + character).text == unicodedata.normalize("NFC", "a" + character)


def test_heaps_of_marks_are_cut() -> None:
    assert len(compose("a" + "\u0323\u0301" * 1000).text) <= 31
