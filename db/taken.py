"""Places that only one row can have: what stands in the way of rows that an undo would bring back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import peewee as pw

from db import dialect, schema

State = Mapping[str, Any]
# With four columns each, far below what SQLite binds in one statement.
_BATCH = 500


def holders(db: pw.Database, model: type[schema.Journalled], states: Sequence[State]) -> set[int]:
    """The other rows that hold now what is unique in these states of rows."""
    found: set[int] = set()
    for columns in _unique(model):
        for at in range(0, len(states), _BATCH):
            # A state that was noted before a migration may lack a column.
            batch = [state for state in states[at : at + _BATCH] if all(name in state for name in columns)]
            found |= _elsewhere(db, model, columns, _moved(db, model, columns, batch))
    return found - {state["id"] for state in states}


def _unique(model: type[schema.Journalled]) -> Iterator[tuple[str, ...]]:
    """The columns whose values together no two rows share."""
    for index in model._meta.fields_to_index():
        if index._unique:
            yield tuple(field.column_name for field in index._expressions)


def _moved(db: pw.Database, model: type[schema.Journalled], columns: Sequence[str], states: list[State]) -> list[State]:
    """Those whose row is gone or holds something else: looking for all the others would take most of the time."""
    marks = ", ".join("?" for _ in states)
    sql = f'SELECT id, {_named(columns)} FROM "{model._meta.table_name}" WHERE id IN ({marks})'
    held = {row[0]: row[1:] for row in dialect.run(db, sql, [state["id"] for state in states])}
    return [state for state in states if held.get(state["id"]) != tuple(state[name] for name in columns)]


def _elsewhere(
    db: pw.Database, model: type[schema.Journalled], columns: Sequence[str], states: list[State]
) -> set[int]:
    if not states:
        return set()
    row = f"({', '.join('?' for _ in columns)})"
    wanted = ", ".join(row for _ in states)
    sql = f'SELECT id FROM "{model._meta.table_name}" WHERE ({_named(columns)}) IN (VALUES {wanted})'
    values = [state[name] for state in states for name in columns]
    return {number for (number,) in dialect.run(db, sql, values)}


def _named(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)
