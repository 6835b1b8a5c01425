"""JSON lines: one object a line, one article each."""

from __future__ import annotations

import json
from collections.abc import Iterator

from annotator.errors import UserError
from annotator.importers.decoding import decode
from annotator.importers.records import record_article, with_unique_names
from annotator.importers.seam import Importer
from annotator.model import Label, RawArticle


def _read(name: str, data: bytes) -> list[RawArticle]:
    records = _records(name, decode(name, data))
    found = (record_article(record, name=name, place=at) for at, record in enumerate(records, 1))
    return with_unique_names(found, name=name)


def _records(name: str, text: str) -> Iterator[dict[str, object]]:
    # Only "\n" ends a line here; str.splitlines would cut texts at rarer separators.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _record(name, number, line)


def _record(name: str, number: int, line: str) -> dict[str, object]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UserError("Line {line} of {name} is not JSON: mend or remove it.", line=number, name=name) from error
    if not isinstance(record, dict):
        raise UserError("Line {line} of {name} is not a JSON object: mend or remove it.", line=number, name=name)
    return record


IMPORTER = Importer("jsonl", Label("JSON Lines", "JSON lines"), (".jsonl",), _read)
