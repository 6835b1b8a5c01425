"""CSV: a header row, then one article a row; the separator is detected."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from annotator.errors import UserError
from annotator.importers.decoding import decode
from annotator.importers.records import record_article, with_unique_names
from annotator.importers.seam import Importer
from annotator.model import Label, RawArticle

_SEPARATORS = ",;\t|"
# The csv module refuses longer fields, 131,072 characters unless told; an article may be longer.
_LONGEST_FIELD = 100_000_000
_LONGEST_HEADER = 2_000


def _read(name: str, data: bytes) -> list[RawArticle]:
    text = decode(name, data)
    rows = _rows(name, text)
    header = [column.strip().lower() for column in next(rows, [])]
    if "text" not in header:
        raise UserError("{name} has no “text” column: name the columns in its first row.", name=name)
    records = (dict(zip(header, row, strict=False)) for row in rows if any(row))
    found = (record_article(record, name=name, place=at) for at, record in enumerate(records, 1))
    articles = with_unique_names(found, name=name)
    if not articles:
        raise UserError("{name} has a header but no rows: there is nothing to import.", name=name)
    return articles


def _rows(name: str, text: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    except csv.Error as error:
        raise UserError("{name} is not a well-formed CSV file: {error}.", name=name, error=error) from error


def _separator(text: str) -> str:
    """The separator of the header row; a comma where nothing speaks for another."""
    # The sniffer takes the square of what it is given.
    header = text[:_LONGEST_HEADER].split("\n", 1)[0]
    try:
        return csv.Sniffer().sniff(header, _SEPARATORS).delimiter
    except csv.Error:
        return ","


IMPORTER = Importer("csv", Label("Bảng CSV", "CSV table"), (".csv",), _read)
