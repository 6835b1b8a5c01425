"""What marked words may claim: the likeliest field first, the row filled from the words around."""

from __future__ import annotations

import pytest

from annotator.claims.drafts import Draft, drafts
from annotator.codebook import read
from annotator.model import Article, ArticleId, City, Codebook, PartialDate, Quantity, Span, SpanId, State, Text
from annotator.suggest import suggest
from annotator.text import normalise
from ui import sample

TEXT = (
    "Mạng lưới được UNESCO lập ra hồi 2013. Ngày 14/2/2024, Sơn La và Vinh (Nghệ An) có tên trong danh sách. "
    "Việc ra mắt diễn ra ở Bắc Kinh vào tháng 10/2013. Khi đó có 64 thành phố từ 35 quốc gia."
)


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return read(sample.codebook_source())


def article(text: str = TEXT) -> Article:
    return Article(ArticleId(1), "a.txt", "", normalise(text), published_on="2024-02-15")


def of(words: str, kind: str, value: City | PartialDate | Quantity, codebook: Codebook) -> list[Draft]:
    start = TEXT.index(words)
    marked = Span(SpanId(99), ArticleId(1), start, start + len(words), kind, value, State.CONFIRMED)
    return drafts(article(), suggest(article()), codebook, marked)


def test_the_field_whose_word_is_nearest_comes_first(codebook: Codebook) -> None:
    found = of("tháng 10/2013", "date", PartialDate("2013-10"), codebook)
    assert (found[0].table, found[0].field) == ("network_facts", "launched")
    assert {(one.table, one.field) for one in found} >= {("network_facts", "founded"), ("member_cities", "joined")}


def test_every_field_of_the_kind_is_offered_once_even_where_no_word_speaks_for_it(codebook: Codebook) -> None:
    found = of("2013", "date", PartialDate("2013"), codebook)
    wanted = {(t.name, f.name) for t in codebook.tables for f in t.fields if f.kind == "date" and not f.part_of}
    assert [(one.table, one.field) for one in found].count(("network_facts", "founded")) == 1
    assert {(one.table, one.field) for one in found} == wanted


def test_a_date_of_a_city_takes_the_nearest_city_as_its_row(codebook: Codebook) -> None:
    joined = next(one for one in of("14/2/2024", "date", PartialDate("2024-02-14"), codebook) if one.field == "joined")
    city = dict(joined.row)["city"]
    assert isinstance(city, City)
    assert city.name == "Vinh"
    assert len(joined.evidence) == 2


def test_a_city_asks_for_its_date_and_takes_that_of_its_sentence(codebook: Codebook) -> None:
    (joined,) = of("Vinh", "city", City("Vinh", "VN", "Nghệ An"), codebook)
    assert (joined.table, joined.field) == ("member_cities", "joined")
    assert dict(joined.row) == {"city": City("Vinh", "VN", "Nghệ An")}
    assert joined.value == PartialDate("2024-02-14")


def test_what_the_words_leave_open_is_open(codebook: Codebook) -> None:
    text = "Có 5 nhóm."
    marked = Span(SpanId(9), ArticleId(1), 3, 9, "count", Quantity(5, "nhóm"), State.CONFIRMED)
    found = drafts(article(text), [], codebook, marked)
    counted = next(one for one in found if one.table == "network_figures")
    assert dict(counted.row)["metric"] is None or isinstance(dict(counted.row)["metric"], Text)
    assert any(value is None for one in found for _, value in one.row)


def test_rejected_words_name_no_row(codebook: Codebook) -> None:
    from dataclasses import replace

    start = TEXT.index("14/2/2024")
    marked = Span(SpanId(99), ArticleId(1), start, start + 9, "date", PartialDate("2024-02-14"), State.CONFIRMED)
    spans = [replace(one, id=SpanId(n), state=State.REJECTED) for n, one in enumerate(suggest(article()), 1)]
    joined = next(one for one in drafts(article(), spans, codebook, marked) if one.field == "joined")
    assert dict(joined.row) == {"city": None}


def test_a_codebook_without_tables_asks_for_nothing() -> None:
    from annotator.model import Label

    marked = Span(SpanId(9), ArticleId(1), 0, 4, "date", PartialDate("2013"), State.CONFIRMED)
    assert drafts(article(), [], Codebook("", Label("", ""), ()), marked) == []
