"""The fact that a review is about: where it was, or where its claims have gone since."""

from __future__ import annotations

from collections.abc import Iterator

from annotator import kinds
from annotator.model import Cell, Review, Value
from annotator.reviewing import seeing
from annotator.reviewing.seeing import Seen
from db.queries import claims
from ui.models import naming
from ui.workbench import Workbench


def find(bench: Workbench, review: Review) -> Seen | None:
    """The fact as it is now; of several in one cell the one of the review's value. None where it is gone."""
    found = (seen for cell in _cells(bench, review) for seen in _at(bench, cell, review.value))
    return next(found, None)


def _cells(bench: Workbench, review: Review) -> Iterator[Cell]:
    yield review.cell
    # A city that was merged or split, or a corrected row: what the fact rests on says where it stands now.
    for claim in claims.some(bench.project, review.claims):
        if claim.table == review.cell.table:
            yield Cell(claim.table, claim.row, review.cell.field, claim.scope)


def _at(bench: Workbench, cell: Cell, value: Value | None) -> list[Seen]:
    found = seeing.find(bench.findings.confirmed.rows, bench.codebook, cell)
    field = naming.field_of(bench.codebook, cell.table, cell.field)
    if field is not None and field.many:
        return [one for one in found if _key(one.fact.value) == _key(value)]
    return found


def _key(value: Value | None) -> str:
    return "" if value is None else kinds.key(value)
