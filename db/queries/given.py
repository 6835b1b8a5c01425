"""In which order people gave verdicts and wrote notes: that of the steps, for clocks are put back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import peewee as pw

from annotator.model import StepKind
from db import journal, schema
from db.project import Project

_Given = type[schema.Resolution] | type[schema.Review] | type[schema.Note]
_WORD = ("by", "at", "verdict", "reason", "text")
"""What is other where a word is given anew; a row that is told under another name is not."""


def steps(project: Project, model: _Given, numbers: Collection[int]) -> dict[int, int]:
    """By row the newest step that stands and gave it what it says; none where the journal knows of none."""
    columns = [name for name in _WORD if hasattr(model, name)]
    found: dict[int, int] = {}
    for batch in journal.batches(sorted(numbers)):
        now = model.select(model.id, *(getattr(model, name) for name in columns)).where(model.id.in_(batch))
        words = {number: word for number, *word in now.tuples().execute(project.db)}
        for number, changes in groupby(_changes(project, model, batch, columns), key=itemgetter(0)):
            if step := _newest(changes, words.get(number, [None] * len(columns))):
                found[number] = step
    return found


def _changes(project: Project, model: _Given, batch: Collection[int], columns: Iterable[str]) -> Iterator[Any]:
    change, step = schema.Change, schema.Step
    was = [pw.fn.json_extract(change.old, f"$.{name}") for name in columns]
    query = change.select(change.row_id, change.step, step.kind, step.undone_by, *was).join(step)
    noun = model._meta.table_name
    wanted = query.where(change.noun == noun, change.row_id.in_(list(batch)))
    yield from wanted.order_by(change.row_id, change.id.desc()).tuples().execute(project.db)


def _newest(changes: Iterable[Any], after: list[Any]) -> int:
    for _, step, kind, undone_by, *before in changes:
        # Undoing gives nothing: what it brings back was given by an earlier step.
        if kind == StepKind.DO and not undone_by and before != after:
            return int(step)
        after = before
    return 0
