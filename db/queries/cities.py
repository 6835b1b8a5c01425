"""Reads of the cities that a project speaks of, and of all that speaks of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

import peewee as pw

from annotator import cities
from annotator.cities import Holding, Keys
from annotator.model import City, Claim, Resolution, Span, State
from db import journal, rows, schema
from db.project import Project
from db.queries import resolutions, reviews

T = TypeVar("T")


def known(project: Project) -> list[City]:
    """The cities of spans and claims that were not rejected, each once."""
    span, claim = schema.Span, schema.Claim
    marked = _texts(project, span.value, (span.kind == "city") & (span.state != State.REJECTED))
    live = claim.state != State.REJECTED
    in_rows = (value for text in _texts(project, claim.row, live) for _, value in rows.load_row(text))
    # Each different text is read once: a city stands in many rows of a large project.
    values = (rows.load_value(text) for text in _texts(project, claim.value, live & _IS_CITY))
    return cities.cities_in([*map(rows.load_city, marked), *in_rows, *values])


def holding(project: Project, keys: Keys) -> Holding:
    """All claims, spans, verdicts and threads, of whatever state, that speak of the city of these keys."""
    return Holding(
        tuple(_claims(project, keys)),
        tuple(_spans(project, keys)),
        tuple(one for one in resolutions.all_of(project) if _is_about(one, keys)),
        tuple(note for note in reviews.notes(project) if cities.in_row(note.cell.row, keys)),
    )


def apart(project: Project, held: Holding) -> list[Resolution]:
    """The verdicts that speak of other cities, or of none."""
    moving = {one.id for one in held.resolutions}
    return [one for one in resolutions.all_of(project) if one.id not in moving]


_IS_CITY = schema.Claim.value.startswith('["city"')


def _is_about(resolution: Resolution, keys: Keys) -> bool:
    return cities.in_row(resolution.row, keys) or cities.is_held(resolution.value, keys)


def _claims(project: Project, keys: Keys) -> Iterator[Claim]:
    claim = schema.Claim
    in_row = [text for text in _texts(project, claim.row) if cities.in_row(rows.load_row(text), keys)]
    told = [text for text in _texts(project, claim.value, _IS_CITY) if cities.is_held(rows.load_value(text), keys)]
    found = dict(_rows(project, claim, claim.row, in_row, rows.claim))
    found |= _rows(project, claim, claim.value, told, rows.claim)
    return (found[number] for number in sorted(found))


def _spans(project: Project, keys: Keys) -> Iterator[Span]:
    span = schema.Span
    is_city = span.kind == "city"
    texts = [t for t in _texts(project, span.value, is_city) if cities.is_held(rows.load_city(t), keys)]
    found = dict(_rows(project, span, span.value, texts, rows.span, is_city))
    return (found[number] for number in sorted(found))


def _texts(project: Project, column: pw.Field, *where: pw.Expression) -> Iterator[str]:
    """The different texts of a column."""
    query = column.model.select(column).distinct()
    for condition in where:
        query = query.where(condition)
    return (text for (text,) in query.tuples().execute(project.db))


def _rows(
    project: Project,
    model: type[schema.Journalled],
    column: pw.Field,
    texts: Iterable[str],
    made: Callable[[Mapping[str, Any]], T],
    *where: pw.Expression,
) -> Iterator[tuple[int, T]]:
    for batch in journal.batches(list(texts)):
        query = model.select().where(column.in_(batch), *where)
        yield from ((row["id"], made(row)) for row in query.dicts().execute(project.db))
