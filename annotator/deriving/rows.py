"""The rows of the tables, kept as claims come and go: only touched rows are made anew."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator import facts, kinds
from annotator.contradictions import row_key
from annotator.deriving.differing import Differing, Spot
from annotator.deriving.ordered import Ordered
from annotator.deriving.places import Moves, Placed
from annotator.model import ArticleId, Claim, ClaimId, Codebook, FactRow, Review, ReviewId, Table
from annotator.reviewing.seeing import cell_key
from annotator.reviewing.standing import Verdicts
from annotator.witnesses import Witnesses

RowKey = tuple[int, str, str]
"""The number of the table, row key, scope: the order of the rows."""

Said = tuple[str, str, str, str, str]
"""Table, row key without its date, field, scope and value: claims of one day and of none may say the same."""


@dataclass(eq=False, slots=True)
class _Line:
    """The claims of one row and where its conflicts stand."""

    key: RowKey
    table: Table
    spot: Spot
    claims: list[Claim] = field(default_factory=list)
    row: FactRow | None = None


class Rows:
    """The rows of all tables, in order."""

    def __init__(self, codebook: Codebook, witnesses: Witnesses, verdicts: Verdicts) -> None:
        self._witnesses = witnesses
        self._verdicts = verdicts
        self._numbers = {table.name: number for number, table in enumerate(codebook.tables)}
        self._lines: dict[RowKey, _Line] = {}
        self._at: dict[Spot, dict[RowKey, None]] = {}
        self._said: dict[Said, list[Claim]] = {}
        self._stands: dict[ClaimId, tuple[_Line, Claim]] = {}
        self._ordered: Ordered[RowKey, FactRow] = Ordered()

    def all(self) -> list[FactRow]:
        """All rows."""
        return self._ordered.all()

    def change(self, moves: Moves, disputed: Iterable[Spot], differing: Differing) -> None:
        """Make anew the rows of claims that moved, and those whose conflicts are others now."""
        touched: dict[RowKey, None] = {}
        said: dict[Said, Table] = {}
        for placed in moves.gone:
            self._leave(placed, touched, said)
        for placed in moves.come:
            self._come(placed, touched, said)
        for key, table in said.items():
            self._join(key, table, touched)
        standing = {spot: facts.disputes(differing.at(spot)) for spot in disputed}
        for spot, disputes in standing.items():
            lines = ((row, self._lines[row]) for row in self._at.get(spot, ()) if row not in touched)
            touched |= {row: None for row, line in lines if _is_concerned(line, disputes)}
        self._make(touched, standing, differing)

    def review(self, removed: Iterable[ReviewId], added: Iterable[Review], differing: Differing) -> None:
        """Make anew the rows that other reviews speak of."""
        touched: dict[RowKey, None] = {}
        for one in self._verdicts.change(removed, added):
            table, key, _, scope = cell_key(one.cell)
            touched |= {self._stands[claim][0].key: None for claim in one.claims if claim in self._stands}
            if (here := (self._numbers.get(table, -1), key, scope)) in self._lines:
                touched[here] = None
        self._make(touched, {}, differing)

    def _leave(self, placed: Placed, touched: dict[RowKey, None], said: dict[Said, Table]) -> None:
        if placed.group.table.as_of:
            key = _said(placed)
            _remove(self._said[key], placed.claim)
            said[key] = placed.group.table
        self._take_out(placed.claim.id, touched)

    def _come(self, placed: Placed, touched: dict[RowKey, None], said: dict[Said, Table]) -> None:
        if placed.group.table.as_of:
            key = _said(placed)
            insort(self._said.setdefault(key, []), placed.sharp, key=_order)
            said[key] = placed.group.table
        else:
            self._put_in(placed.sharp, placed.group.table, touched)

    def _join(self, key: Said, table: Table, touched: dict[RowKey, None]) -> None:
        """Put claims that say the same into their rows: one of no exact day joins the only one of an exact day."""
        told = self._said[key]
        if not told:
            del self._said[key]
        for claim in facts.joined(told, table):
            self._put_in(claim, table, touched)

    def _put_in(self, claim: Claim, table: Table, touched: dict[RowKey, None]) -> None:
        key = (self._numbers[table.name], row_key(claim.row), claim.scope or "")
        standing = self._stands.get(claim.id)
        if standing and standing[0].key == key and standing[1] == claim:
            return
        self._take_out(claim.id, touched)
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = _Line(key, table, facts.spot(claim, table))
            self._at.setdefault(line.spot, {})[key] = None
        insort(line.claims, claim, key=_order)
        self._stands[claim.id] = line, claim
        touched[line.key] = None

    def _take_out(self, number: ClaimId, touched: dict[RowKey, None]) -> None:
        if number not in self._stands:
            return
        line, claim = self._stands.pop(number)
        _remove(line.claims, claim)
        touched[line.key] = None
        if not line.claims:
            del self._lines[line.key], self._at[line.spot][line.key]
            if not self._at[line.spot]:
                del self._at[line.spot]

    def _make(self, touched: Iterable[RowKey], disputes: dict[Spot, facts.Disputes], differing: Differing) -> None:
        come: dict[RowKey, FactRow] = {}
        gone: list[RowKey] = []
        for key in touched:
            line = self._lines.get(key)
            if line is None:
                gone.append(key)
                continue
            if line.spot not in disputes:
                disputes[line.spot] = facts.disputes(differing.at(line.spot))
            standing = disputes[line.spot]
            line.row = come[key] = facts.row_of(line.table, line.claims, standing, self._witnesses, self._verdicts)
        self._ordered.change(gone, come)


def _is_concerned(line: _Line, disputes: facts.Disputes) -> bool:
    """Whether a conflict stands in a row, or did when it was made."""
    if line.row is not None and any(fact.contradiction for fact in line.row.facts):
        return True
    return any(dispute.is_about(line.claims) for dispute in disputes.values())


def _said(placed: Placed) -> Said:
    claim = placed.sharp
    return claim.table, placed.group.key, claim.field, claim.scope or "", kinds.key(claim.value)


def _remove(claims: list[Claim], claim: Claim) -> None:
    del claims[bisect_left(claims, _order(claim), key=_order)]


def _order(claim: Claim) -> tuple[ArticleId, ClaimId]:
    return claim.article_id, claim.id
