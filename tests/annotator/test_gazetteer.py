"""The frozen tables and the look-ups on them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from annotator import gazetteer
from annotator.model import City
from annotator.text import fold_tone

SEEDS = Path(__file__).parents[2] / "seeds"


def test_the_table_is_small_and_well_formed() -> None:
    path = SEEDS / "gazetteer.tsv"
    assert path.stat().st_size <= 2_000_000
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    assert {len(row) for row in rows} == {8}
    assert rows[0][:3] == ["name", "country", "within"]
    assert all(row[0] and len(row[1]) == 2 and row[4] and row[6].isdigit() for row in rows[1:])


def test_vietnamese_cities_stand_with_their_provinces() -> None:
    rows = [line.split("\t") for line in (SEEDS / "gazetteer.tsv").read_text(encoding="utf-8").splitlines()]
    cities = [row for row in rows if row[1] == "VN"]
    assert sum(row[3] == "municipality" for row in cities) == 6
    for row in cities:
        assert row[3] == "municipality" or gazetteer.province(row[2]) or gazetteer.places(row[2])


@pytest.mark.parametrize(
    ("typed", "name", "country"),
    [
        ("Hanoi", "Hà Nội", "VN"),
        ("hoà bình", "Hòa Bình", "VN"),
        ("TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh", "VN"),
        ("TPHCM", "Thành phố Hồ Chí Minh", "VN"),
        ("Buôn Mê Thuột", "Buôn Ma Thuột", "VN"),
        ("Băng Cốc", "Bangkok", "TH"),
        ("Mát-xcơ-va", "Moscow", "RU"),
        ("Luân Đôn", "London", "GB"),
        ("Thẩm Dương", "Thẩm Dương", "CN"),
    ],
)
def test_spellings_lead_to_one_city(typed: str, name: str, country: str) -> None:
    city = gazetteer.look_up(typed)
    assert city is not None
    assert (city.name, city.country) == (name, country)


def test_a_country_nearby_decides_between_namesakes() -> None:
    assert gazetteer.look_up("Tây Ninh") == gazetteer.look_up("Tây Ninh", near=["Tây Ninh"])
    abroad = gazetteer.look_up("Tây Ninh", near=["Trung Quốc"])
    assert isinstance(abroad, City)
    assert abroad.latin == "Xining"


def test_what_is_no_city_is_unknown() -> None:
    assert gazetteer.look_up("Chưa Từng Có") is None
    assert gazetteer.province("Thừa Thiên - Huế") == "Thừa Thiên Huế"
    assert gazetteer.province("Hà Nội") is None
    assert (gazetteer.country("Hàn Quốc"), gazetteer.country("Nhật"), gazetteer.country("Vinh")) == ("KR", "JP", None)


def test_loading_is_quick() -> None:
    gazetteer._cities.cache_clear()
    start = time.perf_counter()
    gazetteer.places("Vinh")
    # Some 70 ms where this was written; the bound leaves room for a slow machine.
    assert time.perf_counter() - start < 0.5


def found(words: str) -> list[tuple[str, str | None, str]]:
    """Names, countries and matching aliases in the order in which a picker shows them."""
    return [(hit.place.city.name, hit.place.city.country, hit.alias) for hit in gazetteer.search(words)]


def test_a_search_finds_cities_by_the_beginning_of_any_word() -> None:
    assert found("thai ng")[:2] == [("Thái Nguyên", "VN", ""), ("Thái Nguyên", "CN", "")]
    assert ("Nha Trang", "VN", "") in found("tran")
    assert found("da lat") == found("Đà Lạt") == found("đà lạt")
    assert found("TP. Sơn La") == found("thanh pho son la") == [("Sơn La", "VN", "")]
    assert gazetteer.search("") == gazetteer.search("  ,") == gazetteer.search("qqq") == []
    assert len(gazetteer.search("n", limit=5)) == 5


def test_a_search_tells_the_other_name_that_matched() -> None:
    assert found("sai gon") == [("Thành phố Hồ Chí Minh", "VN", "Sài Gòn")]
    assert found("băng cốc")[0] == ("Bangkok", "TH", "Băng Cốc")
    assert found("pyong")[0] == ("Bình Nhưỡng", "KP", "Pyongyang")


def test_typed_marks_whole_names_vietnam_and_size_come_first() -> None:
    assert [name for name, _, _ in found("vĩnh")][:3] == ["Vĩnh Châu", "Vĩnh Long", "Vĩnh Yên"]
    assert found("vinh")[0] == ("Vinh", "VN", "")
    countries = [country == "VN" for _, country, _ in found("s")]
    assert countries == sorted(countries, reverse=True)
    assert [name for name, _, _ in found("san jo")][:2] == ["San Jose", "San Jose del Monte"]


def test_a_search_may_name_the_province_or_the_country() -> None:
    assert found("vinh nghe an") == found("Vinh (Nghệ An)") == [("Vinh", "VN", "")]
    assert found("Tây Ninh, Trung Quốc") == [("Tây Ninh", "CN", "")]


def test_a_search_answers_between_two_keys() -> None:
    gazetteer.search("a")
    started = time.process_time()
    for words in ("s", "n", "th", "vĩnh", "phan rang thap", "san jose costa", "xyz xyz", "a"):
        gazetteer.search(words)
    assert (time.process_time() - started) / 8 < 0.005


def test_names_of_the_table_place_their_tones_as_keys_do() -> None:
    # The search compares typed marks with the table as it stands.
    text = (SEEDS / "gazetteer.tsv").read_text(encoding="utf-8")
    assert fold_tone(text) == text
