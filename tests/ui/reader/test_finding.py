"""Words are found however they are spelled."""

from __future__ import annotations

import unicodedata

import pytest

from ui.reader.finding import Folds

TEXT = "Thành phố Hoà Bình và Đà Nẵng. Thành\nphố Hòa Bình; thanh pho Da Nang, ĐÀ NẴNG."


def found(words: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in Folds(text).hits(words)]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("da nang", ["Đà Nẵng", "Da Nang", "ĐÀ NẴNG"]),
        ("đà nẵng", ["Đà Nẵng", "ĐÀ NẴNG"]),
        ("thanh pho", ["Thành phố", "Thành\nphố", "thanh pho"]),
        ("hòa bình", ["Hoà Bình", "Hòa Bình"]),
        (unicodedata.normalize("NFD", "Đà Nẵng"), ["Đà Nẵng", "ĐÀ NẴNG"]),
        ("  ", []),
        ("Cần Thơ", []),
        ("(", []),
    ],
)
def test_marks_case_blanks_and_the_place_of_the_tone_do_not_matter(words: str, places: list[str]) -> None:
    assert found(words) == places


def test_typed_marks_do_not_count_where_the_text_has_none() -> None:
    assert found("đà nẵng", "ve Da Nang") == ["Da Nang"]


def test_offsets_hold_behind_letters_that_grow_and_wide_characters() -> None:
    assert found("hà nội", "İ 😀 ŉ Hà Nội") == ["Hà Nội"]


def test_signs_are_meant_as_they_are_typed() -> None:
    assert found("1.0", "100 và 1.000") == ["1.0"]
