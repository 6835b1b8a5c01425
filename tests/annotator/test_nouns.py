"""Where counted noun phrases end."""

from __future__ import annotations

import pytest

from annotator.nouns import is_compound, phrase_end


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("trường học được khánh thành", "trường học"),
        ("thành phố thành viên thuộc", "thành phố thành viên"),
        ("tổ dân phố học tập (77%)", "tổ dân phố học tập"),
        ("người chết, mất tích do bão", "người chết, mất tích"),
        ("người dân ở vùng lũ", "người dân"),
        ("ngôi nhà bị tốc mái", "ngôi nhà"),
        ("huy chương Vàng và", "huy chương Vàng"),
        ("tiêu chí liên quan", "tiêu chí"),
        ("đại diện từ Việt Nam", "đại diện"),
        ("HCV, 3 HCB", "HCV"),
        ("bị cáo kháng cáo", "bị cáo"),
        ("quốc gia tranh tài ở", "quốc gia"),
        ("xe chữa cháy đến", "xe chữa cháy"),
        ("trẻ tử vong vì", "trẻ tử vong"),
        ("robot của", "robot"),
        ("phường, xã, thị trấn đều", "phường, xã, thị trấn"),
    ],
)
def test_the_phrase_is_head_and_compound(text: str, phrase: str) -> None:
    end = phrase_end(text, 0)
    assert end is not None
    assert text[:end] == phrase


@pytest.mark.parametrize("text", ["của Việt Nam", "trong số đó", "đã tham gia", "là thành viên", "", ", 5", "Hà Nội"])
def test_what_is_no_noun(text: str) -> None:
    assert phrase_end(text, 0) is None


def test_compounds_are_known() -> None:
    assert is_compound("năm học")
    assert not is_compound("năm người")
