"""Names and counted nouns that decisions taught, wherever they stand; and never an exception or a bad offset."""

from __future__ import annotations

import time
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import codebook, importers
from annotator.importers import article as make
from annotator.learning import NOTHING_LEARNT, Decision, Lessons, find, learn, of_claim, of_span, weighed
from annotator.looking import look
from annotator.model import (
    LEARNT,
    Article,
    City,
    Codebook,
    Label,
    Quantity,
    RawArticle,
    Span,
    SpanId,
    State,
    Value,
)
from annotator.suggest import suggest

HWASONG = City("Hwasong", "KR")
BOOK = Codebook("trống", Label("", ""), ())


def article(text: str) -> Article:
    return make(RawArticle("bai.txt", text.encode(), text))


def marked(text: str, words: str, value: Value, state: State = State.CONFIRMED, by: str = "") -> Span:
    """A stored span on the first place of these words."""
    start = text.index(words)
    kind = "city" if isinstance(value, City) else "count"
    return Span(SpanId(7), article(text).id, start, start + len(words), kind, value, state, by=by)


def taught(words: str, value: Value, *, times: int = 1, by: str = "") -> Lessons:
    text = f"Bài viết kể về {words}."
    span = marked(text, words, value, by=by)
    return learn(one for _ in range(times) for one in of_span(text, span))


def found(text: str, lessons: Lessons) -> list[tuple[str, Value]]:
    one = article(text)
    return [(one.text.text[s.start : s.end], s.value) for s in suggest(one, lessons) if s.by == LEARNT]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đoàn đã tới thăm Hwasong-gu hôm qua.", "Hwasong-gu"),
        ("HWASONG-GU ĐÓN BẠN.", "HWASONG-GU"),
        ("Đoàn đã tới thăm Hwasong_gu , một nơi xa.", "Hwasong_gu"),
        ("Đoàn đã tới thành phố Hwasong-gu.", "thành phố Hwasong-gu"),
    ],
)
def test_a_name_is_found_however_it_is_spelled(text: str, words: str) -> None:
    assert found(text, taught("Hwasong-gu", HWASONG)) == [(words, HWASONG)]


@pytest.mark.parametrize(
    "text",
    ["Ông Hwasong-gu phát biểu.", "Cầu Hwasong-gu đã sập.", "Hwasong-gunsan là nơi khác.", "Park Hwasong-gu kể lại."],
)
def test_a_name_inside_another_is_left_alone(text: str) -> None:
    assert found(text, taught("Hwasong-gu", HWASONG)) == []


def test_tones_in_new_and_old_places_are_one_name() -> None:
    lessons = taught("Xứ Hoà Thuỷ", City("Hòa Thủy", "VN"))
    assert [words for words, _ in found("Người dân ở Xứ Hòa Thủy rất vui.", lessons)] == ["Xứ Hòa Thủy"]


def test_a_name_with_a_capital_is_no_common_word() -> None:
    assert found("Trời mưa rào cả ngày.", taught("Rào", City("Rào", "VN"))) == []


def test_what_the_gazetteer_knows_is_not_taught_by_confirming_it() -> None:
    known = next(span for span in suggest(article("Thành phố Đà Nẵng đón khách.")) if span.kind == "city")
    text = "Thành phố Đà Nẵng đón khách."
    span = marked(text, "Thành phố Đà Nẵng", known.value, by="city")
    assert not learn(of_span(text, span)).names


def test_more_decisions_make_a_name_surer_and_rejections_less_sure() -> None:
    once, twice = (taught("Hwasong-gu", HWASONG, times=n).names["hwasong gu"].score for n in (1, 2))
    text = "Bài viết kể về Hwasong-gu."
    said = of_span(text, marked(text, "Hwasong-gu", HWASONG))
    unsaid = of_span(text, marked(text, "Hwasong-gu", HWASONG, State.REJECTED))
    doubted = learn([*said, *unsaid]).names["hwasong gu"].score
    assert doubted < once < twice
    assert not learn([*said, *unsaid * 3]).names


def test_two_meanings_that_are_even_teach_nothing() -> None:
    text = "Bài viết kể về Hwasong-gu."
    both = [of_span(text, marked(text, "Hwasong-gu", value)) for value in (HWASONG, City("Hwaseong", "KR"))]
    assert not learn(one for decisions in both for one in decisions).names


def test_a_correction_counts_before_what_was_only_confirmed() -> None:
    text = "Bài viết kể về Hwasong-gu."
    as_proposed = of_span(text, marked(text, "Hwasong-gu", City("Hwasong-gu"), by="city"))
    corrected = of_span(text, marked(text, "Hwasong-gu", HWASONG))
    assert learn([*as_proposed * 2, *corrected]).names["hwasong gu"].value == HWASONG


def test_a_corrected_name_gives_the_recogniser_its_meaning() -> None:
    lessons = taught("Gangdong-gu", City("Gangdong", "KR"))
    text = "Các thành phố Bangkok, Praha, Gangdong-gu và Lima được công nhận."
    assert ("Gangdong-gu", City("Gangdong", "KR")) in found(text, lessons)


UNIT = "lớp học xoá mù công nghệ"


def test_a_counted_noun_is_found_in_its_whole_length() -> None:
    lessons = taught(f"12 {UNIT}", Quantity(Decimal(12), UNIT))
    ((words, value),) = found("Huyện đã mở hơn 1.200 lớp học xóa mù công nghệ cho dân.", lessons)
    assert words == "hơn 1.200 lớp học xóa mù công nghệ"
    assert value == Quantity(Decimal(1200), UNIT, approx="hơn")


