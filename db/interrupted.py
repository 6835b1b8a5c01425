"""Imports that were cut short: a file comes in whole or not at all.

A file of many articles is stored in several steps, so that the window answers in between. Each but the last says how
many articles are still to come; where the program ended after such a step, what is there of the file is taken back.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import takewhile

import peewee as pw

from annotator.model import Message, StepKind
from db import journal, schema

# As a message: so it is found by who collects what is to be translated.
LABEL = Message("Import articles ({count})").template
REST = "rest"
# A window lets people decide between two pieces, but not this often.
_RECENT = 1000

NewStep = Callable[..., AbstractContextManager[object]]


def take_back(db: pw.Database, step: NewStep) -> int:
    """Remove the articles of a file that came in half, as a step of its own; how many there were."""
    found = _articles(db)
    if found:
        with step("Take back an interrupted import ({count})", count=len(found)):
            for batch in journal.batches(found):
                schema.Claim.delete().where(schema.Claim.article.in_(batch)).execute(db)
                schema.Span.delete().where(schema.Span.article.in_(batch)).execute(db)
                schema.Article.delete().where(schema.Article.id.in_(batch)).execute(db)
    return len(found)


def finish(db: pw.Database, head: int) -> None:
    """Say that the file is in, where its last piece brought nothing new and left no step."""
    pieces = _pieces(db)
    if pieces:
        schema.Step.update(values=pw.fn.json_remove(schema.Step.values, f"$.{REST}")).where(
            schema.Step.id.in_(pieces), (schema.Step.id == head) | (schema.Step.part_of == head)
        ).execute(db)


def _articles(db: pw.Database) -> list[int]:
    """The articles there are of the file that the newest import was at when it ended."""
    pieces = _pieces(db)
    if not pieces:
        return []
    change, article = schema.Change, schema.Article
    born = change.select(change.row_id).where(
        change.step.in_(pieces), change.noun == article._meta.table_name, change.op == "insert"
    )
    # Those that were taken back already are gone.
    return [number for (number,) in article.select(article.id).where(article.id.in_(born)).tuples().execute(db)]


def _pieces(db: pw.Database) -> list[int]:
    """The newest steps of imports, as far back as each says that more of its file is to come."""
    stored = schema.Step
    newest = stored.select(pw.fn.MAX(stored.id)).scalar(db) or 0
    query = stored.select(stored.id, stored.values).where(
        stored.id > newest - _RECENT, stored.label == LABEL, stored.kind == StepKind.DO, stored.undone_by == 0
    )
    told = query.order_by(stored.id.desc()).tuples().execute(db)
    return [number for number, _ in takewhile(lambda one: json.loads(one[1]).get(REST), told)]
