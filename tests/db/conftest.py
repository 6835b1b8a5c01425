"""A real project file with two articles, and a way to compare all that it holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from annotator.model import (
    Article,
    ArticleId,
    Claim,
    ClaimId,
    Evidence,
    NormalText,
    PartialDate,
    PublishedFrom,
    Quantity,
    RawArticle,
    Role,
    Source,
    SourceId,
    Span,
    SpanId,
)
from db import rows, schema
from db.ops import articles, codebooks, suggestions
from db.project import Project, open_project
from tests.prepared import Prepared

CODEBOOK = """
name = "mau"
label = { vi = "Mẫu", en = "Sample" }

[[table]]
name = "facts"
label = { vi = "Dữ kiện", en = "Facts" }

[[table.field]]
name = "founded"
label = { vi = "Thành lập", en = "Founded" }
kind = "date"
cues = ["thành lập"]
"""

NAME = "thử.doichieu"
FIRST = "Mạng lưới được thành lập năm 2012."
SECOND = "Mạng lưới được thành lập năm 2013, có 356 thành viên."


def make(name: str, text: str, source: str = "Báo Mẫu A") -> tuple[RawArticle, Article]:
    """An article as an importer hands it over."""
    data = text.encode()
    raw = RawArticle(name, data, text, title=name, source=source, published_on="2024-02-15")
    article = Article(
        ArticleId(0),
        name,
        hashlib.sha256(data).hexdigest(),
        NormalText(text, text),
        title=name,
        source=Source(SourceId(0), source),
        published_on="2024-02-15",
        published_from=PublishedFrom.METADATA,
    )
    return raw, article


def date_span(article_id: ArticleId, text: str, year: str) -> Span:
    """The suggested span of that year in the text."""
    start = text.index(f"năm {year}")
    return Span(SpanId(0), article_id, start, start + 8, "date", PartialDate(year), score=900, by="date")


def count_span(article_id: ArticleId) -> Span:
    """The suggested span of the members in the second text."""
    start = SECOND.index("356")
    value = Quantity(Decimal(356), "thành viên")
    return Span(SpanId(0), article_id, start, start + 14, "count", value, score=800, by="count")


def founded(article_id: ArticleId, span: Span) -> Claim:
    """The suggested claim that rests on this span."""
    evidence = (Evidence(span.start, span.end, Role.VALUE),)
    return Claim(ClaimId(0), article_id, "facts", (), "founded", span.value, score=700, evidence=evidence)


def found(article_id: ArticleId, text: str, year: str) -> suggestions.Found:
    """What the program proposes for one of the two articles."""
    span = date_span(article_id, text, year)
    extra = [count_span(article_id)] if text == SECOND else []
    return suggestions.Found(article_id, [span, *extra], [founded(article_id, span)])


def dump(project: Project) -> dict[str, list[rows.Columns]]:
    """All that the project holds true, without its history."""
    return {
        model._meta.table_name: list(model.select().order_by(model.id).dicts().execute(project.db))
        for model in schema.JOURNALLED
    }


@pytest.fixture
def project(prepared: Prepared, tmp_path: Path) -> Iterator[Project]:
    with open_project(prepared(_with_codebook, tmp_path) / NAME, user="Lan") as opened:
        yield opened


def _with_codebook(folder: Path) -> None:
    with open_project(folder / NAME, user="Lan") as opened:
        codebooks.adopt(opened, CODEBOOK)


@pytest.fixture
def two(project: Project) -> tuple[ArticleId, ArticleId]:
    """Two stored articles with suggestions."""
    stored = articles.store(project, [make("một.txt", FIRST), make("hai.txt", SECOND, "Báo Mẫu B")])
    one, other = stored.new
    suggestions.store(project, [found(one, FIRST, "2012"), found(other, SECOND, "2013")])
    return one, other
