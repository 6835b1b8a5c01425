"""What can be wrong with a project file, looked for piece by piece."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import peewee as pw

from db import dialect, migrations, rows, schema


def problems(db: pw.Database) -> Iterator[str]:
    """Each problem in words; nothing where all is well."""
    yield from dialect.faults(db)
    yield from _triggers(db)
    yield from _journal(db)
    lengths: dict[str, int] = {}
    yield from _texts(db, lengths)
    yield from _offsets(db, lengths)


def _triggers(db: pw.Database) -> Iterator[str]:
    # A planted or missing trigger would let a write past the journal.
    expected, found = set(migrations.expected_triggers()), set(dialect.triggers(db).values())
    for sql in sorted(expected ^ found):
        yield f"journal: {'missing' if sql in expected else 'foreign'} trigger {sql.split()[2]}"


def _journal(db: pw.Database) -> Iterator[str]:
    if schema.OpenStep.select().count(db):
        yield "journal: a step was left open"
    step = schema.Step
    marked = step.select(step.id, step.undone_by).where(step.undone_by != 0).tuples().execute(db)
    kinds = dict(step.select(step.id, step.kind).tuples().execute(db))
    for number, undone_by in marked:
        if kinds.get(undone_by) not in ("undo", "redo"):
            yield f"journal: step {number} says that step {undone_by} undid it, which is no undo"


def _texts(db: pw.Database, lengths: dict[str, int]) -> Iterator[str]:
    """Compare every text with its fingerprint; notes the lengths on the way."""
    for row in schema.Content.select().dicts().execute(db):
        sha256 = row["sha256"]
        if hashlib.sha256(bytes(row["data"])).hexdigest() != sha256:
            yield f"text {sha256[:12]}: its bytes do not match their fingerprint"
            continue
        text = rows.normal_text(row)
        lengths[sha256] = len(text.text)
        if text.to_original(0, len(text.text))[1] > len(text.original):
            yield f"text {sha256[:12]}: its offsets point past the original"


def _offsets(db: pw.Database, lengths: dict[str, int]) -> Iterator[str]:
    span, claim, article = schema.Span, schema.Claim, schema.Article
    limits = {
        number: lengths.get(sha, 0) for number, sha in article.select(article.id, article.sha256).tuples().execute(db)
    }
    for number, of, start, end in span.select(span.id, span.article, span.start, span.end).tuples().execute(db):
        if not 0 <= start < end <= limits.get(of, 0):
            yield f"span {number}: its offsets lie outside its article"
    for number, of, evidence in claim.select(claim.id, claim.article, claim.evidence).tuples().execute(db):
        for piece in rows.load_evidence(evidence):
            if not 0 <= piece.start < piece.end <= limits.get(of, 0):
                yield f"claim {number}: its evidence lies outside its article"
