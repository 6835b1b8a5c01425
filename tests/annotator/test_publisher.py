"""Naming the outlet of an article."""

from __future__ import annotations

import pytest

from annotator.publisher import publisher


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Một tin\nBáo Mẫu A (bài mẫu) | 08:30 | 15/02/2024 GMT+7\n\nBài.", "Báo Mẫu A (bài mẫu)"),
        ("Một tin\nBáo Mẫu B\nThứ sáu, 16/2/2024 | 9:15\n\nBài.", "Báo Mẫu B"),
        ("Một tin\nThứ sáu, 16/2/2024 | 9:15\n\nBài.", ""),
        ("Giá | lượng | 2024\nBài.", ""),
        ("Một câu dài kết thúc bằng dấu chấm.\nNgày 14/2, UNESCO công bố.", ""),
        ("", ""),
    ],
)
def test_the_header_names_the_outlet(text: str, name: str) -> None:
    source = publisher("", "", text)
    assert (source.name if source else "") == name


def test_what_is_told_comes_first_and_the_domain_last() -> None:
    header = "Một tin\nBáo Mẫu A | 08:30 | 15/02/2024\n"
    told = publisher("Báo Mẫu Đ", "https://www.mau.example/tin", header)
    assert told is not None
    assert (told.name, told.domain) == ("Báo Mẫu Đ", "mau.example")
    by_address = publisher("", "https://www.mau.example/tin", "Bài.")
    assert by_address is not None
    assert by_address.name == "mau.example"


def test_an_address_that_is_none_names_nobody() -> None:
    assert publisher("", "http://[::1", "Văn bản.") is None
    assert publisher("", "http://[bao.vn]/tin", "Văn bản.") is None
