"""Which fact each claim speaks of, kept as claims come and go: a vague row is the exact one that alone fits it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from annotator.contradictions.checks import dates_of
from annotator.contradictions.groups import FactKey, Group, Home, row_key, undated
from annotator.contradictions.looking import Place
from annotator.contradictions.sharpness import Form, Sharpness, vague_forms
from annotator.deriving.retelling import is_retold
from annotator.deriving.ticking import Tick, ticking
from annotator.model import Claim, ClaimId, Codebook, Row
from annotator.packing import ByNumber, Packed, PackedClaims, number_of


@dataclass(frozen=True, eq=False, slots=True)
class Placed:
    """A claim, the fact it speaks of, and the claim with its date made exact, and its row, too."""

    claim: Claim
    group: Group
    dated: Claim
    sharp: Claim

    def stays(self, now: Placed) -> bool:
        """Whether it only stands otherwise now, as when it was confirmed."""
        return self.group is now.group and is_retold(self.claim, now.claim) and is_retold(self.sharp, now.sharp)


@dataclass
class Moves:
    """What a change touched: facts with the dates told of them before, and the claims that left a place.

    `stayed` are claims that came back to their place, `moved` the facts that others left or found.
    """

    facts: dict[Group, list[str]] = field(default_factory=dict)
    gone: dict[ClaimId, Placed] = field(default_factory=dict)
    stayed: dict[ClaimId, Claim] = field(default_factory=dict)
    moved: set[Group] = field(default_factory=set)


class Places:
    """The facts of some claims; each claim has an id of its own."""

    def __init__(self, codebook: Codebook, home: Home) -> None:
        self._tables = {table.name: table for table in codebook.tables}
        self._home = home
        self._sharp = Sharpness()
        self._of: ByNumber[Group] = ByNumber()
        # What is told vaguely is found again by its form; all else is in its group as it was told.
        self._odd: dict[ClaimId, Placed] = {}
        self._vague: dict[Form, dict[ClaimId, None]] = {}
        self._groups: dict[Place, dict[str, Group]] = {}
        self._aliases: dict[tuple[str, str], dict[str, int]] = {}
        # While a change goes on: the claims of the facts it touched, and the facts that it emptied.
        self._parts: dict[Group, list[Packed]] = {}
        self._emptied: dict[FactKey, Group] = {}

    def change(
        self, removed: Iterable[ClaimId], added: PackedClaims, outline: Callable[[Packed], Claim | None], tick: Tick
    ) -> Moves:
        """Let claims go and others come; `outline` tells what those say that take part."""
        moves, moved = Moves(), set[Form]()
        for number in removed:
            if (group := self._of.pop(number)) is not None:
                moved |= self._sharp.remove(self._leave(number, group, moves))
        live: list[Packed] = []
        for part in ticking(added.parts, tick, part=0):
            if claim := outline(part):
                moved |= self._sharp.add(claim)
                live.append(part)
        again = sorted({number for form in moved for number in self._vague.get(form, ())})
        moving = [self._leave(number, self._odd[number].group, moves) for number in again]
        for part in ticking(live, tick, part=1):
            self._settle(added.packing.claim(part), part, moves)
        for claim in moving:
            self._settle(claim, self._home.packing.packed(claim), moves)
        moves.moved |= {one.group for number, one in moves.gone.items() if number not in moves.stayed}
        self._finish()
        return moves

    def named(self, table: str, key: str, fields: Iterable[str]) -> list[Group]:
        """The facts of these fields whose row has that key, or is named by it in some claim."""
        keys = {key, *self._aliases.get((table, key), ())}
        found = (self._groups.get((table, name), {}).get(one) for one in sorted(keys) for name in fields)
        return [group for group in found if group]

    def of(self, number: ClaimId) -> Group | None:
        """The fact that a claim speaks of."""
        return self._of.get(number)

    def sharp(self, group: Group) -> Iterator[tuple[Packed, Claim]]:
        """A fact's claims with their rows made exact."""
        for claim, part in zip(group.told, group.parts, strict=True):
            odd = self._odd.get(claim.id)
            if odd is None or odd.sharp.row == claim.row:
                yield part, claim
            else:
                yield self._home.packing.packed(odd.sharp), odd.sharp

    def _leave(self, number: ClaimId, group: Group, moves: Moves) -> Claim:
        parts = self._touch(group, moves)
        told = self._home.packing.claim(parts.pop(_index(parts, number)))
        placed = self._odd.pop(number, None) or Placed(told, group, told, told)
        if placed.claim is not told:
            self._name(placed.claim, group, -1)
        for form in vague_forms(placed.claim):
            self._vague[form].pop(number, None)
            if not self._vague[form]:
                del self._vague[form]
        if not parts:
            self._groups[group.table.name, group.field.name].pop(group.key)
            self._emptied[group.fact] = group
        moves.gone[number] = placed
        return placed.claim

    def _settle(self, claim: Claim, part: Packed, moves: Moves) -> None:
        dated, row, forms = self._sharp.dated(claim), self._sharp.row(claim.row, claim.table), vague_forms(claim)
        group = self._group(claim, row)
        told = part if dated is claim else self._home.packing.packed(dated)
        parts = self._touch(group, moves)
        if parts and parts[-1] > told:
            parts.insert(bisect_left(parts, told), told)
        else:
            parts.append(told)
        self._of.put(claim.id, group)
        placed = Placed(claim, group, dated, dated if row is claim.row else replace(dated, row=row))
        if forms:
            self._odd[claim.id] = placed
            self._name(claim, group, 1)
        for form in forms:
            self._vague.setdefault(form, {})[claim.id] = None
        before = moves.gone.get(claim.id)
        if before and before.stays(placed):
            moves.stayed[claim.id] = claim
        else:
            moves.moved.add(group)

    def _group(self, claim: Claim, sharp: Row) -> Group:
        """The fact that a claim speaks of; a new one where it is the first."""
        table = self._tables[claim.table]
        row = undated(sharp, table)
        key = row_key(row)
        held = self._groups.setdefault((claim.table, claim.field), {})
        if (found := held.get(key)) is None:
            # One that this very change emptied lives on: what it was found by is put right with it.
            emptied = self._emptied.get((claim.table, key, claim.field))
            found = held[key] = emptied or Group(table, table.field(claim.field), row, key, self._home)
        return found

    def _touch(self, group: Group, moves: Moves) -> list[Packed]:
        """The group's claims, to be changed."""
        if group not in moves.facts:
            moves.facts[group] = dates_of(group.told) if group.parts else []
            self._parts[group] = list(group.parts)
        return self._parts[group]

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

    def _finish(self) -> None:
        """Let the facts have their claims, and be named as the first of these names them."""
        for group, parts in self._parts.items():
            group.tell(tuple(parts))
            if parts:
                first = self._home.packing.outline(parts[0])
                group.row = self._sharp.row(undated(first.row, group.table), group.table.name)
        self._parts, self._emptied = {}, {}


def _index(parts: Sequence[Packed], number: ClaimId) -> int:
    return next(at for at, part in enumerate(parts) if number_of(part) == number)