def test_a_unit_that_was_given_another_word_gets_it_elsewhere() -> None:
    lessons = taught("12 thành viên", Quantity(Decimal(12), "thành phố"))
    assert found("Mạng lưới có 30 thành viên.", lessons) == [("30 thành viên", Quantity(Decimal(30), "thành phố"))]


def test_words_rejected_again_and_again_are_less_sure_everywhere() -> None:
    text = "Đoàn về thăm thành phố Vinh hôm nay."
    span = next(one for one in suggest(article(text)) if one.kind == "city")
    rejected = Span(SpanId(1), span.article_id, span.start, span.end, "city", span.value, State.REJECTED, by="city")
    lessons = learn(of_span(text, rejected) * 2)
    assert weighed(span, text, lessons).score < span.score
    confirmed = Span(SpanId(2), span.article_id, span.start, span.end, "city", span.value, State.CONFIRMED, by="city")
    forgiven = learn([*of_span(text, rejected) * 2, *of_span(text, confirmed)])
    assert weighed(span, text, forgiven).score == span.score


def test_a_rejected_place_stays_rejected() -> None:
    text = "Đoàn đã tới thăm thành phố Hwasong-gu hôm qua."
    lessons = taught("Hwasong-gu", HWASONG)
    rejected = marked(text, "Hwasong-gu", HWASONG, State.REJECTED)
    spans, _ = look(article(text), BOOK, lessons=lessons, decided=[rejected])
    assert [span for span in spans if span.kind == "city"] == []


def test_nothing_learnt_finds_nothing() -> None:
    assert list(find(article("Hwasong-gu"), NOTHING_LEARNT)) == []
    assert not NOTHING_LEARNT


WORDS = st.text(alphabet="abđHuÀàộ hoàòa-_.,'12 \n\u0301()", max_size=40)


@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=6), WORDS, WORDS)
def test_any_lessons_and_any_text_give_valid_spans(
    taught_words: list[tuple[str, bool]], before: str, after: str
) -> None:
    decisions: list[Decision] = []
    for words, is_city in taught_words:
        value: Value = City(words or "x") if is_city else Quantity(Decimal(12), "việc lạ")
        kind = "city" if is_city else "count"
        for state in (State.CONFIRMED, State.CONFIRMED, State.REJECTED):
            span = Span(SpanId(1), article("x").id, 0, len(words), kind, value, state)
            decisions += of_span(words, span)
    text = before + " ".join(words for words, _ in taught_words) + after
    one = article(text)
    for span in (*find(one, learn(decisions)), *suggest(one, learn(decisions))):
        assert 0 <= span.start < span.end <= len(one.text.text)
        assert one.text.text[span.start : span.end].strip()


def test_time_grows_with_the_text_and_not_with_the_lessons() -> None:
    few = taught("Hwasong-gu", HWASONG)
    many = learn(
        one
        for n in range(5000)
        for one in of_span(f"Xứ Tên{n} Dài", Span(SpanId(n), article("x").id, 0, 11, "city", City(f"Tên {n}")))
    )
    assert not many  # suggested spans teach nothing
    many = learn(
        one
        for n in range(5000)
        for one in of_span(
            f"Xứ Tên{n} Dài",
            Span(SpanId(n), article("x").id, 0, 10, "city", City(f"Tên {n}"), State.CONFIRMED),
        )
    )
    assert len(many.names) == 5000
    one = article("Người dân ở Xứ Hwasong-gu vui mừng đón khách đến từ nhiều nơi. " * 2000)
    assert _seconds(one, many) < 4 * _seconds(one, few) + 0.2


def _seconds(one: Article, lessons: Lessons) -> float:
    list(find(article("x"), lessons))
    begun = time.process_time()
    list(find(one, lessons))
    return time.process_time() - begun


def test_a_name_that_is_a_city_only_with_its_prefix_is_not_taught_bare() -> None:
    text = "Đoàn về TP Hồ Chí Minh hôm nay."
    known = next(one for one in suggest(article(text)) if one.kind == "city")
    for by in ("city", ""):
        confirmed = Span(
            SpanId(1), known.article_id, known.start, known.end, "city", known.value, State.CONFIRMED, by=by
        )
        assert not learn(of_span(text, confirmed)).names


def test_confirming_everything_the_program_proposes_floods_nothing() -> None:
    seeds = Path(__file__).parents[3] / "seeds"
    book = codebook.read((seeds / "codebooks" / "learning_cities.toml").read_text(encoding="utf-8"))
    read = [importers.article(raw) for path in importers.expand([seeds / "articles"]) for raw in importers.read(path)]
    looked = [(one, *look(one, book)) for one in read]
    decisions: list[Decision] = []
    for one, spans, claims in looked:
        text = one.text.text
        for span in spans:
            decisions += of_span(text, replace(span, state=State.CONFIRMED))
        for claim in claims:
            decisions += of_claim(text, replace(claim, state=State.CONFIRMED), book)
    lessons = learn(decisions)
    for one, spans, claims in looked:
        again, claimed = look(one, book, lessons=lessons)
        assert {(s.start, s.end, s.value) for s in again} == {(s.start, s.end, s.value) for s in spans}
        assert {(c.field, c.value) for c in claimed} == {(c.field, c.value) for c in claims}
