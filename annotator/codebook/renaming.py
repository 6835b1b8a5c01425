"""A codebook's entries got other names: what was said under the old ones is said under the new ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from annotator import kinds
from annotator.codebook.lines import Path
from annotator.codebook.orphans import orphans, parted
from annotator.model import SCOPE, Cell, Claim, Codebook, Note, Resolution, Review, Row, Text, Value

if TYPE_CHECKING:
    from annotator.codebook.drafting import Draft


@dataclass(frozen=True)
class Renaming:
    """New names by old ones, each with the names that lead to it: `("field", table, field)`.

    A key is a field here too; a choice is `("choice", table, field, choice)`.
    """

    names: Mapping[tuple[str, ...], str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.names)

    @property
    def tables(self) -> frozenset[str]:
        """The tables, by their old names, of which something is told under another name; scopes are of no table."""
        return frozenset(old[1] for old in self.names if old[0] != "scope")

    def now(self, *old: str) -> str:
        """The name as it is now."""
        return self.names.get(old, old[-1])


UNCHANGED = Renaming()


def of(draft: Draft) -> Renaming:
    """Which entries of the text that a draft began with have other names in it now."""
    # Only a codebook that is being edited needs to be parsed with its comments.
    from annotator.codebook.drafting import entry, heading_of

    found: dict[tuple[str, ...], str] = {}
    for now, origin in draft.origins.items():
        heading = "field" if heading_of(origin) == "key" else heading_of(origin)
        old, new = (str(entry(*where).get("name")) for where in ((draft.begun, origin), (draft.source, now)))
        if heading != "check" and old != new:
            found[heading, *_parents(draft.begun, origin), old] = new
    return Renaming(found)


def _parents(source: str, path: Path) -> list[str]:
    from annotator.codebook.drafting import entry

    return [str(entry(source, path[:depth]).get("name")) for depth in range(1, len(path))]


def renamed(claims: Iterable[Claim], renaming: Renaming) -> list[Claim]:
    """The claims that are told under other names now, as they are now."""
    tables, scopes = renaming.tables, {old[1] for old in renaming.names if old[0] == "scope"}
    # Most claims are concerned by nothing: these are many, and making one anew takes its time.
    concerned = (claim for claim in claims if claim.table in tables or claim.scope in scopes)
    both = ((claim, _claim(claim, renaming)) for claim in concerned)
    return [now for before, now in both if now != before]


def _claim(claim: Claim, renaming: Renaming) -> Claim:
    return replace(
        claim,
        table=renaming.now("table", claim.table),
        row=_row(claim.table, claim.row, renaming),
        field=renaming.now("field", claim.table, claim.field),
        value=_value(claim.table, claim.field, claim.value, renaming),
        scope=claim.scope and renaming.now("scope", claim.scope),
    )


def _row(table: str, row: Row, renaming: Renaming) -> Row:
    return tuple((renaming.now("field", table, name), _value(table, name, value, renaming)) for name, value in row)


def _value(table: str, name: str, value: Value, renaming: Renaming) -> Value:
    if not isinstance(value, Text):
        return value
    if name == SCOPE.name:
        return Text(renaming.now("scope", value.text))
    return Text(renaming.now("choice", table, name, value.text))


def resolutions(found: Iterable[Resolution], renaming: Renaming) -> list[Resolution]:
    """The verdicts on facts that have other names now, as they are now."""
    both = ((one, _resolution(one, renaming)) for one in found)
    return [now for before, now in both if now != before]


def _resolution(one: Resolution, renaming: Renaming) -> Resolution:
    fields = one.field.split("/")
    settled = {
        kinds.key(Text(old[-1])): kinds.key(Text(new))
        for old, new in renaming.names.items()
        if old[:-1] in {("choice", one.table, name) for name in fields}
    }
    return replace(
        one,
        table=renaming.now("table", one.table),
        row=_row(one.table, one.row, renaming),
        field="/".join(renaming.now("field", one.table, name) for name in fields),
        value=one.value and _value(one.table, fields[0], one.value, renaming),
        settled=tuple(sorted(settled.get(key, key) for key in one.settled)),
    )


def reviews(found: Iterable[Review], renaming: Renaming) -> list[Review]:
    """The reviews of facts that have other names now, as they are now."""
    both = ((one, _review(one, renaming)) for one in found)
    return [now for before, now in both if now != before]


def _review(one: Review, renaming: Renaming) -> Review:
    value = one.value and _value(one.cell.table, one.cell.field, one.value, renaming)
    return replace(one, cell=_cell(one.cell, renaming), value=value)


def notes(found: Iterable[Note], renaming: Renaming) -> list[Note]:
    """The lines of threads of facts that have other names now, as they are now."""
    both = ((one, replace(one, cell=_cell(one.cell, renaming))) for one in found)
    return [now for before, now in both if now != before]


def _cell(cell: Cell, renaming: Renaming) -> Cell:
    return Cell(
        renaming.now("table", cell.table),
        _row(cell.table, cell.row, renaming),
        renaming.now("field", cell.table, cell.field),
        cell.scope and renaming.now("scope", cell.scope),
    )


def losing(claims: Sequence[Claim], before: Codebook, after: Codebook, renaming: Renaming = UNCHANGED) -> list[Claim]:
    """The claims, as they are, that would lose their place if `after` came in the place of `before`."""
    placed, _ = parted(claims, before)
    now = {claim.id: claim for claim in renamed(placed, renaming)}
    lost = {claim.id for claim in orphans((now.get(claim.id, claim) for claim in placed), after)}
    return [claim for claim in placed if claim.id in lost]
