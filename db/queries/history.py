"""Reads of the history: which steps there are, what stands on them, and what they changed."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import peewee as pw

from annotator.contradictions import row_key
from annotator.model import ArticleId, Claim, Span, Step, StepId
from db import dialect, journal, schema
from db.project import Project


@dataclass(frozen=True, slots=True)
class Sought:
    """Which steps are asked for; what is left empty does not matter."""

    by: str = ""
    noun: str = ""
    article: ArticleId | None = None
    item: Claim | Span | None = None


EVERYTHING = Sought()


def steps(project: Project, *, limit: int | None = 200) -> list[Step]:
    """The newest steps first; the slices of a long action are one with its first step."""
    return journal.steps(project.db, journal.WHOLE, limit=limit)


def ids(project: Project, sought: Sought = EVERYTHING, *, within: range | None = None) -> array[int]:
    """The ids of the steps that were asked for, the newest first; `within` leaves out all others.

    Slices of a long action are told by their first step, whose nouns are those of all.
    """
    step, change = schema.Step, schema.Change
    query = step.select(step.id).where(journal.WHOLE).order_by(step.id.desc())
    if within is not None:
        query = query.where(step.id >= within.start, step.id < within.stop)
    if sought.by:
        query = query.where(step.by == sought.by)
    if sought.noun:
        of_noun = change.select(change.id).where(change.step == step.id, change.noun == sought.noun)
        query = query.where(pw.fn.EXISTS(of_noun))
    # Straight from the cursor: a hundred thousand rows of the ORM take a tenth of a second.
    found = array("q", chain.from_iterable(dialect.run(project.db, *query.sql())))
    for rows in _rows(sought):
        touching = _touching(project, rows)
        found = array("q", (number for number in found if number in touching))
    return found


def newest(project: Project) -> int:
    """The id of the newest step; 0 without any."""
    return int(schema.Step.select(pw.fn.MAX(schema.Step.id)).scalar(project.db) or 0)


def some(project: Project, step_ids: Sequence[int]) -> list[Step]:
    """Those of these steps that there are, the newest first."""
    found: list[Step] = []
    for batch in journal.batches(step_ids):
        found += journal.steps(project.db, schema.Step.id.in_(list(batch)))
    return sorted(found, key=lambda step: -step.id)


def people(project: Project) -> list[str]:
    """Who has made steps, by name."""
    query = schema.Step.select(schema.Step.by).distinct().order_by(schema.Step.by)
    return [by for (by,) in query.tuples().execute(project.db) if by]


def nouns(project: Project) -> list[str]:
    """What any step has changed, in the order of the tables."""
    change = schema.Change
    return [noun for noun in schema.NOUNS if change.select().where(change.noun == noun).limit(1).exists(project.db)]


def dependants(project: Project, step_id: StepId, *, limit: int) -> list[Step]:
    """The first later steps to be undone before this one; a UserError where it cannot be undone at all."""
    return journal.dependants(project.db, journal.undo_target(project.db, step_id), limit=limit)


Rows = dict[type[schema.Journalled], object]
"""The ids of rows, or a query for them."""


def _rows(sought: Sought) -> list[Rows]:
    """The rows that a step must have touched one of, once for each thing that is asked for."""
    found = [_rows_of_article(sought.article)] if sought.article is not None else []
    return [*found, _rows_of_item(sought.item)] if sought.item is not None else found


def _touching(project: Project, rows: Rows) -> set[int]:
    """The steps, slices told by their first, that touched one of these rows."""
    step, change = schema.Step, schema.Change
    whole = pw.fn.COALESCE(pw.fn.NULLIF(step.part_of, 0), step.id)
    found: set[int] = set()
    for model, numbers in rows.items():
        query = step.select(whole).join(change, on=change.step == step.id)
        query = query.where(change.noun == model._meta.table_name, change.row_id.in_(numbers))
        found |= {number for (number,) in query.tuples().execute(project.db)}
    return found


def _rows_of_article(article_id: ArticleId) -> Rows:
    span, claim = schema.Span, schema.Claim
    return {
        schema.Article: [article_id],
        span: span.select(span.id).where(span.article == article_id),
        claim: claim.select(claim.id).where(claim.article == article_id),
    }


def _rows_of_item(item: Claim | Span) -> Rows:
    """A claim with the words it stands on and the verdicts on its fact; words by themselves."""
    if isinstance(item, Span):
        return {schema.Span: [item.id]}
    resolution = schema.Resolution
    verdicts = resolution.select(resolution.id).where(
        resolution.table == item.table, resolution.row_key == row_key(item.row), resolution.field == item.field
    )
    spans = [place.span_id for place in item.evidence if place.span_id]
    return {schema.Claim: [item.id], schema.Span: spans, resolution: verdicts}
