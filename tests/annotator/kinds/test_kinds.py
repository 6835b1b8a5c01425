"""The contract that every kind keeps."""

from __future__ import annotations

from decimal import Decimal

import pytest

from annotator import kinds
from annotator.kinds import KINDS, Comparison, Kind
from annotator.model import City, PartialDate, Quantity, Text, Value

SAMPLES: dict[str, list[Value]] = {
    "city": [City("Cần Thơ", "VN", None, "Can Tho", 1586203), City("Lạ")],
    "date": [PartialDate("2024-02-14", year_inferred=True), PartialDate("2025/2035"), PartialDate("2024-Q3", True)],
    "count": [Quantity(Decimal("3000"), "hộ", approx="gần"), Quantity(Decimal("2.5"), "%", Decimal("3.25"))],
    "text": [Text("Đồng Tháp")],
}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_keeps_the_contract(kind: Kind) -> None:
    assert kinds.kind(kind.name) is kind
    for value in SAMPLES[kind.name]:
        assert kinds.of(value) is kind
        assert kinds.decode(kind.name, kinds.encode(value)) == value
        assert kinds.label(value)
        assert kinds.compare(value, value) is Comparison.SAME
        assert kinds.compare(value, Text("khác") if kind.name != "text" else Text("nữa")) is Comparison.DIFFERENT
    assert kind.parse("   ", None) is None
    assert kind.colour.startswith("#")
    assert kind.label.vi
    assert kind.label.en


def test_names_and_types_are_unique() -> None:
    assert len({kind.name for kind in KINDS}) == len({kind.holds for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2013", "2013-10", Comparison.COMPATIBLE),
        ("2013-10-12", "2013-Q4", Comparison.COMPATIBLE),
        ("2012", "2013", Comparison.DIFFERENT),
        ("2025/2035", "2030", Comparison.COMPATIBLE),
        ("2024-01/2024-06", "2024-Q2", Comparison.COMPATIBLE),
        ("2024-Q2", "2024-07", Comparison.DIFFERENT),
        ("2024-09-05/2024-09-07", "2024-09-06", Comparison.COMPATIBLE),
        ("2024-09-05/2024-09-07", "2024-09-07/2024-09-09", Comparison.DIFFERENT),
        ("2024-02-26/2024-03-03", "2024-02", Comparison.DIFFERENT),
        ("XXXX-09-18", "2023-09-18", Comparison.COMPATIBLE),
        ("XXXX-09-18", "2023-09-19", Comparison.DIFFERENT),
        ("2024-02-29", "2024-02-29", Comparison.SAME),
    ],
)
def test_dates_agree_by_containment(a: str, b: str, expected: Comparison) -> None:
    assert kinds.compare(PartialDate(a), PartialDate(b)) is expected
    assert kinds.compare(PartialDate(b), PartialDate(a)) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("hơn 390 triệu dân", "trên 390 triệu dân", Comparison.SAME),
        ("hơn 390 triệu", "392,5 triệu", Comparison.COMPATIBLE),
        ("356 thành phố", "425 thành phố", Comparison.DIFFERENT),
        ("356 thành phố", "357 thành phố", Comparison.DIFFERENT),
        ("356 thành phố", "356 thành viên", Comparison.SAME),
        ("390 triệu", "392,5 triệu", Comparison.COMPATIBLE),
        ("67%", "66,8%", Comparison.COMPATIBLE),
        ("67%", "67 người", Comparison.DIFFERENT),
        ("ít nhất 40 người", "58 người", Comparison.COMPATIBLE),
        ("dưới 40 người", "58 người", Comparison.DIFFERENT),
        ("trên dưới 50 người", "48 người", Comparison.COMPATIBLE),
        ("ngót nghét 50 người", "51 người", Comparison.DIFFERENT),
        ("hai triệu rưỡi lượt", "2,5 triệu lượt", Comparison.SAME),
        ("nửa triệu đồng", "500.000 đồng", Comparison.SAME),
        ("2-3 triệu đồng", "2,8 triệu đồng", Comparison.COMPATIBLE),
        ("12 km", "12.000 m", Comparison.COMPATIBLE),
        ("hơn 5 ha", "52.000 m2", Comparison.COMPATIBLE),
        ("1,5 tấn gạo", "1.500 kg gạo", Comparison.COMPATIBLE),
        ("1,5 tấn gạo", "1.500 kg muối", Comparison.DIFFERENT),
        ("hai tiếng", "120 phút", Comparison.COMPATIBLE),
        ("3 tấn", "2.000 kg", Comparison.DIFFERENT),
    ],
)
def test_counts_compare_as_intervals(a: str, b: str, expected: Comparison) -> None:
    first, second = (kinds.kind("count").parse(text, None) for text in (a, b))
    assert first is not None
    assert second is not None
    assert kinds.compare(first, second) is expected
    assert kinds.compare(second, first) is expected


