"""Cells mean values of fields, as spreadsheets hold them and as people write them in two languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from annotator.model import Choice, City, Codebook, Field, Label, PartialDate, Quantity, Text
from annotator.sheets import Read, reads, values

COUNT = Field("people", Label("Dân số", "People"), "count")
DATE = Field("joined", Label("Gia nhập", "Joined"), "date")
SORT = Field(
    "sort",
    Label("Loại", "Sort"),
    "choice",
    choices=(Choice("open", Label("mở", "open")), Choice("shut", Label("kín", "shut"))),
)
TOPICS = Field("topics", Label("Chủ đề", "Topics"), "text", many=True)
COUNTRY = Field("country", Label("Quốc gia", "Country"), "text", part_of="city.country")
PEOPLE = Quantity(Decimal(390_000_000), "dân", approx="hơn")


@pytest.mark.parametrize(
    ("words", "language", "number"),
    [
        *(("1.234", "vi", "1234"), ("1.234", "en", "1.234"), ("1,234", "vi", "1.234"), ("1,234", "en", "1234")),
        *(("1.234.567,5", "vi", "1234567.5"), ("1,234,567.5", "en", "1234567.5"), ("1.234.567", "en", "1234567")),
        *(("12,5", "vi", "12.5"), ("-5", "vi", "-5"), ("−5", "vi", "-5"), ("1 234 567", "vi", "1234567")),
        ("1,2 triệu", "vi", "1200000"),
    ],
)
def test_numbers_as_text(words: str, language: str, number: str) -> None:
    (value,) = values.read(COUNT, reads.of_words(words), language=language) or ()
    assert isinstance(value, Quantity)
    assert value.number == Decimal(number)


def test_a_bare_number_keeps_the_unit_and_the_word_of_before() -> None:
    assert values.read(COUNT, reads.of_number(5), language="vi", like=[PEOPLE]) == (
        Quantity(Decimal(5), "dân", approx="hơn"),
    )
    assert values.read(COUNT, reads.of_words("5"), language="vi", like=[PEOPLE]) == (Quantity(Decimal(5), "dân"),)


@pytest.mark.parametrize(
    "cell", [reads.of_number(0.125, is_percent=True), reads.of_number(0.125), reads.of_words("12,5%")]
)
def test_percentages(cell: Read) -> None:
    share = Quantity(Decimal("12.5"), "%")
    assert values.read(COUNT, cell, language="vi", like=[share]) == (share,)


@pytest.mark.parametrize(
    "cell", [reads.of_words("nhiều"), Read("2024-02-14", is_date=True), Read("#N/A", is_unknown=True)]
)
def test_what_is_no_number(cell: Read) -> None:
    assert values.read(COUNT, cell, language="vi") is None


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        (Read("2024-02-14", is_date=True), "2024-02-14"),
        (reads.of_number(45336), "2024-02-14"),
        (reads.of_number(2012), "2012"),
        (reads.of_words("14/02/2024"), "2024-02-14"),
        (reads.of_words("2024-02-14 00:00:00"), "2024-02-14"),
        (reads.of_words("2024-Q1"), "2024-Q1"),
        (reads.of_words("quý 1/2024"), "2024-Q1"),
    ],
)
def test_dates(cell: Read, iso: str) -> None:
    assert values.read(DATE, cell, language="vi") == (PartialDate(iso),)


def test_choices_many_values_countries_and_scopes() -> None:
    assert values.read(SORT, reads.of_words("MỞ"), language="en") == (Text("open"),)
    assert values.read(SORT, reads.of_words("nửa"), language="vi") is None
    assert values.read(TOPICS, reads.of_words("đất; nước ;Đất;"), language="vi") == (Text("đất"), Text("nước"))
    assert values.read(TOPICS, reads.of_number(5), language="vi") == (Text("5"),)
    assert values.read(COUNTRY, reads.of_words("hàn quốc"), language="vi") == (Text("KR"),)
    assert values.read(COUNTRY, reads.of_words("Atlantis"), language="vi") is None
    book = Codebook("a", Label("a", "a"), (), scopes=(Choice("VN", Label("Việt Nam", "Vietnam")),))
    assert values.scope(book, reads.of_words("vietnam")) == "VN"
    assert values.scope(book, reads.of_words("Lào")) is None


def test_cities_with_their_province() -> None:
    (city,) = values.read(Field("city", Label("a", "a"), "city"), reads.of_words("Vinh (Nghệ An)"), language="vi") or ()
    assert isinstance(city, City)
    assert (city.name, city.country) == ("Vinh", "VN")


def test_an_empty_cell_says_nothing() -> None:
    for field in (COUNT, DATE, SORT, TOPICS):
        assert values.read(field, reads.of_words(""), language="vi") == ()
