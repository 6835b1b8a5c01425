"""What can be wrong with a project file, looked for piece by piece."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping

import peewee as pw

from annotator import codebook
from annotator.errors import UserError
from annotator.model import ArticleId
from db import dialect, migrations, review_rows, rows, schema, search_index

DAMAGE = (ValueError, TypeError, KeyError, IndexError, ArithmeticError)
"""What reading a row raises whose bytes were changed: SQLite itself notices few of such changes."""

# Problems of one row begin with its noun and its key.
_ROW = re.compile(
    r"(?P<noun>text|article|span|claim|resolution|review|note|(?:double )?reading|review session|codebook|step|change) "
    r"(?P<key>\w+): "
)

_OTHERS: tuple[tuple[str, type[schema.Journalled], Callable[[rows.Columns], object]], ...] = (
    ("resolution", schema.Resolution, rows.resolution),
    ("review session", schema.ReviewSession, review_rows.session),
    ("review", schema.Review, review_rows.review),
    ("note", schema.Note, review_rows.note),
    ("double reading", schema.DoubleReading, review_rows.double_reading),
    ("reading", schema.Reading, review_rows.reading),
    # Of these nothing is asked but that their words are words.
    ("source", schema.Source, dict),
    ("voice ruling", schema.VoiceRuling, dict),
)
"""Nouns of whose rows nothing more is asked than that they can be read."""

Limits = Mapping[ArticleId, int]
"""How long the text of each article is."""


def problems(db: pw.Database) -> Iterator[str]:
    """Each problem in words; nothing where all is well."""
    lengths: dict[str, int] = {}
    for part in (dialect.faults(db), _triggers(db), _journal(db), _texts(db, lengths), _offsets(db, lengths)):
        yield from _as_far_as_it_goes(part)
    for noun, model, read in _OTHERS:
        yield from _as_far_as_it_goes(_unreadable(db, noun, model, read))
    yield from _as_far_as_it_goes(_codebooks(db))
    yield from _as_far_as_it_goes(_history(db))
    yield from _as_far_as_it_goes(search_index.faults(db))


def named(problem: str) -> tuple[str, str, str] | None:
    """The table, column and key of the row that a problem is about; None where it is about no single row."""
    found = _ROW.match(problem)
    if found is None:
        return None
    if found["noun"] != "text":
        return found["noun"].replace(" ", "_"), "id", found["key"]
    return "content", "sha256", found["key"]


def first_problems(db: pw.Database) -> Iterator[str]:
    """What can be told while somebody works: the database, its triggers and the fingerprints of the texts.

    Nearly all of it runs outside of Python, which the window needs.
    """
    for part in (dialect.faults(db), _triggers(db), _journal(db), _fingerprints(db)):
        yield from _as_far_as_it_goes(part)


def _fingerprints(db: pw.Database) -> Iterator[str]:
    content = schema.Content
    for sha256, data in content.select(content.sha256, content.data).tuples().iterator(db):
        if hashlib.sha256(data).hexdigest() != sha256:
            yield f"text {sha256}: its bytes do not match their fingerprint"


def _as_far_as_it_goes(part: Iterator[str]) -> Iterator[str]:
    # Damage ends the reading of a table; the others may still be read.
    try:
        yield from part
    except dialect.ERRORS as error:
        yield f"database: {' '.join(str(error).split())}"


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
            yield f"text {sha256}: its bytes do not match their fingerprint"
            continue
        try:
            text = rows.normal_text(row)
        except DAMAGE:
            yield f"text {sha256}: it cannot be read"
            continue
        lengths[sha256] = len(text.text)
        if text.to_original(0, len(text.text))[1] > len(text.original):
            yield f"text {sha256}: its offsets point past the original"


def _offsets(db: pw.Database, lengths: dict[str, int]) -> Iterator[str]:
    article = schema.Article
    limits: dict[ArticleId, int] = {}
    for number, sha256, switches in article.select(article.id, article.sha256, article.switches).tuples().execute(db):
        limits[ArticleId(number)] = lengths.get(sha256, 0)
        yield from _passages(number, switches, limits[ArticleId(number)])
    for row in schema.Span.select().dicts().execute(db):
        yield from _place(row, limits)
    for row in schema.Claim.select().dicts().execute(db):
        yield from _evidence(row, limits)


def _passages(article_id: int, switches: str, limit: int) -> Iterator[str]:
    try:
        said = rows.load_switches(switches)
    except DAMAGE:
        yield f"article {article_id}: what was said of its passages cannot be read"
        return
    if not all(0 <= one.start < one.end <= limit for one in said):
        yield f"article {article_id}: a passage lies outside its text"


def _place(row: rows.Columns, limits: Limits) -> Iterator[str]:
    try:
        span = rows.span(row)
    except DAMAGE:
        yield f"span {row['id']}: it cannot be read"
        return
    if not 0 <= span.start < span.end <= limits.get(span.article_id, 0):
        yield f"span {span.id}: its offsets lie outside its article"


def _evidence(row: rows.Columns, limits: Limits) -> Iterator[str]:
    try:
        claim = rows.claim(row)
    except DAMAGE:
        yield f"claim {row['id']}: it cannot be read"
        return
    for piece in claim.evidence:
        if not 0 <= piece.start < piece.end <= limits.get(claim.article_id, 0):
            yield f"claim {claim.id}: its evidence lies outside its article"


def _unreadable(
    db: pw.Database, noun: str, model: type[schema.Journalled], read: Callable[[rows.Columns], object]
) -> Iterator[str]:
    for row in model.select().dicts().iterator(db):
        try:
            read(row)
        except DAMAGE:
            yield f"{noun} {row['id']}: it cannot be read"


def _codebooks(db: pw.Database) -> Iterator[str]:
    for number, source in schema.Codebook.select(schema.Codebook.id, schema.Codebook.source).tuples().iterator(db):
        try:
            codebook.read(source)
        except (UserError, *DAMAGE):
            yield f"codebook {number}: it cannot be read"


def _history(db: pw.Database) -> Iterator[str]:
    """What undoing would stumble over: states before that are no states."""
    for number, values in schema.Step.select(schema.Step.id, schema.Step.values).tuples().iterator(db):
        if not _is_object(values):
            yield f"step {number}: it cannot be read"
    change = schema.Change
    for number, old in change.select(change.id, change.old).where(change.old.is_null(False)).tuples().iterator(db):
        if not _is_object(old):
            yield f"change {number}: it cannot be read"


def _is_object(words: object) -> bool:
    try:
        return isinstance(json.loads(str(words)), dict)
    except ValueError:
        return False
