"""One contradiction settled in two places of a workbook: in the cell of its fact and on the sheet of contradictions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator import kinds
from annotator.model import Message, Verdict
from annotator.sheets import Settlement, SheetChange, SheetChangeKind
from exports.workbook.back.outcomes import Outcome


def settled_once(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes with each contradiction settled in one way; where two ways are asked for, that is told instead."""
    asking: dict[str, list[SheetChange]] = {}
    for one in (one for one in outcomes if isinstance(one, SheetChange)):
        for deed in (deed for deed in one.deeds if isinstance(deed, Settlement)):
            asking.setdefault(deed.contradiction.id, []).append(one)
    merged: dict[SheetChange, Outcome] = {}
    for changes in (changes for changes in asking.values() if len(changes) > 1):
        merged |= dict.fromkeys(changes, _merged(changes))
    if not merged:
        return list(outcomes)
    return list(dict.fromkeys(merged.get(one, one) if isinstance(one, SheetChange) else one for one in outcomes))


def _merged(changes: Sequence[SheetChange]) -> Outcome:
    first, last = changes[0], changes[-1]
    wanted, worded = _settlement(first), _settlement(last)
    is_conflict = any(change.is_conflict for change in changes)
    if len({_decision(_settlement(change)) for change in changes}) == 1:
        # The sheet of contradictions comes last: the reason stands there.
        return replace(last, is_conflict=is_conflict)
    before = wanted.contradiction.resolution
    if (
        before
        and last.kind is SheetChangeKind.VERDICT
        and _decision(worded) == (before.verdict, kinds.key(before.value) if before.value else "")
    ):
        # There the reason alone was edited: it is the reason for the value of the cell.
        return replace(first, is_conflict=is_conflict, deeds=(replace(wanted, reason=worded.reason),))
    told = (("place", first.place), ("other", last.place))
    return Message("{place} and {other}: one contradiction is settled in two ways there: keep one.", told)


def _settlement(change: SheetChange) -> Settlement:
    return next(deed for deed in change.deeds if isinstance(deed, Settlement))


def _decision(deed: Settlement) -> tuple[Verdict | None, str]:
    return deed.verdict, kinds.key(deed.value) if deed.value else ""
