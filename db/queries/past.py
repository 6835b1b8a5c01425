"""The project as it was at an earlier step, read from the journal: nothing is undone for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import peewee as pw

from annotator import derived
from annotator.codebook import read as read_codebook
from annotator.derived import Derived
from annotator.errors import UserError
from annotator.model import Claim, ClaimId, Codebook, Resolution, ResolutionId, Review, State, Step, StepId
from annotator.witnesses import NOBODY, Witnesses
from db import journal, review_rows, rows, schema
from db.project import Project
from db.queries import claims as stored
from db.queries import codebooks
from db.slices import Slices, whole

PAGE = 500
"""Rows read in one turn of the event loop."""


def knows(project: Project, step_id: StepId, at: str) -> bool:
    """Whether the project has that step, made at that moment: no two projects share both."""
    return bool(schema.Step.select().where((schema.Step.id == step_id) & (schema.Step.at == at)).exists(project.db))


def of(project: Project, step_id: StepId, *, include_suggested: bool = False, witnesses: Witnesses = NOBODY) -> Derived:
    """What the claims added up to after that step, in today's codebook."""
    found = claims(project, step_id, include_suggested=include_suggested)
    if not found:
        return Derived()
    settled, reviewed = resolutions(project, step_id), reviews(project, step_id)
    return derived.derive(found, codebooks.current(project), settled, witnesses, reviewed)


def claims(project: Project, step_id: StepId, *, include_suggested: bool = False) -> list[Claim]:
    """The confirmed claims after that step, with those that nobody had decided if wanted, in their usual order."""
    return whole(then_and_now(project, step_id, include_suggested=include_suggested))[0]


def then_and_now(
    project: Project, step_id: StepId, *, include_suggested: bool = False
) -> Slices[tuple[list[Claim], list[Claim]]]:
    """The claims as they were after that step, and as they are: what no step has touched since is read once."""
    states = (State.CONFIRMED, State.SUGGESTED) if include_suggested else (State.CONFIRMED,)
    before = yield from _since(project, schema.Claim, step_id)
    many = stored.newest(project)
    now: list[Claim] = []
    for at, page in enumerate(stored.pages(project, size=PAGE, confirmed_only=not include_suggested), 1):
        now += page
        yield min(at * PAGE, many), many
    then = [claim for claim in now if claim.id not in before]
    was = (rows.claim(journal.noted(schema.Claim, old)) for old in before.values() if old is not None)
    then += (claim for claim in was if claim.state in states)
    yield many, many
    then.sort(key=_by_article)
    yield many, many
    now.sort(key=_by_article)
    return then, now


def _by_article(claim: Claim) -> tuple[int, int]:
    return claim.article_id, claim.id


def resolutions(project: Project, step_id: StepId) -> list[Resolution]:
    """The verdicts that stood after that step."""
    return [rows.resolution(row) for row in _rows_at(project, schema.Resolution, step_id)]


def reviews(project: Project, step_id: StepId) -> list[Review]:
    """What reviewers had said after that step."""
    given = (row for row in _rows_at(project, schema.Review, step_id) if row["verdict"])
    return [review_rows.review(row) for row in given]


def codebook(project: Project, step_id: StepId) -> Codebook:
    """The codebook after that step, or a UserError where the project had none."""
    for row in _rows_at(project, schema.Codebook, step_id):
        return read_codebook(row["source"])
    raise UserError("The project has no codebook yet: import articles, or adopt a codebook file.")


def touched(project: Project, step_id: StepId) -> dict[ClaimId, Step]:
    """The newest step after that one by which each claim changed."""
    return {ClaimId(number): step for number, step in _newest(project, schema.Claim, step_id).items()}


def settled(project: Project, step_id: StepId) -> dict[ResolutionId, Step]:
    """The newest step after that one by which each resolution changed."""
    return {ResolutionId(number): step for number, step in _newest(project, schema.Resolution, step_id).items()}


def _rows_at(project: Project, model: type[schema.Journalled], step_id: StepId) -> Iterable[Mapping[str, Any]]:
    """The rows as they stood after the step: those touched since are told by the first old state in the journal."""
    before = whole(_since(project, model, step_id))
    for row in model.select().order_by(model.id).dicts().execute(project.db):
        if row["id"] not in before:
            yield row
    for old in before.values():
        if old is not None:
            yield journal.noted(model, old)


def _since(project: Project, model: type[schema.Journalled], step_id: StepId) -> Slices[dict[int, str | None]]:
    """What the rows that steps have touched since were after that step: the first old state of each."""
    change = schema.Change
    since = change.select(change.id, change.noun, change.row_id, change.old).order_by(change.id).limit(PAGE)
    first = change.select(pw.fn.MIN(change.id)).where(change.step > step_id).scalar(project.db)
    before: dict[int, str | None] = {}
    while first is not None:
        page = list(since.where(change.id >= first).tuples().execute(project.db))
        for _, noun, number, old in page:
            if noun == model._meta.table_name:
                before.setdefault(number, old)
        first = page[-1][0] + 1 if len(page) == PAGE else None
        yield 0, 0
    return before


def _newest(project: Project, model: type[schema.Journalled], step_id: StepId) -> dict[int, Step]:
    change = schema.Change
    query = change.select(change.row_id, pw.fn.MAX(change.step)).where(
        (change.noun == model._meta.table_name) & (change.step > step_id)
    )
    last = dict(query.group_by(change.row_id).tuples().execute(project.db))
    steps = {step.id: step for step in journal.steps(project.db, schema.Step.id > step_id)}
    # The slices of a long action are told as one.
    return {number: steps.get(steps[step].part_of, steps[step]) for number, step in last.items()}
