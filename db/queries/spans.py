"""Reads of spans."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import peewee as pw

from annotator.errors import UserError
from annotator.model import ArticleId, Span, SpanId, State
from db import dialect, journal, rows, schema, search_index
from db.project import Project


def of_article(project: Project, article_id: ArticleId) -> list[Span]:
    """All spans of one article, in reading order."""
    return of_articles(project, [article_id])


def of_articles(project: Project, article_ids: Sequence[ArticleId]) -> list[Span]:
    """All spans of these articles, in reading order within each."""
    span = schema.Span
    names = [field.name for field in span._meta.sorted_fields]
    found: list[Span] = []
    for batch in journal.batches(article_ids):
        query = span.select().where(span.article.in_(batch)).order_by(span.article, span.start, span.end)
        # Straight from the cursor: with thousands of spans in a text the ORM's own rows take three frames.
        found += [rows.span(dict(zip(names, row, strict=True))) for row in dialect.run(project.db, *query.sql())]
    return found


def decided(project: Project, article_ids: Sequence[ArticleId]) -> list[Span]:
    """The spans of these articles that a person confirmed or rejected."""
    span = schema.Span
    found: list[Span] = []
    for batch in journal.batches(article_ids):
        query = span.select().where(span.article.in_(batch), span.state != State.SUGGESTED)
        found += [rows.span(row) for row in query.dicts().execute(project.db)]
    return found


def count(project: Project, *, states: Collection[State]) -> int:
    """How many spans in these states the project has."""
    return int(schema.Span.select().where(schema.Span.state.in_(list(states))).count(project.db))


def one(project: Project, span_id: SpanId) -> Span:
    """The span of that id, or a UserError."""
    for row in schema.Span.select().where(schema.Span.id == span_id).dicts().execute(project.db):
        return rows.span(row)
    raise UserError("Span #{id} is no longer in the project.", id=span_id)


def at(project: Project, article_id: ArticleId, *, start: int, end: int, kind: str) -> Span | None:
    """The span of that kind at exactly this place, if there is one."""
    span = schema.Span
    here = (span.article == article_id) & (span.start == start) & (span.end == end) & (span.kind == kind)
    for row in span.select().where(here).dicts().execute(project.db):
        return rows.span(row)
    return None


def identical(project: Project, span: Span) -> list[Span]:
    """The suggested spans, in any article, with the same value; the span itself is not among them."""
    s, value = schema.Span, str(rows.span_columns(span)["value"])
    same = (s.kind == span.kind) & (s.value == value) & (s.state == State.SUGGESTED) & (s.id != span.id)
    if words := search_index.words_of(value):
        # What has all its words is looked through, and not every span of the project.
        same &= s.id.in_(pw.SQL('(SELECT rowid FROM "span_words" WHERE "span_words" MATCH ?)', [words]))
    query = s.select().where(same).order_by(s.article, s.start)
    return [rows.span(row) for row in query.dicts().execute(project.db)]


def some(project: Project, span_ids: Sequence[SpanId]) -> list[Span]:
    """Those of these spans that the project (still) has."""
    span = schema.Span
    found: list[Span] = []
    for batch in journal.batches(span_ids):
        query = span.select().where(span.id.in_(batch)).order_by(span.article, span.start)
        found += [rows.span(row) for row in query.dicts().execute(project.db)]
    return found