@pytest.mark.parametrize("kind", ["city", "text"])
def test_names_are_the_same_wherever_their_tone_stands(kind: str) -> None:
    values = [kinds.decode(kind, {"name": name, "country": "VN", "text": name}) for name in ("Hòa Bình", "Hoà Bình")]
    assert kinds.compare(*values) is Comparison.SAME


def test_a_city_without_country_may_be_the_same() -> None:
    assert kinds.compare(City("Vinh", "VN"), City("vinh")) is Comparison.COMPATIBLE
    assert kinds.compare(City("Vinh", "VN"), City("Vinh", "VN", "Nghệ An")) is Comparison.SAME


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (PartialDate("2024-02-14"), "14/2/2024"),
        (PartialDate("2024-02"), "2/2024"),
        (PartialDate("2024-Q1"), "quý 1/2024"),
        (PartialDate("2025/2035"), "2025–2035"),
        (PartialDate("XXXX-09-18"), "18/9"),
        (Quantity(Decimal("390000000"), "dân", approx="hơn"), "hơn 390.000.000 dân"),
        (Quantity(Decimal("66.5"), "%"), "66,5%"),
        (Quantity(Decimal("3"), "người", Decimal("5")), "3–5 người"),
        (City("Sơn La", "VN", "Sơn La"), "Sơn La"),
    ],
)
def test_labels_are_written_the_vietnamese_way(value: Value, label: str) -> None:
    assert kinds.label(value) == label


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("TP.HCM", ("Thành phố Hồ Chí Minh", "VN", None)),
        ("thị xã Gò Công", ("Gò Công", "VN", "Tiền Giang")),
        ("Thái Nguyên (Trung Quốc)", ("Thái Nguyên", "CN", None)),
        ("Thái Nguyên, tỉnh Thái Nguyên", ("Thái Nguyên", "VN", "Thái Nguyên")),
        ("Rạch Giá (An Giang)", ("Rạch Giá", "VN", "Kiên Giang")),
        ("Vũng Tàu, TP.HCM", ("Vũng Tàu", "VN", "Bà Rịa - Vũng Tàu")),
        ("Saint Louis (Mỹ)", ("Saint Louis", "US", None)),
        ("Hong Kong, Trung Quốc", ("Hong Kong", "HK", None)),
        ("Làng Xa (Hàn Quốc)", ("Làng Xa", "KR", None)),
    ],
)
def test_a_typed_city_is_looked_up(typed: str, expected: tuple[str, str, str | None]) -> None:
    city = kinds.kind("city").parse(typed, None)
    assert isinstance(city, City)
    assert (city.name, city.country, city.within) == expected


@pytest.mark.parametrize(
    ("typed", "published_on", "iso"),
    [
        ("14/2", "2024-03-01", "2024-02-14"),
        ("9/2023", None, "2023-09"),
        ("2012", None, "2012"),
        ("2025/2035", None, "2025/2035"),
        ("hôm qua", "2024-03-01", "2024-02-29"),
        ("quý III/2023", None, "2023-Q3"),
        ("2024-02-14", None, "2024-02-14"),
        ("năm 2013", None, "2013"),
    ],
)
def test_a_typed_date_is_read(typed: str, published_on: str | None, iso: str) -> None:
    value = kinds.kind("date").parse(typed, published_on)
    assert isinstance(value, PartialDate)
    assert value.iso == iso


@pytest.mark.parametrize("typed", ["chữ", "2024-13-01", "31/2", "99/99/9999"])
def test_words_that_are_no_date_are_refused(typed: str) -> None:
    assert kinds.kind("date").parse(typed, None) is None
