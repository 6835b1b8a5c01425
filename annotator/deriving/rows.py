"""The rows of the tables, kept as claims come and go: only touched rows are made anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from annotator import facts, kinds
from annotator.contradictions import row_key
from annotator.contradictions.groups import Group, Home
from annotator.deriving.differing import Differing, Spot
from annotator.deriving.ordered import Frozen, Ordered
from annotator.deriving.places import Moves, Places
from annotator.deriving.ticking import Tick, batches, no_tick
from annotator.model import Claim, ClaimId, Codebook, Fact, FactRow, Review, ReviewId
from annotator.packing import Packed, PackedClaims, number_of
from annotator.reviewing.seeing import cell_key
from annotator.reviewing.standing import Verdicts

RowKey = tuple[int, str, str]
"""The number of the table, row key, scope: the order of the rows."""

Told = Mapping[str, tuple[Packed, ...]]
"""The claims of a row by field."""


@dataclass(slots=True)
class _Making:
    """The rows that a change makes, and what they hang on."""

    standing: dict[Spot, facts.Disputes]
    differing: Differing
    come: dict[RowKey, FactRow] = field(default_factory=dict)
    gone: list[RowKey] = field(default_factory=list)

    def at(self, spot: Spot) -> facts.Disputes:
        """The conflicts of a row."""
        if spot not in self.standing:
            self.standing[spot] = facts.disputes(self.differing.at(spot))
        return self.standing[spot]


class Rows:
    """The rows of all tables, in order."""

    def __init__(self, codebook: Codebook, home: Home, verdicts: Verdicts) -> None:
        self._home = home
        self._verdicts = verdicts
        self._tables = codebook.tables
        self._numbers = {table.name: number for number, table in enumerate(codebook.tables)}
        # The claims of each row by field; a fact where it is all of the row, as most are.
        self._parts: dict[RowKey, Group | Told] = {}
        # The rows of each fact, but of those that stand in the row of their own key alone.
        self._of: dict[Group, tuple[RowKey, ...]] = {}
        # Where conflicts stand, for rows that are known by more: by a date or a scope.
        self._at: dict[Spot, dict[RowKey, None]] = {}
        self._ordered: Ordered[RowKey, FactRow] = Ordered()

    def all(self) -> Frozen[FactRow]:
        """All rows."""
        return self._ordered.all()

    def change(
        self, moves: Moves, disputed: Iterable[Spot], places: Places, differing: Differing, tick: Tick = no_tick
    ) -> None:
        """Make anew the rows of claims that moved, and those whose conflicts are others now."""
        standing = {spot: facts.disputes(differing.at(spot)) for spot in disputed}
        making = _Making(standing, differing)
        left = [key for group in moves.facts for key in self._let_go(group)]
        # A fact's claims are at hand for a while after it was placed: its rows are made before they are packed again.
        for groups in batches(list(moves.facts), tick, part=3):
            touched: dict[RowKey, None] = {}
            for group in groups:
                self._place(group, places, touched)
            self._make(touched, making)
        self._make([key for key in left if key not in making.come], making)
        for spot, disputes in [*standing.items()]:
            rows = (row for row in self._standing_at(spot) if row not in making.come)
            self._make([row for row in rows if self._is_concerned(row, disputes)], making)
        self._ordered.change(making.gone, making.come)

    def review(
        self, removed: Iterable[ReviewId], added: Iterable[Review], places: Places, differing: Differing
    ) -> None:
        """Make anew the rows that other reviews speak of."""
        touched: dict[RowKey, None] = {}
        for one in self._verdicts.change(removed, added):
            table, key, _, scope = cell_key(one.cell)
            touched |= {row: None for claim in one.claims for row in self._rows_of(claim, places)}
            if (here := (self._numbers.get(table, -1), key, scope)) in self._parts:
                touched[here] = None
        making = _Making({}, differing)
        self._make(touched, making)
        self._ordered.change(making.gone, making.come)

    # --- which claims a row is of -----------------------------------------------------------------------

    def _place(self, group: Group, places: Places, touched: dict[RowKey, None]) -> None:
        """Put a fact's claims into their rows."""
        own, now = self._own(group), self._split(group, places)
        for key in dict.fromkeys((*self._of.pop(group, (own,)), *now)):
            self._put(key, group, now.get(key, ()), touched)
        if now.keys() - {own}:
            self._of[group] = tuple(now)

    def _let_go(self, group: Group) -> list[RowKey]:
        """Take out the rows that are nothing but this fact: it is other now, and what it was is known no more."""
        rows = [key for key in self._of.get(group, (self._own(group),)) if self._parts.get(key) is group]
        for key in rows:
            del self._parts[key]
        return rows

    def _own(self, group: Group) -> RowKey:
        return self._numbers[group.table.name], group.key, ""

    def _put(self, key: RowKey, group: Group, told: tuple[Packed, ...], touched: dict[RowKey, None]) -> None:
        """Let these be a row's claims of the fact's field."""
        before = self._told(key)
        if told == before.get(group.field.name, ()):
            return
        touched[key] = None
        now = {field: parts for field, parts in before.items() if field != group.field.name}
        if told:
            now[group.field.name] = told
        if now:
            self._parts[key] = group if now == {group.field.name: group.parts} else now
        else:
            del self._parts[key]

    def _told(self, key: RowKey) -> Told:
        """The claims of a row."""
        held = self._parts.get(key, {})
        return {held.field.name: held.parts} if isinstance(held, Group) else held

    def _split(self, group: Group, places: Places) -> Mapping[RowKey, tuple[Packed, ...]]:
        """A fact's claims by the rows that they stand in."""
        found: dict[RowKey, list[Packed]] = {}
        keys: dict[int, str] = {}
        for part, claim in self._joined(group, places) if group.table.as_of else places.sharp(group):
            # Packed claims of one row bear the same object.
            if (key := keys.get(id(claim.row))) is None:
                key = keys[id(claim.row)] = row_key(claim.row) if group.table.as_of else group.key
            found.setdefault((self._numbers[group.table.name], key, claim.scope or ""), []).append(part)
        parts = ((key, tuple(told)) for key, told in found.items())
        # What most rows hold are all claims of a fact: these stand in memory once.
        return {key: group.parts if told == group.parts else told for key, told in parts}

    def _joined(self, group: Group, places: Places) -> Iterator[tuple[Packed, Claim]]:
        """Claims that say the same share a row: one of no exact day joins the only one of an exact day."""
        said: dict[tuple[str, str], list[tuple[Packed, Claim]]] = {}
        for part, claim in places.sharp(group):
            said.setdefault((claim.scope or "", kinds.key(claim.value)), []).append((part, claim))
        found: list[tuple[Packed, Claim]] = []
        for told in said.values():
            for (part, claim), one in zip(told, facts.joined([one for _, one in told], group.table), strict=True):
                found.append((part if one is claim else self._home.packing.packed(one), one))
        yield from sorted(found, key=lambda one: one[0])

    def _rows_of(self, claim: ClaimId, places: Places) -> Iterator[RowKey]:
        """The rows in which a claim stands."""
        group = places.of(claim)
        for key in self._of.get(group, (self._own(group),)) if group else ():
            if any(number_of(part) == claim for part in chain(*self._told(key).values())):
                yield key

    # --- making them ------------------------------------------------------------------------------------

    def _make(self, touched: Iterable[RowKey], making: _Making) -> None:
        for key in touched:
            if key in self._parts:
                making.come[key] = self._made(key, making)
            else:
                making.come.pop(key, None)
                making.gone.append(key)
                self._forget(key)

    def _made(self, key: RowKey, making: _Making) -> FactRow:
        table, told = self._tables[key[0]], self._told(key)
        claims = self._claims(key)
        spot = facts.spot(claims[0], table)
        if spot != (table.name, key[1]):
            self._at.setdefault(spot, {})[key] = None
        disputes = making.at(spot)
        row = facts.row_of(table, claims, disputes, self._home.witnesses, self._verdicts)
        return replace(row, facts=tuple(self._packed(fact, told) for fact in row.facts))

    def _claims(self, key: RowKey) -> Sequence[Claim]:
        """The claims of a row in their order."""
        held = self._parts.get(key, {})
        if isinstance(held, Group):
            return held.told
        return list(map(self._home.packing.claim, sorted(chain(*held.values()))))

    def _packed(self, fact: Fact, told: Told) -> Fact:
        """The fact with its claims packed, which are some of these: mostly all of a field."""
        own = {claim.id for claim in fact.claims}
        for parts in told.values():
            if len(parts) == len(own) and own.issuperset(map(number_of, parts)):
                return replace(fact, claims=PackedClaims(self._home.packing, parts))
        kept = sorted(part for part in chain(*told.values()) if number_of(part) in own)
        return replace(fact, claims=PackedClaims(self._home.packing, tuple(kept)))

    def _forget(self, key: RowKey) -> None:
        """Let a row that is gone stand nowhere."""
        row = self._ordered.get(key)
        if row is None:
            return
        spot = facts.spot(row, self._tables[key[0]])
        if held := self._at.get(spot):
            held.pop(key, None)
            if not held:
                del self._at[spot]

    def _standing_at(self, spot: Spot) -> list[RowKey]:
        """The rows whose conflicts stand there."""
        plain = (self._numbers.get(spot[0], -1), spot[1], "")
        return [*([plain] if plain in self._parts else ()), *self._at.get(spot, ())]

    def _is_concerned(self, key: RowKey, disputes: facts.Disputes) -> bool:
        """Whether a conflict stands in a row, or did when it was made."""
        row = self._ordered.get(key)
        if row is not None and any(fact.contradiction for fact in row.facts):
            return True
        claims = self._claims(key) if disputes else ()
        return any(dispute.is_about(claims) for dispute in disputes.values())
