"""A small report with what makes workbooks hard: hedged numbers, partial dates, a contradiction, odd words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path

import pytest

from annotator import kinds, text
from annotator.model import (
    Alternative,
    Article,
    ArticleId,
    Because,
    City,
    Claim,
    ClaimId,
    Codebook,
    Contradiction,
    Evidence,
    Fact,
    FactRow,
    Field,
    Label,
    Message,
    PartialDate,
    Quantity,
    Resolution,
    ResolutionId,
    Role,
    Source,
    SourceId,
    Span,
    SpanId,
    Standing,
    State,
    Status,
    Table,
    Text,
    Type,
    Value,
    Verdict,
)
from exports.formats import EXPORTERS, Exporter
from exports.report import Report
from tests.exports import edited
from tests.prepared import Prepared

WITHOUT_SPACY = pytest.mark.skipif(find_spec("spacy") is None, reason="spaCy is an extra: uv sync --extra spacy")
EVERY = [pytest.param(one, id=one.name, marks=[WITHOUT_SPACY] if one.name == "spacy" else []) for one in EXPORTERS]

FIRST = "Mạng_lưới được xây_dựng năm 2012 . Hiện có hơn 390 triệu dân hưởng lợi ."
ODD = "\N{SMILING FACE WITH SUNGLASSES} Sáng\r\nngày 5/6\r\nhôm ấy\ud800 họp năm 2020."
# Decomposed letters, as they come from some systems: every offset after them differs from the normal text's.
SECOND = "Ma\u0323ng lu\u031bo\u031b\u0301i được thành lập năm 2013. Công bố ngày 14/2/2024."

METRICS = Table(
    "facts",
    Label("Mạng lưới: dữ kiện / số liệu", "Network facts"),
    keys=(Field("subject", Label("Chủ thể", "Subject"), "text"),),
    fields=(
        Field("founded", Label("Thành lập", "Founded"), "date"),
        Field("announced", Label("Công bố", "Announced"), "date"),
        Field("people", Label("Dân số", "People"), "count"),
        Field("note", Label("Ghi chú", "Note"), "text"),
    ),
)
CODEBOOK = Codebook("sample", Label("Mẫu", "Sample"), (METRICS,))


def _article(number: int, name: str, original: str) -> Article:
    source = Source(SourceId(number), f"Báo {number}")
    return Article(
        ArticleId(number), name, "0" * 64, text.normalise(original), source=source, published_on=f"2024-02-1{number}"
    )


ARTICLES = {ArticleId(1): _article(1, "một.txt", FIRST), ArticleId(2): _article(2, "hai.txt", SECOND)}
ROW = (("subject", Text("Mạng lưới")),)


def _claim(number: int, article_id: int, field: str, value: Value, words: str) -> Claim:
    at = ARTICLES[ArticleId(article_id)].text.text.index(words)
    evidence = (Evidence(0, 9, Role.KEY), Evidence(at, at + len(words)))
    return Claim(
        ClaimId(number), ArticleId(article_id), "facts", ROW, field, value, state=State.CONFIRMED, evidence=evidence
    )


BUILT = _claim(1, 1, "founded", PartialDate("2012"), "năm 2012")
FOUNDED = _claim(2, 2, "founded", PartialDate("2013"), "năm 2013")
PEOPLE = _claim(3, 1, "people", Quantity(Decimal(390_000_000), "dân", approx="hơn"), "hơn 390 triệu dân")
ANNOUNCED = _claim(4, 2, "announced", PartialDate("2024-02-14"), "ngày 14/2/2024")

CONFLICT = Contradiction(
    "c1",
    "facts",
    ROW,
    "founded",
    Type.CONFLICT,
    Standing.RESOLVED,
    (Alternative(BUILT.value, None, (BUILT,), 1), Alternative(FOUNDED.value, None, (FOUNDED,), 1)),
    Message("Two years: {a} and {b}.", (("a", "2012"), ("b", "2013"))),
    resolution=Resolution(
        ResolutionId(1),
        "facts",
        ROW,
        "founded",
        Type.CONFLICT,
        Verdict.UNDECIDED,
        None,
        "Chưa rõ",
        ("2012", "2013"),
        by="Biên tập viên",
        at="2024-03-01T08:00:00Z",
        because=Because.AS_OF,
    ),
    undecided=(Message("Both are alone."), Message("Both are exact.")),
)


@pytest.fixture
def report() -> Report:
    """One row with four facts: contradicted, dated, hedged, and in words that look like a formula."""
    facts = (
        Fact("founded", None, Status.CONTRADICTED, (BUILT, FOUNDED), CONFLICT),
        Fact("announced", ANNOUNCED.value, Status.CONFIRMED, (ANNOUNCED,)),
        Fact("people", PEOPLE.value, Status.CONFIRMED, (PEOPLE,)),
        Fact("note", Text("=1+1"), Status.SUGGESTED, ()),
    )
    return _report([FactRow("facts", ROW, facts)])


@pytest.fixture
def many() -> Callable[[int], Report]:
    """A report of as many rows as asked for, each with one announced date."""

    def make(count: int) -> Report:
        fact = Fact("announced", ANNOUNCED.value, Status.CONFIRMED, (ANNOUNCED,))
        return _report([FactRow("facts", (("subject", Text(f"Dòng {n}")),), (fact,)) for n in range(count)], count)

    return make


HANOI = City("Hà Nội", "VN", geonames_id=1581130)


def _span(number: int, article_id: int, value: Value, words: str, state: State = State.CONFIRMED) -> Span:
    at = ARTICLES[ArticleId(article_id)].text.text.index(words)
    kind = kinds.of(value).name
    return Span(SpanId(number), ArticleId(article_id), at, at + len(words), kind, value, state, score=800)


SPANS = {
    ArticleId(1): (
        _span(1, 1, BUILT.value, "năm 2012"),
        _span(2, 1, PEOPLE.value, "hơn 390 triệu dân"),
        _span(3, 1, Quantity(Decimal(390_000_000)), "390 triệu", State.SUGGESTED),
        _span(4, 1, HANOI, "Mạng lưới"),
        _span(5, 1, Quantity(Decimal(1)), "Hiện", State.REJECTED),
    ),
    ArticleId(2): (_span(6, 2, ANNOUNCED.value, "ngày 14/2/2024"), _span(7, 2, FOUNDED.value, "2013", State.SUGGESTED)),
}


def _report(rows: list[FactRow], copies: int = 0) -> Report:
    """With `copies` of the first article, each with its spans, that no fact comes from."""
    first = ARTICLES[ArticleId(1)]
    more = [ArticleId(number) for number in range(3, 3 + copies)]
    return Report(
        "Mẫu",
        "vi",
        CODEBOOK,
        rows,
        [CONFLICT],
        ARTICLES | {number: replace(first, id=number) for number in more},
        "2024-03-01T08:00:00+00:00",
        "Biên tập viên",
        spans=SPANS | dict.fromkeys(more, SPANS[ArticleId(1)]),
    )


@pytest.fixture
def odd(report: Report) -> Report:
    """One article with an emoji, a span across lines, half a surrogate pair, and a name that is no file's."""
    article = replace(report.articles[ArticleId(1)], name="a/b: c?.txt", text=text.normalise(ODD), url="https://x.vn/1")
    words = article.text.text
    spans = [
        Span(SpanId(n), article.id, words.index(first), words.index(last) + len(last), "date", PartialDate("2020"))
        for n, (first, last) in enumerate([("ngày", "hôm ấy"), ("năm 2020", "năm 2020")], start=1)
    ]
    decided = [replace(span, state=State.CONFIRMED) for span in spans]
    return replace(report, articles={article.id: article}, spans={article.id: decided})


