"""All recognisers together: valid offsets on any text, no overlaps, and how right they are on real articles."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import kinds
from annotator.model import Article, ArticleId, PartialDate, Span, SpanId, State
from annotator.recognisers import RECOGNISERS
from annotator.suggest import best, suggest
from annotator.text import normalise
from bench.quality import read, tally

PASSAGES = Path(__file__).parents[1] / "data" / "gold"
HELD_OUT = PASSAGES / "held_out.jsonl"
GOLD = Path(__file__).parents[3] / "shared" / "gold" / "spans.jsonl"
WORDS = (
    "TP.|TP HCM|thành phố|Hà Nội|Vinh|(Nghệ An)|tỉnh|Sơn_La|,|.|(|)|\n| |-|ngày|tháng|năm|quý|thứ|14/2|2024|31/2/2023"
    "|từ 1 đến 6/8|hôm qua|giai đoạn|I|hơn|khoảng|1.234,5|3|hai|mươi|trăm|triệu|rưỡi|%|đồng|người|học sinh|chết|nửa"
    "|linh|٣|²|e\u0301|Ð|0000|99/99|9999|một|/|Paris|và|các|Seoul|_"
)
PIECES = st.sampled_from(WORDS.split("|"))


def article(text: str, published_on: str | None = None) -> Article:
    """An article of that text."""
    return Article(ArticleId(0), "a", "", normalise(text), published_on=published_on)


def check(found: list[Span], text: str) -> None:
    """Sorted, apart, within the text, with values of their kind."""
    end = 0
    for span in found:
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        assert kinds.of(span.value).name == span.kind
        assert kinds.decode(span.kind, kinds.encode(span.value)) == span.value
        assert kinds.label(span.value)
        assert 0 < span.score <= 1000
        assert (span.state, span.id) == (State.SUGGESTED, 0)
        end = span.end


@given(st.text(max_size=200), st.sampled_from([None, "2024", "2024-02", "2024-02-29", "0001-01-01", "9999-12-31", "x"]))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_valid_spans(text: str, published_on: str | None) -> None:
    given_article = article(text, published_on)
    check(suggest(given_article), given_article.text.text)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_calendar_and_number_words_in_any_order_give_valid_spans(text: str) -> None:
    given_article = article(text, "2024-02-15")
    found = suggest(given_article)
    check(found, given_article.text.text)
    for span in found:
        start, end = given_article.text.to_original(span.start, span.end)
        assert normalise(given_article.text.original[start:end]).text.strip()


def test_every_recogniser_names_a_span_kind() -> None:
    for recogniser in RECOGNISERS:
        assert kinds.kind(recogniser.kind).is_span
        found = list(recogniser.find(article("Ngày 3/9/2024, Đà Nẵng đón 5 đoàn khách.")))
        assert found
        assert {span.kind for span in found} == {recogniser.kind}


def test_of_overlapping_answers_the_best_stays() -> None:
    def span(start: int, end: int, score: int) -> Span:
        return Span(SpanId(0), ArticleId(0), start, end, "date", PartialDate("2024"), score=score)

    assert best([span(0, 5, 500), span(3, 9, 900), span(9, 10, 100)]) == [span(3, 9, 900), span(9, 10, 100)]
    assert best([span(0, 5, 900), span(0, 9, 900)]) == [span(0, 9, 900)]


@pytest.mark.parametrize(
    "unit", ["1.", "tháng ", "TP. ", "hai ", "Hà ", "ngày 1-", "năm 2020, ", "(", "_", "a b ", "Hà, "]
)
def test_long_lines_take_linear_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    start = time.perf_counter()
    suggest(article(text, "2024-02-15"))
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("kind", "least", "right_values"), [("city", 0.985, 0.99), ("date", 0.985, 0.97), ("count", 0.98, 0.99)]
)
def test_passages_of_many_matters_are_read_rightly(kind: str, least: float, right_values: float) -> None:
    result = tally(read(sorted(path for path in PASSAGES.glob("*.jsonl") if path != HELD_OUT)), kind)
    assert result.f1 >= least
    assert result.accuracy() >= right_values


@pytest.mark.parametrize(("kind", "least"), [("city", 0.95), ("date", 0.96), ("count", 0.92)])
def test_news_that_no_rule_was_made_for_is_read_nearly_as_well(kind: str, least: float) -> None:
    result = tally(read([HELD_OUT]), kind)
    assert result.f1 >= least
    assert result.accuracy() >= 0.97


@pytest.mark.skipif(not GOLD.exists(), reason="the gold articles are not beside the project")
@pytest.mark.parametrize(("kind", "least"), [("city", 0.99), ("date", 0.99), ("count", 0.99)])
def test_real_articles_are_read_rightly(kind: str, least: float) -> None:
    result = tally(read([GOLD]), kind)
    assert result.f1 >= least
    assert result.accuracy() >= 0.96
