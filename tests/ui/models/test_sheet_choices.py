"""What is taken and left of an edited workbook: conflicts only by a choice of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.model import ClaimId
from annotator.sheets import Rejection, SheetChange, SheetChangeKind
from ui.models.sheet_choices import Choice, Choices, Heading, Narrowing

Kind = SheetChangeKind


def change(number: int, *, table: str = "cities", kind: Kind = Kind.VALUE, conflict: bool = False) -> SheetChange:
    """A change of a table that differs from the others by its number."""
    deed = Rejection((ClaimId(number),))
    words = ("2012", "2013", "2014" if conflict else "2012")
    return SheetChange(kind, table, (), None, "founded", f"{number}", *words, f"A!B{number}", conflict, (deed,))


MADE = (
    change(1),
    change(2, kind=Kind.DELETED),
    change(3, conflict=True),
    change(4, table="facts"),
    change(5, table="facts", kind=Kind.DELETED, conflict=True),
)


@pytest.fixture
def choices() -> Choices:
    made = Choices()
    made.begin(MADE)
    return made


def test_at_first_all_is_taken_but_conflicts(choices: Choices) -> None:
    assert choices.taken() == [MADE[0], MADE[1], MADE[3]]
    assert choices.undecided() == 2


def test_changes_stand_under_the_heading_of_their_table(choices: Choices) -> None:
    assert choices.lines == [Heading("cities", (0, 1, 2)), 0, 1, 2, Heading("facts", (3, 4)), 3, 4]


def test_a_conflict_goes_from_open_to_the_workbooks_to_the_projects_and_back(choices: Choices) -> None:
    seen = []
    for _ in range(3):
        choices.toggle([2])
        seen.append(choices.of(2))
    assert seen == [Choice.TAKEN, Choice.LEFT, Choice.TAKEN]
    assert choices.undecided() == 1


def test_a_heading_stands_for_its_changes_but_not_for_conflicts(choices: Choices) -> None:
    choices.toggle([choices.lines[0]])
    assert [choices.of(at) for at in range(3)] == [Choice.LEFT, Choice.LEFT, Choice.OPEN]
    choices.toggle([2])
    choices.toggle([choices.lines[0]])
    assert [choices.of(at) for at in range(3)] == [Choice.TAKEN] * 3


def test_whoever_selects_everything_has_chosen_for_no_conflict(choices: Choices) -> None:
    choices.toggle(choices.lines)
    assert choices.taken() == []
    choices.toggle(choices.lines)
    assert choices.undecided() == 2
    choices.toggle([2, 4])
    assert choices.undecided() == 0


def test_what_is_hidden_keeps_its_choice(choices: Choices) -> None:
    choices.narrow(Narrowing(table="facts"))
    choices.leave_shown()
    assert choices.taken() == [MADE[0], MADE[1]]
    assert choices.hidden() == 2
    choices.narrow(Narrowing(kind=Kind.DELETED))
    assert choices.lines == [Heading("cities", (1,)), 1, Heading("facts", (4,)), 4]
    choices.narrow(Narrowing(conflicts_only=True))
    choices.take_shown()
    assert choices.undecided() == 2
    choices.narrow(Narrowing(table="cities", kind=Kind.STATUS))
    assert choices.lines == []


def test_one_kind_alone_can_be_taken(choices: Choices) -> None:
    choices.take_only(Kind.DELETED)
    assert choices.taken() == [MADE[1]]
    assert choices.undecided() == 2


def test_what_was_chosen_for_a_change_that_is_still_the_same_stays_chosen(choices: Choices) -> None:
    choices.put([0], Choice.LEFT)
    choices.put([2], Choice.TAKEN)
    choices.begin((MADE[2], replace(MADE[0], now="2015", is_conflict=True), MADE[1]))
    assert [choices.of(at) for at in range(3)] == [Choice.TAKEN, Choice.OPEN, Choice.TAKEN]
