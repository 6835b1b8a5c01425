"""The files of a data package: one per table of the codebook, the quotations, their articles and sources."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from annotator import kinds
from annotator.hours import day_of
from annotator.model import Article, Role, State, Table
from exports import forms, wording
from exports.package import columns
from exports.package.files import DATE, Cell, Column, File
from exports.report import Passage, Report, passages, quotation


def files(report: Report) -> list[File]:
    """All files; a link leads to a file that stands before it."""
    sources = _sources(report)
    articles = _articles(report, sources)
    tables = {table.name: _table(report, table, number) for number, table in enumerate(report.codebook.tables, start=1)}
    return [*tables.values(), sources, articles, _evidence(report, tables, articles)]


def _table(report: Report, table: Table, number: int) -> File:
    title = report.named(table.label)
    made = [Column("row.id", report.named(wording.KEY), required=True)]
    for key in table.keys:
        made += columns.of_key(report, key, required=key.name != table.as_of)
    made.append(Column("row.scope", report.named(wording.SCOPE)))
    for field in table.fields:
        made += columns.of_field(report, field)
    name = f"{number}-{forms.slug(table.name)}"
    return File(f"table-{name}", f"tables/{name}.csv", title, tuple(made), lambda: _rows(report, table), "row.id")


def _rows(report: Report, table: Table) -> Iterator[list[Cell]]:
    for row in report.rows:
        if row.table == table.name:
            keys = [cell for key in table.keys for cell in columns.key_cells(row, key)]
            values = [cell for field in table.fields for cell in columns.cells(report, row, field)]
            yield [forms.row_id(row), *keys, row.scope, *values]


def _sources(report: Report) -> File:
    made = (
        Column("source", report.named(wording.NUMBER), "integer", required=True),
        Column("name", report.named(wording.SOURCE), required=True),
        Column("domain", report.named(wording.DOMAIN)),
    )

    def lines() -> Iterator[list[Cell]]:
        known = {article.source.id: article.source for article in _quoted(report) if article.source}
        return ([number, one.name, one.domain] for number, one in sorted(known.items()))

    return File("sources", "sources.csv", report.named(wording.SOURCES), made, lines, "source")


def _articles(report: Report, sources: File) -> File:
    made = (
        Column("article", report.named(wording.NUMBER), "integer", required=True),
        Column("name", report.named(wording.ARTICLE), required=True),
        Column("title", report.named(wording.TITLE)),
        Column("source", report.named(wording.SOURCE), "integer"),
        Column("url", report.named(wording.URL)),
        Column("published_on", report.named(wording.DATE), pattern=DATE),
        Column("sha256", "SHA-256", required=True, pattern="[0-9a-f]{64}"),
    )

    def lines() -> Iterator[list[Cell]]:
        for one in _quoted(report):
            source = one.source.id if one.source else None
            yield [one.id, one.name, one.title, source, one.url, one.published_on, one.sha256]

    title = report.named(wording.ARTICLES_BEHIND)
    return File("articles", "articles.csv", title, made, lines, "article", {"source": sources})


def _evidence(report: Report, tables: Mapping[str, File], articles: File) -> File:
    links = {f"{name}.row": table for name, table in tables.items()}
    made = (
        Column("evidence", report.named(wording.NUMBER), "integer", required=True),
        *(Column(column, f"{report.named(wording.ROW)}: {table.title}") for column, table in links.items()),
        Column("field", report.named(wording.FIELD), required=True),
        Column("claim", report.named(wording.CLAIM), "integer", required=True),
        Column("value", report.named(wording.VALUE), required=True),
        Column("claimed", f"{report.named(wording.VALUE)} (JSON)", "object", required=True),
        Column("as_of", report.named(wording.AS_OF), pattern=DATE),
        Column("scope", report.named(wording.SCOPE)),
        Column("state", report.named(wording.STATE), required=True, choices=tuple(State)),
        Column("role", report.named(wording.SAYS), required=True, choices=tuple(Role)),
        Column("article", report.named(wording.ARTICLE), "integer", required=True),
        Column("start", report.named(wording.START), "integer", required=True),
        Column("end", report.named(wording.END), "integer", required=True),
        Column("quote", report.named(wording.QUOTATION)),
    )

    def lines() -> Iterator[list[Cell]]:
        numbers = count(1)
        return ([next(numbers), *_passage(report, tables, one)] for one in _passages(report))

    title = report.named(wording.EVIDENCE)
    return File("evidence", "evidence.csv", title, made, lines, "evidence", {**links, "article": articles})


def _passage(report: Report, tables: Iterable[str], one: Passage) -> list[Cell]:
    claim, article = one.claim, report.articles[one.claim.article_id]
    words = quotation(article, one.evidence.start, one.evidence.end)
    row = forms.row_id(one.row)
    rows: list[Cell] = [row if name == one.row.table else None for name in tables]
    as_of = day_of(claim.as_of) if claim.as_of else None
    claimed = json.dumps(kinds.encode(claim.value), ensure_ascii=False)
    said: list[Cell] = [one.fact.field, claim.id, kinds.label(claim.value), claimed]
    return [
        *rows,
        *said,
        as_of,
        claim.scope,
        claim.state.value,
        one.evidence.role.value,
        article.id,
        words.start,
        words.end,
        words.quote,
    ]


def _passages(report: Report) -> Iterator[Passage]:
    return (passage for row in report.rows for fact in row.facts for passage in passages(row, fact))


def _quoted(report: Report) -> Iterator[Article]:
    """The articles that are quoted, by number."""
    numbers = {passage.claim.article_id for passage in _passages(report)}
    return (report.articles[number] for number in sorted(numbers))
