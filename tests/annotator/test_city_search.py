"""What is offered while the name of a city is being typed."""

from __future__ import annotations

import pytest

from annotator.city_search import bare, search
from annotator.model import City

SEO_GU, HOI_AN = City("Seo-gu", "KR"), City("Hội An", "VN", "Quảng Nam")
KNOWN = (SEO_GU, HOI_AN, City("Vinh", "VN", "Nghệ An"))


def names(words: str) -> list[str]:
    return [found.city.name for found in search(words, KNOWN)]


@pytest.mark.parametrize(
    ("typed", "name", "country"),
    [
        ("Vinh", "Vinh", "VN"),
        ("vinh (nghe an)", "Vinh", "VN"),
        ("Vinh, Nghệ An", "Vinh", "VN"),
        ("tp vinh", "Vinh", "VN"),
        ("hue", "Huế", "VN"),
        ("da nang", "Đà Nẵng", "VN"),
        ("TP. Đà Nẵng", "Đà Nẵng", "VN"),
        ("sài gòn", "Thành phố Hồ Chí Minh", "VN"),
        ("băng cốc", "Bangkok", "TH"),
        ("seo-gu", "Seo-gu", "KR"),
        ("Seo gu (Hàn Quốc)", "Seo-gu", "KR"),
    ],
)
def test_a_whole_name_is_a_city_at_once(typed: str, name: str, country: str) -> None:
    first = search(typed, KNOWN)[0]
    assert (first.city.name, first.city.country, first.whole) == (name, country, True)


def test_a_part_is_no_city_yet_and_the_projects_own_come_first() -> None:
    found = search("h", KNOWN)
    assert (found[0].city, found[0].used) == (HOI_AN, True)
    assert not any(one.whole for one in found)
    assert "Hà Nội" in names("h")


def test_one_word_finds_what_is_written_in_two() -> None:
    assert names("seogu")[0] == "Seo-gu"


def test_a_city_of_the_project_is_offered_once_with_what_the_gazetteer_knows_of_it() -> None:
    vinh = [found for found in search("vinh", KNOWN) if found.city.name == "Vinh"]
    assert len(vinh) == 1
    assert vinh[0].used
    assert vinh[0].place is not None
    assert vinh[0].place.valid_until == "2025-06-30"


def test_the_other_name_that_matched_is_told() -> None:
    assert search("sai g", ())[0].alias == "Sài Gòn"


def test_nothing_is_offered_for_nothing_or_for_what_nobody_knows() -> None:
    assert search("", KNOWN) == search("  ", KNOWN) == search("xyzqw", KNOWN) == []


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Seogu", ("Seogu", "")),
        ("thành phố Seogu (Hàn Quốc)", ("Seogu", "Hàn Quốc")),
        ("Vinh, Nghệ An", ("Vinh", "Nghệ An")),
    ],
)
def test_name_and_region_are_told_apart(typed: str, parts: tuple[str, str]) -> None:
    assert bare(typed) == parts
