"""FollowTheMoney statements: who says what of which entity, a line each, as `ftm` and nomenklatura read them (CSV).

Articles are entities, so are the cities of rows, and so is each fact, as a note. Each claim is a statement on its note,
by the source as its own dataset, with the words it was read from; what holds true is the note's summary, by us.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path

from annotator.model import Article, City, Claim, Fact, FactRow, Field, Label, Role, State
from exports import forms
from exports.report import Exporter, Report, Tick, counted, quotation
from exports.saving import UNPAIRED, replacing_text

_HEADINGS = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang", "original_value",
    "external", "first_seen", "last_seen", "id",
)  # fmt: skip
_TYPES = {
    "alias": "name", "city": "string", "country": "country", "description": "text", "entity": "entity",
    "fileName": "string", "keywords": "string", "name": "name", "notes": "text", "proof": "entity",
    "publishedAt": "date", "publisher": "string", "sourceUrl": "url", "state": "string", "summary": "text",
    "title": "string",
}  # fmt: skip
# Statements in the report's words say which language that is.
_WORDED = frozenset({"description", "name", "notes", "summary"})
_LANGUAGES = {"vi": "vie", "en": "eng"}


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement; `external` marks what no person has confirmed, `original` are the words it was read from."""

    entity: str
    schema: str
    prop: str
    value: str
    dataset: str
    origin: str = ""
    original: str = ""
    external: bool = False
    seen: str = ""


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write each statement once."""
    told: set[str] = set()
    with replacing_text(path) as file:
        lines = csv.writer(file, dialect=csv.unix_dialect)
        lines.writerow(_HEADINGS)
        for row in counted(report.rows, len(report.rows), tick):
            lines.writerows(_new(report, row, told))


def _new(report: Report, row: FactRow, told: set[str]) -> Iterator[list[str]]:
    """The lines of a row that are not in `told` yet: the same article stands behind many facts."""
    for one in _statements(report, row):
        cells = _cells(report, one)
        if one.value and cells[-1] not in told:
            told.add(cells[-1])
            yield cells


def _statements(report: Report, row: FactRow) -> Iterator[Statement]:
    for _, value in row.row:
        if isinstance(value, City):
            yield from _city(report, value)
    for fact in row.facts:
        yield from _note(report, row, fact)
        for claim in fact.claims:
            yield from _article(report, report.articles[claim.article_id])


def _city(report: Report, city: City) -> Iterator[Statement]:
    told = {
        "name": city.name,
        "city": city.name,
        "alias": city.latin,
        "state": city.within or "",
        "country": (city.country or "").lower(),
        "sourceUrl": forms.page_of(city),
    }
    return (Statement(_city_id(report, city), "Address", prop, value, _own(report)) for prop, value in told.items())


def _article(report: Report, article: Article) -> Iterator[Statement]:
    told = {
        "fileName": article.name,
        "title": article.title,
        "publisher": article.source.name if article.source else "",
        "publishedAt": article.published_on or "",
        "sourceUrl": article.url,
    }
    named = _article_id(report, article)
    return (Statement(named, "Article", prop, value, _own(report)) for prop, value in told.items())


def _note(report: Report, row: FactRow, fact: Fact) -> Iterator[Statement]:
    table = report.codebook.table(row.table)
    field = table.field(fact.field)
    named = f"{_own(report)}-fact-{forms.row_id(row)}-{forms.slug(fact.field)}"
    heading = (
        report.named(table.label),
        report.row(table, row.row),
        report.scope(row.scope),
        report.named(field.label),
    )
    own = [("name", " · ".join(filter(None, heading))), ("keywords", fact.status.value)]
    own += [("entity", _city_id(report, value)) for _, value in row.row if isinstance(value, City)]
    own += [("summary", report.words(field, fact.value))] if fact.value is not None else []
    own += [("proof", _article_id(report, report.articles[claim.article_id])) for claim in fact.claims]
    for prop, value in own:
        yield Statement(named, "Note", prop, value, _own(report))
    # A column that is part of the key repeats the claims of another.
    yield from (_said(report, field, claim, named) for claim in fact.claims if claim.field == fact.field)


def _said(report: Report, field: Field, claim: Claim, named: str) -> Statement:
    article = report.articles[claim.article_id]
    source = forms.slug(article.source.name) if article.source else _article_id(report, article)
    words = [report.words(field, claim.value), report.scope(claim.scope), forms.as_of([claim]) or ""]
    return Statement(
        named,
        "Note",
        "description",
        " · ".join(filter(None, words)),
        source,
        origin=article.name,
        original=_quote(article, claim),
        external=claim.state is not State.CONFIRMED,
        seen=article.published_on or "",
    )


def _quote(article: Article, claim: Claim) -> str:
    pieces = (piece for piece in claim.evidence if piece.role is Role.VALUE)
    return " … ".join(quotation(article, piece.start, piece.end).quote for piece in pieces)


def _own(report: Report) -> str:
    return forms.slug(report.title)


def _city_id(report: Report, city: City) -> str:
    known = f"geonames-{city.geonames_id}" if city.geonames_id else f"{city.country or 'xx'}-{forms.slug(city.name)}"
    return f"{_own(report)}-city-{known.lower()}"


def _article_id(report: Report, article: Article) -> str:
    return f"{_own(report)}-article-{article.id}"


def _cells(report: Report, one: Statement) -> list[str]:
    lang = _LANGUAGES[report.language] if one.prop in _WORDED else ""
    last = report.made_at[: len("YYYY-MM-DDTHH:MM:SS")]
    original = one.original if one.original != one.value else ""
    start = [one.entity, one.entity, one.prop, _TYPES[one.prop], one.schema, one.value, one.dataset, one.origin]
    return [*start, lang, original, "t" if one.external else "f", one.seen or last, last, _key(one, lang)]


def _key(one: Statement, lang: str) -> str:
    """The number of a statement, worked out as FollowTheMoney does (followthemoney.statement.Statement.make_key)."""
    said = f"{one.dataset}.{one.entity}.{one.prop}.{one.value}" + (f"@{lang}" if lang else "")
    whole = said + (".ext" if one.external else "")
    return sha1(whole.encode("utf-8", UNPAIRED), usedforsecurity=False).hexdigest()


STATEMENTS = Exporter(
    "ftm",
    Label("Mệnh đề FollowTheMoney (CSV)", "FollowTheMoney statements (CSV)"),
    ".statements.csv",
    write,
)
