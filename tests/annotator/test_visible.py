"""What cannot be seen is seen."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.visible import SIGN, apart, line, name, visible


@pytest.mark.parametrize("hidden", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200c\u200d\u200e"])
def test_marks_of_direction_and_zero_widths_are_signs(hidden: str) -> None:
    assert visible(f"báo{hidden}fdp.exe") == f"báo{SIGN}fdp.exe"


@pytest.mark.parametrize("hidden", [*"\x00\x07\x1b\x7f\x9b\xad\u3164\u2800\ufeff\ufff9\U000e0041\ud800", "\ufe0f"])
def test_controls_blank_letters_and_halves_are_signs(hidden: str) -> None:
    assert visible(f"a{hidden}b") == f"a{SIGN}b"


@pytest.mark.parametrize(
    "words", ["Thành phố Vinh", "hòa bình — 12 %", "dòng\nhai\tcột", "👨‍👩‍👧 ❤️", "日本 ١٢ עברית", "e\u0323\u0302"]
)
def test_what_is_seen_stays(words: str) -> None:
    assert visible(words) == words


def test_a_storm_of_marks_keeps_to_its_line() -> None:
    assert visible("a" + "\u0301" * 7) == "a" + "\u0301" * 4 + SIGN * 3


def test_a_name_is_one_line() -> None:
    assert name("a\nb\tc\r.txt") == f"a{SIGN}b{SIGN}c{SIGN}.txt"


def test_what_is_written_from_the_right_is_kept_to_itself() -> None:
    assert apart("עברית") == "\u2068עברית\u2069"
    assert apart("\u202eVinh") == f"{SIGN}Vinh"


@given(st.text())
def test_offsets_hold_and_once_is_enough(words: str) -> None:
    seen = visible(words)
    assert len(seen) == len(words)
    assert visible(seen) == seen


@pytest.mark.parametrize("hidden", ["\u0301", "\u202e", "\u200d", "\ufe0f", "a\u0301"])
def test_a_megabyte_of_it_takes_no_time(hidden: str) -> None:
    began = time.process_time()
    visible(hidden * (1_000_000 // len(hidden)))
    assert time.process_time() - began < 3


HEBREW, TURNED = "\u05d0\u05d1", "a\u202eb"


def test_a_sentence_keeps_what_sets_the_words_in_it_apart() -> None:
    told = f"Mở {apart(HEBREW)}: {apart(TURNED)}"
    assert line(told) == told == "Mở \u2068\u05d0\u05d1\u2069: a◌b"
    assert line("Mở \u202e\u2066x\u2069") == "Mở ◌◌x\u2069"
    assert line("Mo x") == "Mo x"
