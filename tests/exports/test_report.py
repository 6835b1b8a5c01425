"""Quotations point into the original text; reports can be narrowed."""

from __future__ import annotations

from dataclasses import replace

from annotator import kinds
from annotator.model import ArticleId, Field, Label, PartialDate, Role, Status, Text
from annotator.witnesses import Witnesses
from exports.report import SHOWN_AS_CONFIRMED, Mark, Report, context, narrowed, passages, quotation


def test_quotations_are_the_original_words(report: Report) -> None:
    row = report.rows[0]
    for fact in row.facts:
        for passage in passages(row, fact):
            article = report.articles[passage.claim.article_id]
            words = quotation(article, passage.evidence.start, passage.evidence.end)
            around = context(article, passage.evidence)
            assert article.text.original[words.start : words.end] == words.quote
            assert around.start <= words.start < words.end <= around.end


def test_a_quotation_from_segmented_or_decomposed_text_is_verbatim(report: Report) -> None:
    row = report.rows[0]
    quotes = {
        quotation(report.articles[p.claim.article_id], p.evidence.start, p.evidence.end).quote
        for p in passages(row, row.facts[0])
    }
    assert {"năm 2012", "năm 2013", "Mạng_lưới", "Ma\u0323ng lu\u031bo\u031b\u0301i"} == quotes


def test_words_of_the_value_come_first(report: Report) -> None:
    row = report.rows[0]
    roles = [p.evidence.role for p in passages(row, row.facts[0])]
    assert roles == [Role.VALUE, Role.KEY, Role.VALUE, Role.KEY]


def test_who_says_what_holds_is_quoted_before_who_lost(report: Report) -> None:
    row = report.rows[0]
    settled = replace(row.facts[0], value=PartialDate("2013"), status=Status.CONFIRMED)
    years = [kinds.key(passage.claim.value) for passage in passages(row, settled)]
    assert years == ["2013", "2013", "2012", "2012"]


def test_narrowing_keeps_contradicted_facts_among_the_confirmed(report: Report) -> None:
    kept = narrowed(report, statuses=SHOWN_AS_CONFIRMED)
    assert [f.field for f in kept.rows[0].facts] == ["founded", "announced", "people"]
    assert narrowed(report, statuses={Status.VERIFIED}).rows == []
    other = narrowed(report, tables=["other"])
    assert (other.rows, other.contradictions, other.codebook.tables) == ([], [], ())


def test_countries_are_named_in_the_language_of_the_report(report: Report) -> None:
    country = Field("country", Label("Quốc gia", "Country"), "text", part_of="city.country")
    assert replace(report, language="vi").words(country, Text("DE")) == "Đức"
    assert replace(report, language="en").words(country, Text("DE")) == "Germany"


def test_a_source_that_repeats_itself_is_a_single_voice(report: Report) -> None:
    said = (*report.rows[0].facts[0].claims[:1], replace(report.rows[0].facts[0].claims[0], article_id=ArticleId(2)))
    fact = replace(report.rows[0].facts[0], value=said[0].value, status=Status.CONFIRMED, claims=said)
    two = {ArticleId(1): "Báo A", ArticleId(2): "Báo B"}
    assert replace(report, witnesses=Witnesses(sources=two)).mark(fact) is Mark.CONFIRMED
    one = dict.fromkeys(two, "Báo A")
    assert replace(report, witnesses=Witnesses(sources=one)).mark(fact) is Mark.SINGLE
