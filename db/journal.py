"""The journal: steps, their undo and redo, and the notice of what changed.

Triggers (`db/dialect.py`) copy the old state of every touched row into `change`, so no writer can forget.
Undoing writes those states back as a new step. A step *stands* while `undone_by` is 0.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from itertools import islice
from typing import Any, TypeVar

import peewee as pw

from annotator.errors import UserError
from annotator.model import Changes, Message, Step, StepId, StepKind
from db import dialect, schema, taken

T = TypeVar("T")
# SQLite binds at most 32,766 variables; a batch stays far below.
_BATCH = 500
# As a message: so it is found by who collects what is to be translated.
NEW_NAMES = Message("Change codebook {name}").template
ONE_CITY = Message("Merge city {drop} into {keep}").template
RETELLING = (NEW_NAMES, ONE_CITY)
"""Labels of steps that tell what is there under other names: of what it says they decide nothing."""


class StepsDependError(UserError):
    """A step cannot be undone because later `steps` touched the same rows."""

    def __init__(self, steps: Sequence[Step]) -> None:
        names = ", ".join(f"#{step.id} {step.label}" for step in steps[:5])
        super().__init__("Later steps build on this one. Undo them first: {steps}", steps=names)
        self.steps = tuple(steps)


def begin(db: pw.Database, step: Step) -> StepId:
    """Write the step down and let the triggers in; its transaction is open. The id of `step` is ignored."""
    number = schema.Step.insert(
        label=step.label.template,
        values=json.dumps(dict(step.label.values), ensure_ascii=False),
        at=datetime.now(UTC).isoformat(timespec="milliseconds"),
        by=step.by,
        reason=step.reason,
        kind=step.kind,
        undoes=step.undoes,
        part_of=step.part_of,
    ).execute(db)
    schema.OpenStep.insert(step_id=number).execute(db)
    return StepId(number)


def grow(db: pw.Database, head: StepId, *, by: int) -> None:
    """Count more into the label of a long action: its first slice speaks for all."""
    values = dict(one(db, head).label.values)
    values["count"] = str(int(values["count"]) + by)
    schema.Step.update(values=json.dumps(values, ensure_ascii=False)).where(schema.Step.id == head).execute(db)


def finish(db: pw.Database, step_id: StepId) -> Changes | None:
    """Shut the triggers' door and tell what the step touched; a step that touched nothing leaves no trace."""
    schema.OpenStep.delete().execute(db)
    ids: dict[str, set[int]] = defaultdict(set)
    touched = schema.Change.select(schema.Change.noun, schema.Change.row_id).where(schema.Change.step == step_id)
    for noun, row_id in touched.tuples().execute(db):
        ids[noun].add(row_id)
    if not ids:
        schema.Step.delete().where(schema.Step.id == step_id).execute(db)
        return None
    return Changes(one(db, step_id), {noun: frozenset(rows) for noun, rows in ids.items()})


# --- reading ----------------------------------------------------------------------------------------


def steps(db: pw.Database, *where: pw.Expression, limit: int | None = None) -> list[Step]:
    """Steps that fulfil all conditions, newest first."""
    query = schema.Step.select().order_by(schema.Step.id.desc()).limit(limit)
    for condition in where:
        query = query.where(condition)
    return [_step(row) for row in query.dicts().execute(db)]


def one(db: pw.Database, step_id: StepId) -> Step:
    """The step of that id, or a UserError."""
    found = steps(db, schema.Step.id == step_id)
    if not found:
        raise UserError("There is no step #{id} in the history.", id=step_id)
    return found[0]


def undoable(db: pw.Database) -> Step | None:
    """The step that Undo takes back next: the newest action that still stands."""
    found = steps(db, _STANDING, WHOLE, schema.Step.kind == StepKind.DO, limit=1)
    return found[0] if found else None


def redoable(db: pw.Database) -> Step | None:
    """The undo step that Redo takes back next; a newer action closes the way forward."""
    undone = steps(db, _STANDING, schema.Step.kind == StepKind.UNDO, limit=1)
    if not undone:
        return None
    newer = steps(db, schema.Step.kind == StepKind.DO, schema.Step.id > undone[0].id, limit=1)
    return None if newer else undone[0]


_STANDING = schema.Step.undone_by == 0
WHOLE = schema.Step.part_of == 0
"""Leaves out the later slices of a long action."""


def _step(row: dict[str, object]) -> Step:
    values = tuple((str(name), str(value)) for name, value in json.loads(str(row.pop("values"))).items())
    row["label"] = Message(str(row["label"]), values)
    row["kind"] = StepKind(str(row["kind"]))
    return Step(**row)  # type: ignore[arg-type]  # the columns of `step` are the fields of Step


def noted(model: type[schema.Journalled], old: str) -> dict[str, Any]:
    """The noted state of a row as a query would tell it; columns that are younger than it have their defaults."""
    state = json.loads(old)
    fields: list[pw.Field] = model._meta.sorted_fields
    return {field.name: state.get(field.column_name, field.default) for field in fields}


# --- undoing ----------------------------------------------------------------------------------------


def undo_target(db: pw.Database, step_id: StepId) -> Step:
    """The step that is really meant: the first of its slices, and the action itself where a redo is named."""
    step = one(db, step_id)
    while step.part_of or step.kind is StepKind.REDO:
        step = one(db, step.part_of or one(db, step.undoes).undoes)
    if step.kind is StepKind.MAKE:
        raise UserError("Step #{id} made the project and cannot be undone: begin another project.", id=step.id)
    if step.undone_by:
        raise UserError("Step #{id} is undone already.", id=step.id)
    return step


