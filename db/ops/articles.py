"""Writes on articles and their sources. An article's text is written once and never changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from annotator.model import NO_STEP, Article, ArticleId, PublishedFrom, RawArticle, Source, SourceId, StepId
from annotator.text import fold
from db import dialect, interrupted, journal, rows, schema
from db.project import Project
from db.queries import articles as stored_articles

# Many articles that come together date one another; to look through the whole project for each slice takes too long.
_FEW = 20


@dataclass(frozen=True, slots=True)
class Stored:
    """What one call stored: the new articles, those the project had already, and the step (0 if nothing was new)."""

    new: tuple[ArticleId, ...] = ()
    known: tuple[ArticleId, ...] = ()
    step: StepId = NO_STEP


def store(
    project: Project, articles: Sequence[tuple[RawArticle, Article]], *, part_of: StepId = NO_STEP, rest: int = 0
) -> Stored:
    """Add the articles whose bytes are new, in one step; the same bytes are recognised and add nothing.

    `rest` says how many articles of the same file are still to come: if they do not, these go (db/interrupted.py).
    """
    known = stored_articles.of_hashes(project, [article.sha256 for _, article in articles])
    fresh = {article.sha256: (raw, article) for raw, article in articles if article.sha256 not in known}
    if not fresh:
        if part_of and not rest:
            interrupted.finish(project.db, part_of)
        return Stored(known=tuple(known.values()))
    if len(fresh) <= _FEW:
        fresh = _dated(project, fresh)
    told: dict[str, Any] = {interrupted.REST: rest} if rest else {}
    with project.step(interrupted.LABEL, part_of=part_of, count=len(fresh), **told) as step:
        stored = put(project, list(fresh.values()))
        if part_of:
            journal.grow(project.db, part_of, by=len(fresh))
    return Stored(tuple(stored[sha] for sha in fresh), tuple(known.values()), step)


def put(project: Project, articles: Sequence[tuple[RawArticle, Article]]) -> dict[str, ArticleId]:
    """Add these articles within the open step of another action; their ids by hash, also of those that were there."""
    # An import that was undone left its texts behind: they are kept as they are.
    contents = [rows.content(raw.data, article.text, article.sha256) for raw, article in articles]
    dialect.insert_many(project.db, schema.Content, contents)
    sources = _sources(project, [article.source for _, article in articles if article.source])
    dialect.insert_many(project.db, schema.Article, [_columns(raw, article, sources) for raw, article in articles])
    return stored_articles.of_hashes(project, [article.sha256 for _, article in articles])


def describe(
    project: Project,
    article_id: ArticleId,
    *,
    title: str | None = None,
    source: str | None = None,
    published_on: str | None = None,
) -> None:
    """Correct what is known about an article; what is left out stays.

    What depends on the date stays too: where there are suggestions, db/ops/dating.py is the way.
    """
    article = stored_articles.article(project, article_id)
    described = replace(
        article,
        title=article.title if title is None else title,
        source=article.source if source is None else Source(SourceId(0), source),
    )
    if published_on is not None:
        described = replace(described, published_on=published_on or None, published_from=PublishedFrom.PERSON)
    with project.step("Describe article ({what})", what=described.title or described.name):
        write(project, described)


def write(project: Project, article: Article) -> None:
    """Within an open step, store what is known about an article; its text is written once and stays."""
    source = article.source.name if article.source else ""
    schema.Article.update(
        title=article.title,
        source=_sources(project, [article.source])[source] if article.source and source else None,
        published_on=article.published_on,
        published_from=article.published_from,
        folded=_folded(article.title, source, article.name),
    ).where(schema.Article.id == article.id).execute(project.db)


def _dated(project: Project, fresh: dict[str, tuple[RawArticle, Article]]) -> dict[str, tuple[RawArticle, Article]]:
    """The new articles, dated where the project's own open with the same news."""
    from annotator.corroborating import dated_together, sought  # only now: no window needs it to be painted

    articles = [article for _, article in fresh.values()]
    days = sought(articles)
    if not days:
        return fresh
    witnesses = stored_articles.articles(project, stored_articles.opening_with(project, days))
    dated = dated_together([*articles, *witnesses.values()])
    return {sha: (raw, article) for (sha, (raw, _)), article in zip(fresh.items(), dated, strict=False)}


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
        "metadata": rows.dump_metadata(raw, article),
        "folded": _folded(article.title, source, article.name),
    }


def _folded(title: str, source: str, name: str) -> str:
    return fold(" ".join((title, source, name)))
