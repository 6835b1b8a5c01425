"""Proposing claims: passages written for the purpose, with their spans marked by hand.

In the passages `{words=value}` marks a span: an ISO date, a number with its unit, or `City, CC, Province`.
"""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from annotator import claims, codebook, kinds
from annotator.model import (
    Article,
    ArticleId,
    City,
    Claim,
    Codebook,
    NormalText,
    PartialDate,
    Quantity,
    Role,
    Span,
    SpanId,
    State,
    Value,
)
from bench import claims_quality

SEEDS = Path(__file__).parents[2] / "seeds"
GOLD = Path(__file__).parents[3] / "shared" / "gold"
BOOK = codebook.read((SEEDS / "codebooks" / "learning_cities.toml").read_text(encoding="utf-8"))
STORMS = codebook.read(
    """
name = "storms"
label = { vi = "Bão", en = "Storms" }
[[table]]
name = "damage"
label = { vi = "Thiệt hại", en = "Damage" }
as_of = "as_of"
key = [
  { name = "place", label = { vi = "Nơi", en = "Place" }, kind = "city" },
  { name = "as_of", label = { vi = "Tính đến", en = "As of" }, kind = "date" },
]
[[table.field]]
name = "dead"
label = { vi = "Chết", en = "Dead" }
kind = "count"
units = ["người"]
cues = ["chết"]
varies = true
[[table.field]]
name = "missing"
label = { vi = "Mất tích", en = "Missing" }
kind = "count"
units = ["người"]
cues = ["mất tích"]
varies = true
"""
)

_MARK = re.compile(r"\{([^=}]*)=([^}]*)\}")


def value_of(words: str) -> Value:
    """The value that a mark names."""
    if re.match(r"(\d{4}|XXXX)(-|$)|~", words):
        return PartialDate(words.lstrip("~"), relative=words.startswith("~"))
    if number := re.match(r"(\d+) (.+)", words):
        return Quantity(Decimal(number[1]), number[2])
    name, country, within = (*(part.strip() for part in words.split(",")), "", "")[:3]
    return City(name, country or None, within or None)


def read(marked: str, published_on: str | None = None) -> tuple[Article, list[Span]]:
    """The article of a marked passage and its spans."""
    text, spans, at = "", [], 0
    for number, mark in enumerate(_MARK.finditer(marked), start=1):
        text += marked[at : mark.start()]
        value = value_of(mark[2])
        start = len(text)
        text, at = text + mark[1], mark.end()
        span = Span(SpanId(number), ArticleId(1), start, len(text), kinds.of(value).name, value)
        spans.append(span)
    text += marked[at:]
    return Article(ArticleId(1), "a.txt", "", NormalText(text, text), published_on=published_on), spans


def proposed(marked: str, published_on: str | None = None, book: Codebook = BOOK) -> list[Claim]:
    """The claims of a marked passage."""
    article, spans = read(marked, published_on)
    return claims.propose(article, spans, book)


def told(found: list[Claim]) -> list[str]:
    """Claims in short: field, row, value, and scope."""
    return [
        " ".join(
            [c.field, *(kinds.label(v) for _, v in c.row), "=", kinds.label(c.value), *([c.scope] if c.scope else [])]
        )
        for c in found
    ]


def test_an_announcement_fills_its_row() -> None:
    passage = "{Ngày 14/2=2024-02-14}, UNESCO công bố danh sách {64 thành phố=64 thành phố} của {35 nước=35 nước}."
    assert told(proposed(passage)) == ["new_cities 14/2/2024 = 64 thành phố", "countries 14/2/2024 = 35 nước"]


def test_places_in_a_list_share_its_date() -> None:
    passage = (
        "{Năm 2020=2020}, {TP. Sa Đéc=Sa Đéc,VN,Đồng Tháp} (tỉnh Đồng Tháp) và {Vinh=Vinh,VN,Nghệ An} được công nhận."
    )
    found = proposed(passage)
    assert told(found) == ["joined Sa Đéc = 2020", "joined Vinh = 2020"]
    assert [(e.role, e.span_id) for e in found[1].evidence] == [(Role.VALUE, 1), (Role.KEY, 3)]


