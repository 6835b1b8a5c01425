"""Claims about one fact brought together, whatever words name its row.

A row named vaguely ("14/2" without a year, a city without its country) is the row that alone fits it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotator import kinds
from annotator.contradictions.corrections import kept
from annotator.contradictions.sharpness import Sharpness
from annotator.model import Claim, Codebook, Field, Row, State, Table
from annotator.packing import Packed, PackedClaims, Packing
from annotator.witnesses import NOBODY, Witnesses

AWAKE = 20_000
"""Claims of groups that are held as objects at a time, 1 KB each; the others are made again when they are asked for."""


FactKey = tuple[str, str, str]
"""Table, row key without its date, field."""


@dataclass(eq=False, slots=True)
class Home:
    """What the groups of one derivation share: who makes the claims, how they are packed, and whose are at hand."""

    witnesses: Witnesses
    packing: Packing
    _awake: list[Group] = field(default_factory=list)
    _claims: int = 0

    def wake(self, group: Group) -> None:
        """Let a group hold its claims; those that woke before fall asleep where all hold too many."""
        if self._claims > AWAKE:
            for one in self._awake:
                one.sleep()
            self._awake.clear()
            self._claims = 0
        self._awake.append(group)
        self._claims += len(group.parts)


@dataclass(slots=True)
class Told:
    """The claims about a fact: all, those that their own sources did not take back, and these by what they cover."""

    told: Sequence[Claim]
    claims: Sequence[Claim]
    scopes: Mapping[str | None, Sequence[Claim]]


@dataclass(eq=False, slots=True)
class Group:
    """All claims about one fact, packed in `parts` until they are asked for.

    `aliases` count the other row keys that claims name the fact by, for resolutions may name it so too.
    """

    table: Table
    field: Field
    row: Row
    key: str
    home: Home
    parts: tuple[Packed, ...] = ()
    aliases: Counter[str] | None = None
    _told: Told | None = None

    @property
    def fact(self) -> FactKey:
        """What the fact is known by."""
        return self.table.name, self.key, self.field.name

    @property
    def witnesses(self) -> Witnesses:
        """What is known of those who make claims."""
        return self.home.witnesses

    @property
    def told(self) -> Sequence[Claim]:
        """All claims."""
        return self._awake().told

    @property
    def claims(self) -> Sequence[Claim]:
        """Those that their own sources did not take back."""
        return self._awake().claims

    @property
    def scopes(self) -> Mapping[str | None, Sequence[Claim]]:
        """The same by what they cover."""
        return self._awake().scopes

    def tell(self, parts: tuple[Packed, ...]) -> None:
        """Take these claims for all there are."""
        self.parts, self._told = parts, None

    def sleep(self) -> None:
        """Hold the claims packed alone."""
        self._told = None

    def name(self, alias: str, change: int) -> None:
        """Count one claim more or less that names the row in other words."""
        if alias != self.key:
            self.aliases = self.aliases or Counter()
            self.aliases[alias] += change
            if not self.aliases[alias]:
                del self.aliases[alias]

    def _awake(self) -> Told:
        if self._told is None:
            told = tuple(PackedClaims(self.home.packing, self.parts))
            claims = kept(told, self.home.witnesses)
            scopes: dict[str | None, list[Claim]] = {}
            for claim in claims:
                scopes.setdefault(claim.scope, []).append(claim)
            self.home.wake(self)
            self._told = Told(told, claims, scopes)
        return self._told


def row_key(row: Row) -> str:
    """Canonical text of a row: equal rows have equal texts."""
    return ";".join(f"{name}={kinds.key(value)}" for name, value in row)


def undated(row: Row, table: Table) -> Row:
    """The row without the key that only dates it."""
    return tuple(part for part in row if part[0] != table.as_of) if table.as_of else row


def grouped(claims: Sequence[Claim], codebook: Codebook, witnesses: Witnesses = NOBODY) -> list[Group]:
    """The facts that claims speak of, in the order first met; rejected claims and orphans are left out."""
    tables = {table.name: table for table in codebook.tables}
    packed = PackedClaims.of(claims, claims.packing if isinstance(claims, PackedClaims) else Packing())
    home, packing = Home(witnesses, packed.packing), packed.packing
    outlines = map(packing.outline, packed.parts)
    sharp = Sharpness(claim for claim in outlines if _takes_part(claim, tables))
    found: dict[tuple[str, str, str], tuple[Group, list[Packed]]] = {}
    rows: dict[tuple[str, Row], tuple[Row, str, str]] = {}
    for part in packed.parts:
        if not _takes_part(claim := packing.outline(part), tables):
            continue
        table = tables[claim.table]
        named = (claim.table, claim.row)
        if named not in rows:
            bare = undated(claim.row, table)
            canonical = sharp.row(bare, claim.table)
            rows[named] = (canonical, row_key(canonical), row_key(bare))
        row, key, alias = rows[named]
        fact = (claim.table, key, claim.field)
        if fact not in found:
            found[fact] = Group(table, table.field(claim.field), row, key, home), []
        group, parts = found[fact]
        parts.append(part if sharp.dated(claim) is claim else packing.packed(sharp.dated(packing.claim(part))))
        group.name(alias, 1)
    for group, parts in found.values():
        group.tell(tuple(parts))
    return [group for group, _ in found.values()]


def _takes_part(claim: Claim, tables: Mapping[str, Table]) -> bool:
    table = tables.get(claim.table)
    if table is None or claim.state is State.REJECTED:
        return False
    return any(field.name == claim.field for field in table.fields)


def sharpen(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with rows and dates made exact where only one exact form fits."""
    sharp = Sharpness(claims)
    return [sharp.sharp(claim) for claim in claims]
