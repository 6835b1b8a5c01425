"""Numbers whose noun stands earlier."""

from __future__ import annotations

import pytest

from annotator.ellipsis import recovered_unit


@pytest.mark.parametrize(
    ("before", "number", "after", "unit"),
    [
        ("nâng tổng số thành viên của khối lên ", "5", ".", "thành viên"),
        ("Số người chết do bão đã lên ", "58", ", theo", "người chết"),
        ("tổng_số thành_viên là ", "12", " .", "thành viên"),
        ("Số người chết đã lên ", "58", " trường", None),
        ("Số điện thoại là ", "113", ".", None),
        ("Bão số 3 mạnh lên ", "5", ".", None),
        ("Số người chết tăng. Mực nước lên ", "5", ".", None),
    ],
)
def test_the_noun_is_recovered_from_its_sentence(before: str, number: str, after: str, unit: str | None) -> None:
    text = before + number + after
    assert recovered_unit(text, outer=len(before), end=len(before) + len(number)) == unit
