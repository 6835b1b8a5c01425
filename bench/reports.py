"""Reports of any size, to be written by exporters."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from annotator import text
from annotator.model import (
    Article,
    ArticleId,
    Claim,
    ClaimId,
    Codebook,
    Evidence,
    Fact,
    FactRow,
    Field,
    Label,
    PartialDate,
    Quantity,
    Source,
    SourceId,
    State,
    Status,
    Table,
    Text,
)
from bench import texts
from exports.report import Report

ARTICLES = 500
TABLE = Table(
    "places",
    Label("Thành phố", "Cities"),
    keys=(Field("city", Label("Thành phố", "City"), "text"),),
    fields=(
        Field("people", Label("Dân số", "People"), "count"),
        Field("joined", Label("Ngày gia nhập", "Joined"), "date"),
    ),
)


def made(facts: int, *, witnesses: int) -> Report:
    """A report of that many facts, each claimed by as many articles."""
    articles = {ArticleId(number): _article(number) for number in range(1, ARTICLES + 1)}
    rows = [_row(number, articles, witnesses) for number in range(facts // 2)]
    codebook = Codebook("bench", Label("Đo", "Bench"), (TABLE,))
    return Report("Đo", "vi", codebook, rows, [], articles, "2024-03-01T08:00:00+00:00", "bench")


def _article(number: int) -> Article:
    source = Source(SourceId(number % 20 + 1), f"Báo {number % 20 + 1}")
    words = text.normalise(texts.text(number))
    return Article(ArticleId(number), f"{number:04}.txt", "0" * 64, words, source=source, published_on="2024-02-15")


def _row(number: int, articles: Mapping[ArticleId, Article], witnesses: int) -> FactRow:
    people = Quantity(Decimal(1_000 + number), "dân", approx="hơn" if number % 3 else None)
    joined = PartialDate(f"20{number % 25:02}-0{number % 9 + 1}-1{number % 10}")
    key = (("city", Text(f"Thành phố số {number}")),)
    facts: list[Fact] = []
    for field, value in (("people", people), ("joined", joined)):
        claims = tuple(
            Claim(
                ClaimId(number * 100 + len(facts) * 10 + at),
                ArticleId((number * 7 + at) % ARTICLES + 1),
                "places",
                key,
                field,
                value,
                state=State.CONFIRMED,
                evidence=(Evidence(start := (number * 31) % 1_500, start + 14),),
            )
            for at in range(witnesses)
        )
        facts.append(Fact(field, value, Status.CONFIRMED, claims))
    return FactRow("places", key, tuple(facts))
