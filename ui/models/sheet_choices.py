"""What is to become of each change of an edited workbook, and which of them are shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from annotator.sheets import SheetChange, SheetChangeKind


class Choice(StrEnum):
    """What is to become of a change; a conflict is open until somebody chooses."""

    TAKEN = "taken"
    LEFT = "left"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above the changes of a table; `members` are those that are shown."""

    table: str
    members: tuple[int, ...]


Line = Heading | int
"""A heading, or the number of a change."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which changes are shown; empty for all."""

    table: str = ""
    kind: SheetChangeKind | None = None
    conflicts_only: bool = False

    def holds(self, change: SheetChange) -> bool:
        """Whether the change is one of them."""
        of_table = self.table in ("", change.table)
        return of_table and self.kind in (None, change.kind) and (change.is_conflict or not self.conflicts_only)


class Choices:
    """All changes, each taken, left or still open; hidden ones keep what was chosen."""

    def __init__(self) -> None:
        self.changes: tuple[SheetChange, ...] = ()
        self.lines: list[Line] = []
        self._made: list[Choice] = []

    def begin(self, changes: tuple[SheetChange, ...]) -> None:
        """Choose among these; what was chosen for one that is still the same stays chosen."""
        known = dict(zip(self.changes, self._made, strict=True))
        self.changes = changes
        self._made = [known.get(change, _at_first(change)) for change in changes]
        self.narrow(Narrowing())

    def narrow(self, narrowing: Narrowing) -> None:
        """Show only some, by table."""
        by_table: dict[str, list[int]] = {}
        for at, change in enumerate(self.changes):
            if narrowing.holds(change):
                by_table.setdefault(change.table, []).append(at)
        self.lines = []
        for table, members in by_table.items():
            self.lines += [Heading(table, tuple(members)), *members]

    def of(self, at: int) -> Choice:
        """What is to become of a change."""
        return self._made[at]

    def taken(self) -> list[SheetChange]:
        """All changes that are to be made, shown or not."""
        return [change for change, made in zip(self.changes, self._made, strict=True) if made is Choice.TAKEN]

    def undecided(self) -> int:
        """How many conflicts nobody has chosen for."""
        return sum(made is Choice.OPEN for made in self._made)

    def hidden(self) -> int:
        """How many of those that are to be made are not shown."""
        return len(self.taken()) - sum(self._made[at] is Choice.TAKEN for at in self._shown())

    def members(self, line: Line) -> list[int]:
        """The changes that a line stands for; a heading never stands for conflicts."""
        return self._plain(line.members) if isinstance(line, Heading) else [line]

    def toggle(self, lines: Iterable[Line]) -> None:
        """Take what the lines stand for, or leave it where all of it is taken; conflicts only among themselves."""
        named = dict.fromkeys(at for line in lines for at in self.members(line))
        # Whoever selects everything has not looked at each conflict.
        members = self._plain(named) or list(named)
        all_taken = all(self._made[at] is Choice.TAKEN for at in members)
        self.put(members, Choice.LEFT if all_taken else Choice.TAKEN)

    def take_shown(self) -> None:
        """Take all that is shown, conflicts aside: each of those asks for a choice of its own."""
        self.put(self._plain(self._shown()), Choice.TAKEN)

    def leave_shown(self) -> None:
        """Leave all that is shown; conflicts that nobody has chosen for stay open."""
        self.put([at for at in self._shown() if self._made[at] is Choice.TAKEN], Choice.LEFT)

    def take_only(self, kind: SheetChangeKind) -> None:
        """Of all changes take those of a kind and leave the others; conflicts stay as they are."""
        for at in self._plain(range(len(self.changes))):
            self._made[at] = Choice.TAKEN if self.changes[at].kind is kind else Choice.LEFT

    def put(self, members: Iterable[int], choice: Choice) -> None:
        """Say what is to become of these."""
        for at in members:
            self._made[at] = choice

    def _shown(self) -> list[int]:
        return [line for line in self.lines if isinstance(line, int)]

    def _plain(self, members: Iterable[int]) -> list[int]:
        return [at for at in members if not self.changes[at].is_conflict]


def _at_first(change: SheetChange) -> Choice:
    return Choice.OPEN if change.is_conflict else Choice.TAKEN
