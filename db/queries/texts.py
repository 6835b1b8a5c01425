"""Articles with their texts, read when they are needed."""

from __future__ import annotations

from collections.abc import Sequence

import peewee as pw

from annotator.model import Article, ArticleId
from db import journal, rows, schema
from db.project import Project


def read(project: Project, article_ids: Sequence[ArticleId]) -> dict[ArticleId, Article]:
    """Those of these articles that the project has, by id."""
    found: dict[ArticleId, Article] = {}
    for batch in journal.batches(article_ids):
        for row in _with_text().where(schema.Article.id.in_(batch)).dicts().execute(project.db):
            found[ArticleId(row["id"])] = rows.article(row)
    return found


def _with_text() -> pw.ModelSelect[schema.Article]:
    a, s, c = schema.Article, schema.Source, schema.Content
    query = a.select(a, s.name.alias("source_name"), s.domain, c.data, c.original, c.normal, c.edits)
    return query.left_outer_join(s).switch(a).join(c, on=a.sha256 == c.sha256)
