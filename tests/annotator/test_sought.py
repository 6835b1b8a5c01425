"""What is typed into the search, and where a text has it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.sought import read, stored

TEXT = "Hoà Bình là một tỉnh. Thành phố Sa Đéc và thành phố Vinh cùng gia nhập. Sa mạc ở xa. Đéc là đéc."


def words(typed: str) -> list[str]:
    text = TEXT
    return [text[start:end] for start, end in read(typed).places(text)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sa dec", "Sa Đéc"),
        ("SA ĐÉC", "Sa Đéc"),
        ("Sa_Đéc", "Sa Đéc"),
        ("Sa\u0301 de\u0301", "Sa Đéc"),
        ("sa đ", "Sa Đéc"),
        ("hòa bình", "Hoà Bình"),
        ("hoà b", "Hoà Bình"),
        ("hoa bi", "Hoà Bình"),
        ('"thành phố vinh"', "thành phố Vinh"),
        ("“thành phố v", "thành phố Vinh"),
    ],
)
def test_marks_case_and_places_of_tones_are_optional(typed: str, found: str) -> None:
    assert words(typed)[0] == found


def test_a_blank_or_a_quote_ends_the_last_word() -> None:
    assert words("sa") == ["Sa", "Sa"]
    assert words("thanh ph") == ["Thành phố", "thành phố"]
    assert words("thanh ph ") == ["Thành", "thành"]
    assert words('"thanh ph"') == []


def test_what_is_spelt_as_typed_comes_first() -> None:
    text = "Bán hàng. Bạn bè. Bàn ghế."
    assert [text[slice(*place)] for place in read("bàn").places(text)] == ["Bàn", "Bán", "Bạn"]


def test_words_that_stand_apart_are_shown_where_most_are_near() -> None:
    text = "Vinh. " + "x " * 400 + "Ở Vinh có hai trường học lớn."
    start, end = read("vinh lớn").places(text)[0]
    assert (text[start:end], start > 400) == ("Vinh", True)


def test_values_are_sought_as_they_are_stored() -> None:
    assert stored("1.234.567") == ("1234567",)
    assert stored("14/2/2024") == ("2024-02-14",)
    assert stored("Hà Nội") == ()


@given(st.text(), st.text(max_size=200))
def test_nothing_that_is_typed_breaks_it(typed: str, text: str) -> None:
    wanted = read(typed)
    for start, end in wanted.places(text):
        assert 0 <= start < end <= len(text)
    stored(typed)


def test_a_long_text_takes_no_longer_than_a_frame_or_two() -> None:
    text = "an bình an lạc " * 70_000
    begun = time.process_time()
    assert read("bình lạc").places(text)
    assert time.process_time() - begun < 2
