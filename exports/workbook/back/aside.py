"""Sheets that nothing is taken up from: what was edited there all the same, and lists that lost their hidden keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.model import Message
from annotator.sheets import NOTHING, Read, ReadAside, ReadSheet, SheetRow, reads
from exports import wording
from exports.workbook.back.lists import SIDES, Line, SheetList, by_headings, folded
from exports.workbook.back.written import Sides
from exports.workbook.contradictions import SAID, TOLD
from exports.workbook.sealing import opened

_EMPTY = reads.seal(NOTHING)
# A cell holds no more; whoever writes more wants to be waited for.
_LONGEST = 4_000


def edited(rows: Iterable[SheetRow], column: int) -> int:
    """How many cells of a list are not as they were written, by the digests in that column."""
    count, fresh, is_sealed = 0, 0, False
    for row in rows:
        cells = {at: cell for at, cell in row.cells.items() if at != column}
        if digests := opened(row.cells.get(column, NOTHING).words[:_LONGEST])[1]:
            is_sealed = True
            count += _unlike(cells, digests)
        else:
            fresh += len(cells)
    # Where nothing was sealed the list was empty, and the line that says so is ours.
    return count + fresh if is_sealed else 0


def _unlike(cells: Mapping[int, Read], digests: Sequence[str]) -> int:
    """How many cells of a row differ; those of columns that were moved do not."""
    in_place = sum(not reads.sealed(cells.get(at, NOTHING), digest) for at, digest in enumerate(digests, 1))
    in_place += sum(at > len(digests) for at in cells)
    if not in_place:
        return 0
    anywhere = _unlike_anywhere(cells.values(), digests)
    # One that was emptied and another that was filled are one too few there, and never more.
    return in_place if in_place <= 2 * anywhere else anywhere


def _unlike_anywhere(cells: Iterable[Read], digests: Sequence[str]) -> int:
    left = Counter(digest for digest in digests if digest != _EMPTY)
    filled = 0
    for cell in cells:
        found = next((digest for digest in reads.possible_seals(cell) if left[digest] > 0), "")
        filled += not found
        left[found] -= bool(found)
    return max(left.total(), filled)


def without_keys(known: Sides, aside: Sequence[ReadAside]) -> dict[str, str]:
    """By list the title of a sheet that is it by its headings, though its rows bear no keys."""
    found: dict[str, str] = {}
    verdicts = {folded(known.then.report.named(label)) for label in (*SAID, *TOLD)}
    for one in aside:
        for row in one.top:
            columns = {folded(cell.words): at for at, cell in row.cells.items()}
            fits = SIDES if verdicts <= columns.keys() else by_headings(ReadSheet(one.title, (row,)), columns, known)
            if fits:
                found.setdefault(fits, one.title)
    return found


def of_aside(known: Sides, aside: Sequence[ReadAside], keyless: dict[str, str]) -> Iterator[Message]:
    """What is to be told of sheets that nothing is taken up from."""
    for title in dict.fromkeys(keyless.values()):
        told = (("sheet", title), ("column", known.then.report.named(wording.KEY)))
        yield Message(
            "Sheet “{sheet}” has no hidden column “{column}” any more, by which its rows are known: nothing of it is "
            "taken up. Export a workbook anew and edit that; its hidden columns stay where they are.",
            told,
        )
    for one in aside:
        if one.edited and one.title not in keyless.values():
            yield Message(
                "Sheet “{sheet}” is not read back: what was changed there is left out ({count} cells).",
                (("sheet", one.title), ("count", str(one.edited))),
            )


def of_told(known: Sides, lists: Sequence[SheetList]) -> Iterator[Message]:
    """What was edited on the sheets of contradictions beside the verdicts."""
    headings = [known.then.report.named(label) for label in TOLD]
    for one in lists:
        count = sum(_changed(line, headings) for line in one.rows())
        if count:
            yield Message(
                "Sheet “{sheet}”: of a contradiction the verdict, the value and the reason are read back; what was "
                "changed beside them is left out ({count} cells).",
                (("sheet", one.sheet.title), ("count", str(count))),
            )


def _changed(line: Line, headings: Sequence[str]) -> int:
    seals = line.seals[len(SAID) :]
    if len(seals) != len(headings):
        return 0  # written by a version that sealed no more than the verdict
    cells = ((line.cell(heading), digest) for heading, digest in zip(headings, seals, strict=True))
    return sum(cell is not None and not reads.sealed(cell, digest) for cell, digest in cells)
