"""The JSON forms of facts with all their evidence, and the fingerprint of a whole report that follows from them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256

from annotator import kinds
from annotator.model import Fact, FactRow
from exports.report import Passage, Report, passages, quotation

UNPAIRED = "backslashreplace"
"""How half a surrogate pair is encoded, which UTF-8 cannot: as JSON escapes it."""


def lines(report: Report, row: FactRow) -> Iterator[str]:
    """One line of JSON per fact of the row."""
    return (json.dumps(_form(report, row, fact), ensure_ascii=False) + "\n" for fact in row.facts)


def fingerprint(report: Report) -> str:
    """The SHA-256 of all lines: the same as that of the file that the exporter of JSON lines writes."""
    digest = sha256()
    for row in report.rows:
        for line in lines(report, row):
            digest.update(line.encode("utf-8", UNPAIRED))
    return digest.hexdigest()


def _form(report: Report, row: FactRow, fact: Fact) -> dict[str, object]:
    return {
        "table": row.table,
        "row": {name: kinds.encode(value) for name, value in row.row},
        "scope": row.scope,
        "field": fact.field,
        "value": None if fact.value is None else kinds.encode(fact.value),
        "status": fact.status,
        "contradiction": fact.contradiction.id if fact.contradiction else None,
        "evidence": [_evidence(report, passage) for passage in passages(row, fact)],
    }


def _evidence(report: Report, passage: Passage) -> dict[str, object]:
    article = report.articles[passage.claim.article_id]
    words = quotation(article, passage.evidence.start, passage.evidence.end)
    return {
        "article": article.name,
        "claim": passage.claim.id,
        "claimed": kinds.encode(passage.claim.value),
        "role": passage.evidence.role,
        "start": words.start,
        "end": words.end,
        "quote": words.quote,
    }
