"""What an edited workbook says otherwise than the project: change by change, each with what it would do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.model import (
    Claim,
    ClaimId,
    Codebook,
    Contradiction,
    Message,
    Resolution,
    Review,
    Row,
    StepId,
    Value,
    Verdict,
)
from annotator.reviewing.seeing import Seen
from annotator.witnesses import NOBODY, Witnesses


class SheetChangeKind(StrEnum):
    """What a person did in the workbook."""

    VALUE = "value"
    STATUS = "status"
    VERDICT = "verdict"
    ADDED = "added"
    DELETED = "deleted"


# --- what a change would do -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Correction:
    """These claims are to say another value; claims that a person corrected are confirmed.

    With `of` it is no value of theirs that is corrected but their row: that key field, or `scope` (empty for none).
    """

    claims: tuple[ClaimId, ...]
    value: Value
    of: str = ""


@dataclass(frozen=True, slots=True)
class Restatement:
    """These claims are to be confirmed, those to be suggestions again."""

    confirmed: tuple[ClaimId, ...] = ()
    suggested: tuple[ClaimId, ...] = ()


@dataclass(frozen=True, slots=True)
class Approval:
    """These facts, as they stand now, are to be verified by the person who takes the workbook up."""

    facts: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Rejection:
    """These claims are to be rejected, with the file as the reason."""

    claims: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True)
class Settlement:
    """A verdict on a contradiction as it stands now; without one the verdict of before is taken away."""

    contradiction: Contradiction
    verdict: Verdict | None
    value: Value | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell of an added row: its column's heading, and for each value of the field the words for it."""

    field: str
    heading: str
    words: tuple[str, ...]
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """Claims that no article makes: a small article of the cells' words is to make them.

    `cells` begin with those of the row's key; `name` says where the words stand (file, sheet and cell), `heading` what
    the table is called.
    """

    name: str
    heading: str
    table: str
    row: Row
    scope: str | None
    cells: tuple[SheetCell, ...]


Deed = Correction | Restatement | Approval | Rejection | Settlement | Addition


# --- the difference ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SheetChange:
    """One change that a person made in a workbook.

    `before` is what the workbook said when it was written, `after` what it says now, and `now` what the project says
    now: words for people, in the workbook's language, empty for nothing. `about` names row and field in that language;
    `field` is empty where the change is of the whole row. `place` is "Sheet!C12". The change is a conflict where the
    project, too, has changed since, and otherwise: then `before`, `after` and `now` are three different things.
    `deeds` are what is to be done in the project.
    """

    kind: SheetChangeKind
    table: str
    row: Row
    scope: str | None
    field: str
    about: str
    before: str
    after: str
    now: str
    place: str
    is_conflict: bool
    deeds: tuple[Deed, ...]


@dataclass(frozen=True, slots=True)
class SheetDifference:
    """All that a workbook says otherwise.

    `file` is its name, `sha256` that of its bytes, `made_at` and `step` when and from what it was written. `notes` name
    what could not be read or has no place in a workbook; each says where it stands and what to do.
    """

    file: str
    sha256: str
    made_at: str
    step: StepId
    changes: tuple[SheetChange, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def conflicts(self) -> tuple[SheetChange, ...]:
        """The changes that somebody must choose one by one."""
        return tuple(change for change in self.changes if change.is_conflict)


# --- a workbook as it was read ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Read:
    """A cell in words, spelt one way whatever program saved it; the rest says what it held.

    Numbers are plain digits (a percentage its hundredth part), dates ISO. A formula `is_unknown` while no program has
    worked it out, and an error always.
    """

    words: str
    is_number: bool = False
    is_percent: bool = False
    is_date: bool = False
    is_unknown: bool = False


NOTHING = Read("")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a list: its number in the sheet from 1, and its cells by column, counted from 1; empty ones left out."""

    number: int
    cells: dict[int, Read]


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """One sheet: its title and its rows, header and all; empty ones left out."""

    title: str
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class ReadAside:
    """A sheet whose rows bear no keys: its title, the rows at its top, and how many cells were edited in it."""

    title: str
    top: tuple[SheetRow, ...]
    edited: int = 0


@dataclass(frozen=True, slots=True)
class ReadWorkbook:
    """An edited workbook of ours: where it came from, how it was written, and its sheets."""

    file: str
    sha256: str
    made_at: str
    step: StepId
    step_at: str
    language: str
    status: str
    tables: tuple[str, ...]
    sheets: tuple[ReadSheet, ...]
    aside: tuple[ReadAside, ...] = ()


@dataclass(frozen=True)
class Told:
    """The claims, verdicts and reviews of a project at one time, and its codebook then."""

    codebook: Codebook
    claims: Sequence[Claim]
    resolutions: Sequence[Resolution]
    reviews: Sequence[Review] = ()


@dataclass(frozen=True)
class Inputs:
    """All that a comparison needs: the workbook, the project when it was written, and the project now.

    `person` is who takes the workbook up, `own` the claims that this person decided: nobody verifies their own.
    """

    workbook: ReadWorkbook
    then: Told
    now: Told
    witnesses: Witnesses = NOBODY
    person: str = ""
    own: frozenset[ClaimId] = frozenset()
