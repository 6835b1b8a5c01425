"""The frozen tables and the look-ups on them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from annotator import gazetteer
from annotator.gazetteer import tables
from annotator.model import City
from annotator.text import fold_tone

SEEDS = Path(__file__).parents[2] / "seeds"


def test_the_table_is_small_and_well_formed() -> None:
    path = SEEDS / "gazetteer.tsv"
    assert path.stat().st_size <= 2_000_000
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    assert {len(row) for row in rows} == {11}
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


def rows_of(name: str) -> list[list[str]]:
    """The rows of a frozen table."""
    return [line.split("\t") for line in (SEEDS / name).read_text(encoding="utf-8").splitlines()[1:]]


def test_the_units_of_both_eras_are_as_many_as_there_were() -> None:
    last_day = [row for row in rows_of("gazetteer.tsv") if row[9] == "2025-06-30"]
    assert sum(row[3] == "city" for row in last_day) == 87
    assert sum(row[3] == "town" for row in last_day) == 52
    provinces = [row for row in rows_of("gazetteer_provinces.tsv") if row[3] in ("", "2025-06-30")]
    assert len(provinces) == 63
    assert len({now for _, _, now, _, _ in provinces}) == 34
    assert sum(row[3] == "2025-06-30" for row in provinces) == 63 - 34
    assert {row[0] for row in provinces if row[1] == "municipality"} == {
        place.city.name for row in provinces for place in gazetteer.places(row[0]) if place.rank == "municipality"
    }


def test_a_place_tells_its_standing_on_a_day() -> None:
    (sa_dec,) = gazetteer.places("Sa Đéc")
    assert (sa_dec.valid_until, sa_dec.city.within, sa_dec.within_now) == ("2025-06-30", "Đồng Tháp", "Đồng Tháp")
    assert (sa_dec.is_valid("2025-06-30"), sa_dec.is_valid("2025-07-01")) == (True, False)
    (vung_tau,) = gazetteer.places("Vũng Tàu")
    assert (vung_tau.city.within, vung_tau.within_now) == ("Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh")
    assert [p.valid_until for p in gazetteer.places("Đà Nẵng")] == [""]
    assert gazetteer.places("Sa Đéc", on="2026-01-01") == ()


@pytest.mark.parametrize(
    ("name", "day", "rank", "within"),
    [
        ("Huế", "2024-12-31", "city", "Thừa Thiên Huế"),
        ("Huế", "2025-01-01", "municipality", None),
        ("Huế", "2026-01-01", "municipality", None),
        ("Phú Mỹ", "2025-02-28", "town", "Bà Rịa - Vũng Tàu"),
        ("Phú Mỹ", "2025-03-01", "city", "Bà Rịa - Vũng Tàu"),
        ("Hải Phòng", "2026-01-01", "municipality", None),
        ("Ninh Bình", "2024-12-31", "city", "Ninh Bình"),
    ],
)
def test_a_day_decides_what_a_name_was(name: str, day: str, rank: str, within: str | None) -> None:
    assert [(p.rank, p.city.within) for p in gazetteer.places(name, on=day)] == [(rank, within)]
    assert len(gazetteer.places(name)) == 1


@pytest.mark.parametrize(
    ("said", "covered"),
    [
        ("An Giang", {"An Giang", "Kiên Giang"}),
        ("tỉnh Kiên Giang cũ", {"Kiên Giang"}),
        ("TP.HCM", {"Thành phố Hồ Chí Minh", "Bình Dương", "Bà Rịa - Vũng Tàu"}),
        ("nay thuộc TP Hồ Chí Minh", {"Thành phố Hồ Chí Minh", "Bình Dương", "Bà Rịa - Vũng Tàu"}),
        ("Lâm Đồng mới", {"Lâm Đồng", "Bình Thuận", "Đắk Nông"}),
        ("Sơn Tây, Trung Quốc", {"CN"}),
        ("Nghệ An, Việt Nam", {"Nghệ An"}),
        ("Thái Lan", {"TH"}),
        ("trừ trẻ em", set()),
    ],
)
def test_what_is_said_beside_a_city_covers_provinces_of_both_eras(said: str, covered: set[str]) -> None:
    assert gazetteer.regions(said) == covered


@pytest.mark.parametrize(
    ("typed", "within"),
    [("Rạch Giá", "An Giang"), ("Vũng Tàu", "TP.HCM"), ("Bến Tre", "Vĩnh Long"), ("Sa Đéc", "Đồng Tháp")],
)
def test_a_province_of_today_leads_to_the_same_city(typed: str, within: str) -> None:
    assert gazetteer.look_up(typed, near=[within]) == gazetteer.places(typed)[0].city
    assert [hit.place.city.name for hit in gazetteer.search(f"{typed} {within.replace('TP.HCM', 'ho chi minh')}")] == [
        typed
    ]


def test_what_is_no_city_is_unknown() -> None:
    assert gazetteer.look_up("Chưa Từng Có") is None
    assert gazetteer.province("Thừa Thiên - Huế") == "Thừa Thiên Huế"
    assert gazetteer.province("Hà Nội") is None
    assert (gazetteer.country("Hàn Quốc"), gazetteer.country("Nhật"), gazetteer.country("Vinh")) == ("KR", "JP", None)


def test_loading_is_quick() -> None:
    tables.cities.cache_clear()
    tables.by_key.cache_clear()
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


def test_a_search_offers_a_city_once_whatever_it_was_before() -> None:
    assert [name for name, _, _ in found("huế")].count("Huế") == 1
    assert [hit.place.rank for hit in gazetteer.search("phu my")] == ["city"]


def test_names_of_the_table_place_their_tones_as_keys_do() -> None:
    # The search compares typed marks with the table as it stands; only Portuguese places some of them otherwise.
    names = [row[0] for row in rows_of("gazetteer.tsv")]
    assert [name for name in names if fold_tone(name) != name] == []
