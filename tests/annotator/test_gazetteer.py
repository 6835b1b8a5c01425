"""The frozen tables and the look-ups on them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from annotator import gazetteer
from annotator.model import City

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