def dependants(db: pw.Database, target: Step, *, limit: int) -> list[Step]:
    """The first later steps that stand on an undo target: undoing it is refused while there are any."""
    group = _group(db, target)
    return list(islice(_blockers(db, target, group, _first_changes(db, group)), limit))


def take_back(db: pw.Database, target: Step, step_id: StepId) -> None:
    """Inside the open step `step_id`, bring every row that `target` touched back to its state before."""
    group = _group(db, target)
    firsts = _first_changes(db, group)
    blockers = list(_blockers(db, target, group, firsts))
    if blockers:
        raise StepsDependError(blockers)
    dialect.defer_foreign_keys(db)
    for noun, rows in firsts.items():
        _restore(db, noun, rows)
    schema.Step.update(undone_by=step_id).where(schema.Step.id.in_(group)).execute(db)
    if target.kind is StepKind.UNDO:
        # The redo makes the action stand again, with all its slices.
        schema.Step.update(undone_by=0).where(schema.Step.undone_by == target.id).execute(db)


def _group(db: pw.Database, target: Step) -> list[int]:
    parts = schema.Step.select(schema.Step.id).where(schema.Step.part_of == target.id)
    return [target.id, *(number for (number,) in parts.tuples().execute(db))]


Firsts = dict[str, list[tuple[int, str | None]]]


def _first_changes(db: pw.Database, group: list[int]) -> Firsts:
    """Per noun the touched rows with their state before the first touch; None for a row that was born."""
    change = schema.Change
    found: Firsts = defaultdict(list)
    seen: set[tuple[str, int]] = set()
    for batch in batches(group):
        query = change.select(change.noun, change.row_id, change.old).where(change.step.in_(batch))
        for noun, row_id, old in query.order_by(change.id).tuples().execute(db):
            if (noun, row_id) not in seen:
                seen.add((noun, row_id))
                found[noun].append((row_id, old))
    return found


def _restore(db: pw.Database, noun: str, rows: list[tuple[int, str | None]]) -> None:
    model = schema.NOUNS[noun]
    for batch in batches([row_id for row_id, old in rows if old is None]):
        model.delete().where(model.id.in_(batch)).execute(db)
    # Back the way it came: a unique value may have passed from one row to another.
    for _, old in reversed(rows):
        if old is not None:
            state = json.loads(old)
            # A state noted before a migration lacks its columns: they stay, or take the database's default.
            columns = tuple(name for name in model._meta.columns if name in state)
            dialect.run(db, _upsert(noun, columns), [state[name] for name in columns])


@lru_cache(maxsize=64)
def _upsert(noun: str, columns: tuple[str, ...]) -> str:
    """SQL that touches a row in place; REPLACE would delete it and whatever hangs on it."""
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" for _ in columns)
    kept = ", ".join(f'"{name}" = excluded."{name}"' for name in columns)
    return f'INSERT INTO "{noun}" ({names}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {kept}'


def _blockers(db: pw.Database, target: Step, group: list[int], firsts: Firsts) -> Iterator[Step]:
    """Later standing steps that touched the same rows, hang rows of their own on ours, or took the place of ours."""
    later: set[int] = set()
    for noun, rows in firsts.items():
        ids = [row_id for row_id, _ in rows]
        later |= _touching(db, noun, ids, after=target.id)
        later |= _hanging_on(db, noun, [row_id for row_id, old in rows if old is None], firsts, after=target.id)
        later |= _touching(db, noun, _in_their_places(db, noun, rows), after=target.id)
    later -= set(group)
    for batch in batches(sorted(later)):
        found = reversed(steps(db, schema.Step.id.in_(batch)))
        yield from (step for step in found if not _cancelled(db, step, after=target.id))


def _touching(db: pw.Database, noun: str, ids: list[int], *, after: int) -> set[int]:
    change = schema.Change
    found: set[int] = set()
    for batch in batches(ids):
        query = change.select(change.step).where(change.noun == noun, change.row_id.in_(batch), change.step > after)
        found |= {number for (number,) in query.distinct().tuples().execute(db)}
    return found


def _hanging_on(db: pw.Database, noun: str, ids: list[int], firsts: Firsts, *, after: int) -> set[int]:
    """The later steps behind rows that refer to these and are not brought back together with them."""
    found: set[int] = set()
    for child, key in _children(noun):
        name = child._meta.table_name
        ours = {row_id for row_id, _ in firsts.get(name, ())}
        for batch in batches(ids):
            rows = child.select(child.id).where(key.in_(batch)).tuples().execute(db)
            found |= _touching(db, name, [number for (number,) in rows if number not in ours], after=after)
    return found


def _in_their_places(db: pw.Database, noun: str, rows: list[tuple[int, str | None]]) -> list[int]:
    """The rows of others that hold what only one row can hold, and ours would have again."""
    states = [json.loads(old) for _, old in rows if old is not None]
    ours = {row_id for row_id, _ in rows}
    return sorted(taken.holders(db, schema.NOUNS[noun], states) - ours)


def _children(noun: str) -> list[tuple[type[schema.Journalled], pw.ForeignKeyField]]:
    parent = schema.NOUNS[noun]
    return [(child, key) for child in schema.JOURNALLED for key in child._meta.refs if key.rel_model is parent]


def _cancelled(db: pw.Database, step: Step, *, after: int) -> bool:
    """Whether the step and its undoing, both later than `after`, leave nothing behind."""
    if step.undone_by:
        return True
    return step.undoes > after and one(db, step.undoes).undone_by == step.id


def batches(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """The items in pieces small enough to be bound in one statement."""
    # As lists: peewee binds a list as many values, but an array of ids as one.
    return (list(items[at : at + _BATCH]) for at in range(0, len(items), _BATCH))