def test_each_list_of_a_sentence_takes_its_own_date() -> None:
    before = (
        "{Năm 2020=2020}, {Vinh=Vinh,VN} được công nhận và {năm 2022=2022} có thêm {Cao Lãnh=Cao Lãnh,VN} gia nhập."
    )
    after = "{Vinh=Vinh,VN} được công nhận {năm 2020=2020}; {Cao Lãnh=Cao Lãnh,VN} gia nhập {năm 2022=2022}."
    mixed = "Đến {năm 2022=2022}, {Vinh=Vinh,VN} gia nhập, rồi {Huế=Huế,VN} cùng {Lào Cai=Lào Cai,VN} {năm qua=~2024}."
    assert told(proposed(before)) == ["joined Vinh = 2020", "joined Cao Lãnh = 2022"]
    assert told(proposed(after)) == ["joined Vinh = 2020", "joined Cao Lãnh = 2022"]
    assert told(proposed(mixed)) == ["joined Vinh = 2022", "joined Huế = 2024", "joined Lào Cai = 2024"]


def test_a_list_without_a_date_takes_that_of_the_announcement() -> None:
    passage = (
        "Tin vui cho {Vinh=Vinh,VN}, vừa được công nhận.\n"
        "{Ngày 14/2=XXXX-02-14}, UNESCO công bố {64 thành phố=64 thành phố}.\n"
        "Trong danh sách còn có các thành phố {Bangkok=Bangkok,TH}, {Yala=Yala,TH} (Thái Lan), {Busan=Busan,KR}…"
    )
    joined = [one for one in told(proposed(passage)) if one.startswith("joined")]
    assert joined == [f"joined {city} = 14/2" for city in ("Vinh", "Bangkok", "Yala", "Busan")]


def test_a_date_that_points_means_the_announcement() -> None:
    passage = (
        "{Ngày 4/12=2025-12-04}, UNESCO công bố {72 thành phố=72 thành phố}. "
        "Danh sách {năm nay=~2025} còn có {Ninh Ba=Ninh Ba,CN}. "
        "Trước đó, {năm 2025=2025}, {Huế=Huế,VN} xin gia nhập."
    )
    assert told(proposed(passage))[1:] == ["joined Ninh Ba = 4/12/2025", "joined Huế = 2025"]


def test_a_place_where_something_was_held_did_not_join() -> None:
    passage = "Được công nhận {năm 2013=2013} tại hội nghị ở {Bắc Kinh=Bắc Kinh,CN}, sáng kiến lan rất nhanh."
    assert proposed(passage) == []


def test_predicates_are_told_apart() -> None:
    passage = "Mạng lưới được xây dựng {năm 2012=2012} và ra mắt lần đầu vào {năm 2013=2013}."
    assert told(proposed(passage)) == ["founded = 2012", "launched = 2013"]


def test_one_predicate_has_one_date() -> None:
    passage = "Mạng lưới thành lập {năm 2012=2012}, đến {năm 2024=2024} đã có {356 thành phố=356 thành phố}."
    assert told(proposed(passage)) == ["founded = 2012", "count member_cities 2024 = 356 thành phố"]


def test_a_total_holds_at_the_announcement_or_the_publication() -> None:
    total = "Mạng lưới hiện có {356 thành viên=356 thành viên} từ {79 quốc gia=79 quốc gia}."
    event = "{Ngày 14/2=2024-02-14}, UNESCO công bố {64 thành phố=64 thành phố}. "
    assert [claim.as_of for claim in proposed(total)] == [None, None]
    assert told(proposed(total)) == ["count member_cities = 356 thành viên", "count member_countries = 79 quốc gia"]
    assert [claim.as_of for claim in proposed(total, "2024-02-15")] == ["2024-02-15"] * 2
    told_by_event = proposed(event + total, "2024-02-15")[1]
    assert (told_by_event.as_of, told_by_event.evidence[1].role) == ("2024-02-14", Role.AS_OF)


def test_a_date_beside_a_total_dates_it_unless_it_speaks_of_now() -> None:
    beside = "Tính đến {tháng 9/2023=2023-09}, mạng lưới có {294 thành phố=294 thành phố}."
    now = "Từ {năm 2013=2013} đến nay, mạng lưới đã có {356 thành phố=356 thành phố}."
    assert [claim.as_of for claim in proposed(beside, "2024-02-15")] == ["2023-09"]
    assert [claim.as_of for claim in proposed(now, "2024-02-15")] == ["2024-02-15"]


