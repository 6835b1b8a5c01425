"""Writes on articles and their sources. An article's text is written once and never changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model import NO_STEP, Article, ArticleId, PublishedFrom, RawArticle, Source, SourceId, StepId
from annotator.text import fold
from db import dialect, journal, rows, schema
from db.project import Project


@dataclass(frozen=True, slots=True)
class Stored:
    """What one call stored: the new articles, those the project had already, and the step (0 if nothing was new)."""

    new: tuple[ArticleId, ...] = ()
    known: tuple[ArticleId, ...] = ()
    step: StepId = NO_STEP


def store(project: Project, articles: Sequence[tuple[RawArticle, Article]], *, part_of: StepId = NO_STEP) -> Stored:
    """Add the articles whose bytes are new, in one step; the same bytes are recognised and add nothing."""
    known = _known(project, [article.sha256 for _, article in articles])
    fresh = {article.sha256: (raw, article) for raw, article in articles if article.sha256 not in known}
    if not fresh:
        return Stored(known=tuple(known.values()))
    with project.step("Import articles ({count})", part_of=part_of, count=len(fresh)) as step:
        # An import that was undone left its texts behind: they are kept as they are.
        contents = [rows.content(raw.data, article.text, article.sha256) for raw, article in fresh.values()]
        dialect.insert_many(project.db, schema.Content, contents)
        sources = _sources(project, [article.source for _, article in fresh.values() if article.source])
        columns = [_columns(raw, article, sources) for raw, article in fresh.values()]
        dialect.insert_many(project.db, schema.Article, columns)
        if part_of:
            journal.grow(project.db, part_of, by=len(fresh))
    stored = _known(project, list(fresh))
    return Stored(tuple(stored[sha] for sha in fresh), tuple(known.values()), step)


def describe(
    project: Project,
    article_id: ArticleId,
    *,
    title: str | None = None,
    source: str | None = None,
    published_on: str | None = None,
) -> None:
    """Correct what is known about an article; what is left out stays."""
    changed: rows.Columns = {}
    with project.step("Describe article"):
        if title is not None:
            changed["title"] = title
        if source is not None:
            changed["source"] = _sources(project, [Source(SourceId(0), source)])[source]
        if published_on is not None:
            changed |= {"published_on": published_on or None, "published_from": PublishedFrom.METADATA}
        if changed:
            schema.Article.update(**changed).where(schema.Article.id == article_id).execute(project.db)
            _fold_again(project, article_id)


def _known(project: Project, hashes: Sequence[str]) -> dict[str, ArticleId]:
    article = schema.Article
    found: dict[str, ArticleId] = {}
    for batch in journal.batches(hashes):
        query = article.select(article.sha256, article.id).where(article.sha256.in_(batch))
        found |= {sha256: ArticleId(number) for sha256, number in query.tuples().execute(project.db)}
    return found


def _sources(project: Project, sources: Sequence[Source]) -> dict[str, SourceId]:
    """The ids of all sources by name, these ones among them."""
    source = schema.Source
    dialect.insert_many(project.db, source, [{"name": one.name, "domain": one.domain} for one in sources])
    return {
        name: SourceId(number) for name, number in source.select(source.name, source.id).tuples().execute(project.db)
    }


def _columns(raw: RawArticle, article: Article, sources: dict[str, SourceId]) -> rows.Columns:
    source = article.source.name if article.source else ""
    return {
        "sha256": article.sha256,
        "name": article.name,
        "title": article.title,
        "source_id": sources.get(source),
        "url": article.url,
        "published_on": article.published_on,
        "published_from": article.published_from,
        "metadata": rows.dump_json(dict(raw.metadata)),
        "folded": _folded(article.title, source, article.name),
    }


def _folded(title: str, source: str, name: str) -> str:
    return fold(" ".join((title, source, name)))


def _fold_again(project: Project, article_id: ArticleId) -> None:
    article, source = schema.Article, schema.Source
    query = article.select(article.title, source.name, article.name).left_outer_join(source)
    found = query.where(article.id == article_id).tuples().execute(project.db)
    for title, source_name, name in found:
        folded = _folded(title, source_name or "", name)
        article.update(folded=folded).where(article.id == article_id).execute(project.db)
