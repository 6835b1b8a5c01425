"""CSV for spreadsheets and scripts: one line per fact, with its first quotation.

Cells that a spreadsheet would run as a formula begin with an apostrophe, and so do those that began with one by
themselves: whoever takes one apostrophe from the front of every cell that has it there gets the words back. Numbers
stay as they are.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from annotator import kinds
from annotator.model import Fact, FactRow, Label
from exports.report import Dialect, Exporter, Report, Tick, counted, passages, quotation
from exports.saving import replacing_text

_HEADINGS = ("table", "row", "scope", "field", "value", "status", "articles", "article", "start", "end", "quote")
_SEPARATORS = {Dialect.COMMA: ",", Dialect.SEMICOLON: ";", Dialect.TAB: "\t"}
# A spreadsheet would run these as a formula; the apostrophe, so that nobody's own is taken away with ours.
# The wide signs run in some countries' spreadsheets.
_MARKED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
_NUMBER = re.compile(r"[+-]\d+(?:[.,]\d+)*")


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write all facts; UTF-8 with the mark by which Excel knows it."""
    with replacing_text(path, encoding="utf-8-sig") as file:
        lines = csv.writer(file, delimiter=_SEPARATORS[report.dialect])
        lines.writerow(_HEADINGS)
        for row in counted(report.rows, len(report.rows), tick):
            lines.writerows(_lines(report, row))


def _lines(report: Report, row: FactRow) -> Iterator[list[str]]:
    for fact in row.facts:
        value = "" if fact.value is None else kinds.label(fact.value)
        articles = str(len({claim.article_id for claim in fact.claims}))
        key = " · ".join(kinds.label(v) for _, v in row.row)
        start = [row.table, key, row.scope or "", fact.field, value, fact.status, articles]
        yield [_plain(words) for words in [*start, *_quoted(report, row, fact)]]


def _quoted(report: Report, row: FactRow, fact: Fact) -> list[str]:
    for passage in passages(row, fact):
        article = report.articles[passage.claim.article_id]
        words = quotation(article, passage.evidence.start, passage.evidence.end)
        return [article.name, str(words.start), str(words.end), words.quote]
    return ["", "", "", ""]


def _plain(words: str) -> str:
    return "'" + words if words.startswith(_MARKED) and not _NUMBER.fullmatch(words) else words


CSV = Exporter("csv", Label("Bảng CSV (mọi dữ kiện)", "CSV table (all facts)"), ".csv", write)
