"""QuickStatements (version 1, tabs) on cities at Wikidata, for somebody to look through and run there.

Which property a field goes to, and which item a city is, stands in the codebook: nobody's guess. Only confirmed facts
are written, and only what Wikidata can hold as it is: a city with an item, a number without a hedge, a date of one day,
month or year. Each statement carries the articles behind it as references, one each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from annotator.errors import UserError
from annotator.hours import day_of
from annotator.model import Article, City, Fact, FactRow, Label, PartialDate, Quantity, Status, Text, Value
from annotator.reviewing.seeing import backing
from exports import forms
from exports.report import Exporter, Report, Tick, counted
from exports.saving import replacing_text

_SURE = frozenset({Status.CONFIRMED, Status.VERIFIED})
_PRECISIONS = {len("YYYY"): ("-00-00", 9), len("YYYY-MM"): ("-00", 10), len("YYYY-MM-DD"): ("", 11)}
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_POINT_IN_TIME, _URL, _TITLE, _PUBLISHED = "P585", "S854", "S1476", "S577"


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write a line per fact; UserError where there is none to write."""
    items, written = dict(report.codebook.items), 0
    with replacing_text(path) as file:
        for row in counted(report.rows, len(report.rows), tick):
            lines = filter(None, (_line(report, row, fact, items) for fact in row.facts))
            written += file.write("".join(f"{line}\n" for line in lines))
        if not written:
            raise UserError(
                "No fact can go to Wikidata: only confirmed ones do, on cities and fields that the codebook names an "
                "item and a property for (“wikidata”). Add them there."
            )


def unsayable(report: Report) -> int:
    """How many facts are not in the file."""
    items = dict(report.codebook.items)
    return sum(not _line(report, row, fact, items) for row in report.rows for fact in row.facts)


def _line(report: Report, row: FactRow, fact: Fact, items: Mapping[int, str]) -> str:
    """The statement of a fact; empty where there is none to make."""
    table = report.codebook.table(row.table)
    told = table.field(fact.field).wikidata
    cities = [value for _, value in row.row if isinstance(value, City)]
    # With a scope, or a second city, it would be said of something else.
    if not told or fact.status not in _SURE or row.scope or len(cities) != 1:
        return ""
    item, value = items.get(cities[0].geonames_id or 0), _value(fact.value, items)
    if not item or not value:
        return ""
    start = [item, *told, value]
    return "\t".join([*start, *_held(row, fact, table.as_of), *_references(report, fact)])


def _held(row: FactRow, fact: Fact, as_of: str) -> list[str]:
    """The qualifier for the day that it holds for, where one is known."""
    key = dict(row.row).get(as_of)
    day = key.iso if isinstance(key, PartialDate) else forms.as_of(backing(fact))
    time = _time(day) if day else ""
    return [_POINT_IN_TIME, time] if time else []


def _value(value: Value | None, items: Mapping[int, str]) -> str:
    match value:
        case PartialDate():
            return _time(value.iso)
        case Quantity(number_max=None, approx=None):
            return format(value.number, "f")
        case City():
            return items.get(value.geonames_id or 0, "")
        case Text():
            return _quoted(value.text)
    return ""


def _time(iso: str) -> str:
    day = day_of(iso)
    if not _DATE.fullmatch(day):
        return ""
    rest, precision = _PRECISIONS[len(day)]
    return f"+{day}{rest}T00:00:00Z/{precision}"


def _references(report: Report, fact: Fact) -> Iterator[str]:
    """The articles behind it, once each; a `!` begins another reference."""
    articles = dict.fromkeys(claim.article_id for claim in backing(fact))
    for number, article_id in enumerate(articles):
        for at, cell in enumerate(_reference(report.articles[article_id])):
            yield "!" + cell if number and not at else cell


def _reference(article: Article) -> list[str]:
    url = [_URL, _quoted(article.url)] if article.url else []
    title = [_TITLE, f"vi:{_quoted(article.title)}"] if article.title else []
    time = _time(article.published_on or "")
    # A date alone would tell nobody where to look.
    return [*url, *title, *([_PUBLISHED, time] if time and (url or title) else [])]


def _quoted(words: str) -> str:
    return '"' + " ".join(words.split()) + '"'


QUICKSTATEMENTS = Exporter(
    "quickstatements",
    Label("Wikidata: QuickStatements (thành phố có mã)", "Wikidata: QuickStatements (cities with items)"),
    ".quickstatements.txt",
    write,
    left_out=unsayable,
)
