"""What steps made of rows, the last first: the journal knows, so no second record is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

import peewee as pw

from annotator.model import StepKind
from db import journal, schema
from db.project import Project

Said = tuple[object, ...]
"""What stood in the columns that were asked for; None in each where there was no row."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one step made of a row: what it said before and after.

    A turn `stands` where somebody decided something in it, and nobody took that back.
    """

    step: int
    by: str
    at: str
    stands: bool
    before: Said
    after: Said


def of_rows(
    project: Project, model: type[schema.Journalled], numbers: Collection[int], columns: Sequence[str]
) -> Iterator[tuple[int, Iterator[Turn]]]:
    """By row the steps that touched it, each with what it made of these columns."""
    for batch in journal.batches(sorted(numbers)):
        query = model.select(model.id, *(getattr(model, name) for name in columns)).where(model.id.in_(batch))
        now = {number: tuple(told) for number, *told in query.tuples().execute(project.db)}
        nothing = (None,) * len(columns)
        for number, changes in groupby(_changes(project, model, batch, columns), key=itemgetter(0)):
            yield number, _turns(changes, now.get(number, nothing))


def _changes(
    project: Project, model: type[schema.Journalled], numbers: Sequence[int], columns: Sequence[str]
) -> Iterator[tuple[Any, ...]]:
    change, step = schema.Change, schema.Step
    was = [pw.fn.json_extract(change.old, f"$.{name}") for name in columns]
    # Undoing decides nothing: what it brings back was decided by whoever did it. Nor do other names.
    stands = (step.kind == StepKind.DO) & (step.undone_by == 0) & step.label.not_in(journal.RETELLING)
    query = change.select(change.row_id, change.step, step.by, step.at, stands, *was).join(step)
    wanted = query.where(change.noun == model._meta.table_name, change.row_id.in_(list(numbers)))
    yield from wanted.order_by(change.row_id, change.id.desc()).tuples().execute(project.db)


def _turns(changes: Iterable[tuple[Any, ...]], after: Said) -> Iterator[Turn]:
    for _, step, by, at, stands, *was in changes:
        before = tuple(was)
        yield Turn(step, by, at, bool(stands), before, after)
        after = before
