"""Verdicts, settled values and reasons that somebody wrote on the sheet of contradictions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator import kinds
from annotator.model import Contradiction, Field, Message, Resolution, Text, Value, Verdict
from annotator.sheets import Read, Settlement, SheetChange, SheetChangeKind, reads, values
from exports import wording
from exports.workbook.back.lists import Line, SheetList
from exports.workbook.back.outcomes import Outcome, unreadable
from exports.workbook.back.written import Side, Sides
from exports.workbook.contradictions import SAID, TOLD, said
from exports.workbook.sealing import as_read, key_of_side

_SEPARATOR = " · "


@dataclass(frozen=True)
class _Said:
    """What stands on a line about how its contradiction was settled: the edited cells by heading."""

    line: Line
    edits: dict[str, Read]


def of_contradictions(known: Sides, lists: Sequence[SheetList]) -> Iterator[Outcome]:
    """All that the sheets of contradictions say otherwise."""
    written = {
        key_of_side(one, kinds.key(side.value)): one
        for one in known.then.contradictions.values()
        for side in one.values
    }
    edits: dict[str, list[_Said]] = {}
    for line in (line for one in lists for line in one.rows() if line.key):
        if line.key in written and (cells := _edits(known.then, written[line.key], line)):
            edits.setdefault(written[line.key].id, []).append(_Said(line, cells))
    for number, lines in edits.items():
        yield from _of_one(known, known.then.contradictions[number], lines)


def _edits(side: Side, contradiction: Contradiction, line: Line) -> dict[str, Read]:
    before = [as_read(content) for content in said(side.report, contradiction)]
    headings = [side.report.named(label) for label in SAID]
    # Behind those of the verdict stand the seals of what only tells.
    seals = line.seals[: len(before)] if len(line.seals) in (len(before), len(before) + len(TOLD)) else []
    found = {}
    for at, (heading, old) in enumerate(zip(headings, before, strict=True)):
        cell = line.cell(heading)
        if cell is not None and not reads.same(old, cell) and not (seals and reads.sealed(cell, seals[at])):
            found[heading] = cell
    return found


def _of_one(known: Sides, then: Contradiction, lines: Sequence[_Said]) -> Iterator[Outcome]:
    first, place = lines[0], lines[0].line.place()
    for other in lines[1:]:
        if other.edits != first.edits:
            told = (("place", place), ("other", other.line.place()))
            yield Message("{place} and {other}: one contradiction is settled in two ways there: keep one.", told)
            return
    because = known.then.report.named(wording.BECAUSE)
    if because in first.edits:
        told = (("place", first.line.place(because)), ("words", first.edits[because].words))
        yield Message("{place}: what tells values apart is said in the project: “{words}” is left out.", told)
    if set(first.edits) <= {because}:
        return
    wish = _wish(known, then, lines)
    if isinstance(wish, Message):
        yield wish
    elif then.id not in known.now.contradictions:
        yield Message("{place}: that contradiction is no longer there: its verdict is left out.", (("place", place),))
    else:
        yield from _against_now(known, then, known.now.contradictions[then.id], wish, first)


@dataclass(frozen=True)
class _Wish:
    """The verdict that a line asks for, or none for one that is to be taken away."""

    verdict: Verdict | None
    value: Value | None
    reason: str


def _wish(known: Sides, then: Contradiction, lines: Sequence[_Said]) -> _Wish | Message:
    named, first = known.then.report.named, lines[0]
    old = then.resolution
    reason = first.edits.get(named(wording.REASON), Read(old.reason if old else "")).words
    value = _value(known.then, then, first)
    if isinstance(value, Message):
        return value
    verdict = _verdict(known.then, first, old, value)
    if isinstance(verdict, Message):
        return verdict
    if verdict is Verdict.VALUE and value is None and len(lines) == 1:
        # Whoever calls one line's value the one that holds need not write it a second time.
        value = next(
            (one.value for one in then.values if first.line.key == key_of_side(then, kinds.key(one.value))), None
        )
    if verdict is Verdict.VALUE and value is None:
        place = first.line.place(named(wording.SETTLED))
        return Message("{place}: write the value that holds beside the verdict.", (("place", place),))
    return _Wish(verdict, value if verdict is Verdict.VALUE else None, reason)


def _value(side: Side, then: Contradiction, one: _Said) -> Value | Message | None:
    heading, old = side.report.named(wording.SETTLED), then.resolution.value if then.resolution else None
    if heading not in one.edits:
        return old
    field = _field(side, then)
    told = values.read(field, one.edits[heading], language=side.report.language, like=[old] if old else [])
    if told is None:
        return unreadable(side, field, one.edits[heading], one.line.place(heading))
    return told[0] if told else None


def _verdict(side: Side, one: _Said, old: Resolution | None, value: Value | None) -> Verdict | Message | None:
    heading, settled = side.report.named(wording.VERDICT), side.report.named(wording.SETTLED)
    if heading not in one.edits:
        # A value written where no verdict was is one.
        return Verdict.VALUE if settled in one.edits and value is not None else old.verdict if old else None
    cell = one.edits[heading]
    if not cell.words:
        return None
    for verdict, label in wording.VERDICTS.items():
        if kinds.key(Text(cell.words)) in {kinds.key(Text(label.vi)), kinds.key(Text(label.en))}:
            return verdict
    told = (("place", one.line.place(heading)), ("words", cell.words))
    return Message("{place}: “{words}” is no verdict: choose one of the list.", told)


def _against_now(
    known: Sides, then: Contradiction, now: Contradiction, wish: _Wish, one: _Said
) -> Iterator[SheetChange]:
    if _same(known, wish, now.resolution) or (wish.verdict is None and now.resolution is None):
        return
    yield SheetChange(
        SheetChangeKind.VERDICT,
        then.table,
        then.row,
        None,
        then.field,
        _about(known.then, then),
        _told(known.then, then, then.resolution),
        _words(known.then, then, wish.verdict, wish.value, wish.reason),
        _told(known.now, now, now.resolution),
        one.line.place(next(iter(one.edits))),
        is_conflict=_decision(then.resolution) != _decision(now.resolution),
        deeds=(Settlement(now, wish.verdict, wish.value, wish.reason),),
    )


def _same(known: Sides, wish: _Wish, old: Resolution | None) -> bool:
    # Where nobody gave a reason it is the file.
    return old is not None and _decision(old) == (wish.verdict, _key(wish.value), wish.reason or known.file)


def _decision(old: Resolution | None) -> tuple[Verdict, str, str] | None:
    return None if old is None else (old.verdict, _key(old.value), reads.of_words(old.reason).words)


def _key(value: Value | None) -> str:
    return kinds.key(value) if value else ""


def _field(side: Side, one: Contradiction) -> Field:
    return side.report.codebook.table(one.table).field(one.field)


def _about(side: Side, one: Contradiction) -> str:
    table = side.report.codebook.table(one.table)
    named = [
        side.report.named(table.label),
        side.report.row(table, one.row),
        side.report.named(_field(side, one).label),
    ]
    return _SEPARATOR.join(filter(None, named))


def _told(side: Side, one: Contradiction, old: Resolution | None) -> str:
    return _words(side, one, old.verdict, old.value, old.reason) if old else ""


def _words(side: Side, one: Contradiction, verdict: Verdict | None, value: Value | None, reason: str) -> str:
    if verdict is None:
        return ""
    told = [side.report.named(wording.VERDICTS[verdict]), side.report.words(_field(side, one), value) if value else ""]
    return _SEPARATOR.join(filter(None, [": ".join(filter(None, told)), reason]))
