"""Reads of claims."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import peewee as pw

from annotator import kinds
from annotator.contradictions import row_key
from annotator.errors import UserError
from annotator.model import ArticleId, Claim, ClaimId, State
from db import dialect, journal, rows, schema
from db.project import Project
from db.sharing import COLUMNS, Sharing

_NEAR, _FAR = 20, 500
"""How many articles are asked at once whether they have claims to decide: first the nearest ones."""


def of_article(project: Project, article_id: ArticleId) -> list[Claim]:
    """All claims of one article."""
    return of_articles(project, [article_id])


def of_articles(project: Project, article_ids: Sequence[ArticleId]) -> list[Claim]:
    """All claims of these articles."""
    return _where(project, schema.Claim.article, article_ids)


def some(project: Project, claim_ids: Sequence[ClaimId]) -> list[Claim]:
    """Those of these claims that the project (still) has."""
    return _where(project, schema.Claim.id, claim_ids)


def _where(project: Project, field: pw.Field, ids: Sequence[int]) -> list[Claim]:
    claim = schema.Claim
    found: list[Claim] = []
    for batch in journal.batches(ids):
        query = claim.select().where(field.in_(batch)).order_by(claim.article, claim.id)
        found += [rows.claim(row) for row in query.dicts().execute(project.db)]
    return found


def suggested(project: Project, article_ids: Sequence[int]) -> dict[ArticleId, list[ClaimId]]:
    """Per article the ids of its claims that nobody has decided on."""
    c = schema.Claim
    found: dict[ArticleId, list[ClaimId]] = {}
    for batch in journal.batches(article_ids):
        # Not by state: most claims of a large project are undecided, and SQLite would look through all of them.
        query = c.select(c.article, c.id).where(c.article.in_(batch), c.state.concat("") == State.SUGGESTED)
        for article_id, claim_id in query.tuples().execute(project.db):
            found.setdefault(ArticleId(article_id), []).append(ClaimId(claim_id))
    return found


def one(project: Project, claim_id: ClaimId) -> Claim:
    """The claim of that id, or a UserError."""
    for row in schema.Claim.select().where(schema.Claim.id == claim_id).dicts().execute(project.db):
        return rows.claim(row)
    raise UserError("Claim #{id} is no longer in the project.", id=claim_id)


def identical(project: Project, claim: Claim) -> list[Claim]:
    """The suggested claims, in any article, that say the same of the same fact; the claim itself is not among them."""
    c = schema.Claim
    query = c.select().where(
        c.table == claim.table,
        c.row_key == row_key(claim.row),
        c.field == claim.field,
        c.state == State.SUGGESTED,
        c.id != claim.id,
    )
    found = (rows.claim(row) for row in query.order_by(c.article, c.id).dicts().execute(project.db))
    said = (kinds.key(claim.value), claim.scope)
    return [other for other in found if (kinds.key(other.value), other.scope) == said]


def all_of(project: Project, *, states: Collection[State]) -> list[Claim]:
    """All claims in one of these states."""
    claim = schema.Claim
    query = claim.select().where(claim.state.in_(list(states))).order_by(claim.article, claim.id)
    return [rows.claim(row) for row in query.dicts().execute(project.db)]


def of_tables(project: Project, tables: Sequence[str]) -> list[Claim]:
    """All claims of these tables, whatever their state."""
    claim = schema.Claim
    query = claim.select().where(claim.table.in_(list(tables))).order_by(claim.article, claim.id)
    return [rows.claim(row) for row in query.dicts().execute(project.db)]


def pages(project: Project, *, size: int, confirmed_only: bool = False) -> Iterator[list[Claim]]:
    """All claims that are not rejected, or the confirmed ones alone, by id, `size` looked at for each page.

    Each page is read when it is asked for: steps may come in between.
    """
    sharing, states = Sharing(), "= 'confirmed'" if confirmed_only else "<> 'rejected'"
    sql = f'SELECT {COLUMNS} FROM "claim" WHERE "id" > ? AND "id" <= ? AND +"state" {states} ORDER BY "id"'
    for last in range(0, newest(project), size):
        yield [sharing.claim(row) for row in dialect.run(project.db, sql, [last, last + size])]


def newest(project: Project) -> int:
    """The highest id of a claim; 0 where there is none."""
    return int(dialect.run(project.db, 'SELECT ifnull(max("id"), 0) FROM "claim"').fetchone()[0])


def ids(project: Project) -> list[ClaimId]:
    """The ids of all claims."""
    return [ClaimId(number) for (number,) in schema.Claim.select(schema.Claim.id).tuples().execute(project.db)]


def next_undecided(project: Project, article_ids: Sequence[int]) -> ArticleId:
    """The first of these articles that has claims to decide; 0 where none has."""
    c = schema.Claim
    if not c.select(c.id).where(c.state == State.SUGGESTED).limit(1).tuples().execute(project.db):
        return ArticleId(0)
    at, size = 0, _NEAR
    while at < len(article_ids):
        some = list(article_ids[at : at + size])
        query = c.select(c.article).where(c.article.in_(some), c.state.concat("") == State.SUGGESTED).distinct()
        if undecided := {number for (number,) in query.tuples().execute(project.db)}:
            return ArticleId(next(number for number in some if number in undecided))
        at, size = at + size, min(2 * size, _FAR)
    return ArticleId(0)
