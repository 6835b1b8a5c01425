"""What a step changed, row by row: as it was before, as it was after, and as it is now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.model import (
    Article,
    Claim,
    Note,
    Resolution,
    Review,
    ReviewSession,
    Source,
    SourceId,
    Span,
    StepId,
    VoiceRuling,
)
from db import journal, review_rows, rows, schema
from db.project import Project


@dataclass(frozen=True, slots=True)
class Record:
    """A row of a noun that has no words of its own here: its columns that people can read."""

    told: tuple[str, ...]


Known = Article | Source | Span | Claim | Resolution | VoiceRuling | Review | ReviewSession | Note | Record


@dataclass(frozen=True, slots=True)
class Compared:
    """A row that a step touched; None where there was, or is, none."""

    noun: str
    id: int
    before: Known | None
    after: Known | None
    now: Known | None


def count(project: Project, step_id: StepId) -> int:
    """How many rows a step touched, its slices included; counted no further than is worth comparing."""
    query = schema.Change.select(schema.Change.id).where(schema.Change.step.in_(_slices(project, step_id)))
    return int(query.limit(WORTH + 1).count(project.db))


WORTH = 2_000
"""Rows from which on a step is too long to look through."""


def of(project: Project, step_id: StepId, *, limit: int = 200) -> list[Compared]:
    """The first rows that a step and its slices touched."""
    change, group = schema.Change, _slices(project, step_id)
    query = change.select(change.noun, change.row_id).where(change.step.in_(group))
    # A row may have been touched more than once.
    touched = dict.fromkeys(query.order_by(change.id).limit(2 * limit).tuples().execute(project.db))
    by_noun: dict[str, list[int]] = {}
    for noun, number in list(touched)[:limit]:
        by_noun.setdefault(noun, []).append(number)
    found = [_compared(project, noun, numbers, frozenset(group)) for noun, numbers in by_noun.items()]
    order = list(_READERS)
    flat = [one for part in found for one in part]
    return sorted(flat, key=lambda one: order.index(one.noun) if one.noun in order else len(order))


def _slices(project: Project, step_id: StepId) -> list[int]:
    """The step and, where it is the first slice of a long action, the first of the others."""
    step = schema.Step
    query = step.select(step.id).where(step.part_of == step_id).order_by(step.id).limit(WORTH)
    # As many as one statement may bind by far.
    return [step_id, *(number for (number,) in query.tuples().execute(project.db))]


def _compared(project: Project, noun: str, numbers: Sequence[int], group: frozenset[int]) -> list[Compared]:
    model, make = schema.NOUNS[noun], _READERS.get(noun, _record)
    now = {row["id"]: row for row in model.select().where(model.id.in_(numbers)).dicts().execute(project.db)}
    before, after = _around(project, noun, numbers, group)

    def read(row: Row | None) -> Known | None:
        return None if row is None else make(project, row)

    def was(old: str | None) -> Known | None:
        return None if old is None else read(journal.noted(model, old))

    return [
        Compared(
            noun,
            number,
            was(before[number]),
            was(after[number]) if number in after else read(now.get(number)),
            read(now.get(number)),
        )
        for number in numbers
    ]


States = dict[int, str | None]
"""Old states by row, None for one that was not there."""


def _around(project: Project, noun: str, numbers: Sequence[int], group: frozenset[int]) -> tuple[States, States]:
    """The states before the first touch of the group, and those after its last, where something has changed since."""
    change = schema.Change
    query = change.select(change.row_id, change.step, change.old)
    query = query.where(change.noun == noun, change.row_id.in_(list(numbers)), change.step >= min(group))
    before: States = {}
    after: States = {}
    for number, step, old in query.order_by(change.id).tuples().execute(project.db):
        if step in group:
            before.setdefault(number, old)
            after.pop(number, None)
        else:
            after.setdefault(number, old)
    return before, after


Row = Mapping[str, Any]


def _article(project: Project, row: Row) -> Article:
    """Without its text: that never changes."""
    found = schema.Source.select().where(schema.Source.id == row["source"]).dicts().execute(project.db)
    source = next(iter(found), None) or {"name": "", "domain": ""}
    text = {"data": b"", "original": "", "normal": None, "edits": "[]"}
    return rows.article({**row, **text, "source_name": source["name"], "domain": source["domain"]})


def _source(_project: Project, row: Row) -> Source:
    return Source(SourceId(row["id"]), row["name"], row["domain"])


_READERS: dict[str, Callable[[Project, Row], Known]] = {
    "claim": lambda _project, row: rows.claim(row),
    "resolution": lambda _project, row: rows.resolution(row),
    "span": lambda _project, row: rows.span(row),
    "article": _article,
    "source": _source,
    "voice_ruling": lambda _project, row: rows.voice_ruling(row),
    "review": lambda _project, row: review_rows.review(row),
    "note": lambda _project, row: review_rows.note(row),
    "review_session": lambda _project, row: review_rows.session(row),
}
"""In the order in which they are told."""

_TOLD = ("name", "first", "second", "reader", "text", "by")


def _record(_project: Project, row: Row) -> Record:
    """What people have written of it, in the order of _TOLD."""
    return Record(tuple(_words(row[name] for name in _TOLD if name in row)))


def _words(values: Iterable[object]) -> list[str]:
    return [str(value) for value in values if value]