def test_numbers_of_one_country_have_its_scope() -> None:
    passage = "Việt Nam có {5 thành phố=5 thành phố} trong Mạng lưới, còn Mạng lưới có {356 thành phố=356 thành phố}."
    assert [(kinds.label(c.value), c.scope) for c in proposed(passage)] == [
        ("5 thành phố", "VN"),
        ("356 thành phố", None),
    ]
    foreign = "Thái Lan có {3 thành phố=3 thành phố} trong Mạng lưới."
    assert [claim.scope for claim in proposed(foreign)] == ["TH"]


def test_the_same_said_twice_is_one_claim_with_both_passages() -> None:
    passage = "Mạng lưới gồm {356 thành phố=356 thành phố}. Vâng, mạng lưới có {356 thành viên=356 thành viên}."
    found = proposed(passage, "2024-02-15")
    assert len(found) == 1
    assert [e.span_id for e in found[0].evidence] == [1, 2]


def test_a_year_left_out_is_known_where_the_day_of_publication_is() -> None:
    article, spans = read("{Năm 2020=2020}, {Vinh=Vinh,VN} gia nhập, {Huế=Huế,VN} gia nhập {ngày 4/12=2025-12-04}.")
    guessed = [
        replace(s, value=replace(s.value, year_inferred=True)) if s.start > 30 and s.kind == "date" else s
        for s in spans
    ]
    told = {
        day: claims.propose(replace(article, published_on=day), guessed, BOOK)[1].value for day in (None, "2025-12-05")
    }
    assert told == {None: PartialDate("2025-12-04", year_inferred=True), "2025-12-05": PartialDate("2025-12-04")}


def test_a_text_without_sentences_is_read_in_pieces() -> None:
    filler = "một câu chuyện kể mãi không dừng, " * 300
    found = proposed(f"{filler}mạng lưới có {{356 thành phố=356 thành phố}}, {filler}", "2024-02-15")
    assert told(found) == ["count member_cities 15/2/2024 = 356 thành phố"]


def test_rejected_spans_are_never_used() -> None:
    article, spans = read("Mạng lưới có {356 thành phố=356 thành phố}.")
    rejected = [Span(s.id, s.article_id, s.start, s.end, s.kind, s.value, State.REJECTED) for s in spans]
    assert claims.propose(article, rejected, BOOK) == []


def test_words_of_other_matters_make_no_claims() -> None:
    passage = (
        "{Ngày 18/9=XXXX-09-18}, {TP. Vinh=Vinh,VN} xây dựng {12 trạm=12 trạm} cho {1.200 hộ dân=1200 hộ dân}. "
        "Đến {năm 2030=2030}, {300 người=300 người} sẽ được tập huấn."
    )
    assert proposed(passage, "2024-09-20") == []


def test_another_codebook_reads_another_matter() -> None:
    passage = (
        "Tính đến {ngày 10/9=2024-09-10}, {Yên Bái=Yên Bái,VN} có {40 người=40 người} chết, {5 người=5 người} mất tích."
    )
    assert told(proposed(passage, book=STORMS)) == [
        "dead Yên Bái 10/9/2024 = 40 người",
        "missing Yên Bái 10/9/2024 = 5 người",
    ]


def test_claims_are_suggestions_with_evidence_in_reading_order() -> None:
    passage = (
        "{Ngày 14/2=2024-02-14}, UNESCO công bố {64 thành phố=64 thành phố}. "
        "Mạng lưới có {356 thành phố=356 thành phố}."
    )
    found = proposed(passage)
    assert [c.state for c in found] == [State.SUGGESTED] * 2
    assert [c.evidence[0].start for c in found] == sorted(c.evidence[0].start for c in found)
    assert all(0 < c.score <= 1000 and c.evidence[0].role is Role.VALUE for c in found)


@pytest.mark.skipif(not (GOLD / "claims.jsonl").exists(), reason="the gold claims are not beside this checkout")
def test_the_gold_claims_are_proposed_from_the_gold_spans() -> None:
    articles = claims_quality.records(GOLD / "spans.jsonl")
    gold = claims_quality.expected(claims_quality.records(GOLD / "claims.jsonl"))
    found = [(r["id"], claim) for r in articles for claim in claims_quality.propose(r, BOOK)]
    for table in ("member_cities", "announcements", "network_figures", "network_facts"):
        result = claims_quality.score([g for g in gold if g.table == table], [p for p in found if p[1].table == table])
        assert result.recall >= 0.85, [one.value for one in result.missed]
        assert result.precision >= 0.85, told([claim for _, claim in result.wrong])
