"""Articles with their texts, read when they are needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

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


class Texts(Mapping[ArticleId, Article]):
    """The project's articles as a mapping that reads each one when it is first asked for."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._read: dict[ArticleId, Article] = {}

    def __getitem__(self, article_id: ArticleId) -> Article:
        if article_id not in self._read:
            self._read |= read(self._project, [article_id])
        return self._read[article_id]

    def __iter__(self) -> Iterator[ArticleId]:
        query = schema.Article.select(schema.Article.id).tuples().execute(self._project.db)
        return (ArticleId(number) for (number,) in query)

    def __len__(self) -> int:
        return int(schema.Article.select().count(self._project.db))


def _with_text() -> pw.ModelSelect[schema.Article]:
    a, s, c = schema.Article, schema.Source, schema.Content
    query = a.select(a, s.name.alias("source_name"), s.domain, c.data, c.original, c.normal, c.edits)
    return query.left_outer_join(s).switch(a).join(c, on=a.sha256 == c.sha256)
