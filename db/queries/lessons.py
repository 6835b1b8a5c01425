"""Reads for what decisions teach: the decisions themselves, and the articles that their words stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import peewee as pw

from annotator import learning, sought
from annotator.learning import Decision, Lessons
from annotator.model import ArticleId, Claim, Codebook, Span, State
from db import dialect, journal, rows, schema
from db.project import Project
from db.queries import articles
from db.queries.asked import side_by_side

Taught = dict[tuple[str, int], tuple[Decision, ...]]
"""Per stored row ("span" or "claim", and its id) what its decision says; rows that say nothing are left out."""

PAGE = 100
"""Articles read at a time where all are read."""


def of(project: Project, codebook: Codebook) -> Lessons:
    """What all decisions of the project teach."""
    ids = articles.ids(project)
    pages = (of_articles(project, ids[at : at + PAGE], codebook) for at in range(0, len(ids), PAGE))
    return learning.learn(one for page in pages for decisions in page.values() for one in decisions)


def of_articles(project: Project, article_ids: Sequence[int], codebook: Codebook) -> Taught:
    """What the decisions in these articles say."""
    found = _decided(project, schema.Span, schema.Span.article, article_ids)
    claimed = _decided(project, schema.Claim, schema.Claim.article, article_ids)
    return _taught(project, map(rows.span, found), map(rows.claim, claimed), codebook)


def of_rows(project: Project, span_ids: Iterable[int], claim_ids: Iterable[int], codebook: Codebook) -> Taught:
    """What the decisions about these spans and claims say."""
    found = _decided(project, schema.Span, schema.Span.id, list(span_ids))
    claimed = _decided(project, schema.Claim, schema.Claim.id, list(claim_ids))
    return _taught(project, map(rows.span, found), map(rows.claim, claimed), codebook)


def holding(project: Project, article_ids: Sequence[int], pieces: Sequence[str]) -> list[ArticleId]:
    """Those of these articles whose normal text holds one of these pieces of text, as they are spelled."""
    a, c = schema.Article, schema.Content
    text = pw.fn.COALESCE(c.normal, c.original, c.data.cast("TEXT")).coerce(False)
    query = a.select(a.id, text).join(c, on=a.sha256 == c.sha256)
    return [
        ArticleId(number)
        for batch in journal.batches(article_ids)
        for number, words in query.where(a.id.in_(batch)).tuples().execute(project.db)
        if any(piece in words for piece in pieces)
    ]


def having(project: Project, phrases: Iterable[str]) -> list[ArticleId]:
    """The articles that have the words of one of these phrases side by side, however they are spelled: by the index.

    A phrase without a word stands anywhere.
    """
    asked = [side_by_side(sought.read(f"{phrase} ").words) for phrase in phrases]
    if not all(asked):
        return [ArticleId(number) for number in articles.ids(project)]
    sql = 'SELECT rowid FROM "article_words" WHERE "article_words" MATCH ? ORDER BY rowid'
    return [ArticleId(number) for (number,) in dialect.run(project.db, sql, [" OR ".join(asked)])] if asked else []


def undecided(project: Project, article_ids: Sequence[int]) -> list[int]:
    """Per article how many claims await a decision; where there are more, how many spans."""
    claims, spans = (_open(project, model, article_ids) for model in (schema.Claim, schema.Span))
    return [max(claims.get(number, 0), spans.get(number, 0)) for number in article_ids]


def _open(project: Project, model: type[schema.Span | schema.Claim], article_ids: Sequence[int]) -> dict[int, int]:
    query = model.select(model.article, pw.fn.COUNT(model.id)).group_by(model.article)
    found: dict[int, int] = {}
    for batch in journal.batches(article_ids):
        # Not by state: most of what a large project holds is undecided.
        rows_of = query.where(model.article.in_(batch), model.state.concat("") == State.SUGGESTED)
        found |= dict(rows_of.tuples().execute(project.db))
    return found


def _decided(
    project: Project, model: type[schema.Span | schema.Claim], field: pw.Field, ids: Sequence[int]
) -> Iterator[dict[str, Any]]:
    for batch in journal.batches(ids):
        query = model.select().where(field.in_(batch), model.state != State.SUGGESTED)
        yield from query.dicts().execute(project.db)


def _taught(project: Project, spans: Iterable[Span], claims: Iterable[Claim], codebook: Codebook) -> Taught:
    found, claimed = list(spans), list(claims)
    about = {span.article_id for span in found} | {claim.article_id for claim in claimed}
    texts = {number: one.text.text for number, one in articles.articles(project, sorted(about)).items()}
    said: Taught = {("span", one.id): learning.of_span(texts[one.article_id], one) for one in found}
    said |= {("claim", one.id): learning.of_claim(texts[one.article_id], one, codebook) for one in claimed}
    return {row: decisions for row, decisions in said.items() if decisions}
