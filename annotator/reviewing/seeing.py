"""A fact as a reviewer sees it: where it stands, and the claims it rests on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from annotator import kinds
from annotator.contradictions import row_key
from annotator.model import Cell, Claim, ClaimId, Codebook, Fact, FactRow, State

CellKey = tuple[str, str, str, str]
"""Table, row key, field and scope of a cell."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A fact as it was before a reviewer's eyes: verdicts are on this and nothing newer."""

    cell: Cell
    fact: Fact

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        """The confirmed claims that the value rests on."""
        return tuple(claim.id for claim in backing(self.fact) if claim.state is State.CONFIRMED)


def seen(row: FactRow, fact: Fact) -> Seen:
    """A fact of a row."""
    return Seen(Cell(row.table, row.row, fact.field, row.scope), fact)


def cell_key(cell: Cell) -> CellKey:
    """What equal cells share."""
    return cell.table, row_key(cell.row), cell.field, cell.scope or ""


def backing(fact: Fact) -> list[Claim]:
    """The claims that stand behind a fact's value."""
    return [claim for claim in fact.claims if backs(claim, fact)]


def backs(claim: Claim, fact: Fact) -> bool:
    """Whether the claim says what the fact holds true: one that lost against it does not."""
    # A column that is part of a key is known from claims of other fields.
    if fact.value is None or claim.field != fact.field:
        return True
    return kinds.compare(claim.value, fact.value) is not kinds.Comparison.DIFFERENT


def find(rows: Sequence[FactRow], codebook: Codebook, cell: Cell) -> list[Seen]:
    """The facts of a cell in derived rows: none, one, or several where its field holds many values."""
    numbers = {table.name: number for number, table in enumerate(codebook.tables)}
    if cell.table not in numbers:
        return []
    wanted = (numbers[cell.table], row_key(cell.row), cell.scope or "")
    # Rows are derived in this order; making the keys of all of them would take longer than a frame. Those of a codebook
    # of before, of which some tables are gone, find nothing.
    at = bisect_left(rows, wanted, key=lambda row: (numbers.get(row.table, -1), row_key(row.row), row.scope or ""))
    facts = ((row, fact) for row in rows[at : at + 1] for fact in row.facts if fact.field == cell.field)
    return [one for one in (seen(row, fact) for row, fact in facts) if cell_key(one.cell) == cell_key(cell)]
