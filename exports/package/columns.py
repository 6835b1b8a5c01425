"""The columns that a field of a codebook takes up, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator import kinds
from annotator.hours import day_of
from annotator.model import City, Fact, FactRow, Field, PartialDate, Quantity, Status, Value
from annotator.reviewing.seeing import backing
from exports import forms, wording
from exports.package.files import DATE, MANY, Cell, Column
from exports.report import Report

_CITY = ("country", "within", "latin")


def of_key(report: Report, field: Field, *, required: bool) -> Iterator[Column]:
    """The columns of a key."""
    return _of_value(report, field, required=required)


def of_field(report: Report, field: Field) -> Iterator[Column]:
    """The columns of a field: those of its value, and how far the fact has come."""
    yield from _of_value(report, field)
    named = f"{report.named(field.label)}: "
    yield Column(f"{field.name}.status", named + report.named(wording.STATUS), choices=tuple(Status))
    yield Column(f"{field.name}.as_of", named + report.named(wording.AS_OF), pattern=DATE)
    yield Column(f"{field.name}.voices", named + report.named(wording.VOICES), "integer")


def _of_value(report: Report, field: Field, *, required: bool = False) -> Iterator[Column]:
    title = report.named(field.label)
    if field.many:
        yield Column(field.name, title, is_many=True)
    elif field.kind == "count":
        yield Column(field.name, title, "number", required)
        yield Column(f"{field.name}.max", f"{title} (max)", "number")
        yield Column(f"{field.name}.unit", f"{title} (unit)")
        yield Column(f"{field.name}.approx", f"{title} (approx)")
    elif field.kind == "city":
        yield Column(field.name, title, required=required)
        yield from (Column(f"{field.name}.{part}", f"{title} ({part})") for part in _CITY)
        yield Column(f"{field.name}.geonames", f"{title} (GeoNames)", "integer")
    else:
        pattern = DATE if field.kind == "date" else ""
        yield Column(field.name, title, "string", required, pattern, tuple(choice.name for choice in field.choices))


def key_cells(row: FactRow, field: Field) -> list[Cell]:
    """What stands in the columns of a key."""
    return _cells(field, dict(row.row).get(field.name))


def cells(report: Report, row: FactRow, field: Field) -> list[Cell]:
    """What stands in the columns of a field."""
    facts = [fact for fact in row.facts if fact.field == field.name]
    if not facts:
        return [*_cells(field, None), None, None, None]
    claims = [claim for fact in facts for claim in backing(fact)]
    lowest = min((fact.status for fact in facts), key=list(Status).index)
    value: list[Cell] = [_many(facts)] if field.many else _cells(field, facts[0].value)
    return [*value, lowest.value, forms.as_of(claims), report.voices(claims)]


def _many(facts: Sequence[Fact]) -> str:
    return MANY.join(kinds.label(fact.value) for fact in facts if fact.value is not None)


def _cells(field: Field, value: Value | None) -> list[Cell]:
    if field.many and value is None:
        return [None]
    if field.kind == "count":
        return _quantity(value) if isinstance(value, Quantity) else [None] * 4
    if field.kind == "city":
        return _city(value) if isinstance(value, City) else [None] * (len(_CITY) + 2)
    if isinstance(value, PartialDate):
        return [day_of(value.iso)]
    return [None if value is None else kinds.label(value)]


def _quantity(value: Quantity) -> list[Cell]:
    most = None if value.number_max is None else format(value.number_max, "f")
    return [format(value.number, "f"), most, value.unit, value.approx]


def _city(value: City) -> list[Cell]:
    return [value.name, value.country, value.within, value.latin, value.geonames_id]
