"""JSON lines for programs: one fact per line, with all its evidence in original offsets."""

from __future__ import annotations

import json
from pathlib import Path

from annotator import kinds
from annotator.model import Fact, FactRow, Label
from exports.report import Exporter, Passage, Report, Tick, passages, quotation
from exports.saving import replacing


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write all facts, one JSON object per line."""
    with replacing(path) as new, new.open("w", encoding="utf-8", newline="\n") as file:
        for done, row in enumerate(report.rows):
            tick(done, len(report.rows))
            for fact in row.facts:
                file.write(json.dumps(_form(report, row, fact), ensure_ascii=False) + "\n")
        tick(len(report.rows), len(report.rows))


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


JSONL = Exporter("jsonl", Label("Dòng JSON (mọi dữ kiện)", "JSON lines (all facts)"), ".jsonl", write)
