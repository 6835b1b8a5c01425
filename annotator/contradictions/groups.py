"""Claims about one fact brought together, whatever words name its row.

A row named vaguely ("14/2" without a year, a city without its country) is the row that alone fits it.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator import kinds
from annotator.contradictions.corrections import kept
from annotator.contradictions.sharpness import Sharpness
from annotator.model import Claim, Codebook, Field, Row, State, Table
from annotator.witnesses import NOBODY, Witnesses


@dataclass(eq=False, slots=True)
class Group:
    """All claims about one fact, and what is known of those who make them.

    `told` are all of them, `claims` those that their own sources did not take back, `scopes` the same by what they
    cover; `aliases` count the other row keys that claims name the fact by, for resolutions may name it so too.
    """

    table: Table
    field: Field
    row: Row
    key: str
    witnesses: Witnesses = NOBODY
    told: list[Claim] = dataclasses.field(default_factory=list)
    claims: Sequence[Claim] = ()
    scopes: Mapping[str | None, Sequence[Claim]] = dataclasses.field(default_factory=dict)
    aliases: Counter[str] | None = None

    def settle(self) -> None:
        """Take the claims as they are told now."""
        self.claims = kept(self.told, self.witnesses)
        scopes: dict[str | None, list[Claim]] = {}
        for claim in self.claims:
            scopes.setdefault(claim.scope, []).append(claim)
        self.scopes = scopes

    def name(self, alias: str, change: int) -> None:
        """Count one claim more or less that names the row in other words."""
        if alias != self.key:
            self.aliases = self.aliases or Counter()
            self.aliases[alias] += change
            if not self.aliases[alias]:
                del self.aliases[alias]


def row_key(row: Row) -> str:
    """Canonical text of a row: equal rows have equal texts."""
    return ";".join(f"{name}={kinds.key(value)}" for name, value in row)


def undated(row: Row, table: Table) -> Row:
    """The row without the key that only dates it."""
    return tuple(part for part in row if part[0] != table.as_of) if table.as_of else row


def grouped(claims: Iterable[Claim], codebook: Codebook, witnesses: Witnesses = NOBODY) -> list[Group]:
    """The facts that claims speak of, in the order first met; rejected claims and orphans are left out."""
    tables = {table.name: table for table in codebook.tables}
    live = [c for c in claims if c.state is not State.REJECTED and _has_place(c, tables)]
    sharp = Sharpness(live)
    found: dict[tuple[str, str, str], Group] = {}
    rows: dict[tuple[str, Row], tuple[Row, str, str]] = {}
    for claim in live:
        table = tables[claim.table]
        named = (claim.table, claim.row)
        if named not in rows:
            bare = undated(claim.row, table)
            canonical = sharp.row(bare, claim.table)
            rows[named] = (canonical, row_key(canonical), row_key(bare))
        row, key, alias = rows[named]
        group = found.get((claim.table, key, claim.field))
        if group is None:
            group = found[claim.table, key, claim.field] = Group(table, table.field(claim.field), row, key, witnesses)
        group.told.append(sharp.dated(claim))
        group.name(alias, 1)
    for group in found.values():
        group.settle()
    return list(found.values())


def _has_place(claim: Claim, tables: Mapping[str, Table]) -> bool:
    table = tables.get(claim.table)
    return table is not None and any(field.name == claim.field for field in table.fields)


def sharpen(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with rows and dates made exact where only one exact form fits."""
    sharp = Sharpness(claims)
    return [sharp.sharp(claim) for claim in claims]
