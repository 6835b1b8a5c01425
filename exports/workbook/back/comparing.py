"""An edited workbook against the project: all its lists, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model import Message
from annotator.sheets import Inputs, SheetChange, SheetDifference
from exports.report import Tick
from exports.workbook.back.added import GONE
from exports.workbook.back.aside import of_aside, of_told, without_keys
from exports.workbook.back.lists import SIDES, lists
from exports.workbook.back.outcomes import Outcome
from exports.workbook.back.rows import of_table
from exports.workbook.back.twice import settled_once
from exports.workbook.back.verdicts import of_contradictions
from exports.workbook.back.written import Sides, sides


def compare(inputs: Inputs, tick: Tick) -> SheetDifference:
    """What the workbook says otherwise than when it was written, against what the project says now.

    A pure function of plain values; `tick` counts the tables and raises to give up.
    """
    book, known = inputs.workbook, sides(inputs)
    outcomes = settled_once(list(_outcomes(inputs, known, tick)))
    changes = tuple(one for one in outcomes if isinstance(one, SheetChange))
    notes = tuple(dict.fromkeys(one for one in outcomes if isinstance(one, Message)))
    return SheetDifference(book.file, book.sha256, book.made_at, book.step, changes, notes)


def _outcomes(inputs: Inputs, known: Sides, tick: Tick) -> Iterator[Outcome]:
    found = lists(inputs.workbook.sheets, known)
    keyless = without_keys(known, inputs.workbook.aside)
    yield from of_aside(known, inputs.workbook.aside, keyless)
    total = len(known.tables) + 1
    for done, (name, table) in enumerate(known.tables.items()):
        tick(done, total)
        own = [one for one in found if one.name == name]
        if own or table.rows:
            # A sheet that lost its keys is not gone: what is to be done about it is told already.
            told = of_table(known, table, own)
            yield from (one for one in told if name not in keyless or not _is_gone(one))
    tick(total - 1, total)
    sides_of = [one for one in found if one.name == SIDES]
    yield from of_contradictions(known, sides_of)
    yield from of_told(known, sides_of)
    tick(total, total)


def _is_gone(one: Outcome) -> bool:
    return isinstance(one, Message) and one.template == GONE