@pytest.fixture
def path(prepared: Prepared, tmp_path: Path) -> Path:
    """The workbook of a project to be edited, as it was written."""
    return prepared(edited.exported, tmp_path) / "ra.xlsx"


def nothing(done: int, total: int) -> None:
    """A tick that nobody watches."""


def written(report: Report, folder: Path, name: str) -> Path:
    """The file that the exporter of that name writes."""
    exporter = next(e for e in EXPORTERS if e.name == name)
    exporter.write(report, folder / f"ra{exporter.suffix}", nothing)
    return folder / f"ra{exporter.suffix}"


def known_to_wikidata(report: Report) -> Report:
    """The report on a city that has an item, with properties for two fields, and articles that can be pointed to."""
    subject = replace(METRICS.keys[0], kind="city")
    founded, announced, people, note = METRICS.fields
    fields = (founded, replace(announced, wikidata=("P463", "Q7", "P580")), replace(people, wikidata=("P1082",)), note)
    table = replace(METRICS, keys=(subject,), fields=fields)
    book = replace(CODEBOOK, tables=(table,), items=((1581130, "Q1858"),))
    articles = {
        number: replace(one, url=f"https://bao.example/tin-{number}") for number, one in report.articles.items()
    }
    rows = [replace(row, row=(("subject", HANOI),)) for row in report.rows]
    return replace(report, codebook=book, articles=articles, rows=rows)


def fitting(exporter: Exporter, report: Report) -> Report:
    """A report that has something for this format: most tell of cities only what the codebook knows a property for."""
    return known_to_wikidata(report) if exporter.name == "quickstatements" else report
