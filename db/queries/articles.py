"""Reads of articles."""

from __future__ import annotations

import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import peewee as pw

from annotator.errors import UserError
from annotator.model import Article, ArticleId, RawArticle, State
from annotator.text import fold
from db import dialect, journal, rows, schema
from db.project import Project

HEAD = 1000
"""Characters in which an article opens."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the list shows of an article: how many claims and loose spans await a decision or have one."""

    id: ArticleId
    name: str
    title: str
    source: str
    published_on: str | None
    suggested: int
    confirmed: int
    rejected: int
    contradictions: int


def ids(project: Project, *, matching: str = "", most: int = -1) -> array[int]:
    """Ids of the articles whose title, source or name hold all words of `matching`, newest publication first.

    No more than `most`, where that is told.
    """
    # The longest first: what most articles lack leaves the fewest to be looked through for the others.
    words = sorted(fold(matching).split(), key=len, reverse=True)
    where = " AND ".join('instr("folded", ?)' for _ in words) or "TRUE"
    # Those without a date come last. The index is in this order and holds all that is asked for.
    inner = f'SELECT "id" FROM "article" WHERE {where} ORDER BY "published_on" DESC, "id" LIMIT ?'
    # As one text: to fetch a hundred thousand rows takes twice as long.
    (found,) = dialect.run(project.db, f'SELECT json_group_array("id") FROM ({inner})', [*words, most]).fetchone()
    return array("q", json.loads(found))


def count(project: Project) -> int:
    """How many articles the project holds."""
    return int(schema.Article.select().count(project.db))


def article(project: Project, article_id: ArticleId) -> Article:
    """The article of that id with its text, or a UserError."""
    found = articles(project, [article_id])
    if article_id not in found:
        raise _missing(article_id)
    return found[article_id]


def articles(project: Project, article_ids: Sequence[ArticleId]) -> dict[ArticleId, Article]:
    """Those of these articles that the project has, with their texts, by id."""
    a, s, c = schema.Article, schema.Source, schema.Content
    query = a.select(a, s.name.alias("source_name"), s.domain, c.data, c.original, c.normal, c.edits)
    query = query.left_outer_join(s).switch(a).join(c, on=a.sha256 == c.sha256)
    found: dict[ArticleId, Article] = {}
    for batch in journal.batches(article_ids):
        for row in query.where(a.id.in_(batch)).dicts().execute(project.db):
            found[ArticleId(row["id"])] = rows.article(row)
    return found


def of_hashes(project: Project, hashes: Sequence[str]) -> dict[str, ArticleId]:
    """The articles whose bytes have these hashes."""
    article = schema.Article
    found: dict[str, ArticleId] = {}
    for batch in journal.batches(hashes):
        query = article.select(article.sha256, article.id).where(article.sha256.in_(batch))
        found |= {sha256: ArticleId(number) for sha256, number in query.tuples().execute(project.db)}
    return found


def blank(project: Project, article_ids: Sequence[ArticleId]) -> list[ArticleId]:
    """Those of these articles that hold no span and no claim: nothing was found there, or nobody has looked."""
    held: set[int] = set()
    for batch in journal.batches(article_ids):
        for noun in (schema.Span, schema.Claim):
            query = noun.select(noun.article).where(noun.article.in_(batch)).distinct()
            held |= {number for (number,) in query.tuples().execute(project.db)}
    return [number for number in article_ids if number not in held]


def sources(project: Project) -> list[str]:
    """The names of all sources of the project."""
    source = schema.Source
    return [name for (name,) in source.select(source.name).order_by(source.name).tuples().execute(project.db)]


def publishers(project: Project, article_ids: Sequence[int]) -> dict[ArticleId, tuple[str, str]]:
    """The name of the source and the day of publication of these articles; empty where they are not known."""
    a, s = schema.Article, schema.Source
    found: dict[ArticleId, tuple[str, str]] = {}
    for batch in journal.batches(article_ids):
        query = a.select(a.id, s.name, a.published_on).left_outer_join(s).where(a.id.in_(batch))
        found |= {
            ArticleId(number): (name or "", day or "") for number, name, day in query.tuples().execute(project.db)
        }
    return found


def opening_with(project: Project, pieces: Collection[str]) -> list[ArticleId]:
    """The dated articles whose first words hold one of these pieces of text."""
    a, c = schema.Article, schema.Content
    head = pw.fn.SUBSTR(pw.fn.COALESCE(c.normal, c.original, c.data.cast("TEXT")), 1, HEAD).coerce(False)
    query = a.select(a.id, head).join(c, on=a.sha256 == c.sha256).where(a.published_on.is_null(False))
    found = query.tuples().execute(project.db)
    return [ArticleId(number) for number, words in found if any(piece in words for piece in pieces)]


def raw(project: Project, article_id: ArticleId) -> bytes:
    """The article's bytes as they were found."""
    content = schema.Content
    query = content.select(content.data).join(schema.Article, on=schema.Article.sha256 == content.sha256)
    for (data,) in query.where(schema.Article.id == article_id).tuples().execute(project.db):
        return bytes(data)
    raise _missing(article_id)


def raws(project: Project, article_ids: Sequence[ArticleId]) -> dict[ArticleId, RawArticle]:
    """These articles as they came: their bytes, and what was told about them."""
    a, c = schema.Article, schema.Content
    query = a.select(a.id, a.name, a.metadata, c.data).join(c, on=a.sha256 == c.sha256)
    found: dict[ArticleId, RawArticle] = {}
    for batch in journal.batches(article_ids):
        for number, name, metadata, data in query.where(a.id.in_(batch)).tuples().execute(project.db):
            found[ArticleId(number)] = RawArticle(name, bytes(data), "", metadata=json.loads(metadata))
    return found


def cards(project: Project, article_ids: Sequence[int], *, conflicts: Mapping[ArticleId, int]) -> list[Card]:
    """The cards of these articles, in the order of the ids; `conflicts` tells how many open ones each has a say in."""
    counts = _decisions(project, article_ids)
    found: dict[int, Card] = {}
    a, s = schema.Article, schema.Source
    for batch in journal.batches(article_ids):
        query = a.select(a.id, a.name, a.title, s.name, a.published_on).left_outer_join(s).where(a.id.in_(batch))
        for number, name, title, source, published_on in query.tuples().execute(project.db):
            said = counts[number]
            found[number] = Card(
                number,
                name,
                title,
                source or "",
                published_on,
                said[State.SUGGESTED],
                said[State.CONFIRMED],
                said[State.REJECTED],
                conflicts.get(ArticleId(number), 0),
            )
    return [found[number] for number in article_ids if number in found]


def _missing(article_id: ArticleId) -> UserError:
    return UserError("There is no article #{id} in this project.", id=article_id)


def _decisions(project: Project, article_ids: Sequence[int]) -> dict[int, Counter[str]]:
    """Per article how many claims are in each state."""
    claim = schema.Claim
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for batch in journal.batches(article_ids):
        query = claim.select(claim.article, claim.state, pw.fn.COUNT(claim.id)).where(claim.article.in_(batch))
        for number, state, many in query.group_by(claim.article, claim.state).tuples().execute(project.db):
            counts[number][state] = many
    return counts
