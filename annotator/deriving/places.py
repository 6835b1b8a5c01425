"""Which fact each claim speaks of, kept as claims come and go: a vague row is the exact one that alone fits it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from annotator.contradictions.checks import dates_of
from annotator.contradictions.groups import Group, row_key, undated
from annotator.contradictions.sharpness import Form, Sharpness, vague_forms
from annotator.deriving.ticking import Tick, ticking
from annotator.model import ArticleId, Claim, ClaimId, Codebook
from annotator.witnesses import Witnesses

FactKey = tuple[str, str, str]
"""Table, row key without its date, field."""


@dataclass(eq=False, slots=True)
class Placed:
    """A claim, the fact it speaks of, and the claim with its row and date made exact."""

    claim: Claim
    group: Group
    sharp: Claim


@dataclass
class Moves:
    """What a change touched: facts with the dates told of them before, and claims that left or found a place."""

    facts: dict[FactKey, Group] = field(default_factory=dict)
    dates: dict[FactKey, list[str]] = field(default_factory=dict)
    gone: list[Placed] = field(default_factory=list)
    come: list[Placed] = field(default_factory=list)


class Places:
    """The facts of some claims; each claim has an id of its own."""

    def __init__(self, codebook: Codebook, witnesses: Witnesses) -> None:
        self._tables = {table.name: table for table in codebook.tables}
        self._witnesses = witnesses
        self._sharp = Sharpness()
        self._placed: dict[ClaimId, Placed] = {}
        self._groups: dict[FactKey, Group] = {}
        self._vague: dict[Form, dict[ClaimId, None]] = {}
        self._aliases: dict[tuple[str, str], dict[str, int]] = {}

    def change(self, removed: Iterable[ClaimId], added: Collection[Claim], tick: Tick) -> Moves:
        """Let claims go and others come."""
        moves, moved = Moves(), set[Form]()
        for number in removed:
            if number in self._placed:
                moved |= self._sharp.remove(self._leave(number, moves))
        for claim in ticking(added, tick, third=0):
            moved |= self._sharp.add(claim)
        again = {number for form in moved for number in self._vague.get(form, ())}
        moving = [self._leave(number, moves) for number in sorted(again)]
        for claim in ticking((*added, *moving), tick, third=1):
            self._settle(claim, moves)
        for group in moves.facts.values():
            self._finish(group)
        return moves

    def named(self, table: str, key: str, fields: Iterable[str]) -> list[Group]:
        """The facts of these fields whose row has that key, or is named by it in some claim."""
        keys = {key, *self._aliases.get((table, key), ())}
        found = (self._groups.get((table, one, name)) for one in sorted(keys) for name in fields)
        return [group for group in found if group]

    def _leave(self, number: ClaimId, moves: Moves) -> Claim:
        placed = self._placed.pop(number)
        claim, group = placed.claim, placed.group
        self._touch(group, moves)
        at = bisect_left(group.told, _order(claim), key=_order)
        del group.told[at]
        self._name(claim, group, -1)
        for form in vague_forms(claim):
            self._vague[form].pop(number, None)
            if not self._vague[form]:
                del self._vague[form]
        if not group.told:
            self._groups.pop((group.table.name, group.key, group.field.name))
        moves.gone.append(placed)
        return claim

    def _settle(self, claim: Claim, moves: Moves) -> None:
        table = self._tables[claim.table]
        sharp = self._sharp.sharp(claim)
        row = undated(sharp.row, table)
        key = row_key(row)
        fact = (claim.table, key, claim.field)
        group = self._groups.get(fact)
        if group is None:
            # One that this very change emptied lives on: what it was found by is put right with it.
            group = moves.facts.get(fact) or Group(table, table.field(claim.field), row, key, self._witnesses)
            self._groups[fact] = group
        self._touch(group, moves)
        dated = self._sharp.dated(claim)
        at = len(group.told)
        if at and _order(group.told[-1]) > _order(claim):
            at = bisect_left(group.told, _order(claim), key=_order)
        group.told.insert(at, dated)
        self._name(claim, group, 1)
        for form in vague_forms(claim):
            self._vague.setdefault(form, {})[claim.id] = None
        self._placed[claim.id] = placed = Placed(claim, group, sharp)
        moves.come.append(placed)

    def _touch(self, group: Group, moves: Moves) -> None:
        fact = (group.table.name, group.key, group.field.name)
        if fact not in moves.facts:
            moves.facts[fact] = group
            moves.dates[fact] = dates_of(group.told)

    def _name(self, claim: Claim, group: Group, change: int) -> None:
        alias = row_key(undated(claim.row, group.table))
        group.name(alias, change)
        if alias == group.key:
            return
        keys = self._aliases.setdefault((claim.table, alias), {})
        keys[group.key] = keys.get(group.key, 0) + change
        if not keys[group.key]:
            del keys[group.key]
        if not keys:
            del self._aliases[claim.table, alias]

    def _finish(self, group: Group) -> None:
        """Tell the row as the first claim does, and leave out what was taken back."""
        if group.told:
            group.row = self._sharp.row(undated(group.told[0].row, group.table), group.table.name)
        group.settle()


def _order(claim: Claim) -> tuple[ArticleId, ClaimId]:
    return claim.article_id, claim.id
